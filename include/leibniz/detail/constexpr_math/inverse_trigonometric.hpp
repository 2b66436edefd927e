// asin, acos, atan, atan2.
//
//     acos(-1.0) == 0x1.921fb54442d18p+1          atan2(-0.0, -1.0) == -0x1.921fb54442d18p+1
//
// Method: all four are the angle of a point (x, y) in the first quadrant. With c = i/16 next to y/x,
// atan(y/x) = atan(c) + atan((y - c x) / (x + c y)), the second argument at most 1/32 in size: atan(c) from a
// table, the rest a Taylor series in double_double; for y > x the angle is pi/2 - atan(x/y). Error before the
// one rounding: below 2^-100 relative.
#pragma once
#include "constants.hpp"
#include "double_double.hpp"

namespace leibniz::detail::constexpr_math {

// The angle of (x, y), in [0, pi/2], for x, y >= 0, not both 0, exponents at most 60 apart or one of them 0.
constexpr double_double angle_of(double_double y, double_double x) {
  const bool steep = y.high > x.high;
  const double_double run = steep ? y : x, rise = steep ? x : y;
  const int i = static_cast<int>(16 * (rise.high / run.high) + 0.5);
  const double c = i * 0.0625;
  const double_double t = (rise - run * c) / (run + rise * c);
  const double_double angle = arctangent_of_sixteenths[i] + t * polynomial(odd_reciprocal, 11, 5, 1, -(t * t));
  return steep ? half_pi - angle : angle;
}

// The angle of (x, y) in (-pi, pi], with the sign of y; the nine combinations of zero, finite and infinite as
// in Annex F.
constexpr double atan2(double y, double x) {
  if (is_nan(x)) return x;
  if (is_nan(y)) return y;
  const double rise = magnitude(y), run = magnitude(x);
  const bool left = sign_bit(x);
  if (rise == 0) return left ? with_sign(pi.high, y) : y;
  if (run == 0) return with_sign(half_pi.high, y);
  double_double angle = {0};
  if (is_infinite(x)) {
    if (is_infinite(y)) angle = times_power_of_two(half_pi, -1);
  } else if (is_infinite(y)) {
    angle = half_pi;
  } else {
    const int e = exponent(run), steepness = exponent(rise) - e;
    const double_double dx = {scale(run, -e)}, dy = {scale(rise, -e - steepness)};
    if (steepness < -60) {  // atan(t) = t; seen from pi it does not count when tiny
      if (!left) return with_sign(to_double(scaled{dy / dx, steepness}), y);
      angle = {steepness < -200 ? 0 : (dy.high / dx.high) * power_of_two(steepness)};
    } else if (steepness > 60) {
      angle = half_pi + (steepness > 200 ? 0 : -(dx.high / dy.high) * power_of_two(-steepness));
    } else {
      angle = angle_of(times_power_of_two(dy, steepness), dx);
    }
  }
  return with_sign(to_double(left ? pi - angle : angle), y);
}

constexpr double atan(double x) {
  if (is_nan(x) || magnitude(x) < 0x1p-28) return x;  // x - x^3/3 rounds to x
  return atan2(x, 1.0);
}

// sin a = x, cos a = sqrt((1 - x)(1 + x))
constexpr double asin(double x) {
  if (is_nan(x) || magnitude(x) < 0x1p-28) return x;  // x + x^3/6 rounds to x
  const double a = magnitude(x);
  if (a > 1) return quiet_nan();
  return with_sign(to_double(angle_of({a}, sqrt(two_sum(1, -a) * two_sum(1, a)))), x);
}

// tan(a/2) = sqrt(1 - x) / sqrt(1 + x), exact differences also next to 1
constexpr double acos(double x) {
  if (is_nan(x)) return x;
  if (magnitude(x) > 1) return quiet_nan();
  if (x == 1) return 0;
  return 2 * to_double(angle_of(sqrt(two_sum(1, -x)), sqrt(two_sum(1, x))));
}

}  // namespace leibniz::detail::constexpr_math
