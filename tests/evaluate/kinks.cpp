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

/// Whether a formula has the first derivatives by x, up to an order, of one without kinks: in the kink at 0 and beside
/// it, as formulas and from the gradient of the one before.
template <int Order, class Formula, class Smooth>
constexpr bool bends_as(const Formula& f, const Smooth& smooth) {
  for (const double a : {0.0, -0.0, 0.75, -0.75}) {
    const auto slope = derivative(f, x);
    const double expected = double(call(derivative(smooth, x), x = a, y = 0.0));
    const auto g = gradient(0_c * x + y + f, lz::wrt(x))(x = launder(a), y = launder(0.0));
    if (!close(g[x], expected) || !close(double(call(slope, x = launder(a), y = launder(0.0))), expected)) return false;
  }
  if constexpr (Order > 1)
    return bends_as<Order - 1>(derivative(f, x), derivative(smooth, x));
  else
    return true;
}

TEST_CASE("what is smooth where a part of it has a kink has its derivatives there") {
  BOTH(bends_as<3>(square(abs(x)), square(x)));
  BOTH(bends_as<3>(abs(x) * abs(x), square(x)));
  BOTH(bends_as<2>(abs(x) * (y + 3_c) * abs(x), (y + 3_c) * square(x)));
  BOTH(bends_as<3>(pow(abs(x), 2_c), square(x)));
  BOTH(bends_as<4>(pow(abs(x), 4_c), pow(x, 4_c)));
  BOTH(bends_as<2>(pow(abs(x), 2.0), square(x)));
  BOTH(bends_as<2>(square(abs(3_c * x)), 9_c * square(x)));
  BOTH(bends_as<2>(square(x * lz::sign(x)), square(x)));
  BOTH(bends_as<2>(square(copysign(x, y)), square(x)));
  BOTH(bends_as<3>(cos(abs(x)), cos(x)));
  BOTH(bends_as<2>(cosh(abs(x)), cosh(x)));
  BOTH(bends_as<2>(cospi(abs(x)), cospi(x)));
  BOTH(bends_as<2>(gaussian(abs(x)), gaussian(x)));
  BOTH(bends_as<2>(exp(-square(abs(x))), exp(-square(x))));
  BOTH(bends_as<2>(1_c / (1_c + square(abs(x))), 1_c / (1_c + square(x))));
  BOTH(bends_as<2>(square(sin(abs(x))), square(sin(x))));
  BOTH(bends_as<2>(square(abs(x) + sin(abs(x))), square(x + sin(x))));
  BOTH(bends_as<2>(hypot(abs(x), y + 1_c), hypot(x, y + 1_c)));
}

TEST_CASE("the sign of a number beside its size: the first derivative is right as well") {
  BOTH(bends_as<2>(lz::sign(x) * abs(x), x));
  BOTH(bends_as<2>(lz::sign(x) * sin(abs(x)), sin(x)));
  BOTH(slope(lz::sign(x) * log1p(abs(x)), 0) == 1);
  BOTH(slope(lz::sign(x) * log1p(abs(x)) + cos(abs(x)), 0) == 1);
}

TEST_CASE("powers of a length have no kink at the origin") {
  BOTH(bends_as<3>(square(hypot(x, y)), square(x) + square(y)));
  BOTH(bends_as<2>(hypot(x, y) * hypot(x, y), square(x) + square(y)));
  BOTH(bends_as<2>(square(hypot(-x, 2_c * x)), 5_c * square(x)));
  BOTH(bends_as<2>(square(hypot(x, y, x * y)), square(x) + square(y) + square(x * y)));
  BOTH(bends_as<2>(square(norm(lz::stack(x, y, 2_c * x))), 5_c * square(x) + square(y)));
  BOTH(bends_as<4>(pow(hypot(x, y), 4_c), square(square(x) + square(y))));
  BOTH(bends_as<2>(exp(-square(hypot(x, y))), exp(-(square(x) + square(y)))));
  BOTH(bends_as<2>((1_c + y) * hypot(x, y) * hypot(x, y), (1_c + y) * (square(x) + square(y))));
}

TEST_CASE("the halves of a number together have no kink") {
  BOTH(bends_as<2>(square(relu(x)) + square(relu(-x)), square(x)));
  BOTH(bends_as<2>(relu(x) * relu(x) + relu(-x) * relu(-x), x * x));
  BOTH(bends_as<2>(0.5_c * square(relu(-x)) + 0.5_c * square(relu(x)), 0.5_c * square(x)));
  BOTH(bends_as<2>(square(max(x, 0_c)) + square(max(-x, 0_c)), square(x)));
  BOTH(bends_as<2>(square(relu(x - y)) + square(relu(y - x)), square(x - y)));
  BOTH(bends_as<1>(relu(x) - relu(-x), x));
}

TEST_CASE("a kink that stays: the mean of both sides where two signs meet, else 0") {
  BOTH(double(lz::derivative<2>(abs(x) * x, x)(x = launder(0.0))) == 0);
  BOTH(double(lz::derivative<2>(pow(abs(x), 3_c), x)(x = launder(0.0))) == 0);
  BOTH(double(lz::derivative<3>(pow(abs(x), 3_c), x)(x = launder(0.0))) == 0);
  BOTH(double(lz::derivative<2>(exp(abs(x)), x)(x = launder(0.0))) == 1);
  BOTH(double(lz::derivative<2>(huber(x), x)(x = launder(1.0))) == 1);
}

}  // namespace
