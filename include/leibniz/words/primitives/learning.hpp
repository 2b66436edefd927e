// learning: the rows of machine learning: sigmoid, softplus, log_sum_exp, softmax.
#pragma once

#include "row.hpp"

namespace leibniz::op {

struct sigmoid : primitive {
  static constexpr text name = "sigmoid";
  static constexpr bool composite = true;
  // with e = e^-|a| nothing overflows: 1/(1+e) for a >= 0, e/(1+e) below
  static constexpr auto value(const auto& a) {
    const auto e = lz::exp(-lz::abs(a));
    const auto r = 1_c / (1_c + e);
    return lz::select(a < 0_c, e * r, r);
  }
  // ∂σ(a) = σ(a)·σ(-a): 1 - y would lose every digit beyond a = 37; the second σ shares e and r with the first
  static constexpr auto partials(auto y, auto a) { return each(y * lz::sigmoid(-a)); }
};

struct softplus : primitive {
  static constexpr text name = "softplus";
  static constexpr bool composite = true;
  // log(1 + eᵃ) = max(a, 0) + log(1 + e^-|a|)
  static constexpr auto value(const auto& a) { return lz::relu(a) + lz::log1p(lz::exp(-lz::abs(a))); }
  // ∂ = σ(a)
  static constexpr auto partials(auto, auto a) { return each(lz::sigmoid(a)); }
};

/// m = max aᵢ, taken as 0 where it is infinite, and Σ e^{aᵢ-m}: what log_sum_exp and softmax share.
template <class T>
struct shifted_exponentials {
  T shift, total;
  constexpr explicit shifted_exponentials(operand_span<T> a) : shift(a[0]), total(a[0]) {
    for (std::size_t i = 1; i < a.size(); ++i) shift = lz::select(shift < a[i], a[i], shift);
    // ∞ - ∞ is no number, so this asks whether the largest is finite
    shift = lz::select(shift - shift == 0_c, shift, T(0));
    total = lz::exp(a[0] - shift);
    for (std::size_t i = 1; i < a.size(); ++i) total = total + lz::exp(a[i] - shift);
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
    return e.shift + lz::log(e.total);
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
    return lz::exp(operands[0] - e.shift) / lz::select(e.total == 0_c, T(1), e.total);
  }
  // ∂ by x = y, by aᵢ = -y·softmaxᵢ
  template <class T>
  static constexpr T partial(const T& y, operand_span<T> operands, std::size_t i) {
    if (i == 0) return y;
    return -(y * T::template record<softmax>(operands[i], operand_span<T>{operands.first + 1, operands.size() - 1}));
  }
};

}  // namespace leibniz::op
