// functions: the words for mathematics, one line each.
//
//   in    exp(-x * x)                 sigmoid(dot(w, x) + b)
//   out   apply<op::exp, ...>         apply<op::sigmoid, ...>
//
// Each word takes formulas, vectors (element by element), tracers and plain numbers. What a word means is said once,
// in its row of primitives.hpp.
#pragma once

#include "operand.hpp"

namespace leibniz {

namespace op {
struct exp;
struct log;
struct log1p;
struct sqrt;
struct sin;
struct cos;
struct tan;
struct tanh;
struct sigmoid;
struct softplus;
struct relu;
struct square;
struct abs;
struct sign;
struct max;
struct min;
struct pow;
struct power;
struct select;
struct sum;
struct log_sum_exp;
struct softmax;
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

/// One primitive over all the parts of a vector, behind operands that come first.
template <class Op, class V, class... First>
constexpr auto make_of_parts(const V& v, const First&... first) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return make<Op>(first..., v.template part<I>()...);
  }(std::make_index_sequence<V::size()>{});
}

}  // namespace detail

/// What a word takes as an operand.
template <class T>
concept Operand =
    Expression<T> || Vector<T> || Tracer<T> || Scalar<T> || detail::IntegralConstant<T> || detail::RatioConstant<T>;

/// What a word with two operands takes. What cannot stand next to a formula is let in, to be told so in one sentence.
template <class A, class B>
concept OperandPair = (Operand<A> && Operand<B>) || Term<A> || Term<B>;

/// eˣ
template <Operand X>
constexpr made<op::exp, X> exp(const X& x) {
  return make<op::exp>(x);
}
/// Natural logarithm, for x > 0.
template <Operand X>
constexpr made<op::log, X> log(const X& x) {
  return make<op::log>(x);
}
/// log(1 + x) without loss near zero, for x > -1.
template <Operand X>
constexpr made<op::log1p, X> log1p(const X& x) {
  return make<op::log1p>(x);
}
/// √x, for x >= 0; the derivative at zero is +inf.
template <Operand X>
constexpr made<op::sqrt, X> sqrt(const X& x) {
  return make<op::sqrt>(x);
}
/// Sine, x in radians.
template <Operand X>
constexpr made<op::sin, X> sin(const X& x) {
  return make<op::sin>(x);
}
/// Cosine, x in radians.
template <Operand X>
constexpr made<op::cos, X> cos(const X& x) {
  return make<op::cos>(x);
}
/// Tangent, x in radians.
template <Operand X>
constexpr made<op::tan, X> tan(const X& x) {
  return make<op::tan>(x);
}
/// Hyperbolic tangent.
template <Operand X>
constexpr made<op::tanh, X> tanh(const X& x) {
  return make<op::tanh>(x);
}
/// 1 / (1 + e⁻ˣ), for every x without overflow.
template <Operand X>
constexpr made<op::sigmoid, X> sigmoid(const X& x) {
  return make<op::sigmoid>(x);
}
/// log(1 + eˣ), for every x without overflow.
template <Operand X>
constexpr made<op::softplus, X> softplus(const X& x) {
  return make<op::softplus>(x);
}
/// x where x > 0, else 0; the derivative at zero is 0.
template <Operand X>
constexpr made<op::relu, X> relu(const X& x) {
  return make<op::relu>(x);
}
/// x·x
template <Operand X>
constexpr made<op::square, X> square(const X& x) {
  return make<op::square>(x);
}
/// |x|; the derivative at zero is 0.
template <Operand X>
constexpr made<op::abs, X> abs(const X& x) {
  return make<op::abs>(x);
}
/// -1, x itself where it is zero, or 1; the derivative is 0.
template <Operand X>
constexpr made<op::sign, X> sign(const X& x) {
  return make<op::sign>(x);
}
/// The larger one, as IEEE 754-2019 maximum: NaN passes through, +0 is larger than -0. At a tie each takes half the
/// gradient.
template <class A, class B>
  requires OperandPair<A, B>
constexpr made<op::max, A, B> max(const A& a, const B& b) {
  return make<op::max>(a, b);
}
/// The smaller one, as IEEE 754-2019 minimum. At a tie each takes half the gradient.
template <class A, class B>
  requires OperandPair<A, B>
constexpr made<op::min, A, B> min(const A& a, const B& b) {
  return make<op::min>(a, b);
}

/// xⁿ. With an exact constant n (3_c, 0.5_c, -2_c) whole powers are multiplications, half powers use sqrt, and the
/// derivative is right at zero; with any other exponent it is std::pow, for x > 0.
template <class X, class N>
  requires OperandPair<X, N>
constexpr auto pow(const X& x, const N& n) {
  using Exponent = decltype(detail::as_operand(n));
  if constexpr (!Constant<Exponent>)
    return make<op::pow>(x, n);
  else if constexpr (Scalar<X>)
    return detail::power_of_number<op::power>(x, Exponent{});
  else
    return make<op::power>(x, Exponent{});
}

/// a where the condition holds, else b. The arm that is not taken has no part in any derivative.
template <class Condition, class A, class B>
  requires(Term<Condition> || OperandPair<A, B>)
constexpr made<op::select, Condition, A, B> select(const Condition& condition, const A& a, const B& b) {
  static_assert(
      detail::is_condition<Condition>,
      "leibniz: select needs a comparison as its first operand, select(x < y, a, b), but was given something that "
      "is neither true nor false");
  return make<op::select>(condition, a, b);
}

/// The sum of the elements of a vector, from the first on.
template <Vector V>
constexpr auto sum(const V& v) {
  return detail::make_of_parts<op::sum>(v);
}
/// The scalar product of two vectors of one size.
template <Operand A, Operand B>
  requires(Vector<A> || Vector<B>)
constexpr auto dot(const A& a, const B& b) {
  return sum(a * b);
}
/// log(Σ e^{xᵢ}), for every x without overflow; -inf where all are.
template <Vector V>
constexpr auto log_sum_exp(const V& v) {
  return detail::make_of_parts<op::log_sum_exp>(v);
}
template <Operand... Operands>
  requires(sizeof...(Operands) > 1)
constexpr auto log_sum_exp(const Operands&... operands) {
  return make<op::log_sum_exp>(operands...);
}
/// e^{xᵢ} / Σ e^{xⱼ} for each element, for every x without overflow.
template <Vector V>
constexpr auto softmax(const V& v) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return detail::vector_of(detail::make_of_parts<op::softmax>(v, v.template part<I>())...);
  }(std::make_index_sequence<V::size()>{});
}

}  // namespace leibniz
