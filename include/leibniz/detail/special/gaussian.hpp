// gaussian: e^(-a²) of a double, in constant evaluation and at run time.
//
//     gaussian(0.5) == 0.7788007830714049          gaussian(27.0) == 2.507972078894169e-317, which is subnormal
//
// Every erf and erfc has it for a slope, so it is code of its own: no call, and no table, so that it runs beside what
// stands around it. Method: e^(-a²) = 2^-n e^r with n = round(a² / log 2) and r = n log 2 - a², |r| < 0.35; e^r is its
// Taylor series. a² comes in two parts, and log 2 as well, with n times the first one exact (Cody and Waite).
#pragma once

#include "../math.hpp"

// With -ffast-math GCC would take n log 2 before it subtracts a², where digits are lost.
#if defined(__FAST_MATH__) && defined(__GNUC__) && !defined(__clang__)
#define LEIBNIZ_AS_IT_STANDS(...) __builtin_assoc_barrier(__VA_ARGS__)
#else
#define LEIBNIZ_AS_IT_STANDS(...) (__VA_ARGS__)
#endif

namespace leibniz::detail::special {

/// a² as the sum of two numbers, |a| < 2^500: by a fused multiplication where the machine has one, else by the square
/// of the first 26 bits.
struct square_in_two_parts {
  double high, low;

  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr explicit square_in_two_parts(double a) : high(), low() {
#if defined(__FMA__) || defined(__FP_FAST_FMA)
    if (!__builtin_is_constant_evaluated()) {
      high = a * a;
      low = __builtin_fma(a, a, -high);
      return;
    }
#endif
    const double head = constexpr_math::from_bits(constexpr_math::to_bits(a) >> 27 << 27);
    high = head * head;
    low = (a - head) * (a + head);
  }
};

/// Two terms of 1/2! + r/3! + r²/4! + …, those of r^K and r^(K+1), over r^K.
template <int K>
LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr double two_terms(double r) {
  constexpr double first = constexpr_math::inverse_factorial[K + 2].high;
  constexpr double second = constexpr_math::inverse_factorial[K + 3].high;
  return first + second * r;
}

/// e^(-a²) within 1.1 units in the last place; 0 for what is smaller than any number, NaN for NaN.
LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr double gaussian(double a) {
  using namespace constexpr_math;
  if (!(magnitude(a) < 27.3)) return is_nan(a) ? a : 0.0;
  const square_in_two_parts square(a);
  constexpr double per_log_2 = log2_e.high, log_2_whole = log_2_parts[0];
  constexpr double log_2_rest = log_2_parts[1] + log_2_parts[2];
  const int n = static_cast<int>(square.high * per_log_2 + 0.5);
  const double times = n;
  const double r = LEIBNIZ_AS_IT_STANDS(times * log_2_whole - square.high) + (times * log_2_rest - square.low);
  // (e^r - 1 - r) / r²: pairs of terms do not wait for each other
  const double r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
  const double low = two_terms<0>(r) + r2 * two_terms<2>(r), middle = two_terms<4>(r) + r2 * two_terms<6>(r);
  const double series = (low + r4 * middle) + r8 * (two_terms<8>(r) + r2 * two_terms<10>(r));
  // 2^(64-n) is a normal number for every n; the result need not be one.
  const double scale = from_bits(static_cast<constexpr_math::word>(1023 + 64 - n) << 52);
  return (scale + scale * (r + r2 * series)) * 0x1p-64;
}

}  // namespace leibniz::detail::special

#undef LEIBNIZ_AS_IT_STANDS
