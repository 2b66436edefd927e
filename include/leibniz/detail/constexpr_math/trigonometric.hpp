// sin, cos, tan in radians; sinpi and cospi in half turns, sinpi(x) = sin(pi x).
//
//     sin(1e22) == -0x1.b453ab76bf397p-1          sinpi(1.0) == 0          cospi(0.5) == 0
//
// Method: reduce to |r| <= pi/4 and a quadrant (argument_reduction.hpp; for sinpi and cospi the reduction is
// exact), then the Taylor series of sine or cosine in double_double. Error before the one rounding: below
// 2^-102 relative.
#pragma once
#include "argument_reduction.hpp"
#include "rounding.hpp"

namespace leibniz::detail::constexpr_math {

// r (1 - r^2/3! + r^4/5! - ...)
constexpr double_double sin_series(double_double r) {
  return r * polynomial(inverse_factorial + 1, 14, 8, 2, -(r * r));
}
// 1 - r^2/2! + r^4/4! - ...
constexpr double_double cos_series(double_double r) { return polynomial(inverse_factorial, 15, 9, 2, -(r * r)); }

// sin(quadrant pi/2 + r): sin r, cos r, -sin r, -cos r
constexpr double_double sin(reduced_angle angle) {
  const double_double s = (angle.quadrant & 1) != 0 ? cos_series(angle.remainder) : sin_series(angle.remainder);
  return (angle.quadrant & 2) != 0 ? -s : s;
}
// cos a = sin(a + pi/2)
constexpr double_double cos(reduced_angle angle) { return sin(reduced_angle{angle.remainder, angle.quadrant + 1}); }

constexpr double sin(double x) {
  if (is_nan(x) || magnitude(x) < 0x1p-28) return x;  // x - x^3/6 rounds to x
  if (is_infinite(x)) return quiet_nan();
  return to_double(sin(reduce_angle(x)));
}

constexpr double cos(double x) {
  if (is_nan(x)) return x;
  if (is_infinite(x)) return quiet_nan();
  if (magnitude(x) < 0x1p-28) return 1;  // 1 - x^2/2 rounds to 1
  return to_double(cos(reduce_angle(x)));
}

// tan(r), or -cos(r)/sin(r) in the odd quadrants
constexpr double tan(double x) {
  if (is_nan(x) || magnitude(x) < 0x1p-28) return x;  // x + x^3/3 rounds to x
  if (is_infinite(x)) return quiet_nan();
  const reduced_angle angle = reduce_angle(x);
  const double_double s = sin_series(angle.remainder), c = cos_series(angle.remainder);
  return to_double((angle.quadrant & 1) != 0 ? -(c / s) : s / c);
}

// pi x for 0 <= x < 2, the remainder exact before it is multiplied by pi: x = quadrant/2 + f, |f| <= 1/4
constexpr reduced_angle reduce_half_turns(double x) {
  const int quadrant = static_cast<int>(2 * x + 0.5);
  return {pi * (x - 0.5 * quadrant), quadrant};
}

// x modulo 2 for finite x >= 0, exact; from 2^53 on every double is even
constexpr double modulo_two(double x) { return x < 0x1p53 ? x - 2 * floor(0.5 * x) : 0; }

// As in C23: odd, sinpi(+n) = +0 and sinpi(-n) = -0 for integers n
constexpr double sinpi(double x) {
  if (is_nan(x) || x == 0) return x;
  if (is_infinite(x)) return quiet_nan();
  const double a = magnitude(x);
  if (a < 0x1p-60) {  // pi x, scaled since it may be subnormal
    const int e = exponent(a);
    return with_sign(to_double(scaled{pi * scale(a, -e), e}), x);
  }
  const reduced_angle angle = reduce_half_turns(modulo_two(a));
  if ((angle.quadrant & 1) == 0 && angle.remainder.high == 0) return with_sign(0, x);
  const double s = to_double(sin(angle));
  return sign_bit(x) ? -s : s;
}

// As in C23: even, cospi(n + 1/2) = +0
constexpr double cospi(double x) {
  if (is_nan(x)) return x;
  if (is_infinite(x)) return quiet_nan();
  const double a = magnitude(x);
  if (a < 0x1p-30) return 1;  // 1 - (pi x)^2/2 rounds to 1
  const reduced_angle angle = reduce_half_turns(modulo_two(a));
  if ((angle.quadrant & 1) != 0 && angle.remainder.high == 0) return 0;
  return to_double(cos(angle));
}

}  // namespace leibniz::detail::constexpr_math
