// callable_pipeline: which passes a callable goes through, from its type to what runs.
//
//   in    a callable, the shapes of its arguments, and which of them to differentiate by
//   out   callable_steps<F, A...>                 its graph, with nothing but bit-exact rules applied
//         callable_value_steps<F, A...>           what it computes itself, composites in their words
//         callable_derivative_steps<..., F, A...> each output followed by its gradient, or the gradients alone
//
// All are constants keyed by the types of the callable and of its arguments; no symbol holds a graph.
#pragma once

#include "../graph/from_callable.hpp"
#include "pipeline.hpp"

namespace leibniz {

/// The arguments by which to differentiate, counted from 0.
template <std::size_t... I>
struct argument_set {};

namespace detail {

template <class F, class... Arguments>
struct callable_steps {
  static constexpr graph run() {
    return prune(graph_of_callable<F, Arguments...>(&simplify_operation<rewrite_class::bit_exact>));
  }
};

template <class F, class... Arguments>
inline constexpr const auto& callable_code = frozen<callable_steps<F, Arguments...>>;

template <class F, class... Arguments>
struct callable_value_steps {
  static constexpr graph run() { return lower(callable_code<F, Arguments...>.thaw()); }
};

/// The slots of some inputs.
constexpr buffer<int> slots_of_inputs(const graph& g, std::initializer_list<std::size_t> which) {
  buffer<int> slots;
  for (const std::size_t i : which) {
    const input_slot& input = g.inputs[static_cast<int>(i)];
    for (int k = 0; k < input.info->size; ++k) slots.push_back(input.first + k);
  }
  return slots;
}

template <class Wrt, class F, class... Arguments>
struct callable_sweep_steps;

template <std::size_t... I, class F, class... Arguments>
struct callable_sweep_steps<argument_set<I...>, F, Arguments...> {
  static constexpr graph run() {
    const graph source = callable_code<F, Arguments...>.thaw();
    return differentiate_paths(source, slots_of_inputs(source, {I...}));
  }
  /// The same by a forward sweep, for one slot.
  static constexpr graph run_forward() {
    const graph source = callable_code<F, Arguments...>.thaw();
    graph result = differentiate_forward(source, slots_of_inputs(source, {I...}));
    const int decisions = source.decisions.size(), count = source.outputs.size();
    buffer<int> outputs;
    for (int i = 0; i < count; ++i) {
      outputs.push_back(result.outputs[i]);
      if (i >= decisions) outputs.push_back(result.outputs[count + i]);
    }
    result.outputs = outputs;
    return prune(result);
  }
};

/// What runs for a graph in which each output is followed by `slots` derivatives.
constexpr graph lowered_derivatives(const graph& source, int slots, bool with_value) {
  if (with_value) return lower(source);
  graph result = source;
  result.outputs.shrink(0);
  const int decisions = source.decisions.size();
  for (int i = 0; i < source.outputs.size(); ++i)
    if (i < decisions || (i - decisions) % (slots + 1) != 0) result.outputs.push_back(source.outputs[i]);
  return lower(result);
}

/// By a reverse sweep for each output; for one number by whichever sweep takes fewer operations.
template <bool WithValue, class Wrt, class F, class... Arguments>
struct callable_derivative_steps;

template <bool WithValue, std::size_t... I, class F, class... Arguments>
struct callable_derivative_steps<WithValue, argument_set<I...>, F, Arguments...> {
  static constexpr graph run() {
    using sweep_steps = callable_sweep_steps<argument_set<I...>, F, Arguments...>;
    constexpr int slots = (0 + ... + shape_of<nth<I, Arguments...>>::leaves);
    graph reverse = lowered_derivatives(frozen<sweep_steps>.thaw(), slots, WithValue);
    if constexpr (slots == 1) {
      graph forward = lowered_derivatives(sweep_steps::run_forward(), slots, WithValue);
      if (count_operations(forward).weight() < count_operations(reverse).weight()) return forward;
    }
    return reverse;
  }
};

}  // namespace detail
}  // namespace leibniz
