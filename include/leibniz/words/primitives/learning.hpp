// learning: the rows of machine learning: activations, log_sum_exp, softmax.
#pragma once

#include "row.hpp"

namespace leibniz::op {

/// What the sigmoid and its slope are made of, and share where both are there.
struct logistic : primitive {
  static constexpr bool composite = true;
  /// f(e, r) with e = e^-|a|, so that nothing overflows, and r = 1/(1+e)
  static constexpr auto of_decay(const auto& a, auto f) {
    const auto e = lz::exp(-lz::abs(a));
    return f(e, 1_c / (1_c + e));
  }
};

struct sigmoid : logistic {
  static constexpr text name = "sigmoid";
  // 1/(1+e) for a >= 0, e/(1+e) below
  static constexpr auto value(const auto& a) {
    return of_decay(a, [&](const auto& e, const auto& r) { return lz::select(a < 0_c, math::mul(e, r), r); });
  }
  // ∂σ(a) = σ(a)·σ(-a), which shares e and r: 1 - y would lose every digit beyond a = 37
  static constexpr auto partials(auto, auto a) { return each(lz::sigmoid_slope(a)); }
};

struct sigmoid_slope : logistic {
  static constexpr text name = "sigmoid_slope";
  // σ(a)·σ(-a) = e/(1+e)²
  static constexpr auto value(const auto& a) {
    return of_decay(a, [](const auto& e, const auto& r) { return math::mul(math::mul(e, r), r); });
  }
  // ∂ = y·(σ(-a) - σ(a)) = -y·tanh(a/2), of which the difference would lose its digits near zero
  static constexpr auto partials(auto y, auto a) { return each(-(y * lz::tanh(0.5_c * a))); }
};

struct softplus : primitive {
  static constexpr text name = "softplus";
  static constexpr bool composite = true;
  // log(1 + eᵃ) = max(a, 0) + log(1 + e^-|a|)
  static constexpr auto value(const auto& a) { return math::add(lz::relu(a), lz::log1p(lz::exp(-lz::abs(a)))); }
  // ∂ = σ(a)
  static constexpr auto partials(auto, auto a) { return each(lz::sigmoid(a)); }
};

struct log_sigmoid : primitive {
  static constexpr text name = "log_sigmoid";
  static constexpr bool composite = true;
  // log σ(a) = -log(1 + e⁻ᵃ)
  static constexpr auto value(const auto& a) { return -lz::softplus(-a); }
  // ∂ = σ(-a)
  static constexpr auto partials(auto, auto a) { return each(lz::sigmoid(-a)); }
};

struct logit : primitive {
  static constexpr text name = "logit";
  static constexpr bool lane_by_lane = true;
  static constexpr interval sample{0.0625, 0.9375};
  // log(a/(1-a)) = 2 atanh(2a-1), of which the second is accurate from 1/4 on, where 2a-1 is exact
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    if (a < T(0.25)) return math::log(math::div<T>(a, T(1) - a));
    return math::mul<T>(T(2), math::atanh(math::sub<T>(math::mul<T>(T(2), a), T(1))));
  }
  // ∂ = 1/(a(1-a))
  static constexpr auto partials(auto, auto a) { return each(lz::logit_slope(a)); }
};

struct logit_slope : primitive {
  static constexpr text name = "logit_slope";
  static constexpr interval sample{0.0625, 0.9375};
  static constexpr bool composite = true;
  static constexpr auto value(const auto& a) { return 1_c / math::mul(a, 1_c - a); }
  // ∂ = y²(2a-1): next to 0 and 1 the parts of the quotient's own derivative would be two infinities
  static constexpr auto partials(auto y, auto a) { return each(y * (y * (2_c * a - 1_c))); }
};

struct softsign : primitive {
  static constexpr text name = "softsign";
  static constexpr bool composite = true;
  static constexpr auto value(const auto& a) { return math::div(a, 1_c + lz::abs(a)); }
  // ∂ = 1/(1+|a|)²: by the quotient a/(1+|a|) it would cancel for large a
  static constexpr auto partials(auto, auto a) { return each(lz::square(1_c / (1_c + lz::abs(a)))); }
};

struct relu : primitive {
  static constexpr text name = "relu";
  static constexpr bool has_halves = true;
  static constexpr auto speed = speed_class::arithmetic;
  // written so that NaN passes through
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    if constexpr (detail::is_pack<T>)
      return math::select(a < T(0), T(0), a);
    else
      return a < T(0) ? T(0) : a;
  }
  // ∂ = 1 where a > 0, else 0
  static constexpr auto partials(auto, auto a) { return each(lz::select(a <= 0_c, 0_c, 1_c)); }
};

struct leaky_relu : binary {
  static constexpr text name = "leaky_relu";
  static constexpr auto speed = speed_class::arithmetic;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& slope) {
    if constexpr (detail::is_pack<T>)
      return math::select(a > T(0), a, math::mul(slope, a));
    else
      return a > T(0) ? a : math::mul(slope, a);
  }
  // ∂ = 1 where a > 0, else the slope; by the slope a below zero
  static constexpr auto partials(auto, auto a, auto slope) {
    return each(lz::select(a > 0_c, 1_c, slope), lz::select(a > 0_c, 0_c, a));
  }
};

struct elu : binary {
  static constexpr text name = "elu";
  static constexpr bool composite = true;
  // a, and α (eᵃ - 1) below zero
  static constexpr auto value(const auto& a, const auto& alpha) {
    return lz::select(a > 0_c, a, math::mul(alpha, lz::expm1(lz::min(a, 0_c))));
  }
  // ∂ = 1 where a > 0, else α eᵃ: y + α would lose its digits; by α eᵃ - 1 below zero
  static constexpr auto partials(auto, auto a, auto alpha) {
    return each(lz::select(a > 0_c, 1_c, alpha * lz::exp(lz::min(a, 0_c))), lz::expm1(lz::min(a, 0_c)));
  }
};

struct silu : primitive {
  static constexpr text name = "silu";
  static constexpr bool composite = true;
  static constexpr auto value(const auto& a) { return math::mul(a, lz::sigmoid(a)); }
  // ∂aσ(a) = σ(a) + aσ'(a)
  static constexpr auto partials(auto, auto a) { return each(lz::sigmoid(a) + a * lz::sigmoid_slope(a)); }
};

struct mish : primitive {
  static constexpr text name = "mish";
  static constexpr bool composite = true;
  // with e = e^-|a|, written so that it has a slope at zero from the same side as all that follows
  static constexpr auto decay(const auto& a) { return lz::exp(lz::select(a < 0_c, a, -a)); }
  static constexpr auto reciprocal(const auto& a, const auto& e) {
    return 1_c / lz::select(a < 0_c, 2_c + math::mul(e, 2_c + e), 1_c + 2_c * math::add(e, math::mul(e, e)));
  }
  // tanh(softplus a) = e(2+e)/(2+e(2+e)) below zero, 1 - 2e²/(1+2e+2e²) above: no slope of these cancels
  static constexpr auto gate(const auto& a) {
    const auto e = decay(a);
    const auto q = math::mul(lz::select(a < 0_c, math::mul(e, 2_c + e), 2_c * math::mul(e, e)), reciprocal(a, e));
    return lz::select(a < 0_c, q, 1_c - q);
  }
  static constexpr auto value(const auto& a) { return math::mul(a, gate(a)); }
  // ∂ = gate + a·4e(1+e)/(2+e(2+e))² below zero, gate + a·4e²(1+e)/(1+2e+2e²)² above: 1 - tanh² would lose its digits
  static constexpr auto partials(auto, auto a) {
    const auto e = decay(a);
    const auto slope = 4_c * (lz::select(a < 0_c, e, e * e) * (1_c + e)) * lz::square(reciprocal(a, e));
    return each(gate(a) + a * slope);
  }
};

struct gelu : primitive {
  static constexpr text name = "gelu";
  static constexpr bool composite = true;
  static constexpr auto scaled(const auto& a) { return make<mul>(detail::next_to(a, lz::sqrt(0.5_c)), a); }
  // Φ(a) = erfc(-a/√2)/2, without loss below zero (DLMF 7.17)
  static constexpr auto distribution(const auto& a) { return 0.5_c * lz::erfc(-scaled(a)); }
  static constexpr auto value(const auto& a) { return math::mul(a, distribution(a)); }
  // ∂aΦ(a) = Φ(a) + a e^(-a²/2)/√(2π)
  static constexpr auto partials(auto, auto a) {
    return each(distribution(a) + 1_c / lz::sqrt(2_c * pi) * (a * lz::gaussian(scaled(a))));
  }
};

struct huber : binary {
  static constexpr text name = "huber";
  static constexpr interval sample{0.25, 4};
  static constexpr auto speed = speed_class::arithmetic;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& delta) {
    const T size = math::fabs(a);
    if constexpr (detail::is_pack<T>)
      return math::select(size <= delta, math::div(math::mul(a, a), T(2)),
                          math::mul(delta, math::sub(size, math::div(delta, T(2)))));
    else
      return size <= delta ? math::div(math::mul(a, a), T(2))
                           : math::mul(delta, math::sub(size, math::div(delta, T(2))));
  }
  // ∂ = a within [-δ, δ], else ±δ; by δ what |a| has beyond
  static constexpr auto partials(auto, auto a, auto delta) {
    return each(lz::clamp(a, -delta, delta), lz::relu(lz::abs(a) - delta));
  }
};

/// m = max aᵢ, taken as 0 where it is infinite, and Σ e^{aᵢ-m}: what log_sum_exp and softmax share.
template <class T>
struct shifted_exponentials {
  T shift, total;
  constexpr explicit shifted_exponentials(operand_span<T> a) : shift(a[0]), total(a[0]) {
    for (std::size_t i = 1; i < a.size(); ++i) shift = lz::select(shift < a[i], a[i], shift);
    // ∞ - ∞ is no number, so this asks whether the largest is finite
    shift = lz::select(math::sub(shift, shift) == 0_c, shift, T(0));
    total = lz::exp(math::sub(a[0], shift));
    for (std::size_t i = 1; i < a.size(); ++i) total = math::add(total, lz::exp(math::sub(a[i], shift)));
  }
};

struct log_sum_exp : primitive {
  static constexpr text name = "log_sum_exp";
  static constexpr int arity = any_number_of_operands;
  static constexpr bool composite = true;
  // log Σ e^aᵢ = m + log Σ e^(aᵢ-m)
  template <class T>
  static constexpr T value(operand_span<T> a) {
    const shifted_exponentials<T> e(a);
    return math::add(e.shift, lz::log(e.total));
  }
  // ∂ = softmaxᵢ
  template <class T>
  static constexpr T partial(const T&, operand_span<T> a, std::size_t i) {
    return T::template record<softmax>(a[i], a);
  }
};

/// Operands x, a₀, a₁, …: the share of x among the aᵢ, one of which it is.
struct softmax : primitive {
  static constexpr text name = "softmax";
  static constexpr int arity = any_number_of_operands;
  static constexpr bool composite = true;
  // e^x / Σ e^aᵢ; 0 where all are -inf
  template <class T>
  static constexpr T value(operand_span<T> operands) {
    const operand_span<T> a{operands.first + 1, operands.size() - 1};
    const shifted_exponentials<T> e(a);
    return math::div(lz::exp(math::sub(operands[0], e.shift)), lz::select(e.total == 0_c, T(1), e.total));
  }
  // ∂ by x = y, by aᵢ = -y·softmaxᵢ
  template <class T>
  static constexpr T partial(const T& y, operand_span<T> operands, std::size_t i) {
    if (i == 0) return y;
    return -(y * T::template record<softmax>(operands[i], operand_span<T>{operands.first + 1, operands.size() - 1}));
  }
};

}  // namespace leibniz::op
