// derivative(f, x): formulas again, equal in type to those written by hand.
#include <concepts>
#include <type_traits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto w = lz::vec<"w", 3>;
constexpr auto k = lz::parameter<"k">;

template <class A, class B>
constexpr bool same(const A&, const B&) {
  return std::same_as<A, B>;
}

TEST_CASE("derivatives have the type of those written by hand") {
  BOTH(same(derivative((x + y) * z, x), z));
  BOTH(same(derivative((x + y) * z, z), x + y));
  BOTH(same(derivative(sin(x), x), cos(x)));
  BOTH(same(derivative(cos(x), x), -sin(x)));
  BOTH(same(derivative(exp(x), x), exp(x)));
  BOTH(same(derivative(log(x), x), 1_c / x));
  BOTH(same(derivative(x * x, x), 2_c * x));
  BOTH(same(derivative(square(x), x), 2_c * x));
  BOTH(same(derivative(pow(x, 3_c), x), 3_c * pow(x, 2_c)));
  BOTH(same(derivative(pow(x, 2_c), x), 2_c * x));
  BOTH(same(derivative(pow(x, 0_c), x), 0_c));
  BOTH(same(derivative(x, x), 1_c));
  BOTH(same(derivative(3_c * x, x), 3_c));
  BOTH(same(derivative(w[0_c] * w[1_c], w[1_c]), w[0_c]));
  BOTH(same(derivative(dot(w, w), w[2_c]), 2_c * w[2_c]));
  BOTH(same(derivative(k * x, x), k));
}

TEST_CASE("by a variable that does not occur the derivative is zero") {
  BOTH(same(derivative(sqrt(x), y), 0_c));
  BOTH(same(derivative(2_c * w[0_c], w[1_c]), 0_c));
  BOTH(same(derivative(k * k, x), 0_c));
}

TEST_CASE("what has no derivative has zero") {
  BOTH(same(derivative(lz::sign(x), x), 0_c));
  BOTH(same(derivative(x < y, x), 0_c));
  BOTH(same(derivative(select(x < y, 1_c, 2_c), x), 0_c));
}

TEST_CASE("a derivative is empty and of size one") {
  static_assert(std::is_empty_v<decltype(derivative(sin(x) * exp(y), x))>);
  static_assert(sizeof(derivative(sin(x) * exp(y), x)) == 1);
}

TEST_CASE("higher derivatives") {
  BOTH(same(lz::derivative<0>(sin(x), x), sin(x)));
  BOTH(same(lz::derivative<1>(sin(x), x), cos(x)));
  BOTH(same(lz::derivative<2>(sin(x), x), -sin(x)));
  BOTH(same(lz::derivative<4>(sin(x), x), sin(x)));
  BOTH(same(lz::derivative<5>(exp(x), x), exp(x)));
  BOTH(same(lz::derivative<3>(pow(x, 3_c), x), 6_c));
  BOTH(same(lz::derivative<4>(pow(x, 3_c), x), 0_c));
  BOTH(lz::derivative<2>(x / y, y)(x = launder(3.0), y = launder(2.0)) == 0.75);  // 2x/y³
  BOTH(lz::derivative<3>(1_c / x, x)(x = launder(2.0)) == -0.375);                // -6/x⁴
}

TEST_CASE("mixed derivatives do not depend on the order") {
  constexpr auto f = x * x * y / (x + y) + pow(x, 3_c) * y;
  constexpr auto at = [](auto g) { return call(g, x = launder(1.5), y = launder(0.5)); };
  BOTH(close(at(derivative(f, x, y)), at(derivative(f, y, x))));
  BOTH(close(at(derivative(f, x, x, y)), at(derivative(f, y, x, x))));
  BOTH(close(at(derivative(f, x, y)), at(derivative(derivative(f, x), y)), 0));
  BOTH(same(derivative(x * y * z, x, y, z), 1_c));
  constexpr auto g = exp(x * y) * sin(x + y);
  BOTH(close(at(derivative(g, x, y)), at(derivative(g, y, x)), 1e-13));
}

TEST_CASE("numbers in a formula come along into its derivatives") {
  // 2.5 x³ + 0.5 y x
  constexpr auto f = [](double a, double b) { return a * x * x * x + b * y * x; };
  constexpr auto at = [](auto g) { return call(g, x = launder(2.0), y = launder(8.0)); };
  BOTH(at(f(launder(2.5), launder(0.5))) == 28);
  BOTH(at(derivative(f(launder(2.5), launder(0.5)), x)) == 34);
  BOTH(at(lz::derivative<2>(f(launder(2.5), launder(0.5)), x)) == 30);
  BOTH(at(lz::derivative<3>(f(launder(2.5), launder(0.5)), x)) == 15);
  BOTH(at(derivative(f(launder(2.5), launder(0.5)), x, y)) == 0.5);
  BOTH(at(derivative(f(launder(2.5), launder(0.5)), y)) == 1);
  // only those that occur are carried
  static_assert(sizeof(derivative(f(2.5, 0.5), y)) == sizeof(double));
}

TEST_CASE("the order of carried numbers survives") {
  constexpr auto f = [](double a, double b, double c) { return (x - a) * (y - b) * (x - c); };
  constexpr auto at = [](auto g) { return call(g, x = launder(10.0), y = launder(20.0)); };
  BOTH(at(f(launder(1.0), launder(2.0), launder(3.0))) == 9 * 18 * 7);
  BOTH(at(derivative(f(launder(1.0), launder(2.0), launder(3.0)), y)) == 9 * 7);
  BOTH(at(derivative(f(launder(1.0), launder(2.0), launder(3.0)), x)) == 18 * 7 + 9 * 18);
  BOTH(at(derivative(f(launder(1.0), launder(2.0), launder(3.0)), x, y)) == 7 + 9);
  BOTH(gradient(f(launder(1.0), launder(2.0), launder(3.0)))(x = launder(10.0), y = launder(20.0))[x] ==
       18 * 7 + 9 * 18);
}

}  // namespace
