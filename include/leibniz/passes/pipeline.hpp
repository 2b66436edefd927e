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
#include "../words/wrt.hpp"
#include "cost.hpp"
#include "differentiate.hpp"
#include "lower.hpp"
#include "order.hpp"

namespace leibniz::detail {

template <class Formula>
struct formula_steps {
  static constexpr identity known_by = identity{}.with('f').with(identity_of<Formula>);
  static constexpr graph run() { return prune(graph_of<Formula>(&simplify_operation<rewrite_class::bit_exact>)); }
};

template <class Formula>
inline constexpr const auto& formula_code = frozen<compact<formula_steps<Formula>>>;

inline constexpr int missing_slot = __INT_MAX__;

/// What a variable to differentiate by is: an input as a whole, or one element of it.
struct wanted {
  const input_info* info;
  int element;  ///< -1 for all of it
};
template <class Variable>
inline constexpr wanted wanted_of = {&input_info_of<Variable>, -1};
template <class Whole, std::size_t Index>
inline constexpr wanted wanted_of<element<Whole, Index>> = {&input_info_of<Whole>, static_cast<int>(Index)};

/// How many numbers a variable has.
template <class Variable>
inline constexpr std::size_t width = 1;
template <InputVector Variable>
inline constexpr std::size_t width<Variable> = Variable::size();

/// The slots of some variables, `missing_slot` for each that does not occur.
template <class... Variables>
constexpr buffer<int> slots_in(const graph& g, variable_set<Variables...>) {
  const wanted all[] = {wanted_of<Variables>..., {nullptr, -1}};
  buffer<int> slots;
  const int inputs = g.inputs.size();
  int i = 0;  // variables mostly come in the order of the inputs
  for (const wanted* w = all; w != all + sizeof...(Variables); ++w) {
    int left = inputs;
    while (left > 0 && !LEIBNIZ_SAME(g.inputs[i].info, w->info)) {
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

/// Whether no row of a user's has the name of another row of the formula.
template <class Code>
constexpr bool rows_have_names_of_their_own(const Code& code) {
  buffer<const primitive_info*> foreign;
  for (int i = 0; i < code.node_count; ++i) {
    const primitive_info* op = code.nodes[i].op;
    if (code.nodes[i].kind != node_kind::operation || !op->is_foreign) continue;
    bool is_known = false;
    for (const primitive_info* one : foreign) is_known = is_known || LEIBNIZ_SAME(one, op);
    if (!is_known) foreign.push_back(op);
  }
  for (const primitive_info* one : foreign)
    for (int i = 0; i < code.node_count; ++i) {
      const primitive_info* op = code.nodes[i].op;
      const bool is_other = code.nodes[i].kind == node_kind::operation && !LEIBNIZ_SAME(one, op);
      if (is_other && op->name == one->name) return false;
    }
  return true;
}
#define LEIBNIZ_NEEDS_NAMES(...)                                                                                       \
  static_assert(__VA_ARGS__,                                                                                           \
                "leibniz: a row needs a name of its own, but another row of this formula has the same: give one of "   \
                "them another name")

// Each graph is handed on and none is a variable: Clang would evaluate it one time more, to see whether it is constant.

/// How large the next graph hardly ever is, where each node becomes a few.
template <class Code>
constexpr graph_size room_after(const Code& code, int outputs) {
  return {4 * code.node_count + 2 * outputs + 16, 8 * code.node_count + 4 * outputs + 32, code.decision_count + outputs,
          code.input_count, code.decision_count};
}

template <class Formula>
struct value_steps {
  static constexpr identity known_by = identity{}.with('v').with(identity_of<Formula>);
  LEIBNIZ_NEEDS_NAMES(!known_by.is_foreign || rows_have_names_of_their_own(formula_code<Formula>));
  static constexpr graph_size room = room_after(formula_code<Formula>, formula_code<Formula>.output_count);
  static constexpr graph run() { return lower(formula_code<Formula>.thaw()); }
};

/// A graph in which each output of each path is followed by its derivatives, of which there are `slots`, with the
/// outputs themselves or without.
constexpr graph wanted_derivatives(graph&& swept, int slots, bool with_value) {
  const int decisions = swept.decisions.size(), count = swept.outputs.size();
  int kept = decisions;
  for (int i = decisions; i < count; ++i)
    if (with_value || (i - decisions) % (slots + 1) != 0) swept.outputs[kept++] = swept.outputs[i];
  swept.outputs.shrink(kept);
  return static_cast<graph&&>(swept);
}

/// What runs for it.
template <rewrite_class Allowed = rewrite_class::bit_exact>
constexpr graph lowered_derivatives(graph&& swept, int slots, bool with_value) {
  return calls_first(lower<Allowed>(wanted_derivatives(static_cast<graph&&>(swept), slots, with_value)));
}

/// Whichever takes fewer operations.
constexpr graph cheaper(graph&& a, graph&& b) {
  if (count_operations(b).weight() < count_operations(a).weight()) return static_cast<graph&&>(b);
  return static_cast<graph&&>(a);
}

/// The sweeps are constants of their own: no evaluation by the compiler does all the work of a gradient.
template <class Formula, class... Variables>
struct reverse_steps {
  static constexpr identity known_by =
      combined(identity{}.with('r').with(identity_of<Formula>), {identity_of<Variables>...});
  static constexpr const auto& code = formula_code<Formula>;
  LEIBNIZ_NEEDS_NAMES(!known_by.is_foreign || rows_have_names_of_their_own(code));
  static constexpr int slots = static_cast<int>(sum_of({width<Variables>...}));
  static constexpr graph_size room = room_after(code, slots + 1);

  static constexpr graph forward(const graph& source) {
    return differentiate_forward(source, slots_in(source, variable_set<Variables...>{}));
  }
  static constexpr graph reverse(const graph& source) {
    return differentiate_reverse(source, slots_in(source, variable_set<Variables...>{}));
  }
  static constexpr graph run() { return reverse(code.thaw()); }
};

/// By a reverse sweep; for one input by whichever sweep takes fewer operations.
template <class Formula, class... Variables>
constexpr graph gradient_graph(variable_set<Variables...>, bool with_value) {
  using sweeps = reverse_steps<Formula, Variables...>;
  constexpr const auto& swept = frozen<compact<sweeps>>;
  if constexpr (swept.output_count == 2)
    return cheaper(lowered_derivatives(swept.thaw(), 1, with_value),
                   lowered_derivatives(sweeps::forward(sweeps::code.thaw()), 1, with_value));
  else
    return lowered_derivatives(swept.thaw(), swept.output_count - 1, with_value);
}
template <class Formula, class... Variables>
inline constexpr graph_size gradient_room =
    room_after(frozen<compact<reverse_steps<Formula, Variables...>>>,
               frozen<compact<reverse_steps<Formula, Variables...>>>.output_count);

template <class Formula, class... Variables>
struct tangent_steps {
  static constexpr identity known_by =
      combined(identity{}.with('t').with(identity_of<Formula>), {identity_of<Variables>...});
  static constexpr graph tangent_of(graph&& swept) {
    swept.outputs = buffer<int>(1, swept.outputs[1]);
    return prune(swept);
  }
  static constexpr graph run() {
    return tangent_of(reverse_steps<Formula, Variables...>::forward(formula_code<Formula>.thaw()));
  }
};

template <class Formula>
inline constexpr const auto& value_code = frozen<compact<value_steps<Formula>>>;

}  // namespace leibniz::detail
