// rebuild: a graph made again, node by node, through a rewriter: the loop that most passes are.
//
//   in    a graph and a rewriter
//   out   the graph of what the rewriter answered, equal nodes shared, with the same inputs and outputs
#pragma once

#include "symbol.hpp"

namespace leibniz {

constexpr graph rebuild(const graph& source, builder::rewriter rewrite) {
  builder to(rewrite);
  to.result().inputs = source.inputs;
  to.result().decisions = source.decisions;
  detail::buffer<int> renumbered(source.size(), -1);
  detail::buffer<int> operands;
  for (int i = 0; i < source.size(); ++i) {
    const node& n = source.at(i);
    switch (n.kind) {
    case node_kind::input: renumbered[i] = to.input(n.first); break;
    case node_kind::constant: renumbered[i] = to.constant(n.value); break;
    case node_kind::literal: renumbered[i] = to.literal_bits(n.value.numerator); break;
    case node_kind::captured: renumbered[i] = to.captured(n.first); break;
    case node_kind::operation:
      operands.shrink(0);
      for (int k = 0; k < n.count; ++k) operands.push_back(renumbered[source.operand(n, k)]);
      renumbered[i] = to.operation(n.op, operands.data(), n.count);
    }
  }
  for (const int output : source.outputs) to.result().outputs.push_back(renumbered[output]);
  return static_cast<graph&&>(to.result());
}

}  // namespace leibniz
