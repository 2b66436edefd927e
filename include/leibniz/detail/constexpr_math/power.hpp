// sqrt, cbrt, hypot, pow.
//
//     sqrt(2.0) == 0x1.6a09e667f3bcdp+0     hypot(0x3p600, 0x4p600) == 0x5p600     pow(-2.0, -1077.0) == -0.0
//
// sqrt is correctly rounded. The others: error before the one rounding below 2^-92 relative (pow, whose
// exponent magnifies that of the logarithm; hypot and cbrt below 2^-100), so all but about 1 in 2^39 results
// are correctly rounded.
#pragma once
#include "exponential.hpp"
#include "logarithm.hpp"

namespace leibniz::detail::constexpr_math {

// m = x / 2^e in [1, 4), e even. The candidate y is compared with the exact midpoints to its neighbors:
// (y +- u)^2 = y^2 +- 2 y u + u^2 against m, with u half an ulp.
constexpr double sqrt(double x) {
  if (is_nan(x) || x == 0) return x;
  if (x < 0) return quiet_nan();
  if (is_infinite(x)) return x;
  const int e = exponent(x) & ~1;
  const double m = scale(x, -e), u = 0x1p-53;
  double y = sqrt(double_double{m}).high;
  const double_double square = two_product(y, y), twice = {2 * y * u};
  const double_double residual = double_double{m - square.high, -square.low} + -(u * u);
  if ((residual - twice).high > 0) y += 2 * u;
  if ((residual + twice).high < 0) y -= 2 * u;
  return y * power_of_two(e / 2);
}

// m = x / 2^(3k) in [1, 8): Newton's iteration y <- y - (y - m / y^2) / 3, the last step in double_double
constexpr double cbrt(double x) {
  if (is_nan(x) || is_infinite(x) || x == 0) return x;
  const double a = magnitude(x);
  const int k = (exponent(a) + 1200) / 3 - 400;  // rounds down for negative exponents too
  const double m = scale(a, -3 * k);
  double y = 0.6 + 0.25 * m;
  for (int i = 0; i < 6; ++i) y -= (y - m / (y * y)) / 3;
  const double_double cube = two_product(y, y) * y;
  const double_double root = fast_two_sum(y, ((m - cube.high) - cube.low) / (3 * y * y));
  return with_sign(root.high * power_of_two(k), x);
}

// sqrt(x^2 + y^2), both scaled by the larger one's power of two; infinite if one is, whatever the other
constexpr double hypot(double x, double y) {
  if (is_infinite(x) || is_infinite(y)) return positive_infinity();
  if (is_nan(x)) return x;
  if (is_nan(y)) return y;
  const bool swapped = magnitude(x) < magnitude(y);
  const double a = magnitude(swapped ? y : x), b = magnitude(swapped ? x : y);
  if (b == 0 || exponent(a) - exponent(b) > 60) return a;
  const int e = exponent(a);
  const double m = scale(a, -e), n = scale(b, -e);
  return to_double(scaled{sqrt(two_product(m, m) + two_product(n, n)), e});
}

// |x|^n = |m|^n 2^(e n) by repeated squaring, powers of two kept apart; exact where the result has at most
// 106 bits
constexpr scaled integer_power(double x, int n) {
  const int e = exponent(x);
  scaled square = {{scale(x, -e)}, e}, product = {{1}, 0};
  for (int k = n < 0 ? -n : n; k != 0; k >>= 1) {
    if ((k & 1) != 0) {
      product = {product.mantissa * square.mantissa, product.exponent + square.exponent};
      const int shift = exponent(product.mantissa.high);
      product = {times_power_of_two(product.mantissa, -shift), product.exponent + shift};
    }
    const double_double m = square.mantissa * square.mantissa;
    const int shift = exponent(m.high);
    square = {times_power_of_two(m, -shift), 2 * square.exponent + shift};
  }
  if (n < 0) return {double_double{1} / product.mantissa, -product.exponent};
  return product;
}

// x^y = e^(y log x) for finite x > 0, x != 1, finite y
constexpr double positive_power(double x, double y) {
  if (magnitude(y) <= 64 && y == floor(y)) return to_double(integer_power(x, static_cast<int>(y)));
  const double_double logarithm = log(double_double{x});
  // beyond e^800 there is nothing but 0 and infinity; the first test keeps the product from overflowing
  if (magnitude(y) > 0x1p80 || magnitude(y * logarithm.high) > 800) {
    return (logarithm.high > 0) == (y > 0) ? positive_infinity() : 0;
  }
  return to_double(exp(logarithm * y));
}

constexpr double pow(double x, double y) {
  if (y == 0 || x == 1) return 1;  // also for a NaN
  if (is_nan(x)) return x;
  if (is_nan(y)) return y;
  const double a = magnitude(x);
  if (is_infinite(y)) return a == 1 ? 1 : (a > 1) == (y > 0) ? positive_infinity() : 0;
  const bool integer = y == floor(y);
  const bool odd = integer && magnitude(y) < 0x1p53 && 2 * floor(0.5 * y) != y;
  if (x < 0 && !integer && !is_infinite(x)) return quiet_nan();
  double power = 1;
  if (a == 0 || is_infinite(a)) {
    power = (a == 0) == (y < 0) ? positive_infinity() : 0;
  } else if (a != 1) {
    power = positive_power(a, y);
  }
  return sign_bit(x) && odd ? -power : power;
}

}  // namespace leibniz::detail::constexpr_math
