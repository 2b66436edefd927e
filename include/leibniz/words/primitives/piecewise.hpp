// piecewise: the rows that choose: abs, sign, copysign, max, min and their kin, clamp, select; and stop_gradient.
#pragma once

#include "row.hpp"

namespace leibniz::op {

struct abs : primitive {
  static constexpr text name = "abs";
  static constexpr auto kink = kink_at::zero;
  static constexpr auto speed = speed_class::arithmetic;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::fabs(a);
  }
  // ∂|a| = sign a
  static constexpr auto partials(auto, auto a) { return each(lz::sign(a)); }
};

struct sign : primitive {
  static constexpr text name = "sign";
  static constexpr auto kink = kink_at::zero;
  static constexpr auto speed = speed_class::arithmetic;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    if constexpr (detail::is_pack<T>)
      return math::select(a > T(0), T(1), math::select(a < T(0), T(-1), a));
    else
      return a > T(0) ? T(1) : a < T(0) ? T(-1) : a;
  }
  static constexpr auto partials(auto, auto) { return each(0_c); }
};

struct max : binary {
  static constexpr text name = "max";
  static constexpr bool has_halves = true;
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr bool commutative = true;
  // a + b serves NaN, and zeros of either sign: +0 + -0 = +0
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    if constexpr (detail::is_pack<T>)
      return math::select(a > b || (a == b && a != T(0)), a, math::select(b > a, b, math::add(a, b)));
    else
      return a > b ? a : b > a ? b : (a == b && a != T(0)) ? a : math::add(a, b);
  }
  // the larger operand takes all; at a tie each takes half
  static constexpr auto partials(auto, auto a, auto b) {
    return each(lz::select(a < b, 0_c, lz::select(a == b, 0.5_c, 1_c)),
                lz::select(b < a, 0_c, lz::select(a == b, 0.5_c, 1_c)));
  }
};

struct min : binary {
  static constexpr text name = "min";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr bool commutative = true;
  // -(-a - b) serves NaN, and zeros of either sign: -(-0 - -0) = -0
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    if constexpr (detail::is_pack<T>)
      return math::select(a < b || (a == b && a != T(0)), a, math::select(b < a, b, T(-math::sub<T>(-a, b))));
    else
      return a < b ? a : b < a ? b : (a == b && a != T(0)) ? a : T(-math::sub<T>(-a, b));
  }
  // the smaller operand takes all; at a tie each takes half
  static constexpr auto partials(auto, auto a, auto b) {
    return each(lz::select(b < a, 0_c, lz::select(a == b, 0.5_c, 1_c)),
                lz::select(a < b, 0_c, lz::select(a == b, 0.5_c, 1_c)));
  }
};

struct copysign : binary {
  static constexpr text name = "copysign";
  static constexpr auto kink = kink_at::zero;
  static constexpr auto speed = speed_class::arithmetic;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::copysign(a, b);
  }
  // ∂ = sign a · sign b, with -0 as negative and +0 as positive in b; b has no part in the size
  static constexpr auto partials(auto, auto a, auto b) { return each(lz::sign(a) * lz::copysign(1_c, b), 0_c); }
};

struct fmax : binary {
  static constexpr text name = "fmax";
  static constexpr auto speed = speed_class::division;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::fmax(a, b);
  }
  // as max, and NaN takes nothing
  static constexpr auto partials(auto, auto a, auto b) {
    return each(lz::select(a < b || a != a, 0_c, lz::select(a == b, 0.5_c, 1_c)),
                lz::select(b < a || b != b, 0_c, lz::select(a == b, 0.5_c, 1_c)));
  }
};

struct fmin : binary {
  static constexpr text name = "fmin";
  static constexpr auto speed = speed_class::division;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::fmin(a, b);
  }
  // as min, and NaN takes nothing
  static constexpr auto partials(auto, auto a, auto b) {
    return each(lz::select(b < a || a != a, 0_c, lz::select(a == b, 0.5_c, 1_c)),
                lz::select(a < b || b != b, 0_c, lz::select(a == b, 0.5_c, 1_c)));
  }
};

struct fdim : binary {
  static constexpr text name = "fdim";
  static constexpr auto speed = speed_class::division;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::fdim(a, b);
  }
  // ∂ = 1, -1 where a > b, else 0
  static constexpr auto partials(auto, auto a, auto b) {
    return each(lz::select(a <= b, 0_c, 1_c), lz::select(a <= b, 0_c, -1_c));
  }
};

struct clamp : ternary {
  static constexpr text name = "clamp";
  static constexpr auto speed = speed_class::arithmetic;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& low, const T& high) {
    if constexpr (detail::is_pack<T>)
      return math::select(a < low, low, math::select(high < a, high, a));
    else
      return a < low ? low : high < a ? high : a;
  }
  // all to the one that is the result; at a bound that is a
  static constexpr auto partials(auto, auto a, auto low, auto high) {
    return each(lz::select(a < low || high < a, 0_c, 1_c), lz::select(a < low, 1_c, 0_c),
                lz::select(!(a < low) && high < a, 1_c, 0_c));
  }
};

struct select : primitive {
  static constexpr text name = "select";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr int arity = 3;
  template <class Condition, class T>
  LEIBNIZ_INLINE static constexpr T value(const Condition& c, const T& a, const T& b) {
    return math::select(c, a, b);
  }
  // the arm that is taken takes all
  static constexpr auto partials(auto, auto c, auto, auto) {
    return each(0_c, lz::select(c, 1_c, 0_c), lz::select(c, 0_c, 1_c));
  }
};

/// Not in the table: its partial is on purpose not the slope of its value.
struct stop_gradient : primitive {
  static constexpr text name = "stop_gradient";
  static constexpr bool composite = true;
  static constexpr auto value(const auto& a) { return a; }
  static constexpr auto partials(auto, auto) { return each(0_c); }
};

}  // namespace leibniz::op
