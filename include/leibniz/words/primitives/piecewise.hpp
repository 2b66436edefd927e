// piecewise: the rows that choose: abs, sign, max, min, relu, select.
#pragma once

#include "row.hpp"

namespace leibniz::op {

struct abs : primitive {
  static constexpr text name = "abs";
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
  static constexpr auto speed = speed_class::arithmetic;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return a > T(0) ? T(1) : a < T(0) ? T(-1) : a;
  }
  static constexpr auto partials(auto, auto) { return each(0_c); }
};

struct max : binary {
  static constexpr text name = "max";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr bool commutative = true;
  // a + b serves NaN, and zeros of either sign: +0 + -0 = +0
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return a > b ? a : b > a ? b : (a == b && a != T(0)) ? a : T(a + b);
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
    return a < b ? a : b < a ? b : (a == b && a != T(0)) ? a : T(-(-a - b));
  }
  // the smaller operand takes all; at a tie each takes half
  static constexpr auto partials(auto, auto a, auto b) {
    return each(lz::select(b < a, 0_c, lz::select(a == b, 0.5_c, 1_c)),
                lz::select(a < b, 0_c, lz::select(a == b, 0.5_c, 1_c)));
  }
};

struct relu : primitive {
  static constexpr text name = "relu";
  static constexpr auto speed = speed_class::arithmetic;
  // written so that NaN passes through
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return a < T(0) ? T(0) : a;
  }
  // ∂ = 1 where a > 0, else 0
  static constexpr auto partials(auto, auto a) { return each(lz::select(a <= 0_c, 0_c, 1_c)); }
};

struct select : primitive {
  static constexpr text name = "select";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr int arity = 3;
  template <class Condition, class T>
  LEIBNIZ_INLINE static constexpr T value(const Condition& c, const T& a, const T& b) {
    return c ? a : b;
  }
  // the arm that is taken takes all
  static constexpr auto partials(auto, auto c, auto, auto) {
    return each(0_c, lz::select(c, 1_c, 0_c), lz::select(c, 0_c, 1_c));
  }
};

}  // namespace leibniz::op
