// jvp, vjp and hvp: derivatives times vectors, of formulas and callables.
#include <boost/hana/tuple.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <concepts>
#include <span>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
namespace hana = boost::hana;
using namespace lz::literals;
using fifty_digits = boost::multiprecision::cpp_bin_float_50;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto w = lz::vec<"w", 2>;
constexpr auto A = lz::mat<"A", 2, 2>;
constexpr auto k = lz::parameter<"k">;

template <std::size_t Size>
using numbers = std::array<double, Size>;

TEST_CASE("jvp of formulas: tangents by name, in order, from a gradient, of parameters none") {
  static constexpr auto f = k * x * y;
  constexpr auto at = [](auto tangent) { return lz::jvp(f)(lz::at(k = 3.0, x = launder(2.0), y = 5.0), tangent); };
  BOTH(at(lz::along(x = 1.0, y = 0.0)) == 15);
  BOTH(at(lz::along(y = 2.0, x = 1.0)) == 27);
  BOTH(at(lz::along(1.0, 2.0)) == 27);
  BOTH(at(lz::along(numbers<2>{1, 2})) == 27);
  BOTH(at(lz::along(lz::gradient(f)(k = 3.0, x = 2.0, y = 5.0))) == 15 * 15 + 6 * 6);
  BOTH(lz::jvp(f, lz::wrt(y))(lz::at(k = 3.0, x = launder(2.0), y = 5.0), lz::along(y = 2.0)) == 12);
  // points
  const auto p = lz::point(k = 3.0, x = launder(2.0), y = 5.0);
  CHECK(lz::jvp(f)(lz::at(p), lz::along(x = 1.0, y = 2.0)) == 27);
}

TEST_CASE("jvp of vectors and matrices, and of several formulas") {
  static constexpr auto f = stack(dot(w, w), x * w[1_c]);
  constexpr auto at = [](double a) {
    return lz::jvp(f)(lz::at(x = launder(a), w = {5.0, 7.0}), lz::along(x = 1.0, w = {1.0, -1.0}));
  };
  BOTH(at(2) == lz::values<double, 2>{-4, 5});
  BOTH(lz::jvp(determinant(A))(lz::at(A = {{launder(1.0), 2.0}, {3.0, 4.0}}),
                               lz::along(A = {{1.0, 0.0}, {0.0, 1.0}})) == 5);
  BOTH(lz::jvp(A * A)(lz::at(A = {{launder(1.0), 2.0}, {3.0, 4.0}}), lz::along(A = {{1.0, 0.0}, {0.0, 1.0}})) ==
       lz::matrix_values<double, 2, 2>{2, 4, 6, 8});
  constexpr auto both = [](double a) {
    return lz::value_and_jvp(f)(lz::at(x = launder(a), w = {5.0, 7.0}), lz::along(x = 1.0, w = {1.0, -1.0}));
  };
  BOTH(both(2).value == lz::values<double, 2>{74, 14});
  BOTH(both(2).tangent == at(2));
  const auto [value, tangent] = both(2);
  CHECK(tangent[1] == 5);
  CHECK(value[0] == 74);
}

TEST_CASE("vjp of formulas") {
  static constexpr auto f = stack(x * y, x + 3_c * y);
  constexpr auto at = [](auto... cotangents) { return lz::vjp(f)(lz::at(x = launder(2.0), y = 5.0), cotangents...); };
  BOTH(at(1.0, 10.0)[x] == 15);
  BOTH(at(1.0, 10.0)[y] == 32);
  BOTH(at(numbers<2>{1, 10}) == at(1.0, 10.0));
  BOTH(at(lz::values<double, 2>{1, 10}) == at(1.0, 10.0));
  const auto [value, cotangent] = lz::value_and_vjp(f)(lz::at(x = launder(2.0), y = 5.0), 1.0, 10.0);
  CHECK(value == lz::values<double, 2>{10, 17});
  CHECK(cotangent == at(1.0, 10.0));
  BOTH(lz::vjp(x * y, lz::wrt(y))(lz::at(x = launder(2.0), y = 5.0), 3.0)[y] == 6);
}

TEST_CASE("hvp of formulas") {
  static constexpr auto f = x * x * y + k * y * y;
  constexpr auto at = [](auto of) {
    return of(lz::at(k = 3.0, x = launder(2.0), y = 5.0), lz::along(x = 1.0, y = 2.0));
  };
  BOTH(at(lz::hvp(f))[x] == 10 + 8);
  BOTH(at(lz::hvp(f))[y] == 4 + 12);
  const auto [g, product] = at(lz::gradient_and_hvp(f));
  CHECK(g == lz::gradient(f)(k = 3.0, x = 2.0, y = 5.0));
  CHECK(product == at(lz::hvp(f)));
}

TEST_CASE("callables: tangents have the shapes of the arguments") {
  static constexpr auto f = [](const auto& a, auto b) { return std::array{a[0] * a[1] * b, a[0] + b}; };
  constexpr auto at = [](auto... tangents) {
    return lz::jvp(f)(lz::at(numbers<2>{launder(2.0), 3}, 5.0), lz::along(tangents...));
  };
  BOTH(at(numbers<2>{1, 0}, 0.0) == numbers<2>{15, 1});
  BOTH(at(numbers<2>{1, 1}, 1.0) == numbers<2>{15 + 10 + 6, 2});
  BOTH(at(std::tuple(numbers<2>{1, 1}, 1.0)) == numbers<2>{31, 2});
  BOTH(lz::jvp(f, lz::wrt<1>)(lz::at(numbers<2>{launder(2.0), 3}, 5.0), lz::along(2.0)) == numbers<2>{12, 2});
  const auto [value, tangent] =
      lz::value_and_jvp(f)(lz::at(numbers<2>{launder(2.0), 3}, 5.0), lz::along(numbers<2>{1, 0}, 0.0));
  CHECK(value == numbers<2>{30, 7});
  CHECK(tangent == numbers<2>{15, 1});
  constexpr auto of_tuple = [](const auto& t) { return std::get<0>(t) * std::get<1>(t); };
  BOTH(lz::jvp(of_tuple)(lz::at(std::tuple(launder(2.0), 3.0)), lz::along(std::tuple(1.0, 1.0))) == 5);
  constexpr auto of_hana = [](const auto& t) { return hana::at_c<0>(t) * hana::at_c<1>(t); };
  BOTH(lz::jvp(of_hana)(lz::at(hana::make_tuple(launder(2.0), 3.0)), lz::along(hana::make_tuple(1.0, 1.0))) == 5);
  constexpr auto product = [](const auto& a) { return a[0] * a[1]; };
  const double memory[] = {launder(2.0), 3}, direction[] = {1, 1};
  CHECK(lz::jvp(product)(lz::at(memory), lz::along(direction)) == 5);
  CHECK(lz::jvp(product)(lz::at(std::span<const double, 2>(memory)), lz::along(direction)) == 5);
  constexpr auto bent = [](auto a) { return a > 0 ? a * a : -a; };
  BOTH(lz::jvp(bent)(lz::at(launder(3.0)), lz::along(2.0)) == 12);
  BOTH(lz::jvp(bent)(lz::at(launder(-3.0)), lz::along(2.0)) == -2);
}

TEST_CASE("callables: cotangents are shaped like the result") {
  static constexpr auto f = [](const auto& a, auto b) { return std::array{a[0] * a[1] * b, a[0] + b}; };
  constexpr auto at = [](auto... cotangents) {
    return lz::vjp(f)(lz::at(numbers<2>{launder(2.0), 3}, 5.0), cotangents...);
  };
  BOTH(at(numbers<2>{1, 10}) == std::tuple(numbers<2>{25, 10}, 16.0));
  BOTH(lz::vjp(f, lz::wrt<0>)(lz::at(numbers<2>{launder(2.0), 3}, 5.0), numbers<2>{1, 10}) == numbers<2>{25, 10});
  const auto [value, cotangent] =
      lz::value_and_vjp(f, lz::wrt<1>)(lz::at(numbers<2>{launder(2.0), 3}, 5.0), numbers<2>{1, 10});
  CHECK(value == numbers<2>{30, 7});
  CHECK(cotangent == 16);
  constexpr auto of_tuple = [](auto a, auto b) { return std::tuple{a * b, std::array{a, b}}; };
  BOTH(lz::vjp(of_tuple)(lz::at(launder(2.0), 3.0), std::tuple(1.0, numbers<2>{10, 100})) == std::tuple(13.0, 102.0));
}

TEST_CASE("callables: hvp, of ifs as well") {
  static constexpr auto f = [](const auto& a) { return a[0] * a[0] * a[1]; };
  constexpr auto at = [](auto of) { return of(lz::at(numbers<2>{launder(2.0), 3}), lz::along(numbers<2>{1, 10})); };
  BOTH(at(lz::hvp(f)) == numbers<2>{46, 4});
  const auto [g, product] = at(lz::gradient_and_hvp(f));
  CHECK(g == numbers<2>{12, 4});
  CHECK(product == numbers<2>{46, 4});
  constexpr auto bent = [](auto a, auto b) { return a > b ? a * a * b : b * b; };
  BOTH(lz::hvp(bent)(lz::at(launder(3.0), 2.0), lz::along(1.0, 1.0)) == std::tuple(10.0, 6.0));
  BOTH(lz::hvp(bent)(lz::at(launder(1.0), 2.0), lz::along(1.0, 1.0)) == std::tuple(0.0, 2.0));
  BOTH(lz::hvp(bent, lz::wrt<0>)(lz::at(launder(3.0), 2.0), lz::along(1.0)) == 4);
}

TEST_CASE("the number type is that of arguments and vectors together") {
  static_assert(std::same_as<decltype(lz::jvp(x * x)(lz::at(x = 1.0f), lz::along(x = 1.0f))), float>);
  static_assert(std::same_as<decltype(lz::jvp(x * x)(lz::at(x = 1.0f), lz::along(x = 1.0))), double>);
  constexpr auto square = [](auto a) { return a * a; };
  static_assert(std::same_as<decltype(lz::jvp(square)(lz::at(1.0f), lz::along(1.0f))), float>);
  static_assert(std::same_as<decltype(lz::vjp(square)(lz::at(1.0f), 1.0L)), long double>);
  const fifty_digits third = fifty_digits(1) / 3;
  CHECK(close(lz::jvp(sin(x))(lz::at(x = third), lz::along(x = third)), third * cos(third), 1e-48));
  CHECK(close(lz::hvp(sin(x))(lz::at(x = third), lz::along(x = third))[x], -third * sin(third), 1e-48));
}

TEST_CASE("the words agree with each other: <Jv, u> = <v, J'u>, H v") {
  static constexpr auto f = [](const auto& a) {
    return std::array{lz::sin(a[0]) * a[1], lz::exp(a[1] / a[2]), a[0] * a[2]};
  };
  static constexpr auto g = [](const auto& a) { return lz::sin(a[0]) * a[1] * lz::exp(a[1] / a[2]); };
  constexpr numbers<3> at = {0.3, 0.7, 1.9}, v = {1, -2, 0.5}, u = {3, 0.25, -1};
  const auto dot = [](const auto& a, const auto& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; };
  const auto check = [&](auto jvp, auto vjp, auto hvp, auto jacobian, auto hessian) {
    const auto forward = jvp(lz::at(at), lz::along(v));
    const auto back = vjp(lz::at(at), u);
    CHECK(close(dot(forward, u), dot(v, back), 1e-14));
    const auto J = jacobian(at);
    const auto H = hessian(at);
    const auto product = hvp(lz::at(at), lz::along(v));
    for (std::size_t i = 0; i < 3; ++i) {
      CHECK(close(forward[i], dot(J[i], v), 1e-14));
      CHECK(close(back[i], J[0][i] * u[0] + J[1][i] * u[1] + J[2][i] * u[2], 1e-14));
      CHECK(close(product[i], dot(H[i], v), 1e-14));
    }
  };
  check(lz::jvp(f), lz::vjp(f), lz::hvp(g), lz::jacobian(f), lz::hessian(g));
  check(lz::jvp(f), lz::vjp(f), lz::hvp(g), lz::jacobian(f, lz::forward), lz::hessian(g, lz::forward));
  check(lz::jvp(f), lz::vjp(f), lz::hvp(g), lz::jacobian(f, lz::reverse), lz::hessian(g, lz::reverse));
  check(lz::jvp(f), lz::vjp(f), lz::hvp(g), lz::jacobian(f, lz::elimination), lz::hessian(g, lz::elimination));
}

}  // namespace
