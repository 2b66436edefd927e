// trigonometric: the rows of trigonometric functions and their inverses, and of the inversion in the unit circle.
#pragma once

#include <limits>

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

struct sinpi : primitive {
  static constexpr text name = "sinpi";
  static constexpr bool lane_by_lane = true;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::sinpi(a);
  }
  // ∂sin πa = π cos πa
  static constexpr auto partials(auto, auto a) { return each(pi * lz::cospi(a)); }
};

struct cospi : primitive {
  static constexpr text name = "cospi";
  static constexpr bool lane_by_lane = true;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::cospi(a);
  }
  // ∂cos πa = -π sin πa
  static constexpr auto partials(auto, auto a) { return each(-(pi * lz::sinpi(a))); }
};

struct asin : primitive {
  static constexpr text name = "asin";
  static constexpr interval sample{-0.75, 0.75};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::asin(a);
  }
  // ∂asin a = 1/√(1-a²)
  static constexpr auto partials(auto, auto a) { return each(1_c / lz::sqrt(lz::one_minus_square(a))); }
};

struct acos : primitive {
  static constexpr text name = "acos";
  static constexpr interval sample{-0.75, 0.75};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::acos(a);
  }
  // ∂acos a = -1/√(1-a²)
  static constexpr auto partials(auto, auto a) { return each(-(1_c / lz::sqrt(lz::one_minus_square(a)))); }
};

struct atan : primitive {
  static constexpr text name = "atan";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::atan(a);
  }
  // ∂atan a = 1/(1+a²), where the square does not overflow
  static constexpr auto partials(auto, auto a) { return each(lz::circle_inversion(1_c, a)); }
};

struct atan2 : binary {
  static constexpr text name = "atan2";
  static constexpr interval sample{0.5, 2};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::atan2(a, b);
  }
  // ∂atan2(a, b) = b/r², -a/r² with r² = a² + b²
  static constexpr auto partials(auto, auto a, auto b) {
    return each(lz::circle_inversion(b, a), -lz::circle_inversion(a, b));
  }
};

struct circle_inversion : binary {
  static constexpr text name = "circle_inversion";
  static constexpr bool lane_by_lane = true;
  static constexpr auto speed = speed_class::division;
  static constexpr interval sample{0.5, 2};
  // a/(a²+b²); where the squares may overflow or underflow r = √(a²+b²) divides twice. Within 3 ulp, there 4
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    if constexpr (std::is_floating_point_v<T>) {
      using limits = std::numeric_limits<T>;
      const T square = math::add(math::mul(a, a), math::mul(b, b));
      if (square >= limits::min() / limits::epsilon() && square <= limits::max()) return a / square;
      if (math::is_infinite(a) && b == b) return T(1) / a;
    }
    const T r = math::hypot(a, b);
    return math::div(math::div(a, r), r);
  }
  // with p + qi = 1/(a-bi), the values for (a, b) and (b, a), ∂p = -(p²-q²), -2pq: the squares would overflow
  static constexpr auto partials(auto y, auto a, auto b) {
    const auto other = lz::circle_inversion(b, a);
    return each((other - y) * (other + y), -2_c * (y * other));
  }
};

}  // namespace leibniz::op
