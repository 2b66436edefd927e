// floor, ceil, trunc, round, rint, and the functions that choose: fabs, copysign, fmin, fmax, fdim.
//
//     floor(-0.5) == -1        round(2.5) == 3        rint(2.5) == 2        fmax(quiet_nan(), 1.0) == 1
//
// All are exact, with the sign of zero kept as C's Annex F wants it. From 2^52 on every double is an integer;
// below it the conversion to a 64-bit integer truncates.
#pragma once
#include "bits.hpp"

namespace leibniz::detail::constexpr_math {

constexpr double fabs(double x) { return magnitude(x); }
constexpr double copysign(double x, double sign) { return with_sign(x, sign); }

constexpr double trunc(double x) {
  if (is_nan(x) || magnitude(x) >= 0x1p52) return x;
  return with_sign(static_cast<double>(static_cast<long long>(x)), x);
}

constexpr double floor(double x) {
  const double truncated = trunc(x);
  return truncated > x ? truncated - 1 : truncated;
}

constexpr double ceil(double x) {
  const double truncated = trunc(x);
  return truncated < x ? truncated + 1 : truncated;  // ceil(-0.5) is -0, as trunc(-0.5) is
}

// halves away from zero
constexpr double round(double x) {
  const double truncated = trunc(x);
  if (is_nan(x) || magnitude(x) >= 0x1p52 || magnitude(x - truncated) < 0.5) return truncated;
  return truncated + with_sign(1, x);
}

// halves to even, as the default rounding mode does: adding 2^52 leaves no bit for the fraction
constexpr double rint(double x) {
  if (is_nan(x) || magnitude(x) >= 0x1p52) return x;
  return with_sign((magnitude(x) + 0x1p52) - 0x1p52, x);
}

// A NaN counts as missing data; -0 counts as less than +0.
constexpr double fmin(double x, double y) {
  if (is_nan(x)) return y;
  if (is_nan(y)) return x;
  if (x == y) return sign_bit(x) ? x : y;
  return x < y ? x : y;
}
constexpr double fmax(double x, double y) {
  if (is_nan(x)) return y;
  if (is_nan(y)) return x;
  if (x == y) return sign_bit(x) ? y : x;
  return x > y ? x : y;
}

// max(x - y, 0); a NaN stays one. The difference overflows only beyond half the range, where halves are
// compared.
constexpr double fdim(double x, double y) {
  if (is_nan(x)) return x;
  if (is_nan(y)) return y;
  if (!(x > y)) return 0;
  if (is_infinite(x) || is_infinite(y) || 0.5 * x - 0.5 * y >= 0x1p1023) return positive_infinity();
  return x - y;
}

}  // namespace leibniz::detail::constexpr_math
