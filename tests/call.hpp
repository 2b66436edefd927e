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

template <int... I, class Formula, class... Bindings>
constexpr auto call_with(const Formula& f, std::integer_sequence<int, I...>, const Bindings&... bindings) {
  constexpr const auto& code = leibniz::detail::code_of<leibniz::detail::formula_source<Formula>>;
  return f(::detail::value_given_to<leibniz::detail::reflected<code.inputs[I].info>>(bindings...)...);
}

}  // namespace detail

template <class Formula, class... Bindings>
constexpr auto call(const Formula& f, const Bindings&... bindings) {
  constexpr int inputs = leibniz::detail::code_of<leibniz::detail::formula_source<Formula>>.input_count;
  return detail::call_with(f, std::make_integer_sequence<int, inputs>{}, bindings...);
}
