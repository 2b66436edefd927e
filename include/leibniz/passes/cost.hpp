// cost: how many operations a graph takes.
//
//   in    (x + y) * z
//   out   2 in all: an addition and a multiplication, one after the other, never more than one result alive
#pragma once

#include "activity.hpp"
#include "prune.hpp"
#include "request.hpp"

namespace leibniz::detail {

/// How long an operation takes, roughly, in additions.
constexpr int weight_of(speed_class speed) {
  return speed == speed_class::arithmetic ? 1 : speed == speed_class::division ? 6 : 20;
}
constexpr int weight_of(const node& n) { return n.kind == node_kind::operation ? weight_of(n.op->speed) : 0; }

}  // namespace leibniz::detail

namespace leibniz {

/// Operations by kind. A reading, not a time; `weight` is the rough time in additions, by which modes are chosen.
struct operation_count {
  int all = 0;
  int arithmetic = 0;  ///< + - * and negation, comparisons, logic, select, max, min, abs
  int divisions = 0;   ///< and square roots
  int functions = 0;   ///< exp, sin, pow, …
  /// No operations, but results that depend on no active input, on no path: their gradient is zero.
  int inactive_outputs = 0;
  int additions = 0;        ///< of the arithmetic: + and -
  int multiplications = 0;  ///< and these: * and fma
  int depth = 0;            ///< how many operations wait one for the other
  int live = 0;             ///< how many results are alive at once, at most: registers that a call needs
  /// How a derivative was made; no part of what is compared.
  derivative_mode mode = derivative_mode::cheapest;

  constexpr int weight() const {
    return arithmetic * detail::weight_of(speed_class::arithmetic) +
           divisions * detail::weight_of(speed_class::division) + functions * detail::weight_of(speed_class::function);
  }
  friend constexpr bool operator==(const operation_count& a, const operation_count& b) {
    return a.all == b.all && a.arithmetic == b.arithmetic && a.divisions == b.divisions && a.functions == b.functions &&
           a.inactive_outputs == b.inactive_outputs && a.additions == b.additions &&
           a.multiplications == b.multiplications && a.depth == b.depth && a.live == b.live;
  }
};

}  // namespace leibniz

namespace leibniz::detail {

/// Operations by kind, by which modes are chosen; see measured_operations for the rest.
constexpr operation_count count_operations(const graph& g) {
  operation_count result{};
  for (const node& n : g.nodes) {
    if (n.kind != node_kind::operation) continue;
    ++result.all;
    switch (n.op->speed) {
    case speed_class::arithmetic: ++result.arithmetic; break;
    case speed_class::division: ++result.divisions; break;
    case speed_class::function: ++result.functions; break;
    }
  }
  return result;
}

/// How many operations lie on the longest way through a graph.
constexpr int depth_of(const graph& g) {
  buffer<int> depth(g.size(), 0);
  int deepest = 0;
  for (int i = 0; i < g.size(); ++i) {
    const node& n = g.at(i);
    if (n.kind != node_kind::operation) continue;
    for (int k = 0; k < n.count; ++k)
      if (depth[g.operand(n, k)] > depth[i]) depth[i] = depth[g.operand(n, k)];
    if (++depth[i] > deepest) deepest = depth[i];
  }
  return deepest;
}

/// How many results of operations are alive at once, at most, on any path, in the order in which they stand: each from
/// where it is computed to where it is used last. Outputs are stored at once.
constexpr int most_alive(const graph& g) {
  int most = 0;
  for (int path = 0; path < g.path_count(); ++path) {
    const buffer<bool> needed = nodes_on_path(g, path);
    buffer<int> last_use(g.size(), -1), ending(g.size(), 0);
    for (int i = 0; i < g.size(); ++i)
      for (int k = 0; k < g.at(i).count && needed[i]; ++k) last_use[g.operand(i, k)] = i;
    for (int i = 0; i < g.size(); ++i)
      if (last_use[i] >= 0 && g.at(i).kind == node_kind::operation) ++ending[last_use[i]];
    int alive = 0;
    for (int i = 0; i < g.size(); ++i) {
      if (!needed[i] || g.at(i).kind != node_kind::operation) continue;
      // A result takes the place of an operand that nothing else needs.
      alive += 1 - ending[i];
      if (alive > most) most = alive;
      if (last_use[i] < 0) --alive;
    }
  }
  return most;
}

/// All that is said of a graph but its inactive outputs. A template, so that its rows are made where it is asked.
template <class Add = op::add, class Multiply = op::mul>
constexpr operation_count measured_operations(const graph& g) {
  operation_count result = count_operations(g);
  for (const node& n : g.nodes) {
    if (n.kind != node_kind::operation) continue;
    result.additions += LEIBNIZ_SAME(n.op, &primitive_info_of<Add>) || n.op->name == "sub" ? 1 : 0;
    result.multiplications += LEIBNIZ_SAME(n.op, &primitive_info_of<Multiply>) || n.op->name == "fma" ? 1 : 0;
  }
  result.depth = depth_of(g);
  result.live = most_alive(g);
  return result;
}

/// How many results depend on none of the slots, whichever path is taken.
constexpr int count_inactive_outputs(const graph& source, const buffer<int>& slots) {
  const buffer<bool> active = activity(source, slots);
  const int decisions = source.decisions.size(), width = source.width();
  int count = 0;
  for (int k = 0; k < width; ++k) {
    bool is_active = false;
    for (int i = decisions + k; i < source.outputs.size(); i += width)
      is_active = is_active || active[source.outputs[i]];
    count += is_active ? 0 : 1;
  }
  return count;
}

}  // namespace leibniz::detail
