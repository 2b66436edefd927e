// pipeline: which passes a formula goes through, from its type to what runs.
//
//   in    a formula
//   out   formula_code<F>            its graph, with nothing but bit-exact rules applied
//         value_code<F>              what f(...) runs
//         gradient_graph<F>(wrt, v)  what gradient(f) runs, with the value as well where v is true
//         tangent_steps<F, x>        makes one derivative, for the type of derivative(f, x)
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

constexpr int missing_slot = __INT_MAX__;

/// What a variable to differentiate by is: an input as a whole, or one element of it.
struct wanted {
  const input_info* info;
  int element;  ///< -1 for all of it
};
template <class Variable>
inline constexpr wanted wanted_of = {&input_info_of<Variable>, -1};
template <class Whole, std::size_t Index>
inline constexpr wanted wanted_of<element<Whole, Index>> = {&input_info_of<Whole>, static_cast<int>(Index)};

/// The slots of some variables, `missing_slot` for each that does not occur.
template <class... Variables>
constexpr buffer<int> slots_in(const graph& g, variable_set<Variables...>) {
  const wanted all[] = {wanted_of<Variables>..., {nullptr, -1}};
  buffer<int> slots;
  const int inputs = g.inputs.size();
  int i = 0;  // variables mostly come in the order of the inputs
  for (const wanted* w = all; w->info != nullptr; ++w) {
    int left = inputs;
    while (left > 0 && g.inputs[i].info != w->info) {
      i = i + 1 < inputs ? i + 1 : 0;
      --left;
    }
    const int first = left > 0 ? g.inputs[i].first : missing_slot;
    if (w->element >= 0)
      slots.push_back(left > 0 ? first + w->element : missing_slot);
    else
      for (int k = 0; k < w->info->size; ++k) slots.push_back(left > 0 ? first + k : missing_slot);
  }
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
