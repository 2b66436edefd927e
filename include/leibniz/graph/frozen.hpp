// frozen: a finished graph as a constant that outlives constant evaluation.
//
//   in    struct make { static constexpr graph run(); }
//   out   frozen<make>, a frozen_graph with arrays of just the right size; thaw() makes a graph of it again
#pragma once

#include "graph.hpp"

namespace leibniz {

template <int Nodes, int Operands, int Outputs, int Inputs, int Decisions>
struct frozen_graph {
  // One more of each, since there is no array of none.
  node nodes[Nodes + 1];
  int operands[Operands + 1];
  int outputs[Outputs + 1];
  input_slot inputs[Inputs + 1];
  decision decisions[Decisions + 1];

  static constexpr int node_count = Nodes, output_count = Outputs, input_count = Inputs, decision_count = Decisions;
  static constexpr int path_count = Decisions + 1, width = (Outputs - Decisions) / path_count;  ///< as in graph

  /// How many numbers a call gives.
  constexpr int slot_count() const {
    if constexpr (Inputs == 0)
      return 0;
    else
      return inputs[Inputs - 1].first + inputs[Inputs - 1].info->size;
  }
  constexpr graph thaw() const {
    graph result;
    result.nodes.reserve(Nodes);
    for (int i = 0; i < Nodes; ++i) result.nodes.push_back(nodes[i]);
    for (int i = 0; i < Operands; ++i) result.operands.push_back(operands[i]);
    for (int i = 0; i < Outputs; ++i) result.outputs.push_back(outputs[i]);
    for (int i = 0; i < Inputs; ++i) result.inputs.push_back(inputs[i]);
    for (int i = 0; i < Decisions; ++i) result.decisions.push_back(decisions[i]);
    return result;
  }
};

namespace detail {

struct graph_size {
  int nodes, operands, outputs, inputs, decisions;
};

template <class Make>
constexpr graph_size size_of_made() {
  const graph g = Make::run();
  return {g.nodes.size(), g.operands.size(), g.outputs.size(), g.inputs.size(), g.decisions.size()};
}

template <class Make, graph_size Size>
constexpr auto freeze() {
  const graph g = Make::run();
  frozen_graph<Size.nodes, Size.operands, Size.outputs, Size.inputs, Size.decisions> result{};
  for (int i = 0; i < Size.nodes; ++i) result.nodes[i] = g.nodes[i];
  for (int i = 0; i < Size.operands; ++i) result.operands[i] = g.operands[i];
  for (int i = 0; i < Size.outputs; ++i) result.outputs[i] = g.outputs[i];
  for (int i = 0; i < Size.inputs; ++i) result.inputs[i] = g.inputs[i];
  for (int i = 0; i < Size.decisions; ++i) result.decisions[i] = g.decisions[i];
  return result;
}

}  // namespace detail

/// The graph that Make::run() returns. It runs twice, first for the size: memory of constant evaluation ends with it.
template <class Make>
inline constexpr auto frozen = detail::freeze<Make, detail::size_of_made<Make>()>();

}  // namespace leibniz
