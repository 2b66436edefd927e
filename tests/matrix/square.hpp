// square: square matrices of variables, and numbers for them.
#pragma once

#include <boost/multiprecision/cpp_bin_float.hpp>

#include "../both.hpp"
#include "../call.hpp"

namespace lz = leibniz;
using namespace lz::literals;
using fifty_digits = boost::multiprecision::cpp_bin_float_50;

template <std::size_t N>
inline constexpr auto A = lz::mat<"A", N, N>;
template <std::size_t N>
inline constexpr auto B = lz::mat<"B", N, N>;

template <class T, std::size_t N>
struct square {
  T numbers[N][N];
};
/// Numbers without a pattern, with a heavy diagonal: the inverse is well conditioned.
template <class T, std::size_t N>
constexpr square<T, N> numbers(double seed) {
  square<T, N> result{};
  double next = launder(seed);
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = 0; j < N; ++j) {
      next = 3.9 * next * (1 - next);
      result.numbers[i][j] = static_cast<T>(next + (i == j ? 2.0 : -0.5));
    }
  return result;
}
template <class T>
constexpr bool is_near(const T& a, const T& b, double tolerance) {
  const T difference = a < b ? T(b - a) : T(a - b);
  return difference <= static_cast<T>(tolerance);
}

/// Σ over permutations, written as the expansion by the first row.
template <std::size_t N, class T>
constexpr T determinant_by_recursion(const square<T, N>& a) {
  if constexpr (N == 1) {
    return a.numbers[0][0];
  } else {
    T sum(0);
    for (std::size_t k = 0; k < N; ++k) {
      square<T, N - 1> minor{};
      for (std::size_t i = 1; i < N; ++i)
        for (std::size_t j = 0; j < N - 1; ++j) minor.numbers[i - 1][j] = a.numbers[i][j < k ? j : j + 1];
      const T term = a.numbers[0][k] * determinant_by_recursion<N - 1>(minor);
      sum = k % 2 == 0 ? T(sum + term) : T(sum - term);
    }
    return sum;
  }
}
