// fma: x * y + z, rounded once.
//
//     fma(0x1.0000000000001p0, 0x1.0000000000001p0, -0x1.0000000000002p0) == 0x1p-104
//
// Method: integers. The product of the significands and the addend are put at the top of 127 bits, the
// smaller is shifted right (a lost bit is remembered in the lowest one), they are added or subtracted, and
// the result is rounded to nearest, ties to even. Correctly rounded for every input, subnormal results
// included.
#pragma once
#include "double_double.hpp"
#include "remainder.hpp"

namespace leibniz::detail::constexpr_math {

// +-significand * 2^exponent with significand < 2^128
struct wide_number {
  double_word significand;
  int exponent;
  bool negative;
};

constexpr double_word shift_left(double_word a, int n) {
  if (n >= 64) return {a.low << (n - 64), 0};
  return n == 0 ? a : double_word{(a.high << n) | (a.low >> (64 - n)), a.low << n};
}

// a / 2^n; the lowest bit is set if any bit was lost
constexpr double_word shift_right_sticky(double_word a, int n) {
  if (n == 0) return a;
  if (n >= 128) return {0, (a.high | a.low) != 0 ? 1ull : 0ull};
  const double_word lost = shift_left(a, 128 - n);
  double_word shifted = n >= 64 ? double_word{0, n == 64 ? a.high : a.high >> (n - 64)}
                                : double_word{a.high >> n, (a.low >> n) | (a.high << (64 - n))};
  if ((lost.high | lost.low) != 0) shifted.low |= 1;
  return shifted;
}

// with the leading one at bit 126; a != 0
constexpr wide_number normalize(wide_number a) {
  int n = 0;
  while ((shift_left(a.significand, n).high >> 62) == 0) ++n;
  return {shift_left(a.significand, n), a.exponent - n, a.negative};
}

// the nearest double, ties to even; a normalized
constexpr double to_double(wide_number a) {
  // In a normal result 74 of the 127 bits are rounded away, in a subnormal one as many more as it lies below
  // 2^-1022.
  const int below = -1022 - (a.exponent + 126);
  const int dropped = 74 + (below > 0 ? below : 0);
  const double_word kept = shift_right_sticky(a.significand, dropped - 2);  // two bits more: half, and sticky
  word rounded = kept.low >> 2;
  if ((kept.low & 2) != 0 && ((kept.low & 1) != 0 || (rounded & 1) != 0)) ++rounded;
  const double significand = static_cast<double>(rounded);
  const int e = a.exponent + dropped;
  const bool overflows = rounded != 0 && exponent(significand) + e > 1023;
  const double size = overflows ? positive_infinity() : scale(significand, e);
  return a.negative ? -size : size;
}

// a + b for normalized a and b with |a| >= |b|
constexpr double add(wide_number a, wide_number b) {
  const double_word p = a.significand, q = shift_right_sticky(b.significand, a.exponent - b.exponent);
  if (a.negative == b.negative) {
    const word low = p.low + q.low;
    const double_word sum = {p.high + q.high + (low < p.low ? 1 : 0), low};
    if ((sum.high & sign_mask) == 0) return to_double(wide_number{sum, a.exponent, a.negative});
    return to_double(wide_number{shift_right_sticky(sum, 1), a.exponent + 1, a.negative});
  }
  const double_word difference = {p.high - q.high - (p.low < q.low ? 1 : 0), p.low - q.low};
  if ((difference.high | difference.low) == 0) return 0;
  return to_double(normalize({difference, a.exponent, a.negative}));
}

constexpr bool less(wide_number a, wide_number b) {  // |a| < |b|, both normalized
  if (a.exponent != b.exponent) return a.exponent < b.exponent;
  if (a.significand.high != b.significand.high) return a.significand.high < b.significand.high;
  return a.significand.low < b.significand.low;
}

constexpr double fma(double x, double y, double z) {
  if (is_nan(x)) return x;
  if (is_nan(y)) return y;
  const bool negative = sign_bit(x) != sign_bit(y);  // the sign of the product
  if (is_infinite(x) || is_infinite(y)) {
    if (x == 0 || y == 0) return quiet_nan();
    if (is_nan(z)) return z;
    if (is_infinite(z) && sign_bit(z) != negative) return quiet_nan();
    return negative ? -positive_infinity() : positive_infinity();
  }
  if (!is_finite(z)) return z;
  if (x == 0 || y == 0) return z != 0 || sign_bit(z) == negative ? z : 0;  // (-0) + (+0) is +0
  const integer_form a = take_apart(x), b = take_apart(y), c = take_apart(z);
  const wide_number product = normalize({multiply(a.significand, b.significand), a.exponent + b.exponent, negative});
  if (z == 0) return to_double(product);
  const wide_number addend = normalize({{0, c.significand}, c.exponent, sign_bit(z)});
  return less(product, addend) ? add(addend, product) : add(product, addend);
}

// In float: the product is exact in double, and its sum with z, rounded to odd (an inexact result has its
// last bit set), rounds to the right float. Boldo and Melquiond, "Emulation of a FMA and correctly rounded
// sums" (2008).
constexpr float fma(float x, float y, float z) {
  const double a = static_cast<double>(x), b = static_cast<double>(y), c = static_cast<double>(z);
  if (!is_finite(a) || !is_finite(b) || !is_finite(c)) return to_float(fma(a, b, c));
  const double_double sum = two_sum(a * b, c);
  if (sum.low == 0 || (to_bits(sum.high) & 1) != 0) return to_float(sum.high);
  const bool outwards = sign_bit(sum.low) == sign_bit(sum.high);  // the exact sum is larger in size than sum.high
  return to_float(from_bits(outwards ? to_bits(sum.high) + 1 : to_bits(sum.high) - 1));
}

}  // namespace leibniz::detail::constexpr_math
