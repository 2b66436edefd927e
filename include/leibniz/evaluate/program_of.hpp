// program_of: the program behind what a cost, a listing or a picture is asked of.
//
//   in    gradient(f), of a formula      value_and_jacobian(g) and examples of its arguments, of which the shapes count
//   out   program<formula_source<F>, ...>      program<callable_source<G, double, ...>, ...>
#pragma once

#include "derivative_function.hpp"

namespace leibniz::detail {

template <class Asked, class... Examples>
struct program_of;
/// Says what is wrong with a callable or its arguments; true where nothing is.
template <class F, class... Examples>
struct sound_program {
  static constexpr bool value() { return check_callable<F, Examples...>(); }
};
template <class F, class By, class Asked, class... Examples>
struct sound_program<derivative_function<F, By, Asked>, Examples...> {
  static constexpr bool value() {
    return positional_call<F, By, Asked::asks>::template is_asked_soundly<Examples...>();
  }
};
template <class F, class... Examples>
constexpr bool check_program() {
  return sound_program<F, Examples...>::value();
}

template <class Formula>
  requires is_called_by_name<Formula>
struct program_of<Formula> {
  using type = value_program<formula_source<Formula>>;
};
template <class Formula, class By, class Asked>
  requires is_called_by_name<Formula>
struct program_of<derivative_function<Formula, By, Asked>> {
  using type = program<formula_source<Formula>, By, Asked::asks>;
};
template <class F, class... Examples>
  requires(sizeof...(Examples) > 0)
struct program_of<F, Examples...> {
  using type = value_program<callable_source<F, in_doubles<Examples>...>>;
};
template <class F, class By, class Asked, class... Examples>
  requires(sizeof...(Examples) > 0)
struct program_of<derivative_function<F, By, Asked>, Examples...> {
  using call = positional_call<F, By, Asked::asks>;
  using type =
      program<typename call::template source<Examples...>, typename call::template chosen<Examples...>, Asked::asks>;
};
template <class Asked, class... Examples>
using program_for = typename program_of<Asked, Examples...>::type;

/// What has a program by itself: what a call gives its values by name.
template <class T>
inline constexpr bool has_program = is_called_by_name<T> || DerivativeOfFormula<T>;

template <class T>
constexpr bool check_named() {
  static_assert(has_program<T>,
                "leibniz: a cost or a picture is that of a formula, of its gradient, or of a callable with examples of "
                "its arguments, but was asked for something else: pass an example for each, as in listing(f, 1.0, x)");
  return has_program<T>;
}

/// The slots by which a program differentiates; for a value those of all active inputs.
template <class Program>
constexpr buffer<int> slots_of(const graph& g) {
  if constexpr (std::is_same_v<typename Program::by, nothing_asked>)
    return active_slots(g);
  else
    return Program::source::slots(g, typename Program::by{});
}

}  // namespace leibniz::detail
