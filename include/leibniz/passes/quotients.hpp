// quotients: how often a derivative divides.
//
//   in    g / y and h / y;  k * (1 / z), where nothing else needs 1 / z
//   out   r = 1 / y, g * r and h * r;  k / z
//
// A division takes as long as several multiplications, so one reciprocal serves all that divide by the same number; but
// a reciprocal that serves only one is a quotient. What the user wrote stays as it is.
#pragma once

#include "prune.hpp"

namespace leibniz {

namespace detail {

/// Who divides by what in a graph, of which the nodes from `first` on may be changed.
class quotients {
 public:
  constexpr quotients(const graph& g, int first)
      : g_(g),
        first_(first),
        needed_(needed_nodes(g)),
        uses_(g.size(), 0),
        divisions_(g.size(), 0) {
    for (const int output : g.outputs) ++uses_[output];
    for (int i = 0; i < g.size(); ++i)
      for (int k = 0; needed_[i] && k < g.at(i).count; ++k) ++uses_[g.operand(i, k)];
    for (int i = 0; i < g.size(); ++i) {
      if (!needed_[i] || !g.is(i, divide)) continue;
      // A reciprocal of the user's is there anyway, and one for several uses is worth it.
      if (is_reciprocal(i))
        divisions_[divisor(i)] += i < first ? 2 : uses_[i];
      else if (i >= first)
        ++divisions_[divisor(i)];
    }
  }

  constexpr bool are_any() const {
    for (int i = first_; i < g_.size(); ++i)
      if (g_.is(i, divide)) return true;
    return false;
  }

  constexpr graph settled() const {
    builder to;
    to.result().inputs = g_.inputs;
    to.result().decisions = g_.decisions;
    buffer<int> renumbered(g_.size(), -1);
    for (int i = 0; i < g_.size(); ++i)
      if (needed_[i]) renumbered[i] = copy(to, i, renumbered);
    for (const int output : g_.outputs) to.result().outputs.push_back(renumbered[output]);
    return prune(to.result());
  }

 private:
  static constexpr const primitive_info* divide = &primitive_info_of<op::div>;
  static constexpr const primitive_info* multiply = &primitive_info_of<op::mul>;

  constexpr int divisor(int i) const { return g_.operand(i, 1); }
  constexpr bool is_reciprocal(int i) const { return g_.is(i, divide) && g_.is_constant(g_.operand(i, 0), 1); }
  /// True for a reciprocal that serves only one product.
  constexpr bool is_alone(int i) const {
    return i >= first_ && is_reciprocal(i) && uses_[i] == 1 && divisions_[divisor(i)] == 1;
  }

  constexpr int copy(builder& to, int i, const buffer<int>& renumbered) const {
    const node& n = g_.at(i);
    if (n.kind != node_kind::operation) return to.leaf_like(n);
    if (i >= first_ && n.op == divide && divisions_[divisor(i)] > 1 && !is_reciprocal(i)) {
      const int reciprocal = to.operation(divide, to.constant(1), renumbered[divisor(i)]);
      return to.operation(multiply, renumbered[g_.operand(i, 0)], reciprocal);
    }
    if (i >= first_ && n.op == multiply)
      for (int k = 0; k < 2; ++k)
        if (const int r = g_.operand(i, k); is_alone(r))
          return to.operation(divide, renumbered[g_.operand(i, 1 - k)], renumbered[divisor(r)]);
    buffer<int> operands;
    for (int k = 0; k < n.count; ++k) operands.push_back(renumbered[g_.operand(i, k)]);
    return to.operation(n.op, operands.data(), n.count);
  }

  const graph& g_;
  int first_;
  buffer<bool> needed_;
  buffer<int> uses_;       ///< of each node
  buffer<int> divisions_;  ///< by each node
};

constexpr graph settle_quotients(const graph& g, int first) {
  const quotients all(g, first);
  if (all.are_any()) return all.settled();
  return prune(g);
}

}  // namespace detail

}  // namespace leibniz
