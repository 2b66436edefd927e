// Ordinary functions: gradients in the shape of their arguments.
#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;

namespace {

template <class T>
struct line {
  T slope, offset;
  constexpr bool operator==(const line&) const = default;
};

TEST_CASE("several arguments give a tuple, one gives its own shape") {
  constexpr auto f = [](auto x, auto y, auto z) { return (x + y) * z; };
  BOTH(lz::gradient(f)(launder(-2.0), launder(5.0), launder(-4.0)) == std::tuple(-4.0, -4.0, 3.0));
  constexpr auto square = [](auto x) { return x * x; };
  BOTH(lz::gradient(square)(launder(3.0)) == 6);
  constexpr auto sum_of_squares = [](const auto& x) { return x[0] * x[0] + x[1] * x[1]; };
  BOTH(lz::gradient(sum_of_squares)(std::array{launder(1.0), 2.0}) == std::array{2.0, 4.0});
  const double plain[] = {1, 2};
  CHECK(lz::gradient(sum_of_squares)(plain) == std::array{2.0, 4.0});
}

TEST_CASE("wrt picks arguments") {
  constexpr auto f = [](auto x, const auto& l) { return l.slope * x + l.offset; };
  BOTH(lz::gradient(f, lz::wrt<0>)(launder(3.0), line<double>{2, 1}) == 2);
  BOTH(lz::gradient(f, lz::wrt<1>)(launder(3.0), line<double>{2, 1}) == line<double>{3, 1});
  BOTH(lz::gradient(f, lz::wrt<1, 0>)(launder(3.0), line<double>{2, 1}) == std::tuple(line<double>{3, 1}, 2.0));
  BOTH(lz::value_and_gradient(f, lz::wrt<0>())(launder(3.0), line<double>{2, 1}).value == 7);
}

TEST_CASE("the type of the numbers is that of the arguments") {
  constexpr auto f = [](auto x, auto y) { return 0.5 * x * y; };
  static_assert(std::same_as<decltype(lz::gradient(f)(1.0F, 2.0F)), std::tuple<float, float>>);
  static_assert(std::same_as<decltype(lz::gradient(f)(1.0F, 2.0)), std::tuple<double, double>>);
  static_assert(std::same_as<decltype(lz::gradient(f)(1, 2.0L)), std::tuple<long double, long double>>);
  BOTH(lz::gradient(f)(launder(1.0F), 2.0F) == std::tuple(1.0F, 0.5F));
}

TEST_CASE("an `if` takes one side, and so does its gradient") {
  constexpr auto f = [](auto x, auto y) {
    if (x < y) return x * x;
    return y;
  };
  BOTH(lz::value_and_gradient(f, lz::wrt<0>)(launder(1.0), 2.0).gradient == 2);
  BOTH(lz::value_and_gradient(f, lz::wrt<0>)(launder(3.0), 2.0).gradient == 0);
  BOTH(lz::gradient(f)(launder(3.0), 2.0) == std::tuple(0.0, 1.0));
}

}  // namespace
