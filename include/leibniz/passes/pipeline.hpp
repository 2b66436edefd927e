// pipeline: which passes a formula goes through, from its type to what runs.
//
//   in    a formula
//   out   formula_code<F>            its graph, as it was written
//         value_code<F>              what f(...) runs
//         gradient_code<F, Wrt, V>   what gradient(f) runs, with the value as well where V is true
//         tangent_code<F, Wrt>       one derivative, for the type of derivative(f, x)
//
// Each is a constant of its own, keyed by types alone, so that no symbol holds a graph and no evaluation by the
// compiler does all the work.
#pragma once

#include "../graph/frozen.hpp"
#include "../graph/to_type.hpp"
#include "../words/hana.hpp"
#include "cost.hpp"
#include "differentiate.hpp"
#include "lower.hpp"

namespace leibniz {

namespace detail {

template <class Formula>
struct formula_steps {
  static constexpr graph run() { return prune(graph_of<Formula>(&simplify_operation<rewrite_class::bit_exact>)); }
};

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
  static constexpr graph run() { return lower(frozen<formula_steps<Formula>>.thaw()); }
};

template <class Formula, class Wrt, bool WithValue>
struct gradient_steps {
  static constexpr graph without_value(graph g) {
    if (WithValue) return g;
    graph result = g;
    result.outputs.shrink(0);
    for (int i = 1; i < g.outputs.size(); ++i) result.outputs.push_back(g.outputs[i]);
    return result;
  }
  static constexpr graph run() {
    const graph source = frozen<formula_steps<Formula>>.thaw();
    const buffer<int> slots = slots_in(source, Wrt{});
    const graph reverse = lower(without_value(differentiate_reverse(source, 0, slots)));
    if (slots.size() != 1) return reverse;
    const graph forward = lower(without_value(differentiate_forward(source, slots)));
    return count_operations(forward).weight() < count_operations(reverse).weight() ? forward : reverse;
  }
};

template <class Formula, class Wrt>
struct tangent_steps {
  static constexpr graph run() {
    const graph source = frozen<formula_steps<Formula>>.thaw();
    graph result = differentiate_forward(source, slots_in(source, Wrt{}));
    result.outputs = buffer<int>(1, result.outputs[1]);
    return prune(result);
  }
};

}  // namespace detail

template <class Formula>
inline constexpr const auto& formula_code = frozen<detail::formula_steps<Formula>>;
template <class Formula>
inline constexpr const auto& value_code = frozen<detail::value_steps<Formula>>;
template <class Formula, class Wrt, bool WithValue>
inline constexpr const auto& gradient_code = frozen<detail::gradient_steps<Formula, Wrt, WithValue>>;
template <class Formula, class Wrt>
inline constexpr const auto& tangent_code = frozen<detail::tangent_steps<Formula, Wrt>>;

}  // namespace leibniz
