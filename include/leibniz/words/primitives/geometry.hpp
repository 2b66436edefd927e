// geometry: the row of the Euclidean norm, and the slopes of all lengths.
#pragma once

#include <limits>

#include "row.hpp"

namespace leibniz::op {

struct norm : primitive {
  static constexpr text name = "norm";
  static constexpr auto kink = kink_at::origin;
  static constexpr bool lane_by_lane = true;
  static constexpr int arity = any_number_of_operands;

  // ∂√Σa² = aᵢ / y, 0 at the origin. The slope as a row of its own knows all operands, which compiles in the square of
  // their number: for more than a few the derivative is of the quotient, which cancels where aᵢ is nearly all of y
  template <class T>
  static constexpr T partial(const T& y, operand_span<T> a, std::size_t i) {
    if (a.size() > 8) return a[i] / lz::select(y == 0_c, 1_c, y);
    return T::template record<norm_slope>(T(static_cast<int>(i)), a);
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

/// What the slopes of lengths have in common. The length y is shared with the value.
struct slope_of_length : primitive {
  static constexpr bool composite = true;
  // x/y, and 0 at the origin. One reciprocal of y for all would be infinite for the smallest numbers
  static constexpr auto share(const auto& x, const auto& y) { return math::div(x, lz::select(y == 0_c, 1_c, y)); }
  // pq/y, without loss where pq is the smallest of all
  static constexpr auto product(const auto& p, const auto& q, const auto& y) { return q * share(p, y); }
};

struct hypot_slope : slope_of_length {
  static constexpr text name = "hypot_slope";
  static constexpr int arity = 2;
  static constexpr interval sample{0.5, 2};
  static constexpr auto value(const auto& a, const auto& b) { return share(a, lz::hypot(a, b)); }
  // with p = a/y and q = b/y, ∂p = q²/y, -pq/y: 1/y - p²/y would cancel
  static constexpr auto partials(auto p, auto a, auto b) {
    const auto y = lz::hypot(a, b), q = lz::hypot_slope(b, a);
    return each(product(q, q, y), -product(p, q, y));
  }
};

/// Operands i, a₀, a₁, …: the slope of the length of all by aᵢ. Which one that is, i says, a constant of the formula.
template <class Slope>
struct slope_by_one : slope_of_length {
  static constexpr int arity = any_number_of_operands;
  static constexpr interval sample{0.5, 2};
  template <class T>
  static constexpr operand_span<T> coordinates(operand_span<T> operands) {
    return {operands.first + 1, operands.size() - 1};
  }
  template <class T>
  static constexpr std::size_t which(operand_span<T> operands) {
    if constexpr (Scalar<T>)
      return static_cast<std::size_t>(static_cast<int>(operands[0]));
    else
      return static_cast<std::size_t>(operands[0].ratio().numerator);
  }
  template <class T>
  static constexpr T value(operand_span<T> operands) {
    const operand_span<T> a = coordinates(operands);
    return share(a[which(operands)], Slope::length(a));
  }
  // with pⱼ = aⱼ/y, ∂pᵢ = Σ pⱼ²/y over the others by aᵢ itself, and -pᵢpⱼ/y by another
  template <class T>
  static constexpr T partial(const T& p, operand_span<T> operands, std::size_t by) {
    if (by == 0) return T(0);
    const operand_span<T> a = coordinates(operands);
    const T y = Slope::length(a);
    const auto slope = [&](std::size_t j) { return T::template record<Slope>(T(static_cast<int>(j)), a); };
    const std::size_t i = which(operands);
    if (by - 1 != i) return -product(p, slope(by - 1), y);
    T sum(0);
    for (std::size_t j = 0; j < a.size(); ++j)
      if (j != i) sum = sum + product(slope(j), slope(j), y);
    return sum;
  }
};

struct hypot3_slope : slope_by_one<hypot3_slope> {
  static constexpr text name = "hypot_slope";
  template <class T>
  static constexpr T length(operand_span<T> a) {
    return lz::hypot(a[0], a[1], a[2]);
  }
};

struct norm_slope : slope_by_one<norm_slope> {
  static constexpr text name = "norm_slope";
  template <class T>
  static constexpr T length(operand_span<T> a) {
    if constexpr (Scalar<T>)
      return norm::value(a);
    else
      return T::template record<norm>(a[0], {a.first + 1, a.size() - 1});
  }
};

}  // namespace leibniz::op
