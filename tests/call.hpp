// call: a formula called with whatever of some bindings it needs; a derivative has fewer inputs than its formula.
#pragma once

#include <leibniz/leibniz.hpp>

namespace detail {

/// The binding of one input among several.
template <class Input, class First, class... Rest>
constexpr const auto& value_given_to(const First& first, const Rest&... rest) {
  if constexpr (std::is_same_v<typename First::bound, Input>)
    return first;
  else
    return ::detail::value_given_to<Input>(rest...);
}

template <class Formula, class... Inputs, class... Bindings>
constexpr auto call_with(const Formula& f, leibniz::detail::input_list<Inputs...>, const Bindings&... bindings) {
  return f(::detail::value_given_to<Inputs>(bindings...)...);
}

}  // namespace detail

template <class Formula, class... Bindings>
constexpr auto call(const Formula& f, const Bindings&... bindings) {
  return detail::call_with(f, leibniz::detail::inputs_of_formula<Formula>{}, bindings...);
}
