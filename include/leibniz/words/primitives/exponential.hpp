// exponential: the rows of exponentials and logarithms.
#pragma once

#include "../../detail/special/gaussian.hpp"
#include "row.hpp"

namespace leibniz::op {

struct exp : primitive {
  static constexpr text name = "exp";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::exp(a);
  }
  // ∂eᵃ = y
  static constexpr auto partials(auto y, auto) { return each(y); }
};

struct exp2 : primitive {
  static constexpr text name = "exp2";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::exp2(a);
  }
  // ∂2ᵃ = log 2 · y
  static constexpr auto partials(auto y, auto) { return each(lz::log(2_c) * y); }
};

struct expm1 : primitive {
  static constexpr text name = "expm1";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::expm1(a);
  }
  // ∂(eᵃ-1) = eᵃ: 1 + y would lose every digit below a = -37
  static constexpr auto partials(auto, auto a) { return each(lz::exp(a)); }
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

struct log2 : primitive {
  static constexpr text name = "log2";
  static constexpr interval sample{0.25, 4};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::log2(a);
  }
  // ∂log₂ a = 1/(a log 2)
  static constexpr auto partials(auto, auto a) { return each(1_c / (lz::log(2_c) * a)); }
};

struct log10 : primitive {
  static constexpr text name = "log10";
  static constexpr interval sample{0.25, 4};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::log10(a);
  }
  // ∂log₁₀ a = 1/(a log 10)
  static constexpr auto partials(auto, auto a) { return each(1_c / (lz::log(10_c) * a)); }
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

struct log_add_exp : binary {
  static constexpr text name = "log_add_exp";
  static constexpr bool composite = true;
  static constexpr bool commutative = true;
  // ∞ - ∞ is no number: two infinities of one sign are equals
  static constexpr auto difference(const auto& a, const auto& b) {
    const auto d = math::sub(a, b);
    return lz::select(d == d, d, 0_c);
  }
  // log(eᵃ + eᵇ) = max(a, b) + log(1 + e^-|a-b|)
  static constexpr auto value(const auto& a, const auto& b) {
    return math::add(lz::max(a, b), lz::log1p(lz::exp(-lz::abs(difference(a, b)))));
  }
  // ∂ = σ(a-b), σ(b-a)
  static constexpr auto partials(auto, auto a, auto b) {
    const auto d = difference(a, b);
    return each(lz::sigmoid(d), lz::sigmoid(-d));
  }
};

struct xlogy : binary {
  static constexpr text name = "xlogy";
  static constexpr interval sample{0.25, 4};
  static constexpr bool composite = true;
  // a log b, where 0 log b = 0 for every b
  static constexpr auto value(const auto& a, const auto& b) {
    return math::mul(a, lz::select(a == 0_c, 0_c, lz::log(b)));
  }
  // ∂ = log b, a/b
  static constexpr auto partials(auto, auto a, auto b) { return each(lz::log(b), lz::select(a == 0_c, 0_c, a / b)); }
};

struct gaussian : primitive {
  static constexpr text name = "gaussian";
  static constexpr bool lane_by_lane = true;
  // e^(-a²); rounding a² is off by up to a²/2 in the last place of the result, which what it has lost makes good, for
  // doubles in code of their own
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    if constexpr (std::is_same_v<T, double>) {
      return detail::special::gaussian(a);
    } else {
      const T square = math::mul(a, a), y = math::exp(T(-square));
      if constexpr (std::is_floating_point_v<T>)
        return y > T(0) ? T(y - y * math::fma(a, a, T(-square))) : y;
      else
        return y;
    }
  }
  // ∂ = -2ay; no power of a outgrows y: an infinite a has the slope 0
  static constexpr auto partials(auto y, auto a) { return each(lz::select(y == 0_c, 0_c, -2_c * (a * y))); }
};

}  // namespace leibniz::op
