// x modulo pi/2 for every finite double: x = quadrant * pi/2 + remainder (mod 2 pi), |remainder| <= pi/4.
//
//     reduce_angle(1e22): quadrant 3, remainder 0.5506...
//
// Method: Payne and Hanek, "Radian reduction for trigonometric functions" (1983). Write |x| = m 2^e with an
// integer m < 2^53; of 2/pi only a window of 256 bits matters, because what stands above contributes whole
// multiples of 4 to the quadrant and what stands below is too small. The product of m and the window is a
// fixed-point number: two bits of quadrant, then the fraction. No double comes closer than 2^-61 to a
// multiple of pi/2, so the fraction keeps more than 106 significant bits.
#pragma once
#include "constants.hpp"

namespace leibniz::detail::constexpr_math {

struct reduced_angle {
  double_double remainder;
  int quadrant;  // only its two low bits count
};

// 0.abc, a fixed-point number of three words after the binary point, rounded to 106 significant bits
constexpr double_double from_fraction(word a, word b, word c) {
  int zeros = 0;
  for (; a == 0 && zeros < 192; zeros += 64) {
    a = b;
    b = c;
    c = 0;
  }
  if (a == 0) return {0};
  int shift = 0;
  for (word top = a; (top & sign_mask) == 0; top <<= 1) ++shift;
  if (shift != 0) {
    a = (a << shift) | (b >> (64 - shift));
    b = (b << shift) | (c >> (64 - shift));
  }
  const double high = static_cast<double>(a >> 11) * 0x1p-53;
  const double low = static_cast<double>(((a & 0x7ff) << 42) | (b >> 22)) * 0x1p-106;
  return times_power_of_two(fast_two_sum(high, low), -(zeros + shift));
}

constexpr reduced_angle reduce_angle(double x) {
  if (magnitude(x) <= 0.7853981633974483) return {{x}, 0};
  const word m = (to_bits(x) & fraction_mask) | (1ull << 52);
  // The window starts at the bit of 2/pi whose product with m 2^e weighs 2^2; the table is padded by a zero
  // word.
  const int position = exponent(x) - 52 - 2 + 64, first = position >> 6, shift = position & 63;
  word product[4] = {}, carry = 0;
  for (int k = 3; k >= 0; --k) {
    const word upper = two_over_pi_words[first + k], lower = two_over_pi_words[first + k + 1];
    const double_word partial = multiply(m, shift != 0 ? (upper << shift) | (lower >> (64 - shift)) : upper);
    product[k] = partial.low + carry;
    carry = partial.high + (product[k] < partial.low ? 1 : 0);
  }
  int quadrant = static_cast<int>(product[0] >> 62);
  word a = (product[0] << 2) | (product[1] >> 62);
  word b = (product[1] << 2) | (product[2] >> 62);
  word c = (product[2] << 2) | (product[3] >> 62);
  const bool above_half = (a & sign_mask) != 0;
  if (above_half) {  // the nearest multiple lies above: take the complement, negative
    ++quadrant;
    a = ~a;
    b = ~b;
    c = ~c;
  }
  const double_double remainder = from_fraction(a, b, c) * half_pi;
  const bool negative = above_half != sign_bit(x);
  return {negative ? -remainder : remainder, sign_bit(x) ? -quadrant : quadrant};
}

}  // namespace leibniz::detail::constexpr_math
