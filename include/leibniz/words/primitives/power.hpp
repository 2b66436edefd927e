// power: the rows of powers, roots and lengths.
#pragma once

#include "row.hpp"

namespace leibniz::op {

struct square : primitive {
  static constexpr text name = "square";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr bool composite = true;
  static constexpr auto value(const auto& a) { return math::mul(a, a); }
  // ∂a² = 2a
  static constexpr auto partials(auto, auto a) { return each(2_c * a); }
};

struct one_minus_square : primitive {
  static constexpr text name = "one_minus_square";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr bool composite = true;
  // 1 - a² = (1-a)(1+a), without loss near ±1
  static constexpr auto value(const auto& a) { return math::mul(1_c - a, 1_c + a); }
  // ∂ = -2a
  static constexpr auto partials(auto, auto a) { return each(-2_c * a); }
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

struct cbrt : primitive {
  static constexpr text name = "cbrt";
  static constexpr interval sample{0.25, 4};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::cbrt(a);
  }
  // ∂∛a = 1 / 3y²
  static constexpr auto partials(auto y, auto) { return each(1_c / (3_c * (y * y))); }
};

struct rsqrt : primitive {
  static constexpr text name = "rsqrt";
  static constexpr interval sample{0.25, 4};
  static constexpr bool composite = true;
  static constexpr auto value(const auto& a) { return 1_c / lz::sqrt(a); }
  // ∂a^(-1/2) = -y / 2a
  static constexpr auto partials(auto y, auto a) { return each(-((0.5_c * y) / a)); }
};

/// Where a > 0, nothing is special. Elsewhere, y = aᵇ as in C:
///   1. a = 0, b > 1          y = 0, ∂a = 0, ∂b = 0
///   2. a = 0, b = 1          y = 0, ∂a = 1, ∂b = 0
///   3. a = 0, 0 < b < 1      y = 0, ∂a = +inf, ∂b = 0
///   4. a = 0, b = 0          y = 1, ∂a = 0, ∂b = -inf
///   5. a = ±0, b < 0        y = +inf, -inf for a = -0 and an odd b; ∂a = b·aᵇ⁻¹ is infinite, ∂b is the other infinity
///   6. a < 0, b whole        y = ±|a|ᵇ, ∂a = b·aᵇ⁻¹, ∂b = NaN, but 0 where y = 0: no neighbor of b has a power
///   7. a < 0, b not whole    y, ∂a and ∂b are NaN
///   8. a = +inf, b < 0       y = 0, ∂a = 0, ∂b = 0
struct pow : binary {
  static constexpr text name = "pow";
  static constexpr bool has_poles = true;
  static constexpr interval sample{0.5, 2};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::pow(a, b);
  }
  // ∂aᵇ = b·aᵇ⁻¹, log(a)·y
  static constexpr auto partials(auto y, auto a, auto b) {
    return each(lz::select(a == 0_c && b == 0_c, 0_c, b * lz::pow(a, b - 1_c)),
                lz::select(y == 0_c, 0_c, lz::log(a) * y));
  }
};

/// pow with an exact constant as its exponent: no case of the exponent is left at run time.
struct power : binary {
  static constexpr text name = "pow";
  static constexpr bool has_poles = true;
  static constexpr interval sample{0.5, 2};
  static constexpr bool composite = true;
  /// aᵏ for k >= 1 by repeated squaring.
  template <class T>
  static constexpr T whole(const T& a, long long k) {
    T factor = a;
    while (k % 2 == 0) {
      factor = math::mul(factor, factor);
      k /= 2;
    }
    T result = factor;
    while ((k /= 2) > 0) {
      factor = math::mul(factor, factor);
      if (k % 2 == 1) result = math::mul(result, factor);
    }
    return result;
  }
  template <class T>
  static constexpr T value(const T& a, auto exponent) {
    if (exponent.ratio().denominator > 2) return make<pow>(a, exponent);
    return by_products(a, exponent.ratio());
  }
  /// aⁿ for whole and half n.
  template <class T>
  static constexpr T by_products(const T& a, detail::exact n) {
    const long long p = n.numerator < 0 ? -n.numerator : n.numerator;
    const bool half = n.denominator == 2;
    if (p == 0) return T(1);
    T result = half ? T(lz::sqrt(a)) : whole(a, p);
    if (half && p > 1) result = math::mul(whole(a, p / 2), result);
    return n.numerator < 0 ? math::div(T(1), result) : result;
  }
  // ∂aⁿ = n·aⁿ⁻¹; n has no derivative
  static constexpr auto partials(auto, auto a, auto n) { return each(n * make<power>(a, n.decremented()), 0_c); }
};

struct hypot : binary {
  static constexpr text name = "hypot";
  static constexpr auto kink = kink_at::origin;
  static constexpr bool commutative = true;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::hypot(a, b);
  }
  // ∂√(a²+b²) = a/y, b/y, and 0 at the origin
  static constexpr auto partials(auto, auto a, auto b) { return each(lz::hypot_slope(a, b), lz::hypot_slope(b, a)); }
};

struct hypot3 : ternary {
  static constexpr text name = "hypot";
  static constexpr auto kink = kink_at::origin;
  static constexpr bool lane_by_lane = true;
  // m √((a/m)² + (b/m)² + (c/m)²) with m the largest; infinite where one is, also next to NaN, as in C
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b, const T& c) {
    const T x = math::fabs(a), y = math::fabs(b), z = math::fabs(c);
    if (math::is_infinite(x)) return x;
    if (math::is_infinite(y)) return y;
    const T xy = x < y ? y : x, m = xy < z ? z : xy;
    if (math::is_infinite(z)) return z;
    if (m == T(0)) return math::add(math::add(x, y), z);
    const T p = math::div(x, m), q = math::div(y, m), r = math::div(z, m);
    return math::mul(m, math::sqrt(math::add(math::add(math::mul(p, p), math::mul(q, q)), math::mul(r, r))));
  }
  // ∂ = a/y, b/y, c/y, and 0 at the origin
  static constexpr auto partials(auto, auto a, auto b, auto c) {
    const auto by = [&](auto i) { return make<hypot3_slope>(i, a, b, c); };
    return each(by(0_c), by(1_c), by(2_c));
  }
};

}  // namespace leibniz::op
