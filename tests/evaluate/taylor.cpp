// taylor<N>(f) and derivative<N>(f), against series and derivatives that are known by hand.
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <concepts>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;
using fifty_digits = boost::multiprecision::cpp_bin_float_50;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto k = lz::parameter<"k">;

template <std::size_t Size>
using numbers = std::array<double, Size>;

TEST_CASE("coefficients of formulas along a tangent") {
  // k (2 + t)² (5 - t) = k (20 + 16 t + t² - t³)
  static constexpr auto f = k * x * x * y;
  constexpr auto at = [](double a) {
    return lz::taylor<4>(f)(lz::at(k = 3.0, x = launder(a), y = 5.0), lz::along(x = 1.0, y = -1.0));
  };
  BOTH(at(2) == numbers<5>{60, 48, 3, -3, 0});
  BOTH(lz::taylor<0>(f)(lz::at(k = 3.0, x = launder(2.0), y = 5.0), lz::along(1.0, -1.0)) == numbers<1>{60});
  BOTH(lz::taylor<2>(f, lz::wrt(y))(lz::at(k = 3.0, x = launder(2.0), y = 5.0), lz::along(y = 1.0)) ==
       numbers<3>{60, 12, 0});
  // of several at once
  BOTH(lz::taylor<1>(stack(x * x, y))(lz::at(x = launder(2.0), y = 5.0), lz::along(x = 1.0, y = 2.0))[1] ==
       lz::values<double, 2>{4, 2});
}

TEST_CASE("the value is the plain one, and coefficients are derivatives over n!") {
  static constexpr auto f = sin(x) / (1_c + x * x);
  constexpr auto at = [](double a) { return lz::taylor<3>(f)(lz::at(x = launder(a)), lz::along(x = 1.0)); };
  BOTH(same_bits(at(0.7)[0], f(x = 0.7)));
  BOTH(close(at(0.7)[1], derivative(f, x)(x = 0.7)));
  BOTH(close(2 * at(0.7)[2], derivative(f, x, x)(x = 0.7), 1e-13));
  BOTH(close(6 * at(0.7)[3], lz::derivative<3>(f, x)(x = 0.7), 1e-12));
}

TEST_CASE("callables, several arguments and results, ifs") {
  static constexpr auto f = [](const auto& a, auto b) { return std::array{a[0] * a[1] * b, b * b}; };
  constexpr auto at = [](double a) {
    return lz::taylor<2>(f)(lz::at(numbers<2>{launder(a), 3}, 5.0), lz::along(numbers<2>{1, 0}, 1.0));
  };
  BOTH(at(2) == std::array{numbers<2>{30, 25}, numbers<2>{21, 10}, numbers<2>{3, 1}});
  constexpr auto bent = [](auto a) { return a > 0 ? a * a : -a; };
  BOTH(lz::taylor<2>(bent)(lz::at(launder(3.0)), lz::along(2.0)) == numbers<3>{9, 12, 4});
  BOTH(lz::taylor<2>(bent)(lz::at(launder(-3.0)), lz::along(2.0)) == numbers<3>{3, -2, 0});
}

TEST_CASE("the N-th derivative of a callable of one number") {
  static constexpr auto f = [](auto a) { return a * a * a * a; };
  BOTH(lz::derivative<1>(f)(launder(2.0)) == 32);
  BOTH(lz::derivative<2>(f)(launder(2.0)) == 48);
  BOTH(lz::derivative<4>(f)(launder(2.0)) == 24);
  BOTH(lz::derivative<5>(f)(launder(2.0)) == 0);
  constexpr auto g = [](auto a, auto b) { return a * a * b; };
  BOTH(lz::derivative<2>(g, lz::wrt<0>)(launder(2.0), 5.0) == 10);
  BOTH(lz::derivative<1>(g, lz::wrt<1>)(launder(2.0), 5.0) == 4);
  constexpr auto two = [](auto a) { return std::array{a * a, 1 / a}; };
  BOTH(lz::derivative<2>(two)(launder(2.0)) == numbers<2>{2, 0.25});
  static_assert(std::same_as<decltype(lz::derivative<2>(f)(1.0f)), float>);
  CHECK(close(lz::derivative<4>([](auto a) { return lz::exp(a); })(fifty_digits(1)), exp(fifty_digits(1)), 1e-47));
  // sin^(9) = cos
  CHECK(close(lz::derivative<9>([](auto a) { return lz::sin(a); })(launder(0.3)), 0.955336489125606, 1e-13));
}

TEST_CASE("Euler: along the point itself a homogeneous function is a binomial series") {
  constexpr auto f = [](const auto& a) { return a[0] * a[0] * a[1] / a[2]; };  // of degree 2
  constexpr numbers<3> at = {2, 4, 8};
  BOTH(lz::taylor<3>(f)(lz::at(at), lz::along(at)) == numbers<4>{2, 4, 2, 0});
}

}  // namespace
