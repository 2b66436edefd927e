// frozen: a graph as a constant, under a short name, within the compiler's limits.
//
//   in    struct steps { static constexpr graph run(); }
//   out   frozen<steps>, a frozen_graph with arrays of just the right size; thaw() makes a graph of it again
//
// Memory of constant evaluation ends with it, so the sizes of the arrays have to be known before: steps are run twice,
// or once where they have a `room`, which the graph hardly ever exceeds.
//
// Every function of an evaluator carries the steps it is made from in its name, once for each node. Compilers pay for
// that in proportion to the square of the formula, and debuggers spell it out. So steps that have an identity,
// `known_by`, go by its hash: compact<value_program<...>> is steps_known_by<0x5f3a...>, and so is what is made of them.
#pragma once

#include "graph.hpp"
#include "limit.hpp"

namespace leibniz::detail {

template <int Nodes, int Operands, int Outputs, int Inputs, int Decisions>
struct frozen_graph {
  // One more of each, since there is no array of none.
  node nodes[std::size_t{Nodes} + 1];
  int operands[std::size_t{Operands} + 1];
  int outputs[std::size_t{Outputs} + 1];
  input_slot inputs[std::size_t{Inputs} + 1];
  decision decisions[std::size_t{Decisions} + 1];

  static constexpr int node_count = Nodes, output_count = Outputs, input_count = Inputs, decision_count = Decisions;
  static constexpr int path_count = Decisions + 1, width = (Outputs - Decisions) / path_count;  ///< as in graph

  constexpr int condition(int d) const { return outputs[d]; }
  constexpr int output(int path, int k) const { return outputs[Decisions + path * width + k]; }
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

struct graph_size {
  int nodes, operands, outputs, inputs, decisions;
  bool is_endless = false;
};

constexpr graph_size size_of(const graph& g) {
  return {g.nodes.size(), g.operands.size(), g.outputs.size(), g.inputs.size(), g.decisions.size(), g.is_endless};
}

template <graph_size Size>
using frozen_of_size = frozen_graph<Size.nodes, Size.operands, Size.outputs, Size.inputs, Size.decisions>;

template <graph_size Size, class Source>
constexpr void copy_parts(frozen_of_size<Size>& to, const Source& from, const graph_size& count) {
  for (int i = 0; i < count.nodes; ++i) to.nodes[i] = from.nodes[i];
  for (int i = 0; i < count.operands; ++i) to.operands[i] = from.operands[i];
  for (int i = 0; i < count.outputs; ++i) to.outputs[i] = from.outputs[i];
  for (int i = 0; i < count.inputs; ++i) to.inputs[i] = from.inputs[i];
  for (int i = 0; i < count.decisions; ++i) to.decisions[i] = from.decisions[i];
}
template <graph_size Size, class Source>
constexpr auto copied(const Source& from) {
  static_assert(!Size.is_endless,
                "leibniz: a formula is rewritten in a few steps, but this one goes on and on: write the value of a "
                "composite row of your own without that row; if there is none, please report the formula");
  frozen_of_size<Size> result{};
  copy_parts<Size>(result, from, Size);
  return result;
}

// The graph is no variable here: Clang would evaluate it one time more, to see whether it is constant.
template <class Make>
constexpr graph_size size_of_made() {
  return size_of(Make::run());
}
template <class Make, graph_size Size>
constexpr auto freeze() {
  return copied<Size>(Make::run());
}

/// The size of what is made, and whether the compiler can make it at all: asked without an error where it cannot.
template <graph_size Size>
struct known_size {
  static constexpr bool is_constant = true;
  static constexpr graph_size value = Size;
};
template <class Make>
struct unknown_size {
  static constexpr bool is_constant = false;
  static constexpr graph_size value = size_of_made<Make>();  // whoever asks hears the compiler's own words
};
template <class Make, graph_size Size = size_of_made<Make>()>
constexpr known_size<Size> measure(int) {
  return {};
}
template <class Make>
constexpr unknown_size<Make> measure(...) {
  return {};
}
// In the body of a function: GCC 12 does not evaluate default member initializers inside of decltype, whose arrays then
// have no elements.
template <class Make>
constexpr auto measure_once() {
  return measure<Make>(0);
}
template <class Make>
using measured = decltype(measure_once<Make>());

/// A graph in arrays that have room for it, or only its size where they have not.
template <graph_size Room>
struct roomy_graph {
  graph_size size;
  frozen_of_size<Room> graph;

  constexpr bool fits() const {
    return size.nodes <= Room.nodes && size.operands <= Room.operands && size.outputs <= Room.outputs &&
           size.inputs <= Room.inputs && size.decisions <= Room.decisions;
  }
};
template <graph_size Room>
constexpr roomy_graph<Room> with_room(const graph& g) {
  roomy_graph<Room> result{size_of(g), {}};
  if (result.fits()) copy_parts<Room>(result.graph, g, result.size);
  return result;
}
template <class Make>
inline constexpr auto roomy = with_room<Make::room>(Make::run());

/// How often its source is gone through while a graph is made: Make::sweeps, or once.
template <class Make>
inline constexpr int sweeps_in = 1;
template <class Make>
  requires requires { Make::sweeps; }
inline constexpr int sweeps_in<Make> = Make::sweeps;

/// How many nodes are gone through while a graph is made, as Make::room tells.
template <class Make>
inline constexpr long long expected_nodes =
    static_cast<long long>((Make::room.nodes - 2 * Make::room.outputs) / 4) * sweeps_in<Make>;

/// A graph that may be too large for the compiler's limit of steps. It is measured first, as a template argument: there
/// an evaluation beyond the limit is no error. That is one evaluation more.
template <class Make>
inline constexpr bool may_be_too_large = false;
template <class Make>
  requires(expected_nodes<Make>* steps_for_node > steps_unasked)
inline constexpr bool may_be_too_large<Make> = !allows_steps<expected_nodes<Make> * steps_for_node>;

/// What is said of a graph that is too large for the limit in force.
template <long long Nodes, long long N>
constexpr void graph_beyond_limit() {
  static_assert(
      N == 0,
      "leibniz: a graph needs to be made within the compiler's limit of steps, but this one is too large, with "
      "as many nodes to go through as `graph_beyond_limit` names first: give the compiler " LEIBNIZ_LIMIT_OF_STEPS
      "N with the N that is named second, or with twice what it has already");
}

template <class Make>
constexpr auto frozen_after_measure() {
  if constexpr (measured<Make>::is_constant) {
    return freeze<Make, measured<Make>::value>();
  } else if constexpr (requires { Make::room; }) {
    constexpr long long needed = expected_nodes<Make> * steps_for_node * 5 / 4;
    graph_beyond_limit<expected_nodes<Make>, (needed > 2 * steps_unasked ? needed : 2 * steps_unasked)>();
    return frozen_of_size<graph_size{}>{};
  } else {
    static_assert(never<Make>,
                  "leibniz: a graph needs to be made by the compiler, but this one is not, for the reason that stands "
                  "below: if it is the limit of steps, give the compiler " LEIBNIZ_LIMIT_OF_STEPS LEIBNIZ_AMPLE_STEPS
                  ", which is enough for 10,000 nodes");
    return freeze<Make, measured<Make>::value>();
  }
}

/// What is made of steps by the name that they go by.
template <class Make>
inline constexpr auto frozen_steps = frozen_after_measure<Make>();
template <class Make>
  requires(requires { Make::room; } && !may_be_too_large<Make> && roomy<Make>.fits())
inline constexpr auto frozen_steps<Make> = copied<roomy<Make>.size>(roomy<Make>.graph);

/// Steps by their short name. The way back from it to the steps is reflect.hpp's.
template <std::uint64_t Key>
struct steps_known_by {
  static constexpr graph run() { return reflected<Key>::run(); }
};
template <std::uint64_t Key>
  requires requires { reflected<Key>::room; }
struct steps_known_by<Key> {
  static constexpr graph_size room = reflected<Key>::room;
  static constexpr int sweeps = sweeps_in<reflected<Key>>;
  static constexpr graph run() { return reflected<Key>::run(); }
};

/// The steps themselves, or a short name for them. By a declaration: a class for each would have its name spelled out.
template <class Steps>
Steps short_name();
template <class Steps>
  requires(!Steps::known_by.is_foreign && reflection_entry<Steps::known_by.hash, Steps>::entered)
steps_known_by<Steps::known_by.hash> short_name();
template <class Steps>
using compact = decltype(short_name<Steps>());

/// The graph that Steps::run() returns, as a constant.
template <class Steps>
inline constexpr const auto& frozen = frozen_steps<compact<Steps>>;

}  // namespace leibniz::detail
