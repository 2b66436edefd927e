// rebuild: a graph made again, node by node, through a rewriter: the loop that most passes are.
//
//   in    a graph and a rewriter
//   out   the graph of what the rewriter answered, equal nodes shared, with the same inputs and outputs
#pragma once

#include "symbol.hpp"

namespace leibniz::detail {

constexpr graph rebuild(const graph& source, builder::rewriter rewrite) {
  builder to(rewrite);
  to.result().inputs = source.inputs;
  to.result().decisions = source.decisions;
  to.result().is_endless = source.is_endless;
  buffer<int> renumbered(source.size(), -1);
  buffer<int> operands;
  for (int i = 0; i < source.size(); ++i) {
    const node& n = source.at(i);
    if (n.kind != node_kind::operation) {
      renumbered[i] = to.leaf_like(n);
      continue;
    }
    operands.shrink(0);
    for (int k = 0; k < n.count; ++k) operands.push_back(renumbered[source.operand(n, k)]);
    renumbered[i] = to.operation(n.op, operands.data(), n.count);
  }
  for (const int output : source.outputs) to.result().outputs.push_back(renumbered[output]);
  return static_cast<graph&&>(to.result());
}

}  // namespace leibniz::detail
