// + - * / of float, double and long double, also where compilers refuse the operator in a constant expression.
//
//     sub(inf, inf) is NaN          mul(1e200, -1e200) is -infinity          div(1.0, -0.0) is -infinity
//
// GCC refuses what divides by zero, overflows or makes a NaN of numbers; Clang what divides by zero and whatever is
// NaN, even NaN + 1. So operands are looked at first: what would be refused is a literal, as IEEE 754 answers it, and
// all else is the operator's own result. Operands of moderate size need none of this: detail/math.hpp sees to them.
#pragma once
#include <limits>
#include <type_traits>

#include "bits.hpp"

namespace leibniz::detail::constexpr_math {

template <class T>
concept MachineNumber = std::is_same_v<T, double> || std::is_same_v<T, float> || std::is_same_v<T, long double>;
template <class T>
inline constexpr T largest = std::numeric_limits<T>::max();
template <class T>
inline constexpr T infinity = std::numeric_limits<T>::infinity();

// The square root of the end of the range, 2^512 for double: two numbers below it have a product.
template <class T>
constexpr T square_root_of_range() {
  T root = 2;
  for (int exponent = 1; 2 * exponent < std::numeric_limits<T>::max_exponent; exponent *= 2) root *= root;
  return root;
}
template <class T>
inline constexpr T moderate = square_root_of_range<T>();

// A conversion to double keeps the sign and what is no number.
template <class T>
constexpr bool is_not_a_number(T x) {
  return is_nan(static_cast<double>(x));
}
template <class T>
constexpr bool is_negative(T x) {
  return sign_bit(static_cast<double>(x));
}
template <class T>
constexpr T size_of(T x) {
  return is_negative(x) ? -x : x;
}

template <class T>
constexpr T add(T a, T b) {
  if (is_not_a_number(a)) return a;
  if (is_not_a_number(b)) return b;
  const T x = size_of(a), y = size_of(b);
  if (x == infinity<T> || y == infinity<T>) {
    if (x == y && a != b) return std::numeric_limits<T>::quiet_NaN();
    return x == infinity<T> ? a : b;
  }
  const T half = a / 2 + b / 2;  // cannot overflow, and is rounded as the whole where that could
  if (size_of(half) > largest<T> / 2) return half < 0 ? -infinity<T> : infinity<T>;
  return a + b;
}

template <class T>
constexpr T sub(T a, T b) {
  return add(a, -b);
}

template <class T>
constexpr T mul(T a, T b) {
  if (is_not_a_number(a)) return a;
  if (is_not_a_number(b)) return b;
  const T x = size_of(a), y = size_of(b), more = x < y ? y : x, less = x < y ? x : y;
  if (more == infinity<T> && less == 0) return std::numeric_limits<T>::quiet_NaN();
  // two numbers that are not moderate overflow; of the others the scaled product does not
  if (more == infinity<T> || less >= moderate<T> || more / moderate<T> * less > largest<T> / moderate<T>)
    return is_negative(a) != is_negative(b) ? -infinity<T> : infinity<T>;
  return a * b;
}

template <class T>
constexpr T div(T a, T b) {
  if (is_not_a_number(a)) return a;
  if (is_not_a_number(b)) return b;
  const T x = size_of(a), y = size_of(b);
  if ((x == 0 && y == 0) || (x == infinity<T> && y == infinity<T>)) return std::numeric_limits<T>::quiet_NaN();
  // x / y is beyond the range from moderate² on, the power of two that follows the largest number; where it could be
  // there, neither scaling rounds
  if (x == infinity<T> || y == 0 || (y < 1 && x / moderate<T> >= y * moderate<T>))
    return is_negative(a) != is_negative(b) ? -infinity<T> : infinity<T>;
  return a / b;
}

}  // namespace leibniz::detail::constexpr_math
