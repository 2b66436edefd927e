// validate: the invariants of a graph, checked after each pass in the tests.
//
//   in    a graph
//   out   nullptr where it is sound, else what is wrong with it
#pragma once

#include "graph.hpp"

namespace leibniz {

constexpr const char* first_fault(const graph& g) {
  int slots = 0;
  for (const input_slot& input : g.inputs) {
    if (input.first != slots) return "the slots of the inputs leave a gap or overlap";
    slots += input.info->size;
  }
  for (int i = 0; i < g.size(); ++i) {
    const node& n = g.at(i);
    if (n.kind == node_kind::input && (n.first < 0 || n.first >= slots)) return "an input node has no slot";
    if (n.kind != node_kind::operation) continue;
    if (n.op == nullptr) return "an operation has no primitive";
    if (n.op->arity != any_number_of_operands && n.op->arity != n.count) return "an operation has the wrong arity";
    if (n.first < 0 || n.first + n.count > g.operands.size()) return "operands lie outside the pool";
    for (int k = 0; k < n.count; ++k)
      if (g.operand(n, k) < 0 || g.operand(n, k) >= i) return "an operand does not stand before its node";
  }
  for (const int output : g.outputs)
    if (output < 0 || output >= g.size()) return "an output is no node";
  for (int i = 0; i < g.size(); ++i)
    for (int j = 0; j < i; ++j) {
      const node &a = g.at(i), &b = g.at(j);
      if (a.kind != b.kind || a.op != b.op || a.count != b.count) continue;
      bool same = a.kind == node_kind::operation || (a.first == b.first && a.value == b.value);
      for (int k = 0; k < a.count && same; ++k) same = g.operand(a, k) == g.operand(b, k);
      if (a.kind == node_kind::operation && a.op->commutative)
        same = same || (g.operand(a, 0) == g.operand(b, 1) && g.operand(a, 1) == g.operand(b, 0));
      if (same) return "two nodes are equal";
    }
  return nullptr;
}

constexpr bool is_valid(const graph& g) { return first_fault(g) == nullptr; }

}  // namespace leibniz
