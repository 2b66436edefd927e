// The invariants of a graph: a sound one passes, and each way to break one is named.
#include <concepts>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto w = lz::vec<"w", 2>;

// 0 input w[0]   1 input x   2 mul 0 1   3 input w[1]   4 add 2 3
constexpr lz::detail::graph sound() { return lz::detail::graph_of<decltype(w[0_c] * x + w[1_c])>(); }

/// Whether a graph, broken by an edit, is told to have a fault.
constexpr bool told(auto edit, const char* fault) {
  lz::detail::graph g = sound();
  edit(g);
  const char* found = lz::detail::first_fault(g);
  return found != nullptr && lz::text(found) == lz::text(fault) && !lz::detail::is_valid(g);
}

TEST_CASE("a sound graph has no fault") {
  BOTH(lz::detail::first_fault(sound()) == nullptr);
  BOTH(sound().size() == 5);
  BOTH(lz::detail::is_valid(lz::detail::graph{}));
}

TEST_CASE("each fault has a name") {
  BOTH(told([](lz::detail::graph& g) { g.inputs[1].first = 3; }, "the slots of the inputs leave a gap or overlap"));
  BOTH(told([](lz::detail::graph& g) { g.inputs[1].first = 1; }, "the slots of the inputs leave a gap or overlap"));
  BOTH(told([](lz::detail::graph& g) { g.inputs.pop_back(); }, "an input node has no slot"));
  BOTH(told([](lz::detail::graph& g) { g.nodes[0].first = -1; }, "an input node has no slot"));
  BOTH(told([](lz::detail::graph& g) { g.nodes[2].op = nullptr; }, "an operation has no primitive"));
  BOTH(told([](lz::detail::graph& g) { g.nodes[2].op = &lz::detail::primitive_info_of<lz::op::sin>; },
            "an operation has the wrong arity"));
  BOTH(told([](lz::detail::graph& g) { g.nodes[2].count = 1; }, "an operation has the wrong arity"));
  BOTH(told([](lz::detail::graph& g) { g.nodes[4].first = 3; }, "operands lie outside the pool"));
  BOTH(told([](lz::detail::graph& g) { g.nodes[4].first = -1; }, "operands lie outside the pool"));
  BOTH(told([](lz::detail::graph& g) { g.operands[0] = 2; }, "an operand does not stand before its node"));
  BOTH(told([](lz::detail::graph& g) { g.operands[0] = -1; }, "an operand does not stand before its node"));
  BOTH(told([](lz::detail::graph& g) { g.outputs[0] = 5; }, "an output is no node"));
  BOTH(told([](lz::detail::graph& g) { g.outputs[0] = -1; }, "an output is no node"));
  BOTH(told([](lz::detail::graph& g) { g.nodes[3].first = 0; }, "two nodes are equal"));
  BOTH(told(
      [](lz::detail::graph& g) {
        g.nodes.push_back(g.nodes[2]);
        g.nodes[5].first = g.operands.size();
        g.operands.push_back(0);
        g.operands.push_back(1);
      },
      "two nodes are equal"));
}

constexpr auto branches = [](auto a, auto b) {
  if (a < b) return a;
  return a < 0 ? b : 1e300 * a;
};

/// The same for a graph with two decisions and three paths.
constexpr bool told_of_decisions(auto edit, const char* fault) {
  lz::detail::graph g = lz::detail::graph_of_callable<decltype(branches), double, double>();
  if (!lz::detail::is_valid(g)) return false;
  edit(g);
  const char* found = lz::detail::first_fault(g);
  return found != nullptr && lz::text(found) == lz::text(fault);
}

TEST_CASE("faults of decisions and literals have names") {
  BOTH(told_of_decisions([](lz::detail::graph& g) { g.outputs[0] = 0; }, "a condition is neither true nor false"));
  BOTH(told_of_decisions(
      [](lz::detail::graph& g) {
        g.outputs.pop_back();
        g.outputs.pop_back();
        g.outputs.pop_back();
        g.outputs.pop_back();
      },
      "the paths differ in their numbers of outputs"));
  BOTH(told_of_decisions([](lz::detail::graph& g) { g.outputs.push_back(0); },
                         "the paths differ in their numbers of outputs"));
  BOTH(told_of_decisions([](lz::detail::graph& g) { g.decisions[1].no = 1; },
                         "a decision leads neither to a later one nor to a path"));
  BOTH(told_of_decisions([](lz::detail::graph& g) { g.decisions[1].no = 2; },
                         "a decision leads neither to a later one nor to a path"));
  BOTH(told_of_decisions([](lz::detail::graph& g) { g.decisions[0].yes = ~3; },
                         "a decision leads neither to a later one nor to a path"));
  BOTH(told_of_decisions([](lz::detail::graph& g) { g.decisions[0].yes = ~1; },
                         "two ways lead to one decision or path"));
  BOTH(told_of_decisions(
      [](lz::detail::graph& g) {
        for (lz::detail::node& n : g.nodes)
          if (n.kind == lz::detail::node_kind::literal) n.value.numerator = __builtin_bit_cast(long long, 0.5);
      },
      "a literal is an exact constant"));
}

TEST_CASE("commutative twins are equal nodes too") {
  BOTH(told(
      [](lz::detail::graph& g) {
        g.nodes.push_back(g.nodes[2]);
        g.nodes[5].first = g.operands.size();
        g.operands.push_back(1);
        g.operands.push_back(0);
      },
      "two nodes are equal"));
}

}  // namespace
