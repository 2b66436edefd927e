// erf and erfc = 1 - erf.
//
//     erf(0.5) == 0x1.0a7ef5c18edd2p-1          erfc(27.0) == 0x19e0fp-1074 (subnormal, not 0)
//
// Method: up to 4 the series erf x = 2/sqrt(pi) e^(-x^2) (x + 2 x^3/3 + 4 x^5/15 + ...), all terms positive
// (Abramowitz and Stegun 7.1.6); beyond, the continued fraction of erfc (7.1.14) from the back. Both in
// double_double; error before the one rounding: below 2^-102 relative for erf; for erfc it rises to 2^-74
// towards x = 4, where 1 - erf cancels, and is below 2^-86 beyond.
#pragma once
#include "exponential.hpp"

namespace leibniz::detail::constexpr_math {

// erf x for 0 < x <= 4: term(n + 1) = term(n) x^2 / (n + 1/2)
constexpr double_double erf_series(double x) {
  const double_double square = two_product(x, x);
  double_double term = {x}, sum = {x};
  int n = 1;
  for (; term.high > sum.high * 0x1p-52; ++n) {
    term = term * square / double_double{n + 0.5};
    sum = sum + term;
  }
  double small = term.high, tail = 0;  // from here on plain doubles carry all digits that count
  for (; small > sum.high * 0x1p-108; ++n) {
    small = small * square.high / (n + 0.5);
    tail += small;
  }
  const scaled e = exp(-square);
  return (sum + tail) * (two_over_sqrt_pi * times_power_of_two(e.mantissa, e.exponent));
}

// erfc x for x >= 4: e^(-x^2) / sqrt(pi) / (x + (1/2) / (x + (2/2) / (x + (3/2) / (x + ...))))
constexpr scaled erfc_fraction(double x) {
  const double_double square = two_product(x, x);
  double_double fraction = {x};
  for (int k = static_cast<int>(12 + 640 / square.high); k > 0; --k) {
    fraction = double_double{0.5 * k} / fraction + x;
  }
  const scaled e = exp(-square);
  return {times_power_of_two(e.mantissa * two_over_sqrt_pi, -1) / fraction, e.exponent};
}

constexpr double erf(double x) {
  if (is_nan(x) || x == 0) return x;
  const double a = magnitude(x);
  if (a > 6) return with_sign(1, x);
  if (a < 0x1p-40) {  // 2/sqrt(pi) x, scaled since it may be subnormal
    const int e = exponent(a);
    return with_sign(to_double(scaled{two_over_sqrt_pi * scale(a, -e), e}), x);
  }
  if (a <= 4) return with_sign(to_double(erf_series(a)), x);
  const scaled tail = erfc_fraction(a);
  return with_sign(to_double(-times_power_of_two(tail.mantissa, tail.exponent) + 1.0), x);
}

constexpr double erfc(double x) {
  if (is_nan(x)) return x;
  if (x > 27.3) return 0;
  if (x < -6) return 2;
  const double a = magnitude(x);
  if (a < 0x1p-60) return 1;
  if (a <= 4) {
    const double_double e = erf_series(a);
    return to_double((x < 0 ? e : -e) + 1.0);
  }
  const scaled tail = erfc_fraction(a);
  if (x > 0) return to_double(tail);
  return to_double(-times_power_of_two(tail.mantissa, tail.exponent) + 2.0);
}

}  // namespace leibniz::detail::constexpr_math
