// activity: which nodes can change when the chosen inputs do.
//
//   in    0 input x   1 input k   2 exp 1   3 mul 0 2   and the slot of x
//   out   true, false, false, true
#pragma once

#include "../graph/graph.hpp"

namespace leibniz::detail {

/// The slots of all active inputs.
constexpr buffer<int> active_slots(const graph& g) {
  buffer<int> slots;
  for (const input_slot& input : g.inputs)
    for (int i = 0; i < input.info->size && input.info->is_active; ++i) slots.push_back(input.first + i);
  return slots;
}

/// For each slot of a call whether it is one of some, of which a slot that does not occur is none.
constexpr buffer<bool> slots_among(const graph& g, const buffer<int>& slots) {
  buffer<bool> chosen;
  for (const input_slot& input : g.inputs) chosen.resize(input.first + input.info->size, false);
  for (const int slot : slots)
    if (slot < chosen.size()) chosen[slot] = true;
  return chosen;
}

/// Forward dependency analysis: whether each node depends on one of the slots. Conditions have no derivative and are
/// never active.
constexpr buffer<bool> activity(const graph& g, const buffer<int>& slots) {
  const buffer<bool> chosen = slots_among(g, slots);
  buffer<bool> active(g.size(), false);
  for (int i = 0; i < g.size(); ++i) {
    const node& n = g.at(i);
    if (n.kind == node_kind::input) active[i] = chosen[n.first];
    if (n.kind != node_kind::operation || n.op->boolean) continue;
    for (int k = 0; k < n.count && !active[i]; ++k) active[i] = active[g.operand(n, k)];
  }
  return active;
}

}  // namespace leibniz::detail
