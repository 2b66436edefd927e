// Where there is no derivative: the rulings, each in both worlds.
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr double infinity = std::numeric_limits<double>::infinity();

template <class Formula>
constexpr double slope(const Formula& f, double a) {
  const double from_gradient = gradient(f, lz::wrt(x))(x = launder(a))[x];
  const double from_formula = double(call(derivative(f, x), x = launder(a)));
  return same_bits(from_gradient, from_formula) ? from_gradient : 99;
}
template <class Formula>
constexpr bool slopes(const Formula& f, double a, double b, double by_x, double by_y) {
  const auto g = gradient(f, lz::wrt(x, y))(x = launder(a), y = launder(b));
  return g[x] == by_x && g[y] == by_y && double(call(derivative(f, x), x = launder(a), y = launder(b))) == by_x &&
         double(call(derivative(f, y), x = launder(a), y = launder(b))) == by_y;
}

TEST_CASE("max and min: all to the chosen operand, half to each at a tie") {
  BOTH(slopes(max(x, y), 2, 1, 1, 0));
  BOTH(slopes(max(x, y), 1, 2, 0, 1));
  BOTH(slopes(max(x, y), 2, 2, 0.5, 0.5));
  BOTH(slopes(max(x, y), 0, -0.0, 0.5, 0.5));
  BOTH(slopes(max(y, x), 2, 2, 0.5, 0.5));
  BOTH(slopes(min(x, y), 2, 1, 0, 1));
  BOTH(slopes(min(x, y), 1, 2, 1, 0));
  BOTH(slopes(min(x, y), 2, 2, 0.5, 0.5));
  BOTH(slopes(3_c * max(x * y, y), 1, 2, 3, 3));  // half of 3·2, half of 3·1 and half of 3
  BOTH(slope(max(x, x), 2) == 1);
  BOTH(slope(min(x, x), 2) == 1);
}

TEST_CASE("abs, sign and relu: zero at zero") {
  BOTH(slope(abs(x), 0) == 0);
  BOTH(slope(abs(x), 3) == 1);
  BOTH(slope(abs(x), -3) == -1);
  BOTH(slope(lz::sign(x), 0) == 0);
  BOTH(slope(lz::sign(x), 3) == 0);
  BOTH(slope(relu(x), 0) == 0);
  BOTH(slope(relu(x), -0.0) == 0);
  BOTH(slope(relu(x), 3) == 1);
  BOTH(slope(relu(x), -3) == 0);
  BOTH(slope(relu(1_c - x), 1) == 0);  // a hinge at its kink
}

TEST_CASE("sqrt at zero: +inf, which touches nothing else") {
  BOTH(slope(sqrt(x), 0) == infinity);
  BOTH(slopes(sqrt(x) + y, 0, 3, infinity, 1));
  BOTH(slopes(sqrt(y) + 0_c * x, 0, 4, 0, 0.25));
}

TEST_CASE("log at zero: +inf, and 1/x at zero") {
  BOTH(slope(log(x), 0) == infinity);
  BOTH(slope(1_c / x, 0) == -infinity);
}

TEST_CASE("whole and half powers are right at zero") {
  BOTH(slope(pow(x, 0_c), 0) == 0);
  BOTH(pow(x, 0_c)(x = launder(0.0)) == 1);
  BOTH(slope(pow(x, 1_c), 0) == 1);
  BOTH(slope(pow(x, 2_c), 0) == 0);
  BOTH(slope(pow(x, 3_c), 0) == 0);
  BOTH(slope(pow(x, 3_c), -2) == 12);
  BOTH(slope(pow(x, -1_c), 2) == -0.25);
  BOTH(slope(pow(x, 1.5_c), 0) == 0);
  BOTH(slope(pow(x, 0.5_c), 0) == infinity);
  BOTH(lz::derivative<2>(pow(x, 2_c), x)() == 2);
}

}  // namespace
