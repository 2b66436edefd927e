// polygamma: ψ = (log Γ)' and its derivatives, for every scalar, in constant evaluation and at run time.
//
//     digamma(1.0) == -0.5772... (Euler's γ)       polygamma(1, 1.0) == pi * pi / 6
//
// Method: the argument is moved up by ψ(x) = ψ(x + 1) - 1/x (DLMF 5.5.2, 5.15.5) to where the asymptotic series (DLMF
// 5.11.2, 5.15.8) has every digit of the scalar; negative arguments by reflection (DLMF 5.5.4, 5.15.6). Away from its
// zeros the result is off by a few roundings; at a zero it is off by a few roundings of 1.
#pragma once

#include <limits>

#include "../math.hpp"

namespace leibniz::detail::special {

/// The Bernoulli numbers B₂, B₄, …, B₃₄ as ratios: those that 64 bits hold.
struct bernoulli_number {
  long long numerator, denominator;
};
inline constexpr int bernoulli_count = 17;
inline constexpr bernoulli_number bernoulli[bernoulli_count] = {{1, 6},
                                                                {-1, 30},
                                                                {1, 42},
                                                                {-1, 30},
                                                                {5, 66},
                                                                {-691, 2730},
                                                                {7, 6},
                                                                {-3617, 510},
                                                                {43867, 798},
                                                                {-174611, 330},
                                                                {854513, 138},
                                                                {-236364091, 2730},
                                                                {8553103, 6},
                                                                {-23749461029, 870},
                                                                {8615841276005, 14322},
                                                                {-7709321041217, 510},
                                                                {2577687858367, 6}};

/// B₂ₖ for k >= 1
template <class T>
constexpr T bernoulli_of(int k) {
  return T(T(bernoulli[k - 1].numerator) / T(bernoulli[k - 1].denominator));
}

/// How many terms of the series are summed, and from which argument on they are enough: the next term,
/// B₂ₖ/(2k x²ᵏ), is below the last digit. 10 terms from 12 on serve 64 digits; all from a power of two on serve more.
template <class T>
inline constexpr int digits = std::numeric_limits<T>::digits;
template <class T>
inline constexpr int series_terms = digits<T> <= 64 ? 10 : bernoulli_count;
template <class T>
inline constexpr int series_start = digits<T> <= 64 ? 12 : 1 << ((digits<T> + 40) / 36 + 1);

/// ψ(x) for x > 0
template <class T>
constexpr T digamma_of_positive(const T& x) {
  int steps = 0;
  while (x + T(steps) < T(series_start<T>)) ++steps;
  T sum = T(0);
  for (int k = steps - 1; k >= 0; --k) sum = sum + T(1) / (x + T(k));
  const T z = x + T(steps), w = T(1) / z, square = w * w;
  // log z - 1/2z - Σ B₂ₖ / (2k z²ᵏ)
  T series = T(0);
  for (int k = series_terms<T>; k >= 1; --k) series = series * square + bernoulli_of<T>(k) / T(2 * k);
  return math::log(z) - (w / T(2) + square * series) - sum;
}

/// -inf at +0, +inf at -0, NaN at -1, -2, …
template <class T>
constexpr T digamma(const T& x) {
  if constexpr (std::is_same_v<T, double> || std::is_same_v<T, float>) {
    if (__builtin_is_constant_evaluated()) {
      const double y = constexpr_math::digamma(static_cast<double>(x));
      if constexpr (std::is_same_v<T, float>)
        return constexpr_math::to_float(y);
      else
        return y;
    }
  }
  if (x > T(0)) return digamma_of_positive(x);
  if (math::is_nan(x)) return x;
  const T infinity = std::numeric_limits<T>::infinity();
  if (x == T(0)) return math::sign_bit(x) ? infinity : T(-infinity);
  if (x == math::floor(x)) return std::numeric_limits<T>::quiet_NaN();
  // ψ(1-x) - π cot πx
  const T pi = math::acos(T(-1));
  return digamma_of_positive(T(T(1) - x)) - pi * math::cospi(x) / math::sinpi(x);
}

template <class T>
constexpr T whole_power(const T& x, int n) {
  T result = T(1);
  for (int i = 0; i < n; ++i) result = math::mul(result, x);
  return result;
}

/// (-1)ⁿ⁺¹ ψ⁽ⁿ⁾(x) > 0 for n >= 1, x > 0
template <class T>
constexpr T size_of_polygamma(int n, const T& x) {
  int steps = 0;
  while (x + T(steps) < T(series_start<T> + n)) ++steps;
  T sum = T(0);
  for (int k = steps - 1; k >= 0; --k) sum = math::add(sum, math::div(T(1), whole_power(T(x + T(k)), n + 1)));
  const T z = x + T(steps), w = T(1) / z;
  // (n-1)!/zⁿ (1 + n/2z + Σ B₂ₖ n(n+1)…(n+2k-1) / ((2k)! z²ᵏ))
  T series = T(1) + T(n) * w / T(2), factor = T(1);
  for (int k = 1; k <= series_terms<T>; ++k) {
    factor = factor * (T(n + 2 * k - 2) * T(n + 2 * k - 1) / T((2 * k - 1) * (2 * k))) * (w * w);
    series = series + bernoulli_of<T>(k) * factor;
  }
  T factorial = T(1);
  for (int i = 2; i < n; ++i) factorial = factorial * T(i);
  return math::mul(factorial, math::add<T>(series * whole_power(w, n), math::mul(T(n), sum)));
}

/// dⁿ/dxⁿ cot πx = πⁿ Pₙ(cot πx) with P₀ = c and Pₙ₊₁ = -(1+c²) Pₙ'
template <class T>
constexpr T derivative_of_cotangent(int n, const T& x) {
  constexpr int capacity = 34;
  if (n + 2 > capacity) return std::numeric_limits<T>::quiet_NaN();
  T coefficients[capacity] = {T(0), T(1)};
  for (int i = 0; i < n; ++i) {
    T next[capacity] = {};
    for (int k = 1; k <= i + 1; ++k) {
      const T slope = T(-k) * coefficients[k];
      next[k - 1] = next[k - 1] + slope;
      next[k + 1] = next[k + 1] + slope;
    }
    for (int k = 0; k <= i + 2; ++k) coefficients[k] = next[k];
  }
  const T cotangent = math::div(math::cospi(x), math::sinpi(x));
  // begun from the highest: next to 0 the cotangent is infinite, which 0 is not to meet
  T result = coefficients[n + 1];
  for (int k = n; k >= 0; --k) result = math::add(math::mul(result, cotangent), coefficients[k]);
  return math::mul(result, whole_power(T(math::acos(T(-1))), n));
}

/// ψ⁽ⁿ⁾(x); at 0, -1, -2, … it is +inf for odd n, and for even n the infinity of the side at ±0 and else NaN. For
/// x < 0 up to n = 32, beyond which it is NaN.
template <class T>
constexpr T polygamma(int n, const T& x) {
  if (n == 0) return digamma(x);
  if (math::is_nan(x)) return x;
  const bool odd = n % 2 == 1;
  if (x > T(0)) return odd ? size_of_polygamma(n, x) : T(-size_of_polygamma(n, x));
  const T infinity = std::numeric_limits<T>::infinity();
  if (math::is_infinite(x)) return std::numeric_limits<T>::quiet_NaN();
  if (x == T(0)) return odd || math::sign_bit(x) ? infinity : T(-infinity);
  if (x == math::floor(x)) return odd ? infinity : std::numeric_limits<T>::quiet_NaN();
  // (-1)ⁿ ψ⁽ⁿ⁾(1-x) - π dⁿ/dxⁿ cot πx, of which the first is -|ψ⁽ⁿ⁾(1-x)| for every n
  return -math::add(size_of_polygamma(n, T(T(1) - x)), math::mul(T(math::acos(T(-1))), derivative_of_cotangent(n, x)));
}

}  // namespace leibniz::detail::special
