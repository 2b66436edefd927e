// sinh, cosh, tanh and their inverses asinh, acosh, atanh.
//
//     sinh(1e-9) == 1e-9          cosh(710.0) == 0x1.3e21a464507f9p+1023          atanh(-1.0) is -infinity
//
// Method: with u = e^|x| - 1 (expm1, no cancellation near 0), sinh = (u + u/(u+1)) / 2 and
// tanh(x/2) = u / (u + 2); the inverses go through log1p the same way. All in double_double; error before the
// one rounding: below 2^-98 relative.
#pragma once
#include "exponential.hpp"
#include "logarithm.hpp"

namespace leibniz::detail::constexpr_math {

constexpr double sinh(double x) {
  if (is_nan(x) || magnitude(x) < 0x1p-28) return x;  // x + x^3/6 rounds to x
  const double a = magnitude(x);
  if (a > 711) return with_sign(positive_infinity(), x);
  if (a > 40) {  // e^-a no longer counts
    const scaled e = exp(double_double{a});
    return with_sign(to_double(scaled{e.mantissa, e.exponent - 1}), x);
  }
  const double_double u = expm1(double_double{a});
  return with_sign(to_double(times_power_of_two(u + u / (u + 1.0), -1)), x);
}

// (e^a + e^-a) / 2
constexpr double cosh(double x) {
  if (is_nan(x)) return x;
  const double a = magnitude(x);
  if (a > 711) return positive_infinity();
  if (a < 0x1p-28) return 1;  // 1 + x^2/2 rounds to 1
  const scaled e = exp(double_double{a});
  if (a > 40) return to_double(scaled{e.mantissa, e.exponent - 1});
  const double_double power = times_power_of_two(e.mantissa, e.exponent);
  return to_double(times_power_of_two(power + double_double{1} / power, -1));
}

constexpr double tanh(double x) {
  if (is_nan(x) || magnitude(x) < 0x1p-28) return x;  // x - x^3/3 rounds to x
  const double a = magnitude(x);
  if (a > 20) return with_sign(1, x);
  const double_double u = expm1(double_double{2 * a});
  return with_sign(to_double(u / (u + 2.0)), x);
}

// log(a + sqrt(a^2 + 1)) = log1p(a + a^2 / (sqrt(a^2 + 1) + 1))
constexpr double asinh(double x) {
  if (is_nan(x) || is_infinite(x) || magnitude(x) < 0x1p-28) return x;  // x - x^3/6 rounds to x
  const double a = magnitude(x);
  if (a > 0x1p60) return with_sign(to_double(log(double_double{a}) + log_2), x);  // log(2a)
  const double_double square = two_product(a, a);
  return with_sign(to_double(log1p(square / (sqrt(square + 1.0) + 1.0) + a)), x);
}

// log(x + sqrt(x^2 - 1)) = log1p(t + sqrt(t (t + 2))) with t = x - 1
constexpr double acosh(double x) {
  if (is_nan(x)) return x;
  if (x < 1) return quiet_nan();
  if (is_infinite(x)) return x;
  if (x == 1) return 0;
  if (x > 0x1p60) return to_double(log(double_double{x}) + log_2);  // log(2x)
  const double_double t = two_sum(x, -1);
  return to_double(log1p(t + sqrt(t * (t + 2.0))));
}

// log((1 + a) / (1 - a)) / 2
constexpr double atanh(double x) {
  if (is_nan(x) || magnitude(x) < 0x1p-28) return x;  // x + x^3/3 rounds to x
  const double a = magnitude(x);
  if (a > 1) return quiet_nan();
  if (a == 1) return with_sign(positive_infinity(), x);
  const double_double twice = a < 0.17 ? log_of_ratio({a}, {1}) : log(two_sum(1, a) / two_sum(1, -a));
  return with_sign(to_double(times_power_of_two(twice, -1)), x);
}

}  // namespace leibniz::detail::constexpr_math
