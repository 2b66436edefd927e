// prune: what no output needs is dropped.
//
//   in    0 input x   1 exp 0   2 sin 0   outputs 2
//   out   0 input x   1 sin 0   outputs 1; the inputs of the call stay what they were
#pragma once

#include "../graph/graph.hpp"

namespace leibniz {

namespace detail {

/// True for each node from which an output is computed.
constexpr buffer<bool> needed_nodes(const graph& g) {
  buffer<bool> needed(g.size(), false);
  for (const int output : g.outputs) needed[output] = true;
  for (int i = g.size() - 1; i >= 0; --i) {
    if (!needed[i]) continue;
    const node& n = g.at(i);
    for (int k = 0; k < n.count; ++k) needed[g.operand(n, k)] = true;
  }
  return needed;
}

}  // namespace detail

constexpr graph prune(const graph& source) {
  const detail::buffer<bool> needed = detail::needed_nodes(source);
  graph result;
  result.inputs = source.inputs;
  result.decisions = source.decisions;
  detail::buffer<int> renumbered(source.size(), -1);
  for (int i = 0; i < source.size(); ++i) {
    if (!needed[i]) continue;
    node n = source.at(i);
    if (n.kind == node_kind::operation) {
      const int first = result.operands.size();
      for (int k = 0; k < n.count; ++k) result.operands.push_back(renumbered[source.operand(n, k)]);
      n.first = first;
    }
    renumbered[i] = result.size();
    result.nodes.push_back(n);
  }
  for (const int output : source.outputs) result.outputs.push_back(renumbered[output]);
  return result;
}

}  // namespace leibniz
