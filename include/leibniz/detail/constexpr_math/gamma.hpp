// tgamma, lgamma, and digamma, the derivative of lgamma.
//
//     tgamma(5.0) == 24          lgamma(0.5) == log(pi)/2          digamma(1.0) == -0.5772... (Euler)
//
// Method: the argument is moved up to z >= 20 by Gamma(x + 1) = x Gamma(x), where Stirling's series converges
// to full precision (Abramowitz and Stegun 6.1.41, 6.3.18); negative arguments by reflection,
// Gamma(x) Gamma(1 - x) = pi / sin(pi x) (6.1.17); next to the zeros of lgamma at 1 and 2 its Taylor series
// (6.1.33). Error before the one rounding: below 2^-90 of the largest term, so a result keeps all its digits
// but in the few doubles next to the zeros of lgamma at negative arguments.
#pragma once
#include "exponential.hpp"
#include "logarithm.hpp"
#include "trigonometric.hpp"

namespace leibniz::detail::constexpr_math {

// The sum over k of B_2k / (2k (2k-1) z^(2k-1)) for z >= 20
constexpr double_double stirling_series(double_double z) {
  const double_double w = double_double{1} / z;
  return w * polynomial(stirling_coefficient, 16, 8, 1, w * w);
}

// log Gamma(1 + e) = -gamma e + zeta(2) e^2/2 - zeta(3) e^3/3 + ... for |e| <= 1/16
constexpr double_double lgamma_near_one(double_double e) {
  return e * (e * polynomial(zeta_over_k, 23, 12, 1, -e) - euler_gamma);
}

// log Gamma(x) for 0 < x < 2^900
constexpr double_double lgamma(double_double x) {
  if (magnitude((x + -1.0).high) < 0.0625) return lgamma_near_one(x + -1.0);
  if (magnitude((x + -2.0).high) < 0.0625) {
    return lgamma_near_one(x + -2.0) + log1p(x + -2.0);  // Gamma(2 + e) = (1 + e) Gamma(1 + e)
  }
  double_double z = x, product = {1};  // Gamma(z) = product Gamma(x)
  for (; z.high < 20; z = z + 1.0) product = product * z;
  const double_double log_gamma = (z + -0.5) * log(z) - z + half_log_two_pi + stirling_series(z);
  return x.high < 20 ? log_gamma - log(product) : log_gamma;
}

// |sin(pi x)| for x not an integer, 0 < x < 2^52; its sign is that of (-1)^floor(x)
constexpr double_double sine_of_half_turns(double x) { return sin(reduce_half_turns(x - floor(x))); }
constexpr bool has_odd_floor(double x) { return modulo_two(floor(x)) != 0; }

// log |Gamma(x)|; for x < 0, with a = -x, log pi - log |sin(pi a)| - log Gamma(1 + a)
constexpr double lgamma(double x) {
  if (is_nan(x)) return x;
  if (is_infinite(x) || x == 0) return positive_infinity();
  if (x == 1 || x == 2) return 0;
  if (x > 2.6e305) return positive_infinity();
  const double a = magnitude(x);
  if (x > 0x1p500) {  // x (log x - 1), scaled on the way
    const int e = exponent(x);
    return to_double(scaled{(log(double_double{x}) + -1.0) * scale(x, -e), e});
  }
  if (a < 0x1p-60) return to_double(-log(double_double{a}));
  if (x > 0) return to_double(lgamma(double_double{x}));
  if (x == floor(x)) return positive_infinity();
  return to_double(log_pi - log(sine_of_half_turns(a)) - lgamma(two_sum(1, a)));
}

constexpr double tgamma(double x) {
  if (is_nan(x)) return x;
  if (x == 0) return with_sign(positive_infinity(), x);
  if (x < 0 && x == floor(x)) return quiet_nan();  // also -infinity
  if (x > 172) return positive_infinity();
  const double a = magnitude(x);
  if (a < 0x1p-60) return a <= 0x1p-1024 ? with_sign(positive_infinity(), x) : 1 / x;
  if (x > 0) return to_double(exp(lgamma(double_double{x})));
  const bool positive = has_odd_floor(a);
  if (x < -190) return positive ? 0.0 : -0.0;
  const scaled e = exp(-lgamma(two_sum(1, a)));
  const double_double g = e.mantissa * (pi / sine_of_half_turns(a));
  return to_double(scaled{positive ? g : -g, e.exponent});
}

// log z - 1/(2z) - sum of B_2k / (2k z^2k), after psi(x) = psi(x + 1) - 1/x
constexpr double_double digamma(double_double x) {
  double_double z = x, sum = {0};
  for (; z.high < 20; z = z + 1.0) sum = sum + double_double{1} / z;
  const double_double w = double_double{1} / z, square = w * w;
  double_double series = {0};
  for (int k = 15; k >= 0; --k) series = series * square + stirling_coefficient[k] * (2.0 * k + 1);
  return log(z) - times_power_of_two(w, -1) - square * series - sum;
}

// For x < 0: psi(x) = psi(1 - x) - pi cot(pi x). At the poles: -+infinity at +-0, NaN at negative integers.
constexpr double digamma(double x) {
  if (is_nan(x)) return x;
  if (x == 0) return with_sign(positive_infinity(), -x);
  if (x < 0 && x == floor(x)) return quiet_nan();  // also -infinity
  if (x > 0x1p60) return log(x);
  const double a = magnitude(x);
  if (a < 0x1p-60) return a <= 0x1p-1024 ? with_sign(positive_infinity(), -x) : -1 / x;
  if (x > 0) return to_double(digamma(double_double{x}));
  const reduced_angle angle = reduce_half_turns(a - floor(a));
  return to_double(digamma(two_sum(1, a)) + pi * cos(angle) / sin(angle));
}

}  // namespace leibniz::detail::constexpr_math
