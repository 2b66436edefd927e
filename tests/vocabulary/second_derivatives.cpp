// Second derivatives where a textbook form of them loses its digits, overflows on the way or is 0/0: one value each,
// from the formula and from a gradient of the first derivative. tests/laws/extremes.cpp looks at the whole table.
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// The same infinity, zero or NaN, or up to a few roundings the same number.
constexpr bool same(double found, double expected) {
  return close(found, expected, 1e-15) || (found != found && expected != expected);
}
constexpr bool slope(const auto& f, double at, double expected) {
  return same(double(call(derivative(f, x), x = launder(at))), expected) &&
         same(gradient(f, lz::wrt(x))(x = launder(at))[x], expected);
}
constexpr bool second(const auto& f, double at, double expected) {
  return same(double(call(lz::derivative<2>(f, x), x = launder(at))), expected) &&
         same(gradient(derivative(f, x), lz::wrt(x))(x = launder(at))[x], expected);
}
/// By y and by both, at (x, y).
constexpr bool second_by_y(const auto& f, double at_x, double at_y, double by_y, double by_both) {
  const auto slopes = gradient(derivative(f, y), lz::wrt(x, y))(x = launder(at_x), y = launder(at_y));
  return same(slopes[y], by_y) && same(slopes[x], by_both) &&
         same(double(call(lz::derivative<2>(f, y), x = launder(at_x), y = launder(at_y))), by_y);
}

TEST_CASE("lengths") {
  BOTH(second_by_y(hypot(x, y), 1e-8, 1, 1e-16, -1e-8));
  BOTH(second_by_y(hypot(x, y), 1e-160, 1e100, 0, 0));
  BOTH(second_by_y(hypot(x, y), 1e-260, 1e-100, 1e-220, -1e-60));
  BOTH(second_by_y(hypot(x, y), 3e200, 4e200, 0.36 / 5 * 1e-200, -0.48 / 5 * 1e-200));
  BOTH(second_by_y(hypot(x, y), 0, 0, 0, 0));
  BOTH(second_by_y(hypot(x, y, 1e-8_c), 1e-8, 1, 2e-16, -1e-8));
  BOTH(second_by_y(norm(lz::stack(x, y, x)), 1e-8, 1, 2e-16, -2e-8));
  BOTH(second_by_y(norm(lz::stack(x, y, 2_c * x)), 0, 0, 0, 0));
  // a number at run time is no part of the type
  BOTH(second_by_y(norm(lz::stack(launder(0.5) * x, launder(2.0) * y)), 2e-8, 0.5, 4e-16, -1e-8));
  BOTH(second_by_y(hypot(launder(0.5) * x, launder(2.0) * y, 0_c), 2e-8, 0.5, 4e-16, -1e-8));
  // of more than eight numbers: right to a rounding of 1
  BOTH(second_by_y(norm(lz::stack(y, x, x, x, x, x, x, x, x)), 1e-9, 1, 0, -8e-9));
}

TEST_CASE("what is the slope of a length") {
  BOTH(slope(hypot_slope(x, 4_c), 3, 16.0 / 125));
  BOTH(slope(hypot_slope(4_c, x), 3, -12.0 / 125));
  BOTH(slope(hypot_slope(x, 0_c), 0, 0));
  BOTH(hypot_slope(x, y)(x = launder(0.0), y = 0.0) == 0);
  BOTH(lz::hypot_slope(launder(3.0), -4.0) == 0.6);
  BOTH(lz::hypot_slope(launder(3e300), -4e300) == 0.6);
  BOTH(same(lz::hypot_slope(launder(nan), 1.0), nan));
}

TEST_CASE("ends of domains and poles") {
  BOTH(second(logit(x), 1e-160, -infinity));
  BOTH(second(logit(x), 0, -infinity));
  BOTH(second(logit(x), 1, infinity));
  BOTH(second(logit(x), 0.25, -128.0 / 9));
  BOTH(second(logit(x), -1, -0.75));
  BOTH(second(lgamma(x), -3e-310, infinity));
  BOTH(second(digamma(x), -3e-310, infinity));
  BOTH(second(tgamma(x), -3e-310, -infinity));
  BOTH(second(log(-expm1(-x)), 1e-160, -infinity));
  BOTH(second(log(-expm1(-x)), 1e-8, -1e16));
  BOTH(second(log(-expm1(-x)), infinity, 0));
}

TEST_CASE("tails") {
  BOTH(same(gradient(atan(x))(x = launder(1e155))[x], 1e-310));
  BOTH(second(atan(x), 1e100, -2e-300));
  BOTH(second(atan(x), infinity, 0));
  BOTH(second(atan(x), -infinity, 0));
  BOTH(slope(softsign(x), -1e8, 1 / (1.0 + 1e8) / (1.0 + 1e8)));
  BOTH(slope(softsign(x), 1e155, 1e-310));
  BOTH(second(softsign(x), -1e8, 2 / (1.0 + 1e8) / (1.0 + 1e8) / (1.0 + 1e8)));
  BOTH(second(softsign(x), 0, 0));
  BOTH(second(softsign(x), -infinity, 0));
  BOTH(slope(softsign(x), nan, nan));
}

// The table of special points says so of formulas that cancel by themselves.
TEST_CASE("what is lost in a formula of the user's") {
  BOTH(slope(x / (1_c + abs(x)), 1e20, 0));
  BOTH(second(x * (1_c - pow(x, 1.1_c)), 0, nan));
  BOTH(second(x - pow(x, 2.1_c), 0, 0));
}

}  // namespace
