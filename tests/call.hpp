// call: a formula called with whatever of some bindings it needs; a derivative has fewer inputs than its formula.
#pragma once

#include <leibniz/leibniz.hpp>

namespace detail {

template <class Formula, class... Inputs, class... Bindings>
constexpr auto call_with(const Formula& f, leibniz::detail::input_list<Inputs...>, const Bindings&... bindings) {
  return f(leibniz::detail::binding_of<Inputs>(bindings...)...);
}

}  // namespace detail

template <class Formula, class... Bindings>
constexpr auto call(const Formula& f, const Bindings&... bindings) {
  return detail::call_with(f, leibniz::detail::inputs_of_formula<Formula>{}, bindings...);
}
