// cost: how many operations a formula, a callable or its derivative takes at run time, as a constant.
//
//   in    cost((x + y) * z)          cost(gradient((x + y) * z))
//   out   2 in all, 2 arithmetic     1 in all: x + y
//
//   in    cost([](auto x, auto y) { return x < y ? x * x : y; }, 1.0, 2.0)
//   out   2 in all: x < y, and x * x
//
// It counts the code that runs: composites in the words of their value, common parts once.
#pragma once

#include "callable_gradient.hpp"
#include "gradient.hpp"

namespace leibniz {

namespace detail {

/// A callable, or a derivative of one, for arguments of these shapes. It stands where a formula does.
template <class Callable, class... Arguments>
struct call_of;

/// The frozen graph of what runs for a formula, the one that it is made from, and the slots that count as active there.
template <class Formula>
struct code_of {
  static constexpr const auto& running = value_code<Formula>;
  static constexpr const auto& source = formula_code<Formula>;
  static constexpr buffer<int> active(const graph& g) { return active_slots(g); }
};
template <class Formula, class... Variables, bool WithValue>
struct code_of<gradient_function<Formula, variable_set<Variables...>, WithValue>> {
  static constexpr const auto& running =
      frozen<compact<gradient_function<Formula, variable_set<Variables...>, WithValue>>>;
  static constexpr const auto& source = formula_code<Formula>;
  static constexpr buffer<int> active(const graph& g) { return slots_in(g, variable_set<Variables...>{}); }
};
template <class F, class... Arguments>
struct code_of<call_of<F, Arguments...>> {
  static constexpr const auto& running = frozen<callable_value_steps<F, Arguments...>>;
  static constexpr const auto& source = callable_code<F, Arguments...>;
  static constexpr buffer<int> active(const graph& g) { return active_slots(g); }
};
template <class F, class Wrt, derivative_form Form, class... Arguments>
struct code_of<call_of<callable_derivative<F, Wrt, Form>, Arguments...>> {
  static constexpr const auto& running =
      frozen<typename callable_derivative<F, Wrt, Form>::template steps<Arguments...>>;
  static constexpr const auto& source = callable_code<F, Arguments...>;
  static constexpr buffer<int> active(const graph& g) {
    return slots_of_arguments(g, typename chosen_arguments<Wrt, sizeof...(Arguments)>::type{});
  }
  template <std::size_t... I>
  static constexpr buffer<int> slots_of_arguments(const graph& g, argument_set<I...>) {
    return slots_of_inputs(g, {I...});
  }
};

template <class Counted>
inline constexpr operation_count cost_of = [] {
  operation_count result = count_operations(code_of<Counted>::running.thaw());
  const graph source = code_of<Counted>::source.thaw();
  result.inactive_outputs = count_inactive_outputs(source, code_of<Counted>::active(source));
  return result;
}();

/// What has a cost and a listing by itself: what a call gives its values by name.
template <class T>
inline constexpr bool is_called_by_name = Expression<T> || Several<T>;
template <class Formula, class Wrt, bool WithValue>
inline constexpr bool is_called_by_name<gradient_function<Formula, Wrt, WithValue>> = true;

template <class T>
constexpr bool check_named() {
  static_assert(is_called_by_name<T>,
                "leibniz: a cost or a picture is that of a formula, of its gradient, or of a callable with examples of "
                "its arguments, but was asked for something else: pass an example for each, as in listing(f, 1.0, x)");
  return is_called_by_name<T>;
}

/// Says what is wrong with a callable, or a derivative of one, and its arguments; true where nothing is.
template <class F, class... Arguments>
struct checked_call {
  static constexpr bool run() { return check_callable<F, Arguments...>(); }
};
template <class F, class Wrt, derivative_form Form, class... Arguments>
struct checked_call<callable_derivative<F, Wrt, Form>, Arguments...> {
  static constexpr bool run() { return callable_derivative<F, Wrt, Form>::template is_sound<Arguments...>(); }
};

}  // namespace detail

/// Operations by kind, for a formula, a vector of formulas, gradient(f) or value_and_gradient(f).
template <class Callable>
consteval operation_count cost(const Callable&) {
  if constexpr (detail::check_named<Callable>())
    return detail::cost_of<Callable>;
  else
    return {};
}

/// The same for a callable, or for gradient(f), jacobian(f) and their kin. The arguments are examples, of which only
/// the shapes count. Where the callable branches, the operations of all branches are counted, each once.
template <Callable F, class... Examples>
  requires(sizeof...(Examples) > 0)
constexpr operation_count cost(const F&, const Examples&...) {
  if constexpr (detail::checked_call<F, Examples...>::run())
    return detail::cost_of<detail::call_of<F, detail::in_doubles<Examples>...>>;
  else
    return {};
}

}  // namespace leibniz
