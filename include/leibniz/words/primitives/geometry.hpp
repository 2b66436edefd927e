// geometry: the row of the Euclidean norm.
#pragma once

#include <limits>

#include "row.hpp"

namespace leibniz::op {

struct norm : primitive {
  static constexpr text name = "norm";
  static constexpr auto kink = kink_at::origin;
  static constexpr int arity = any_number_of_operands;

  // ∂√Σa² = aᵢ / y; 0 at the origin. One reciprocal of y for all would be infinite for the smallest numbers
  template <class T>
  static constexpr T partial(const T& y, operand_span<T> a, std::size_t i) {
    return a[i] / lz::select(y == 0_c, 1_c, y);
  }

  template <class T, class... Rest>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr T value(const T& first, const Rest&... rest) {
    if constexpr (std::is_floating_point_v<T>) {
      // In constant evaluation an overflow would be an error, so it looks before.
      if (!__builtin_is_constant_evaluated()) {
        T sum = first * first;
        const int in_order[] = {(static_cast<void>(sum = sum + rest * rest), 0)..., 0};
        static_cast<void>(in_order);
        if (sum >= square_of_small<T> && sum <= std::numeric_limits<T>::max()) return math::sqrt(sum);
      }
      return rare_value(first, rest...);
    } else {
      const T all[] = {first, rest...};
      return value(operand_span<T>{all, 1 + sizeof...(Rest)});
    }
  }

  // y = √Σ(sa)² / s; s is a power of two for the numbers of the machine, so that nothing is rounded by it
  template <class T>
  LEIBNIZ_HOST_DEVICE static constexpr T value(operand_span<T> a) {
    T largest(0);
    for (std::size_t i = 0; i < a.size(); ++i) {
      const T size = math::fabs(a[i]);
      largest = largest < size ? size : largest;
    }
    if constexpr (std::is_floating_point_v<T>) {
      return scaled_by_power_of_two(a, largest);
    } else {
      // what is no machine number has no power of two at hand; an infinite operand stays infinite
      const T divisor = largest > T(0) ? largest : T(1);
      const T scaled = largest * math::sqrt(sum_of_squares(a, T(T(1) / divisor)));
      return largest - largest == T(0) ? scaled : largest;
    }
  }

 private:
  // Out of line: few calls come here, and inlined it would be in the way of those that do not.
  template <class T, class... Rest>
  [[gnu::noinline, gnu::cold]] LEIBNIZ_HOST_DEVICE static constexpr T rare_value(T first, Rest... rest) {
    const T all[] = {first, rest...};
    return value(operand_span<T>{all, 1 + sizeof...(Rest)});
  }
  template <class T>
  LEIBNIZ_HOST_DEVICE static constexpr T scaled_by_power_of_two(operand_span<T> a, T largest) {
    constexpr T infinity = std::numeric_limits<T>::infinity();
    if (largest == infinity) return infinity;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (a[i] != a[i]) return a[i];
    const T scale = largest > large<T> ? T(1) / enlarge<T> : largest < small<T> ? enlarge<T> : T(1);
    const T root = math::sqrt(sum_of_squares(a, scale));
    if (scale < T(1)) return root > std::numeric_limits<T>::max() * scale ? infinity : root * enlarge<T>;
    return root / scale;
  }
  template <class T>
  LEIBNIZ_HOST_DEVICE static constexpr T sum_of_squares(operand_span<T> a, const T& scale) {
    T sum = (a[0] * scale) * (a[0] * scale);
    for (std::size_t i = 1; i < a.size(); ++i) sum = sum + (a[i] * scale) * (a[i] * scale);
    return sum;
  }
  template <class T>
  static constexpr T power_of_two(int exponent) {
    T result(1);
    for (; exponent > 0; --exponent) result *= T(2);
    for (; exponent < 0; ++exponent) result /= T(2);
    return result;
  }
  // Between small and large no square is lost; enlarge brings the smallest number there, its reciprocal the largest.
  template <class T>
  using limits = std::numeric_limits<T>;
  template <class T>
  static constexpr T small = power_of_two<T>((limits<T>::min_exponent + limits<T>::digits) / 2);
  template <class T>
  static constexpr T square_of_small = small<T> * small<T>;
  template <class T>
  static constexpr T large = power_of_two<T>(limits<T>::max_exponent / 2 - 8);
  template <class T>
  static constexpr T enlarge = power_of_two<T>(limits<T>::max_exponent / 2 + limits<T>::digits * 3 / 2);
};

}  // namespace leibniz::op
