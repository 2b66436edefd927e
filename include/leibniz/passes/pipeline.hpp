// pipeline: which passes a formula goes through, from its type to what runs.
//
//   in    a formula
//   out   formula_code<F>            its graph, as it was written
//         value_code<F>              what f(...) runs
//         gradient_graph<F>(wrt, v)  what gradient(f) runs, with the value as well where v is true
//         tangent_code<F, Wrt>       one derivative, for the type of derivative(f, x)
//
// Each is a constant of its own, keyed by types alone, so that no symbol holds a graph and no evaluation by the
// compiler does all the work.
#pragma once

#include "../graph/frozen.hpp"
#include "../graph/identity.hpp"
#include "../graph/to_type.hpp"
#include "../words/hana.hpp"
#include "cost.hpp"
#include "differentiate.hpp"
#include "lower.hpp"

namespace leibniz {

namespace detail {

template <class Formula>
struct formula_steps {
  static constexpr identity known_by = identity{}.with('f').with(identity_of<Formula>);
  static constexpr graph run() { return prune(graph_of<Formula>(&simplify_operation<rewrite_class::bit_exact>)); }
};

}  // namespace detail

template <class Formula>
inline constexpr const auto& formula_code = frozen<compact<detail::formula_steps<Formula>>>;

namespace detail {

/// The first slot of an input in a graph, -1 where it does not occur.
template <class Bound>
constexpr int first_slot_of(const graph& g) {
  for (const input_slot& input : g.inputs)
    if (input.info == &input_info_of<Bound>) return input.first;
  return -1;
}
constexpr int missing_slot = __INT_MAX__;

template <class Bound>
constexpr void add_slots(const graph& g, buffer<int>& slots) {
  const int first = first_slot_of<Bound>(g);
  for (int i = 0; i < input_info_of<Bound>.size; ++i) slots.push_back(first < 0 ? missing_slot : first + i);
}
template <class Whole, std::size_t Index>
constexpr void add_slots_of_element(const graph& g, buffer<int>& slots) {
  const int first = first_slot_of<Whole>(g);
  slots.push_back(first < 0 ? missing_slot : first + static_cast<int>(Index));
}
template <class Variable>
struct slots_of {
  static constexpr void add(const graph& g, buffer<int>& slots) { add_slots<Variable>(g, slots); }
};
template <class Whole, std::size_t Index>
struct slots_of<element<Whole, Index>> {
  static constexpr void add(const graph& g, buffer<int>& slots) { add_slots_of_element<Whole, Index>(g, slots); }
};

template <class... Variables>
constexpr buffer<int> slots_in(const graph& g, variable_set<Variables...>) {
  buffer<int> slots;
  const int in_order[] = {(slots_of<Variables>::add(g, slots), 0)..., 0};
  static_cast<void>(in_order);
  return slots;
}

template <class Formula>
struct value_steps {
  static constexpr identity known_by = identity{}.with('v').with(identity_of<Formula>);
  static constexpr graph run() { return lower(formula_code<Formula>.thaw()); }
};

/// What runs for a graph whose first output is the value, which may not be wanted.
constexpr graph lowered_gradient(const graph& source, bool with_value) {
  if (with_value) return lower(source);
  graph result = source;
  result.outputs.shrink(0);
  for (int i = 1; i < source.outputs.size(); ++i) result.outputs.push_back(source.outputs[i]);
  return lower(result);
}

/// The sweeps are constants of their own: no evaluation by the compiler does all the work of a gradient.
template <class Formula, class... Variables>
struct reverse_steps {
  static constexpr identity known_by =
      combined(identity{}.with('r').with(identity_of<Formula>), {identity_of<Variables>...});
  static constexpr graph run() {
    const graph source = formula_code<Formula>.thaw();
    return differentiate_reverse(source, 0, slots_in(source, variable_set<Variables...>{}));
  }
};

/// By a reverse sweep; for one input by whichever sweep takes fewer operations.
template <class Formula, class... Variables>
constexpr graph gradient_graph(variable_set<Variables...> wrt, bool with_value) {
  constexpr const auto& swept = frozen<compact<reverse_steps<Formula, Variables...>>>;
  graph reverse = lowered_gradient(swept.thaw(), with_value);
  if constexpr (swept.output_count == 2) {
    const graph source = formula_code<Formula>.thaw();
    graph forward = lowered_gradient(differentiate_forward(source, slots_in(source, wrt)), with_value);
    if (count_operations(forward).weight() < count_operations(reverse).weight()) return forward;
  }
  return reverse;
}

template <class Formula, class... Variables>
struct tangent_steps {
  static constexpr identity known_by =
      combined(identity{}.with('t').with(identity_of<Formula>), {identity_of<Variables>...});
  static constexpr graph run() {
    const graph source = formula_code<Formula>.thaw();
    graph result = differentiate_forward(source, slots_in(source, variable_set<Variables...>{}));
    result.outputs = buffer<int>(1, result.outputs[1]);
    return prune(result);
  }
};

}  // namespace detail

template <class Formula>
inline constexpr const auto& value_code = frozen<compact<detail::value_steps<Formula>>>;

}  // namespace leibniz
