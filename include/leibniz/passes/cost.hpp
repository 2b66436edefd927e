// cost: how many operations a graph takes.
//
//   in    (x + y) * z
//   out   2 in all, of which 0 are calls of a function
#pragma once

#include "activity.hpp"

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

  constexpr int weight() const {
    return arithmetic * detail::weight_of(speed_class::arithmetic) +
           divisions * detail::weight_of(speed_class::division) + functions * detail::weight_of(speed_class::function);
  }
  constexpr bool operator==(const operation_count&) const = default;
};

}  // namespace leibniz

namespace leibniz::detail {

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
