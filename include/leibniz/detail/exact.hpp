// exact: ratios of integers with every overflow noticed, so that constants can be folded without ever rounding.
//
//   in    exact{1, 2} + exact{1, 3}
//   out   {5, 6}, overflow false
#pragma once

#include <limits>

namespace leibniz::detail {

/// A ratio in lowest terms with a positive denominator.
struct exact {
  long long numerator = 0;
  long long denominator = 1;

  constexpr bool is_integer() const { return denominator == 1; }
  constexpr bool operator==(const exact&) const = default;
};

/// The outcome of exact arithmetic: `valid` is false where a 64-bit integer overflowed or the divisor was zero.
struct exact_result {
  exact value;
  bool valid = false;
};

/// The greatest common divisor; <numeric> would cost a twentieth of the whole library to include.
constexpr long long common_divisor(long long a, long long b) {
  while (b != 0) {
    const long long rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

constexpr exact_result reduced(long long numerator, long long denominator) {
  constexpr long long lowest = -__LONG_LONG_MAX__ - 1;
  if (denominator == 0 || numerator == lowest || denominator == lowest) return {};
  const long long divisor = common_divisor(numerator, denominator);
  const long long sign = denominator < 0 ? -1 : 1;
  return {{sign * numerator / divisor, sign * denominator / divisor}, true};
}

/// The product of two quotients; where it overflows, once more without what cancels between them.
constexpr exact_result product(exact a, exact b, bool cancel = false) {
  if (cancel) {
    const long long one = common_divisor(a.numerator, b.denominator),
                    other = common_divisor(b.numerator, a.denominator);
    a = {a.numerator / one, a.denominator / other};
    b = {b.numerator / other, b.denominator / one};
  }
  long long numerator = 0, denominator = 0;
  if (__builtin_mul_overflow(a.numerator, b.numerator, &numerator) ||
      __builtin_mul_overflow(a.denominator, b.denominator, &denominator))
    return cancel ? exact_result{} : product(a, b, true);
  return reduced(numerator, denominator);
}

constexpr exact_result multiply(exact a, exact b) { return product(a, b); }
constexpr exact_result divide(exact a, exact b) { return product(a, {b.denominator, b.numerator}); }

constexpr exact_result add(exact a, exact b, bool cancel = false) {
  const long long common = cancel ? common_divisor(a.denominator, b.denominator) : 1;
  const long long missing = b.denominator / common;
  long long left = 0, right = 0, numerator = 0, denominator = 0;
  if (__builtin_mul_overflow(a.numerator, missing, &left) ||
      __builtin_mul_overflow(b.numerator, a.denominator / common, &right) ||
      __builtin_add_overflow(left, right, &numerator) || __builtin_mul_overflow(a.denominator, missing, &denominator))
    return cancel ? exact_result{} : add(a, b, true);
  return reduced(numerator, denominator);
}

constexpr exact_result negate(exact a) { return multiply(a, {-1, 1}); }
constexpr exact_result subtract(exact a, exact b) { return add(a, {-b.numerator, b.denominator}); }

/// True where every binary floating-point scalar from float upwards holds the ratio without rounding.
constexpr bool is_exact_in_binary(exact a) {
  const long long magnitude = a.numerator < 0 ? -a.numerator : a.numerator;
  const bool dyadic = (a.denominator & (a.denominator - 1)) == 0;
  return dyadic && magnitude <= (1 << 24) && a.denominator <= (1 << 24);
}

/// A double as the ratio that it is, where both parts fit; -0, NaN and what is infinite, huge or tiny is none.
constexpr exact_result ratio_of(double x) {
  const auto bits = __builtin_bit_cast(unsigned long long, x);
  const int biased = static_cast<int>((bits >> 52) & 2047);
  if (bits == 0) return {{0, 1}, true};
  if (biased == 0 || biased == 2047) return {};
  auto significand = static_cast<long long>((bits & ((1ull << 52) - 1)) | (1ull << 52));
  int exponent = biased - 1075;
  const int zeros = __builtin_ctzll(static_cast<unsigned long long>(significand));
  significand >>= zeros;
  exponent += zeros;
  if (exponent < -62 || exponent > 62 - (53 - zeros)) return {};
  const long long numerator = exponent > 0 ? significand << exponent : significand;
  return {{(bits >> 63) != 0 ? -numerator : numerator, exponent < 0 ? 1ll << -exponent : 1}, true};
}

/// -1, 0 or 1, as a < b, a == b or a > b; exact as long as the cross products fit, which `valid` tells.
struct exact_order {
  int sign = 0;
  bool valid = false;
};
constexpr exact_order compare(exact a, exact b) {
  const exact_result difference = subtract(a, b);
  const long long n = difference.value.numerator;
  return {n < 0 ? -1 : (n > 0 ? 1 : 0), difference.valid};
}

/// The nearest floating-point number, ties to even. A division of two numbers that the type holds rounds once by
/// itself; where it does not hold them, the digits come from a long division of integers.
template <class T>
constexpr T rounded(exact a) {
  constexpr int digits = std::numeric_limits<T>::digits;
  const auto divisor = static_cast<unsigned long long>(a.denominator);
  const auto dividend = static_cast<unsigned long long>(a.numerator < 0 ? -a.numerator : a.numerator);
  const auto width = [](unsigned long long bits) { return 64 - (bits == 0 ? 64 : __builtin_clzll(bits)); };
  if (digits > 64 || (width(dividend) <= digits && width(divisor) <= digits))
    return static_cast<T>(a.numerator) / static_cast<T>(a.denominator);

  // significand · 2^exponent, then one digit more and whether anything follows
  unsigned long long significand = dividend / divisor, rest = dividend % divisor;
  int exponent = 0;
  bool next = false, more = false;
  if (const int surplus = width(significand) - digits; surplus > 0) {
    next = ((significand >> (surplus - 1)) & 1) != 0;
    more = (significand & ((1ull << (surplus - 1)) - 1)) != 0 || rest != 0;
    significand >>= surplus;
    exponent = surplus;
  } else {
    const auto digit = [&] {
      rest *= 2;
      const bool one = rest >= divisor;
      if (one) rest -= divisor;
      return one;
    };
    for (; width(significand) < digits; --exponent) significand = 2 * significand + (digit() ? 1 : 0);
    next = digit();
    more = rest != 0;
  }
  if (next && (more || (significand & 1) != 0)) ++significand;
  // only 64 ones carry out of 64 digits
  T result = significand == 0 ? static_cast<T>(1ull << 63) * 2 : static_cast<T>(significand);
  for (; exponent > 0; --exponent) result *= 2;
  for (; exponent < 0; ++exponent) result /= 2;
  return a.numerator < 0 ? -result : result;
}

}  // namespace leibniz::detail
