// special: the rows of the error function, of the normal distribution, and of the gamma function and its relatives.
#pragma once

#include "../../detail/special/normal_tail.hpp"
#include "../../detail/special/polygamma.hpp"
#include "row.hpp"

namespace leibniz::op {

struct erf : primitive {
  static constexpr text name = "erf";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::erf(a);
  }
  // ∂erf a = 2/√π e^(-a²) (DLMF 7.10.1)
  static constexpr auto partials(auto, auto a) { return each(2_c / lz::sqrt(pi) * lz::gaussian(a)); }
};

struct erfc : primitive {
  static constexpr text name = "erfc";
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::erfc(a);
  }
  // ∂erfc a = -2/√π e^(-a²)
  static constexpr auto partials(auto, auto a) { return each(-(2_c / lz::sqrt(pi) * lz::gaussian(a))); }
};

struct log_norm_cdf : primitive {
  static constexpr text name = "log_norm_cdf";
  static constexpr bool lane_by_lane = true;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return detail::special::log_norm_cdf(a);
  }
  // ∂log Φ(a) = φ(a) / Φ(a)
  static constexpr auto partials(auto, auto a) { return each(lz::inverse_mills_ratio(-a)); }
};

struct inverse_mills_ratio : primitive {
  static constexpr text name = "inverse_mills_ratio";
  static constexpr bool lane_by_lane = true;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return detail::special::inverse_mills_ratio(a);
  }
  // ∂λ(a) = λ(a) (λ(a) - a), of which the difference would lose its digits for large a
  static constexpr auto partials(auto, auto a) { return each(lz::inverse_mills_slope(a)); }
};

struct inverse_mills_slope : primitive {
  static constexpr text name = "inverse_mills_slope";
  static constexpr bool lane_by_lane = true;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return detail::special::inverse_mills_slope(a);
  }
  // ∂λ'(a) = λ'(a) (2λ(a) - a) - λ(a), right to a rounding of λ
  static constexpr auto partials(auto y, auto a) {
    const auto ratio = lz::inverse_mills_ratio(a);
    return each(y * (2_c * ratio - a) - ratio);
  }
};

struct tgamma : primitive {
  static constexpr text name = "tgamma";
  static constexpr interval sample{0.5, 4};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::tgamma(a);
  }
  // ∂Γ(a) = Γ(a) ψ(a) (DLMF 5.2.2)
  static constexpr auto partials(auto y, auto a) { return each(y * lz::digamma(a)); }
};

struct lgamma : primitive {
  static constexpr text name = "lgamma";
  static constexpr interval sample{0.5, 4};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return math::lgamma(a);
  }
  // ∂log |Γ(a)| = ψ(a)
  static constexpr auto partials(auto, auto a) { return each(lz::digamma(a)); }
};

struct digamma : primitive {
  static constexpr text name = "digamma";
  static constexpr bool lane_by_lane = true;
  static constexpr interval sample{0.5, 4};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return detail::special::digamma(a);
  }
  // ∂ψ = ψ⁽¹⁾
  static constexpr auto partials(auto, auto a) { return each(lz::polygamma(1_c, a)); }
};

/// The order n is a constant of the formula and has no derivative.
struct polygamma : binary {
  static constexpr text name = "polygamma";
  static constexpr bool lane_by_lane = true;
  static constexpr interval sample{0.5, 3};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& n, const T& a) {
    return detail::special::polygamma(static_cast<int>(n), a);
  }
  // ∂ψ⁽ⁿ⁾ = ψ⁽ⁿ⁺¹⁾
  static constexpr auto partials(auto, auto n, auto a) { return each(0_c, make<polygamma>(n + 1_c, a)); }
};

struct beta : binary {
  static constexpr text name = "beta";
  static constexpr bool lane_by_lane = true;
  static constexpr interval sample{0.5, 4};
  static constexpr bool commutative = true;
  // Γ(a) Γ(b) / Γ(a+b) to a few roundings while no Γ overflows even a float; beyond, e^(log Γ(a) + log Γ(b) - log
  // Γ(a+b)), off by the size of log Γ(a+b) in roundings
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    const T sum = math::add(a, b);
    if (sum < T(24)) return math::div(math::mul(math::tgamma(a), math::tgamma(b)), math::tgamma(sum));
    return math::exp(math::sub(math::add(math::lgamma(a), math::lgamma(b)), math::lgamma(sum)));
  }
  // ∂B(a, b) = B(a, b) (ψ(a) - ψ(a+b)) and the same by b
  static constexpr auto partials(auto y, auto a, auto b) {
    const auto total = lz::digamma(a + b);
    return each(y * (lz::digamma(a) - total), y * (lz::digamma(b) - total));
  }
};

}  // namespace leibniz::op
