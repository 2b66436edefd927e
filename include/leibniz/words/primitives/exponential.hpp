// exponential: the rows of powers, exponentials and logarithms.
#pragma once

#include "row.hpp"

namespace leibniz::op {

struct square : primitive {
  static constexpr text name = "square";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr bool composite = true;
  static constexpr auto value(const auto& a) { return a * a; }
  // ∂a² = 2a
  static constexpr auto partials(auto, auto a) { return each(2_c * a); }
};

struct sqrt : primitive {
  static constexpr text name = "sqrt";
  static constexpr auto speed = speed_class::division;
  static constexpr interval sample{0.25, 4};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::sqrt(a);
  }
  // ∂√a = 1 / 2y
  static constexpr auto partials(auto y, auto) { return each(0.5_c / y); }
};

struct exp : primitive {
  static constexpr text name = "exp";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::exp(a);
  }
  // ∂eᵃ = y
  static constexpr auto partials(auto y, auto) { return each(y); }
};

struct log : primitive {
  static constexpr text name = "log";
  static constexpr interval sample{0.25, 4};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::log(a);
  }
  // ∂log a = 1/a
  static constexpr auto partials(auto, auto a) { return each(1_c / a); }
};

struct log1p : primitive {
  static constexpr text name = "log1p";
  static constexpr interval sample{-0.5, 2};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::log1p(a);
  }
  // ∂log(1+a) = 1/(1+a)
  static constexpr auto partials(auto, auto a) { return each(1_c / (1_c + a)); }
};

struct pow : binary {
  static constexpr text name = "pow";
  static constexpr interval sample{0.5, 2};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::pow(a, b);
  }
  // ∂aᵇ = b·aᵇ⁻¹, log(a)·y
  static constexpr auto partials(auto y, auto a, auto b) { return each(b * lz::pow(a, b - 1_c), lz::log(a) * y); }
};

/// pow with an exact constant as its exponent: no case of the exponent is left at run time.
struct power : binary {
  static constexpr text name = "pow";
  static constexpr interval sample{0.5, 2};
  static constexpr bool composite = true;
  /// aᵏ for k >= 1 by repeated squaring.
  template <class T>
  static constexpr T whole(const T& a, long long k) {
    T factor = a;
    while (k % 2 == 0) {
      factor = factor * factor;
      k /= 2;
    }
    T result = factor;
    while ((k /= 2) > 0) {
      factor = factor * factor;
      if (k % 2 == 1) result = result * factor;
    }
    return result;
  }
  template <class T>
  static constexpr T value(const T& a, auto exponent) {
    const detail::exact n = exponent.ratio();
    const long long p = n.numerator < 0 ? -n.numerator : n.numerator;
    const bool half = n.denominator == 2;
    if (p == 0) return T(1);
    if (n.denominator > 2) return make<pow>(a, exponent);
    T result = half ? T(lz::sqrt(a)) : whole(a, p);
    if (half && p > 1) result = whole(a, p / 2) * result;
    return n.numerator < 0 ? T(T(1) / result) : result;
  }
  // ∂aⁿ = n·aⁿ⁻¹; n has no derivative
  static constexpr auto partials(auto, auto a, auto n) { return each(n * make<power>(a, n.decremented()), 0_c); }
};

}  // namespace leibniz::op
