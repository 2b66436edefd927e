// hyperbolic: the rows of hyperbolic functions and their inverses.
#pragma once

#include "row.hpp"

namespace leibniz::op {

struct sinh : primitive {
  static constexpr text name = "sinh";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::sinh(a);
  }
  // ∂sinh a = cosh a
  static constexpr auto partials(auto, auto a) { return each(lz::cosh(a)); }
};

struct cosh : primitive {
  static constexpr text name = "cosh";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::cosh(a);
  }
  // ∂cosh a = sinh a
  static constexpr auto partials(auto, auto a) { return each(lz::sinh(a)); }
};

struct tanh : primitive {
  static constexpr text name = "tanh";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::tanh(a);
  }
  // ∂tanh a = 1 - y², without another call; accurate to one rounding of 1, not to one of itself: it has e^2|a| times
  // the relative error of y, and is 0 beyond |a| = 19: y has lost what the tails need, and an exponential of their own
  // costs a network of tanh a half more, an eighth to a third if it is called for y² > 3/4 alone. Where the tails
  // count: 4·sigmoid_slope(2a)
  static constexpr auto partials(auto y, auto) { return each(1_c - y * y); }
};

struct asinh : primitive {
  static constexpr text name = "asinh";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::asinh(a);
  }
  // ∂asinh a = 1/√(1+a²), which does not overflow
  static constexpr auto partials(auto, auto a) { return each(1_c / lz::hypot(a, 1_c)); }
};

struct acosh : primitive {
  static constexpr text name = "acosh";
  static constexpr interval sample{1.25, 4};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::acosh(a);
  }
  // ∂acosh a = 1/√(a²-1) = 1/(√(a-1) √(a+1)), without loss near 1 and without overflow
  static constexpr auto partials(auto, auto a) { return each(1_c / (lz::sqrt(a - 1_c) * lz::sqrt(a + 1_c))); }
};

struct atanh : primitive {
  static constexpr text name = "atanh";
  static constexpr interval sample{-0.75, 0.75};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::atanh(a);
  }
  // ∂atanh a = 1/(1-a²)
  static constexpr auto partials(auto, auto a) { return each(1_c / lz::one_minus_square(a)); }
};

}  // namespace leibniz::op
