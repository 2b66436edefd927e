// validate: the invariants of a graph, checked after each pass in the tests.
//
//   in    a graph
//   out   nullptr where it is sound, else what is wrong with it
#pragma once

#include "graph.hpp"

namespace leibniz::detail {

/// Decisions lead forward, and to each of them and to each path there is one way.
constexpr const char* first_fault_in_decisions(const graph& g) {
  const int decisions = g.decisions.size(), paths = g.path_count();
  if (g.outputs.size() < decisions || (g.outputs.size() - decisions) % paths != 0)
    return "the paths differ in their numbers of outputs";
  buffer<bool> reached(decisions + paths, false);
  for (int d = 0; d < decisions; ++d) {
    const primitive_info* op = g.at(g.condition(d)).op;
    if (g.at(g.condition(d)).kind != node_kind::operation || !op->boolean)
      return "a condition is neither true nor false";
    for (const int target : {g.decisions[d].yes, g.decisions[d].no}) {
      if (target >= 0 ? target <= d || target >= decisions : ~target >= paths)
        return "a decision leads neither to a later one nor to a path";
      bool& mark = reached[target >= 0 ? target : decisions + ~target];
      if (mark) return "two ways lead to one decision or path";
      mark = true;
    }
  }
  return nullptr;
}

constexpr const char* first_fault(const graph& g) {
  int slots = 0;
  for (const input_slot& input : g.inputs) {
    if (input.first != slots) return "the slots of the inputs leave a gap or overlap";
    slots += input.info->size;
  }
  for (int i = 0; i < g.size(); ++i) {
    const node& n = g.at(i);
    if (n.kind == node_kind::input && (n.first < 0 || n.first >= slots)) return "an input node has no slot";
    if (n.kind == node_kind::literal && ratio_of(n.literal()).valid) return "a literal is an exact constant";
    if (n.kind != node_kind::operation) continue;
    if (LEIBNIZ_SAME(n.op, nullptr)) return "an operation has no primitive";
    if (n.op->arity != any_number_of_operands && n.op->arity != n.count) return "an operation has the wrong arity";
    if (n.first < 0 || n.first + n.count > g.operands.size()) return "operands lie outside the pool";
    for (int k = 0; k < n.count; ++k)
      if (g.operand(n, k) < 0 || g.operand(n, k) >= i) return "an operand does not stand before its node";
  }
  for (const int output : g.outputs)
    if (output < 0 || output >= g.size()) return "an output is no node";
  if (const char* fault = first_fault_in_decisions(g); fault != nullptr) return fault;
  for (int i = 0; i < g.size(); ++i)
    for (int j = 0; j < i; ++j) {
      const node &a = g.at(i), &b = g.at(j);
      if (a.kind != b.kind || !LEIBNIZ_SAME(a.op, b.op) || a.count != b.count) continue;
      bool same = a.kind == node_kind::operation || (a.first == b.first && a.value == b.value);
      for (int k = 0; k < a.count && same; ++k) same = g.operand(a, k) == g.operand(b, k);
      if (a.kind == node_kind::operation && a.op->commutative)
        same = same || (g.operand(a, 0) == g.operand(b, 1) && g.operand(a, 1) == g.operand(b, 0));
      if (same) return "two nodes are equal";
    }
  return nullptr;
}

constexpr bool is_valid(const graph& g) { return first_fault(g) == nullptr; }

}  // namespace leibniz::detail
