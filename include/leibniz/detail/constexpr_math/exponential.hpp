// exp, exp2, expm1.
//
//     exp(1.0) == 0x1.5bf0a8b145769p+1          exp(-750.0) == 0          exp(800.0) is infinity
//
// Method: e^x = 2^n e^r with n = round(x / log 2) and |r| <= log(2)/2; e^r - 1 is its Taylor series in
// double_double. r = x - n log 2 is taken with log 2 in three parts, the first two short enough that n times
// them is exact (Cody and Waite). Error before the one rounding: below 2^-102 relative, so all but about 1 in
// 2^48 results are correctly rounded.
#pragma once
#include "constants.hpp"
#include "rounding.hpp"

namespace leibniz::detail::constexpr_math {

// e^r - 1 = r (1 + r/2! + r^2/3! + ...) for |r| <= 0.35
constexpr double_double expm1_series(double_double r) { return r * polynomial(inverse_factorial + 1, 28, 12, 1, r); }

// e^x for |x| < 2^20, with the power of two apart
constexpr scaled exp(double_double x) {
  const double quotient = x.high * log2_e.high;
  const int n = static_cast<int>(quotient + (quotient < 0 ? -0.5 : 0.5));
  double_double r = two_sum(x.high - n * log_2_parts[0], -(n * log_2_parts[1]));
  r = r + two_sum(x.low, -(n * log_2_parts[2]));
  return {expm1_series(r) + 1.0, n};
}

// e^x - 1 for |x| < 700, without cancellation near 0
constexpr double_double expm1(double_double x) {
  if (magnitude(x.high) < 0.34) return expm1_series(x);
  const scaled e = exp(x);
  return times_power_of_two(e.mantissa, e.exponent) + -1.0;
}

constexpr double exp(double x) {
  if (is_nan(x)) return x;
  if (x > 710) return positive_infinity();
  if (x < -746) return 0;
  if (magnitude(x) < 0x1p-54) return 1;
  return to_double(exp(double_double{x}));
}

// 2^x = 2^n e^(log(2) (x - n))
constexpr double exp2(double x) {
  if (is_nan(x)) return x;
  if (x >= 1024) return positive_infinity();
  if (x < -1076) return 0;
  const double n = round(x);
  const scaled e = exp(log_2 * (x - n));
  return to_double(scaled{e.mantissa, e.exponent + static_cast<int>(n)});
}

constexpr double expm1(double x) {
  if (is_nan(x) || magnitude(x) < 0x1p-54) return x;
  if (x > 690) return exp(x);
  if (x < -40) return -1;
  return to_double(expm1(double_double{x}));
}

}  // namespace leibniz::detail::constexpr_math
