// rounding: the rows of arithmetic in one step, of rounding to whole numbers and of remainders.
#pragma once

#include "row.hpp"

namespace leibniz::op {

struct fma : ternary {
  static constexpr text name = "fma";
  static constexpr auto speed = speed_class::arithmetic;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b, const T& c) {
    return math::fma(a, b, c);
  }
  // ∂(ab+c) = b, a, 1
  static constexpr auto partials(auto, auto a, auto b, auto) { return each(b, a, 1_c); }
};

struct lerp : ternary {
  static constexpr text name = "lerp";
  static constexpr bool lane_by_lane = true;
  static constexpr auto speed = speed_class::arithmetic;
  // as P0811: exact at both ends, monotonic in t, and of a where a = b; but NaN passes
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b, const T& t) {
    if ((a <= T(0) && b >= T(0)) || (a >= T(0) && b <= T(0)))
      return math::add(math::mul(t, b), math::mul(math::sub(T(1), t), a));
    if (t == T(1)) return b;
    const T x = math::add(a, math::mul(t, math::sub(b, a)));
    return (t > T(1)) == (b > a) ? (x < b ? b : x) : (b < x ? b : x);
  }
  // ∂((1-t)a + tb) = 1-t, t, b-a
  static constexpr auto partials(auto, auto a, auto b, auto t) { return each(1_c - t, t, b - a); }
};

/// Constant between its jumps: the derivative is 0 everywhere.
struct step : primitive {
  static constexpr auto speed = speed_class::division;
  static constexpr auto partials(auto, auto) { return each(0_c); }
};

struct floor : step {
  static constexpr text name = "floor";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::floor(a);
  }
};

struct ceil : step {
  static constexpr text name = "ceil";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::ceil(a);
  }
};

struct trunc : step {
  static constexpr text name = "trunc";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::trunc(a);
  }
};

struct round : step {
  static constexpr text name = "round";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::round(a);
  }
};

/// y = a - nb with a whole number n, constant between its jumps.
struct remainder_of_division : binary {
  static constexpr interval sample{0.5, 6};
  // ∂ = 1, -n; n = (a-y)/b is whole but for one rounding, where a/b may round to the next one
  static constexpr auto partials(auto y, auto a, auto b) { return each(1_c, -lz::round((a - y) / b)); }
};

struct fmod : remainder_of_division {
  static constexpr text name = "fmod";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::fmod(a, b);
  }
};

struct remainder : remainder_of_division {
  static constexpr text name = "remainder";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::remainder(a, b);
  }
};

}  // namespace leibniz::op
