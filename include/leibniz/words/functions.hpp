// functions: the words for mathematics, one line each.
//
//   in    exp(-x * x)                 sigmoid(dot(w, x) + b)
//   out   apply<op::exp, ...>         apply<op::sigmoid, ...>
//
// Each word takes formulas, vectors (element by element), tracers and plain numbers. What a word means is said once,
// in its row of primitives.hpp. DLMF is the Digital Library of Mathematical Functions, dlmf.nist.gov.
#pragma once

#include "operand.hpp"

namespace leibniz {

namespace op {
struct pow;
struct power;
struct hypot;
struct hypot3;
struct hypot3_slope;
struct norm_slope;
struct polygamma;
struct stop_gradient;
struct select;
}  // namespace op

namespace detail {

/// True for what can be the condition of a select: a comparison, logic on comparisons, a bool.
template <class T>
inline constexpr bool is_condition = Tracer<T> || std::same_as<T, bool>;
template <class Op, class... Operands>
inline constexpr bool is_condition<apply<Op, Operands...>> = Op::boolean;

template <class Power, class X, class Exponent>
constexpr auto power_of_number(const X& x, Exponent n) {
  return Power::value(as_scalar<common_scalar_t<X>>(x), n);
}

}  // namespace detail

namespace detail {

/// What a comparison of packs gives, beside packs or constants that it can choose from.
template <class T, class A, class B>
concept MaskOf = !Term<T> && !Scalar<T> && !std::same_as<T, bool> && is_pack<common_scalar_t<A, B>>;

template <std::same_as<op::select> Row, class Mask, class A, class B>
  requires MaskOf<Mask, A, B>
struct made_by<Row, Mask, A, B> {
  using type = common_scalar_t<A, B>;
  LEIBNIZ_INLINE static constexpr type from(const Mask& mask, const A& a, const B& b) {
    return Row::value(mask, as_scalar<type>(a), as_scalar<type>(b));
  }
};

}  // namespace detail

/// What a word takes as an operand.
template <class T>
concept Operand = Expression<T> || Vector<T> || detail::Tracer<T> || Scalar<T> || std::same_as<T, bool> ||
                  detail::IntegralConstant<T> || detail::RatioConstant<T>;

namespace detail {

/// What a word with several operands takes. What cannot stand next to a formula is let in, to be told so in one
/// sentence.
template <class... Operands>
concept OperandPair = (Operand<Operands> && ...) || (Term<Operands> || ...);

}  // namespace detail

// A word that is nothing but its row, with one, two or three operands. Other functions of that name go before it
// wherever they fit as well, those of <cmath> on plain numbers and templates of the user's: the pack, always empty,
// makes these the less special ones.
#define LEIBNIZ_WORD(name)                                                                                             \
  namespace op {                                                                                                       \
  struct name;                                                                                                         \
  }                                                                                                                    \
  template <Operand X, class... None>                                                                                  \
    requires(sizeof...(None) == 0)                                                                                     \
  constexpr made<op::name, X> name(const X& x, const None&...) {                                                       \
    return make<op::name>(x);                                                                                          \
  }
#define LEIBNIZ_WORD_2(name)                                                                                           \
  namespace op {                                                                                                       \
  struct name;                                                                                                         \
  }                                                                                                                    \
  template <class A, class B, class... None>                                                                           \
    requires(detail::OperandPair<A, B> && sizeof...(None) == 0)                                                        \
  constexpr made<op::name, A, B> name(const A& a, const B& b, const None&...) {                                        \
    return make<op::name>(a, b);                                                                                       \
  }
#define LEIBNIZ_WORD_3(name)                                                                                           \
  namespace op {                                                                                                       \
  struct name;                                                                                                         \
  }                                                                                                                    \
  template <class A, class B, class C, class... None>                                                                  \
    requires(detail::OperandPair<A, B, C> && sizeof...(None) == 0)                                                     \
  constexpr made<op::name, A, B, C> name(const A& a, const B& b, const C& c, const None&...) {                         \
    return make<op::name>(a, b, c);                                                                                    \
  }

// Exponentials and logarithms.

/// eˣ
LEIBNIZ_WORD(exp)
/// 2ˣ
LEIBNIZ_WORD(exp2)
/// eˣ - 1 without loss near zero.
LEIBNIZ_WORD(expm1)
/// Natural logarithm, for x > 0.
LEIBNIZ_WORD(log)
/// Logarithm to base 2, for x > 0.
LEIBNIZ_WORD(log2)
/// Logarithm to base 10, for x > 0.
LEIBNIZ_WORD(log10)
/// log(1 + x) without loss near zero, for x > -1.
LEIBNIZ_WORD(log1p)
/// log(e^a + e^b), for every a and b without overflow.
LEIBNIZ_WORD_2(log_add_exp)
/// a·log b, and 0 where a is 0, whatever b is.
LEIBNIZ_WORD_2(xlogy)
/// e^(-x²), to the last digit also far from zero.
LEIBNIZ_WORD(gaussian)

// Powers and roots.

/// x·x
LEIBNIZ_WORD(square)
/// √x, for x >= 0; the derivative at zero is +inf.
LEIBNIZ_WORD(sqrt)
/// ∛x, for every x; the derivative at zero is +inf.
LEIBNIZ_WORD(cbrt)
/// 1/√x, for x > 0.
LEIBNIZ_WORD(rsqrt)
/// 1 - x² without loss near ±1.
LEIBNIZ_WORD(one_minus_square)

/// xⁿ. With an exact constant n (3_c, 0.5_c, -2_c) whole powers are multiplications, half powers use sqrt, and the
/// derivative is right at zero; with any other exponent it is std::pow, whose cases are listed in its row.
template <class X, class N, class... None>
  requires(detail::OperandPair<X, N> && sizeof...(None) == 0)
constexpr auto pow(const X& x, const N& n, const None&...) {
  using Exponent = decltype(detail::as_operand(n));
  if constexpr (!Constant<Exponent>)
    return make<op::pow>(x, n);
  else if constexpr (Scalar<X>)
    return detail::power_of_number<op::power>(x, Exponent{});
  else
    return make<op::power>(x, Exponent{});
}

/// √(a² + b²) without overflow or underflow; the gradient at the origin is 0.
template <class A, class B, class... None>
  requires(detail::OperandPair<A, B> && sizeof...(None) == 0)
constexpr made<op::hypot, A, B> hypot(const A& a, const B& b, const None&...) {
  return make<op::hypot>(a, b);
}
/// a / √(a² + b²), the derivative of hypot by a; 0 at the origin.
LEIBNIZ_WORD_2(hypot_slope)
/// √(a² + b² + c²) without overflow or underflow; the gradient at the origin is 0.
template <class A, class B, class C, class... None>
  requires(detail::OperandPair<A, B, C> && sizeof...(None) == 0)
constexpr made<op::hypot3, A, B, C> hypot(const A& a, const B& b, const C& c, const None&...) {
  return make<op::hypot3>(a, b, c);
}

// Trigonometric functions.

/// Sine, x in radians.
LEIBNIZ_WORD(sin)
/// Cosine, x in radians.
LEIBNIZ_WORD(cos)
/// Tangent, x in radians.
LEIBNIZ_WORD(tan)
/// sin(πx), exact at whole and half numbers.
LEIBNIZ_WORD(sinpi)
/// cos(πx), exact at whole and half numbers.
LEIBNIZ_WORD(cospi)
/// Inverse sine, for |x| <= 1; the derivative at ±1 is +inf.
LEIBNIZ_WORD(asin)
/// Inverse cosine, for |x| <= 1; the derivative at ±1 is -inf.
LEIBNIZ_WORD(acos)
/// Inverse tangent.
LEIBNIZ_WORD(atan)
/// The angle of the point (b, a), in (-π, π]: atan2(y, x). It has no gradient at the origin.
LEIBNIZ_WORD_2(atan2)
/// a / (a² + b²) without overflow or underflow: where the inversion in the unit circle takes the first coordinate.
LEIBNIZ_WORD_2(circle_inversion)

// Hyperbolic functions.

/// Hyperbolic sine.
LEIBNIZ_WORD(sinh)
/// Hyperbolic cosine.
LEIBNIZ_WORD(cosh)
/// Hyperbolic tangent.
LEIBNIZ_WORD(tanh)
/// Inverse hyperbolic sine.
LEIBNIZ_WORD(asinh)
/// Inverse hyperbolic cosine, for x >= 1; the derivative at 1 is +inf.
LEIBNIZ_WORD(acosh)
/// Inverse hyperbolic tangent, for |x| < 1.
LEIBNIZ_WORD(atanh)

// Special functions.

/// The error function 2/√π ∫₀ˣ e^(-t²) dt (DLMF 7.2.1).
LEIBNIZ_WORD(erf)
/// 1 - erf x without loss for large x (DLMF 7.2.2).
LEIBNIZ_WORD(erfc)
/// log Φ(x) with the normal distribution Φ, every digit in both tails (Abramowitz and Stegun 26.2.2).
LEIBNIZ_WORD(log_norm_cdf)
/// λ(x) = φ(x) / Φ(-x) with the density φ of Φ: the hazard of the normal distribution, φ/Φ at -x.
LEIBNIZ_WORD(inverse_mills_ratio)
/// λ'(x) = λ(x) (λ(x) - x), the derivative of inverse_mills_ratio.
LEIBNIZ_WORD(inverse_mills_slope)
/// The gamma function Γ(x) (DLMF 5.2.1); poles at 0, -1, -2, …
LEIBNIZ_WORD(tgamma)
/// log |Γ(x)|.
LEIBNIZ_WORD(lgamma)
/// ψ(x) = Γ'(x) / Γ(x), the derivative of lgamma (DLMF 5.2.2).
LEIBNIZ_WORD(digamma)
/// Γ(a) Γ(b) / Γ(a + b), for a, b > 0 (DLMF 5.12.1).
LEIBNIZ_WORD_2(beta)

/// The n-th derivative of digamma (DLMF 5.15.1), n = 0_c, 1_c, 2_c, … an exact constant.
template <class N, Operand X>
constexpr made<op::polygamma, N, X> polygamma(const N& n, const X& x) {
  static_assert(Constant<decltype(detail::as_operand(n))>,
                "leibniz: the order of polygamma is part of the formula, but was given something else: write "
                "polygamma(1_c, x)");
  return make<op::polygamma>(n, x);
}

// Arithmetic in one step, rounding and remainders.

/// a·b + c, rounded once.
LEIBNIZ_WORD_3(fma)
/// a + t·(b - a), exact at both ends and monotonic in t, as std::lerp; unlike there NaN is never lost.
LEIBNIZ_WORD_3(lerp)
/// The largest whole number not above x; the derivative is 0.
LEIBNIZ_WORD(floor)
/// The smallest whole number not below x; the derivative is 0.
LEIBNIZ_WORD(ceil)
/// x without its fraction; the derivative is 0.
LEIBNIZ_WORD(trunc)
/// The nearest whole number, halves away from zero; the derivative is 0.
LEIBNIZ_WORD(round)
/// a - b·trunc(a/b), exactly.
LEIBNIZ_WORD_2(fmod)
/// a - b·n, exactly, with n the whole number nearest to a/b, an even one at a tie.
LEIBNIZ_WORD_2(remainder)

// What chooses.

/// |x|; the derivative at zero is 0.
LEIBNIZ_WORD(abs)
/// The same, as <cmath> calls it.
template <Operand X, class... None>
  requires(sizeof...(None) == 0)
constexpr made<op::abs, X> fabs(const X& x, const None&...) {
  return make<op::abs>(x);
}
/// -1, x itself where it is zero, or 1; the derivative is 0.
LEIBNIZ_WORD(sign)
/// |a| with the sign of b; as for abs, the derivative at a = 0 is 0.
LEIBNIZ_WORD_2(copysign)
/// The larger one, as IEEE 754-2019 maximum: NaN passes through, +0 is larger than -0. At a tie each takes half the
/// gradient.
LEIBNIZ_WORD_2(max)
/// The smaller one, as IEEE 754-2019 minimum. At a tie each takes half the gradient.
LEIBNIZ_WORD_2(min)
/// The larger one, as in C: NaN is missing data. At a tie each takes half the gradient.
LEIBNIZ_WORD_2(fmax)
/// The smaller one, as in C: NaN is missing data. At a tie each takes half the gradient.
LEIBNIZ_WORD_2(fmin)
/// a - b where a > b, else 0; the gradient at a tie is 0.
LEIBNIZ_WORD_2(fdim)
/// x where it lies in [low, high], else the nearer bound: clamp(x, low, high). At a bound the gradient goes to x.
LEIBNIZ_WORD_3(clamp)

// The standard library has these for operands of one type, which goes before what takes any types. For formulas so do
// these; a tracer takes the standard library's as well.
template <Expression X>
constexpr made<op::max, X, X> max(const X& a, const X& b) {
  return make<op::max>(a, b);
}
template <Expression X>
constexpr made<op::min, X, X> min(const X& a, const X& b) {
  return make<op::min>(a, b);
}
template <Expression X>
constexpr made<op::clamp, X, X, X> clamp(const X& x, const X& low, const X& high) {
  return make<op::clamp>(x, low, high);
}

/// a where the condition holds, else b. The arm that is not taken has no part in any derivative.
template <class Condition, class A, class B>
  requires(detail::Term<Condition> || detail::OperandPair<A, B>)
constexpr made<op::select, Condition, A, B> select(const Condition& condition, const A& a, const B& b) {
  static_assert(
      detail::is_condition<Condition> || detail::MaskOf<Condition, A, B>,
      "leibniz: select needs a comparison as its first operand, select(x < y, a, b), but was given something that "
      "is neither true nor false");
  return make<op::select>(condition, a, b);
}

/// x, and a constant for every derivative.
template <Operand X>
constexpr made<op::stop_gradient, X> stop_gradient(const X& x) {
  return make<op::stop_gradient>(x);
}

// Machine learning.

/// 1 / (1 + e⁻ˣ), for every x without overflow.
LEIBNIZ_WORD(sigmoid)
/// sigmoid x · sigmoid -x, the derivative of sigmoid, every digit in both tails.
LEIBNIZ_WORD(sigmoid_slope)
/// log(1 + eˣ), for every x without overflow.
LEIBNIZ_WORD(softplus)
/// log sigmoid x = -softplus(-x), for every x without overflow.
LEIBNIZ_WORD(log_sigmoid)
/// log(x / (1 - x)), the inverse of sigmoid, for 0 < x < 1.
LEIBNIZ_WORD(logit)
/// 1 / (x (1 - x)), the derivative of logit.
LEIBNIZ_WORD(logit_slope)
/// x / (1 + |x|), and its derivative without loss.
LEIBNIZ_WORD(softsign)
/// x where x > 0, else 0; the derivative at zero is 0.
LEIBNIZ_WORD(relu)
/// a where a > 0, else slope·a: leaky_relu(a, slope); the derivative at zero is the slope.
LEIBNIZ_WORD_2(leaky_relu)
/// a where a > 0, else α (eᵃ - 1): elu(a, α) (Clevert, Unterthiner, Hochreiter 2016).
LEIBNIZ_WORD_2(elu)
/// x·sigmoid x, also known as swish (Elfwing, Uchibe, Doya 2018).
LEIBNIZ_WORD(silu)
/// x·tanh(softplus x) (Misra 2019).
LEIBNIZ_WORD(mish)
/// x·Φ(x), with the normal distribution Φ itself, not an approximation by tanh (Hendrycks, Gimpel 2016).
LEIBNIZ_WORD(gelu)
/// a²/2 where |a| <= δ, else δ (|a| - δ/2): huber(a, δ) (Huber 1964).
LEIBNIZ_WORD_2(huber)

/// leaky_relu with the slope 0.01 for negative x.
template <Operand X>
constexpr auto leaky_relu(const X& x) {
  return leaky_relu(x, constant<1, 100>{});
}
/// elu with α = 1.
template <Operand X>
constexpr auto elu(const X& x) {
  return elu(x, constant<1>{});
}
/// huber with δ = 1.
template <Operand X>
constexpr auto huber(const X& x) {
  return huber(x, constant<1>{});
}

#undef LEIBNIZ_WORD
#undef LEIBNIZ_WORD_2
#undef LEIBNIZ_WORD_3

}  // namespace leibniz
