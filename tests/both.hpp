// both: one check in both worlds, at compile time and again at run time.
//
//   in    BOTH(f(x = launder(2.0)) == 4)
//   out   a static_assert, and a check at run time with a 2 that the compiler cannot know
#pragma once

#include <doctest/doctest.h>

#include <bit>
#include <cstdint>
#include <type_traits>

/// The same number, in constant evaluation as it is, at run time through memory that the compiler has to read.
template <class T>
constexpr T launder(const T& x) {
  if (std::is_constant_evaluated()) return x;
  volatile T hidden = x;
  return hidden;
}

#define BOTH(...)                                                                                                      \
  do {                                                                                                                 \
    static_assert(__VA_ARGS__);                                                                                        \
    CHECK((__VA_ARGS__));                                                                                              \
  } while (false)

/// Equal bit for bit, where all that is not a number is one value.
constexpr bool same_bits(double a, double b) {
  if (a != a || b != b) return a != a && b != b;
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}
constexpr bool same_bits(float a, float b) {
  if (a != a || b != b) return a != a && b != b;
  return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

/// Equal up to a relative difference; zero only equals zero, an infinity itself, and NaN nothing.
template <class T>
constexpr bool close(const T& a, const T& b, double tolerance = 1e-14) {
  if (a == b) return true;
  if (a != a || b != b) return false;
  const T difference = a < b ? T(b - a) : T(a - b);
  const T size_a = a < T(0) ? T(-a) : a, size_b = b < T(0) ? T(-b) : b;
  return difference < static_cast<T>(tolerance) * (size_a < size_b ? size_b : size_a);
}
