// prune: what no output needs is dropped.
//
//   in    0 input x   1 exp 0   2 sin 0   outputs 2
//   out   0 input x   1 sin 0   outputs 1; the inputs of the call stay what they were
#pragma once

#include "../graph/graph.hpp"

namespace leibniz::detail {

/// True for each node from which an output is computed.
constexpr buffer<bool> needed_nodes(const graph& g) {
  buffer<bool> result(g.size(), false);
  bool* const needed = result.data();
  const node* const nodes = g.nodes.data();
  const int* const pool = g.operands.data();
  for (const int output : g.outputs) needed[output] = true;
  for (int i = g.size() - 1; i >= 0; --i) {
    if (!needed[i]) continue;
    const int first = nodes[i].first;
    for (int k = nodes[i].count - 1; k >= 0; --k) needed[pool[first + k]] = true;
  }
  return result;
}

/// The nodes that a path needs, for its outputs and for the decisions on its way.
constexpr buffer<bool> nodes_on_path(const graph& g, int path) {
  graph way = g;
  way.outputs.shrink(0);
  const int decisions = g.decisions.size();
  for (int k = 0; k < g.width(); ++k) way.outputs.push_back(g.output(path, k));
  // A decision stands before those that it leads to.
  int reached = ~path;
  for (int d = decisions - 1; d >= 0; --d) {
    if (g.decisions[d].yes != reached && g.decisions[d].no != reached) continue;
    way.outputs.push_back(g.condition(d));
    reached = d;
  }
  return needed_nodes(way);
}

constexpr graph prune(const graph& source) {
  const buffer<bool> needed = needed_nodes(source);
  graph result;
  result.inputs = source.inputs;
  result.decisions = source.decisions;
  result.is_endless = source.is_endless;
  const node* const nodes = source.nodes.data();
  const int* const pool = source.operands.data();
  buffer<int> renumbering(source.size(), -1);
  int* const renumbered = renumbering.data();
  result.nodes.reserve(source.size());
  result.operands.reserve(source.operands.size());
  for (int i = 0; i < source.size(); ++i) {
    if (!needed[i]) continue;
    renumbered[i] = result.size();
    result.nodes.push_back(nodes[i]);
    if (nodes[i].kind != node_kind::operation) continue;
    result.nodes.back().first = result.operands.size();
    for (int k = 0; k < nodes[i].count; ++k) result.operands.push_back(renumbered[pool[nodes[i].first + k]]);
  }
  for (const int output : source.outputs) result.outputs.push_back(renumbered[output]);
  return result;
}

}  // namespace leibniz::detail
