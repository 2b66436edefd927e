// wrt: what one differentiates by, "with respect to".
//
//   in    wrt(x, w[0_c])                                                  wrt<0>   wrt<0, 2>   wrt<0, 2>()
//   out   variable_set<variable<"x">, element<vector_variable<"w", 3>, 0>>   argument_set<0>   argument_set<0, 2>
//
// Formulas have inputs with names, and are differentiated by variables; callables have arguments in an order, counted
// from 0. Without a call wrt<0> is the function that gives its set: what takes one takes `Set (*)()` as well.
#pragma once

#include "concepts.hpp"

namespace leibniz {

namespace detail {

/// Variables by which to differentiate.
struct variable_set_tag;
template <class... Variables>
struct variable_set {
  using hana_tag = variable_set_tag;
};

/// The arguments by which to differentiate, counted from 0.
template <std::size_t... I>
struct argument_set {};

}  // namespace detail

/// The variables by which to differentiate a formula.
template <class... Variables>
[[nodiscard]] constexpr auto wrt(const Variables&...) {
  constexpr bool are_differentiable = detail::all_of({detail::Differentiable<Variables>...});
  static_assert(
      are_differentiable,
      "leibniz: one differentiates by variables, var<\"x\">, vec<\"w\", 3> or w[0_c], but was given something else: a "
      "parameter, a constant or a formula has no derivative by it; name the variables in it instead");
  return std::conditional_t<are_differentiable, detail::variable_set<Variables...>, detail::variable_set<>>{};
}

/// The arguments by which to differentiate a callable.
template <std::size_t First, std::size_t... Others>
[[nodiscard]] constexpr detail::argument_set<First, Others...> wrt() {
  return {};
}

}  // namespace leibniz
