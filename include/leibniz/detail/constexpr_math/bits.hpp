// The bits of a double: classify it, take it apart, scale it by powers of two.
//
//     exponent(0.75) == -1     since 0.75 = 1.5 * 2^-1          with_sign(3.0, -0.0) == -3.0
//
// Every function is exact and stays clear of what compilers refuse in constant evaluation (Clang: any
// operation that yields NaN; GCC: overflow, x/0, inf - inf). Comparisons are made on bits, so -ffast-math
// changes nothing.
#pragma once

namespace leibniz::detail::constexpr_math {

using word = unsigned long long;  // 64 bits, laid out as IEEE 754 binary64: sign, 11 exponent bits, 52 fraction bits

inline constexpr word sign_mask = 1ull << 63;
inline constexpr word fraction_mask = (1ull << 52) - 1;
inline constexpr word infinity_bits = 0x7ffull << 52;

constexpr word to_bits(double x) { return __builtin_bit_cast(word, x); }
constexpr double from_bits(word b) { return __builtin_bit_cast(double, b); }

constexpr double positive_infinity() { return from_bits(infinity_bits); }
constexpr double quiet_nan() { return from_bits(infinity_bits | 1ull << 51); }

constexpr double magnitude(double x) { return from_bits(to_bits(x) & ~sign_mask); }
constexpr double with_sign(double x, double sign) {
  return from_bits((to_bits(x) & ~sign_mask) | (to_bits(sign) & sign_mask));
}

constexpr bool sign_bit(double x) { return (to_bits(x) & sign_mask) != 0; }
constexpr bool is_nan(double x) { return (to_bits(x) & ~sign_mask) > infinity_bits; }
constexpr bool is_infinite(double x) { return (to_bits(x) & ~sign_mask) == infinity_bits; }
constexpr bool is_finite(double x) { return (to_bits(x) & ~sign_mask) < infinity_bits; }

// 2^n for -1022 <= n <= 1023
constexpr double power_of_two(int n) { return from_bits(static_cast<word>(n + 1023) << 52); }

// floor(log2|x|) for finite x != 0; subnormals are lifted into the normal range first
constexpr int exponent(double x) {
  const int biased = static_cast<int>((to_bits(x) & infinity_bits) >> 52);
  return biased != 0 ? biased - 1023 : exponent(x * 0x1p54) - 54;
}

// x * 2^n, exact where the result is a normal number; in steps, since 2^n itself may be out of range
constexpr double scale(double x, int n) {
  for (; n > 1000; n -= 1000) x *= 0x1p1000;
  for (; n < -1000; n += 1000) x *= 0x1p-1000;
  return x * power_of_two(n);
}

// The nearest float, ties to even. Beyond the range it is infinite: a conversion that overflows is no
// constant expression.
constexpr float to_float(double x) {
  if (is_nan(x)) return __builtin_bit_cast(float, 0x7fc00000u);
  if (magnitude(x) >= 0x1.ffffffp127) return __builtin_bit_cast(float, sign_bit(x) ? 0xff800000u : 0x7f800000u);
  return static_cast<float>(x);
}

// The 128 bits of a * b, from four products of 32 by 32 bits.
struct double_word {
  word high;
  word low;
};
constexpr double_word multiply(word a, word b) {
  const word a0 = a & 0xffffffff, a1 = a >> 32, b0 = b & 0xffffffff, b1 = b >> 32;
  const word low = a0 * b0;
  const word middle = a1 * b0 + (low >> 32);
  const word carried = a0 * b1 + (middle & 0xffffffff);
  return {a1 * b1 + (middle >> 32) + (carried >> 32), (carried << 32) | (low & 0xffffffff)};
}

}  // namespace leibniz::detail::constexpr_math
