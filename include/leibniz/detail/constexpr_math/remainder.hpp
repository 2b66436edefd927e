// fmod and remainder: what is left of x after a whole number of y, truncated or nearest.
//
//     fmod(7.0, 4.0) == 3          remainder(7.0, 4.0) == -1          fmod(1e308, 3.0) == 2
//
// Both are exact. Method: with x = m 2^e and y = n 2^f in integers, m 2^(e-f) mod n by long division, 11 bits
// a step.
#pragma once
#include "bits.hpp"

namespace leibniz::detail::constexpr_math {

// the integer significand of |x|, with |x| = significand * 2^exponent
struct integer_form {
  word significand;
  int exponent;
};
constexpr integer_form take_apart(double x) {
  const int biased = static_cast<int>((to_bits(x) & infinity_bits) >> 52);
  const word fraction = to_bits(x) & fraction_mask;
  return biased != 0 ? integer_form{fraction | (1ull << 52), biased - 1075} : integer_form{fraction, -1074};
}

// The truncated remainder has the sign of x.
constexpr double fmod(double x, double y) {
  if (is_nan(x)) return x;
  if (is_nan(y)) return y;
  if (is_infinite(x) || y == 0) return quiet_nan();
  if (is_infinite(y) || magnitude(x) < magnitude(y)) return x;
  const integer_form a = take_apart(x), b = take_apart(y);
  word rest = a.significand;
  // |x| >= |y| with a normalized |x|, or both subnormal: in each case a.exponent >= b.exponent
  int shift = a.exponent - b.exponent;
  for (rest %= b.significand; shift > 0 && rest != 0; shift -= 11) {
    rest = (rest << (shift < 11 ? shift : 11)) % b.significand;
  }
  return with_sign(scale(static_cast<double>(rest), b.exponent), x);
}

// The nearest remainder, halves to the even quotient: fmod by 2|y| leaves r in [0, 2|y|), of which 0, 1 or 2
// times |y| is taken. Compared are r - |y| and |y| - (r - |y|), all exact.
constexpr double remainder(double x, double y) {
  if (is_nan(x)) return x;
  if (is_nan(y)) return y;
  if (is_infinite(x) || y == 0) return quiet_nan();
  if (is_infinite(y)) return x;
  const double b = magnitude(y);
  double r = magnitude(b < 0x1p1023 ? fmod(x, 2 * b) : x);
  if (r - b > -r) {                   // r > b/2
    r -= b;                           // now in (-b/2, b)
    if (r > 0 && r >= b - r) r -= b;  // a tie here would leave an odd quotient: on to the even one
  }
  if (r == 0) return with_sign(0, x);
  return sign_bit(x) ? -r : r;
}

}  // namespace leibniz::detail::constexpr_math
