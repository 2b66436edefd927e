// second_order: Hessians by sweeps, forward over reverse.
//
//   in    0 input x   1 input y   2 mul 0 1     by x and y
//   out   the same nodes, with outputs 2 (the value), 1 0 (the gradient) and four constants, 0 1 1 0 (the Hessian)
//
// A forward sweep over the graph of a gradient, once for each slot. An entry and the one across the diagonal are one
// node: a Hessian is symmetric to the last bit, and half of it costs nothing.
#pragma once

#include "differentiate.hpp"

namespace leibniz::detail {

/// The forward sweeps over a graph whose every path has a value and its gradient by the slots, all in one builder.
template <rewrite_class Allowed>
class second_sweeps {
 public:
  constexpr second_sweeps(const graph& gradients, const buffer<int>& slots)
      : source_(gradients),
        count_(slots.size()),
        s_(gradients, slots, &simplify_operation<Allowed>, &cancelled<Allowed>),
        partials_at_(gradients.size(), -1),
        tangent_(gradients.size(), -1),
        last_row_(gradients.size(), -1) {
    const buffer<int> inputs = s_.input_nodes();
    for (const int slot : slots) inputs_.push_back(slot < inputs.size() ? inputs[slot] : -1);
    find_last_rows();
  }

  /// The graph with the outputs of the gradients, each followed by its Hessian; nodes before `first` are the user's.
  constexpr graph run(int first) {
    const int paths = source_.path_count(), decisions = source_.decisions.size();
    buffer<int> entries(paths * count_ * count_, -1);
    for (int column = 0; column < count_; ++column) {
      sweep_by(column);
      for (int path = 0; path < paths; ++path)
        for (int row = column; row < count_; ++row) {
          int* const hessian = entries.data() + path * count_ * count_;
          const int entry = tangent_or_zero(source_.output(path, 1 + row));
          hessian[row * count_ + column] = hessian[column * count_ + row] = entry;
        }
    }
    buffer<int> outputs;
    for (int d = 0; d < decisions; ++d) outputs.push_back(source_.condition(d));
    for (int path = 0; path < paths; ++path) {
      for (int k = 0; k <= count_; ++k) outputs.push_back(source_.output(path, k));
      for (int k = 0; k < count_ * count_; ++k) outputs.push_back(entries[path * count_ * count_ + k]);
    }
    return finished(s_, outputs, first);
  }

 private:
  constexpr int tangent_or_zero(int i) { return s_.or_zero(tangent_[i]); }

  /// The last row of the gradient for which each node is needed: the columns behind it do without.
  constexpr void find_last_rows() {
    int* const last = last_row_.data();
    for (int path = 0; path < source_.path_count(); ++path)
      for (int row = 0; row < count_; ++row) {
        int& here = last[source_.output(path, 1 + row)];
        if (row > here) here = row;
      }
    const int* const pool = source_.operands.data();
    for (int i = source_.size() - 1; i >= 0; --i) {
      const node& n = source_.at(i);
      for (int k = n.count - 1; k >= 0 && last[i] >= 0; --k)
        if (last[pool[n.first + k]] < last[i]) last[pool[n.first + k]] = last[i];
    }
  }

  /// The tangents of all nodes that the rows from the diagonal on need.
  constexpr void sweep_by(int column) {
    int* const tangent = tangent_.data();
    const int* const pool = source_.operands.data();
    for (int i = 0; i < source_.size(); ++i) tangent[i] = -1;
    const int input = inputs_[column];
    if (input < 0) return;
    tangent[input] = s_.to.constant(1);
    for (int i = input + 1; i < source_.size(); ++i) {
      const node& n = source_.at(i);
      if (n.kind != node_kind::operation || !s_.active[i] || last_row_[i] < column) continue;
      bool moves = false;
      for (int k = n.count - 1; k >= 0; --k) moves = moves || tangent[pool[n.first + k]] >= 0;
      if (!moves) continue;
      const int first = source_.is(i, &primitive_info_of<op::select>) ? 0 : partials_of(i);
      tangent[i] = moved(s_, source_, i, tangent, partials_.data() + first);
    }
  }
  /// Where the partials of a node begin, which all sweeps share.
  constexpr int partials_of(int i) {
    if (partials_at_[i] < 0) {
      partials_at_[i] = partials_.size();
      s_.ask_partials(i);
      for (int k = 0; k < source_.at(i).count; ++k) partials_.push_back(s_.partials[k]);
    }
    return partials_at_[i];
  }

  const graph& source_;
  int count_;
  sweep s_;
  buffer<int> inputs_, partials_at_, partials_, tangent_, last_row_;
};

/// Each output followed by its gradient, with reciprocals that are not yet quotients: a second sweep shares them.
template <rewrite_class Allowed>
constexpr graph unfinished_gradients(const graph& source, const buffer<int>& slots) {
  sweep s(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  s.to.result().outputs = with_gradients(s, source, slots);
  return prune(s.g());
}

/// The Hessian of the one output of each path, by the slots. The conditions stay in front; the output is followed by
/// its gradient, and that by all rows of the Hessian. Cost: at most a small multiple of the gradient for each slot.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph hessian_by_sweeps(const graph& source, const buffer<int>& slots) {
  const graph gradients = unfinished_gradients<Allowed>(source, slots);
  return second_sweeps<Allowed>(gradients, slots).run(source.size());
}

}  // namespace leibniz::detail
