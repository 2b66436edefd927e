// trigonometric: the rows of trigonometric and hyperbolic functions.
#pragma once

#include "row.hpp"

namespace leibniz::op {

struct sin : primitive {
  static constexpr text name = "sin";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::sin(a);
  }
  // ∂sin a = cos a
  static constexpr auto partials(auto, auto a) { return each(lz::cos(a)); }
};

struct cos : primitive {
  static constexpr text name = "cos";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::cos(a);
  }
  // ∂cos a = -sin a
  static constexpr auto partials(auto, auto a) { return each(-lz::sin(a)); }
};

struct tan : primitive {
  static constexpr text name = "tan";
  static constexpr interval sample{-1, 1};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::tan(a);
  }
  // ∂tan a = 1 + y²
  static constexpr auto partials(auto y, auto) { return each(1_c + y * y); }
};

struct tanh : primitive {
  static constexpr text name = "tanh";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::tanh(a);
  }
  // ∂tanh a = 1 - y²; absolutely accurate to one rounding, relatively only while |a| < 10
  static constexpr auto partials(auto y, auto) { return each(1_c - y * y); }
};

}  // namespace leibniz::op
