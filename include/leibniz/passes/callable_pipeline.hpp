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

namespace leibniz::detail {

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
  LEIBNIZ_NEEDS_NAMES(rows_have_names_of_their_own(callable_code<F, Arguments...>));
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
  static constexpr int slots = (0 + ... + shape_of<nth<I, Arguments...>>::leaves);
  static constexpr const auto& code = callable_code<F, Arguments...>;
  LEIBNIZ_NEEDS_NAMES(rows_have_names_of_their_own(code));
  static constexpr graph_size room = room_after(code, code.path_count* code.width*(slots + 1));

  template <rewrite_class Allowed = rewrite_class::rounding>
  static constexpr graph swept(const graph& source, bool forwards) {
    const buffer<int> chosen = slots_of_inputs(source, {I...});
    if (forwards) return differentiate_forward<Allowed>(source, chosen);
    return differentiate_reverse<Allowed>(source, chosen);
  }
  /// One forward sweep differentiates every output of every path; reverse sweeps are one for each.
  static constexpr bool is_forward = slots == 1 && code.path_count * code.width > 8;
  static constexpr int sweeps = is_forward ? 1 : code.path_count * code.width;
  static constexpr graph run() { return swept(code.thaw(), is_forward); }
  static constexpr graph run_forward() { return swept(code.thaw(), true); }
};

/// By a reverse sweep for each output; for one number by whichever sweep takes fewer operations.
template <bool WithValue, class Wrt, class F, class... Arguments>
struct callable_derivative_steps;

template <bool WithValue, std::size_t... I, class F, class... Arguments>
struct callable_derivative_steps<WithValue, argument_set<I...>, F, Arguments...> {
  using sweep_steps = callable_sweep_steps<argument_set<I...>, F, Arguments...>;
  static constexpr int slots = sweep_steps::slots;
  static constexpr graph_size room = room_after(frozen<sweep_steps>, frozen<sweep_steps>.output_count);

  static constexpr graph run() {
    if constexpr (slots == 1 && !sweep_steps::is_forward)
      return cheaper(lowered_derivatives(frozen<sweep_steps>.thaw(), slots, WithValue),
                     lowered_derivatives(sweep_steps::run_forward(), slots, WithValue));
    else
      return lowered_derivatives(frozen<sweep_steps>.thaw(), slots, WithValue);
  }
};

/// What a traced function records where it calls the derivative of another one. Composites stay whole in it: their
/// slopes are those of their rows, not of the words in which they are computed.
template <bool WithValue, class Wrt, class F, class... Arguments>
struct callable_record_steps {
  using sweep_steps = callable_sweep_steps<Wrt, F, Arguments...>;
  static constexpr graph run() {
    return prune(wanted_derivatives(frozen<sweep_steps>.thaw(), sweep_steps::slots, WithValue));
  }
};

}  // namespace leibniz::detail

#undef LEIBNIZ_NEEDS_NAMES
