// What the tests of constexpr_math share: rows of expected values, and how a result is compared with one.
#pragma once
#include <leibniz/detail/math.hpp>

namespace constexpr_math_test {

struct unary_sample {
  double x, value;
};
struct binary_sample {
  double x, y, value;
};
struct ternary_sample {
  double x, y, z, value;
};

inline constexpr double infinity = __builtin_inf();
inline constexpr double quiet_nan = __builtin_nan("");
inline constexpr double smallest = 0x1p-1074;
inline constexpr double largest = 0x1.fffffffffffffp1023;

// The same number and the same sign of zero; any NaN for a NaN. On bits: -ffast-math would compare what it
// likes.
constexpr bool same(double a, double b) {
  const auto a_bits = __builtin_bit_cast(unsigned long long, a), b_bits = __builtin_bit_cast(unsigned long long, b);
  constexpr unsigned long long sign = 1ull << 63, infinite = 0x7ffull << 52;
  const bool a_is_nan = (a_bits & ~sign) > infinite, b_is_nan = (b_bits & ~sign) > infinite;
  return a_is_nan || b_is_nan ? a_is_nan && b_is_nan : a_bits == b_bits;
}

// how many doubles lie between a and b
constexpr long long steps_between(double a, double b) {
  const auto place = [](double x) {
    const auto bits = __builtin_bit_cast(long long, x);
    return bits < 0 ? -(bits & ~(1ll << 63)) : bits;
  };
  const long long distance = place(a) - place(b);
  return distance < 0 ? -distance : distance;
}

template <class Function>
constexpr double evaluate(const unary_sample& row, Function f) {
  return f(row.x);
}
template <class Function>
constexpr double evaluate(const binary_sample& row, Function f) {
  return f(row.x, row.y);
}
template <class Function>
constexpr double evaluate(const ternary_sample& row, Function f) {
  return f(row.x, row.y, row.z);
}

// The first row where the function is more than `tolerance` doubles off the value, or -1 if there is none. A
// NaN, an infinity and a zero must be met as they are.
template <class Row, int count, class Function>
constexpr int first_mismatch(const Row (&rows)[count], Function f, long long tolerance = 0) {
  for (int i = 0; i < count; ++i) {
    const double value = rows[i].value, result = evaluate(rows[i], f);
    if (same(result, value)) continue;
    const bool ordinary = value != 0 && leibniz::detail::constexpr_math::is_finite(value) &&
                          leibniz::detail::constexpr_math::is_finite(result);
    if (!ordinary || steps_between(result, value) > tolerance) return i;
  }
  return -1;
}

// Keeps a value from the optimizer, so that what is computed from it is computed at run time.
template <class T>
T launder(T x) {
  volatile T hidden = x;
  return hidden;
}

}  // namespace constexpr_math_test
