// reductions: the words over all elements of a vector.
//
//   in    dot(w, x)                                      log_sum_exp(v)
//   out   apply<op::sum, apply<op::mul, w0, x0>, ...>    apply<op::log_sum_exp, v0, v1, ...>
#pragma once

#include "functions.hpp"

namespace leibniz {

namespace op {
struct sum;
struct log_sum_exp;
struct softmax;
}  // namespace op

namespace detail {

/// One primitive over all the parts of a vector, behind operands that come first.
template <class Op, class V, class... First>
constexpr auto make_of_parts(const V& v, const First&... first) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return make<Op>(first..., v.template part<I>()...);
  }(std::make_index_sequence<V::size()>{});
}

}  // namespace detail

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
