// derivative: a derivative that is a formula again.
//
//   in    derivative((x + y) * z, x)       derivative(sin(x), x)
//   out   z, a variable<"z">               cos(x), an apply<op::cos, variable<"x">>
#pragma once

#include "derivatives.hpp"

namespace leibniz {

namespace detail {

/// One derivative as it is written: by a forward sweep, composites whole.
inline constexpr request one_derivative{.kind = derivative_kind::gradient, .mode = derivative_mode::forward};
template <class Formula, class By>
using one_derivative_steps = record_steps<program<formula_source<Formula>, variable_set<By>, one_derivative>>;

template <int Order, class By, class Formula>
constexpr auto nth_derivative(const Formula& f) {
  if constexpr (Order == 0)
    return f;
  else
    return nth_derivative<Order - 1, By>(
        to_type<straight_line<compact<one_derivative_steps<Formula, By>>>, typename Formula::captured_type>(f));
}

template <class Formula, class By>
constexpr void check_derivative() {
  static_assert(
      Expression<Formula>,
      "leibniz: derivative needs a formula, but was given something else: write it with variables, var<\"x\">");
  static_assert(
      Variable<By>,
      "leibniz: derivative needs one scalar variable to differentiate by, var<\"x\"> or w[0_c], but was given "
      "something else: use gradient for several, and nothing has a derivative by a parameter or a formula");
}

}  // namespace detail

/// ∂ᴺf/∂xᴺ as a formula: it can be called, printed, compared by type and differentiated again. Numbers in f come along.
template <int Order, class Formula, class By>
constexpr auto derivative(const Formula& f, const By&) {
  static_assert(Order >= 0, "leibniz: derivative<N> needs an order from 0 on");
  detail::check_derivative<Formula, By>();
  if constexpr (Expression<Formula> && Variable<By>)
    return detail::nth_derivative<Order, By>(f);
  else
    return constant<0>{};  // after the sentence above, nothing more
}

/// ∂f/∂x; with several variables the mixed derivative, by the first of them first.
template <class Formula, class First, class... Rest>
constexpr auto derivative(const Formula& f, const First& first, const Rest&... rest) {
  if constexpr (sizeof...(Rest) == 0)
    return derivative<1>(f, first);
  else
    return derivative(derivative<1>(f, first), rest...);
}

/// The N-th derivative of a callable of one number, as a callable: derivative<3>(f)(2.0). By Taylor arithmetic.
template <int Order, Callable F>
  requires detail::DifferentiableFunction<F>
constexpr auto derivative(const F& f) {
  return derivative_function<F, detail::all_arguments, asked::derivative<Order>>(f);
}
/// By one of several arguments: derivative<2>(f, wrt<0>)(x, k).
template <int Order, Callable F, std::size_t I>
  requires detail::DifferentiableFunction<F>
constexpr auto derivative(const F& f, detail::argument_set<I>) {
  return derivative_function<F, detail::argument_set<I>, asked::derivative<Order>>(f);
}
template <int Order, Callable F, class Set>
  requires detail::DifferentiableFunction<F>
constexpr auto derivative(const F& f, Set (*)()) {
  return derivative_function<F, Set, asked::derivative<Order>>(f);
}

}  // namespace leibniz
