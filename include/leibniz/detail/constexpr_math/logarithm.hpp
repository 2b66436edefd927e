// log, log2, log10, log1p.
//
//     log(10.0) == 0x1.26bb1bbb55516p+1         log2(0x1p-1074) == -1074         log1p(1e-20) == 1e-20
//
// Method: x = 2^e m with m in [sqrt(1/2), sqrt(2)], log m = 2 artanh((m - 1) / (m + 1)), the series in
// double_double. Where e = 0 nothing is added, so results near 0 keep their relative accuracy. Error before
// the one rounding: below 2^-102 relative.
#pragma once
#include "constants.hpp"
#include "double_double.hpp"

namespace leibniz::detail::constexpr_math {

// log((b + a) / (b - a)) = 2 artanh(a/b) = 2 (s + s^3/3 + s^5/5 + ...), s = a/b, for |s| <= 0.18
constexpr double_double log_of_ratio(double_double a, double_double b) {
  const double_double s = a / b, square = s * s;
  return times_power_of_two(s * polynomial(odd_reciprocal, 22, 11, 1, square), 1);
}

// log x for finite x > 0
constexpr double_double log(double_double x) {
  int e = exponent(x.high);
  double_double m = {scale(x.high, -e), scale(x.low, -e)};
  if (m.high > 1.4142135623730951) {
    m = times_power_of_two(m, -1);
    ++e;
  }
  const double_double log_m = log_of_ratio(m + -1.0, m + 1.0);
  if (e == 0) return log_m;
  return (double_double{e * log_2_parts[0]} + log_m) + two_sum(e * log_2_parts[1], e * log_2_parts[2]);
}

// log(1 + u) = 2 artanh(u / (2 + u)) near 0; u > -1 and far from overflow
constexpr double_double log1p(double_double u) {
  if (u.high > -0.29 && u.high < 0.41) return log_of_ratio(u, u + 2.0);
  return log(u + 1.0);
}

constexpr double log(double x) {
  if (is_nan(x)) return x;
  if (x == 0) return -positive_infinity();
  if (x < 0) return quiet_nan();
  if (is_infinite(x)) return x;
  return to_double(log(double_double{x}));
}

// log2(2^e m) = e + log(m) / log(2), exact for powers of two
constexpr double log2(double x) {
  if (!(x > 0) || is_infinite(x)) return log(x);
  int e = exponent(x);
  double m = scale(x, -e);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    ++e;
  }
  if (m == 1) return e;
  return to_double(log(double_double{m}) * log2_e + static_cast<double>(e));
}

constexpr double log10(double x) {
  if (!(x > 0) || is_infinite(x)) return log(x);
  return to_double(log(double_double{x}) * log10_e);
}

constexpr double log1p(double x) {
  if (is_nan(x) || magnitude(x) < 0x1p-54) return x;
  if (x == -1) return -positive_infinity();
  if (x < -1) return quiet_nan();
  if (x > 0x1p100) return log(x);
  return to_double(log1p(double_double{x}));
}

}  // namespace leibniz::detail::constexpr_math
