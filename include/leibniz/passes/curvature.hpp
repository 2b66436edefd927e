// curvature: the second partials of a row, written in its operands and its result.
//
//   in    y = a / b, as a node of a graph
//   out   ∂²y/∂a∂b = -(1/b)·(1/b), ∂²y/∂b² = 2·(1/b)·(1/b)·y as nodes of that graph; ∂²y/∂a² is zero
//
// They are made once for each row, of a graph of nothing but that row, and written into the graph wherever it occurs.
#pragma once

#include "second_order.hpp"

namespace leibniz::detail {

/// ∂²y/∂a∂b for two operands by their numbers, a <= b.
struct second_partial {
  int a, b;
  int node;
};

template <rewrite_class Allowed>
class curvatures {
 public:
  constexpr explicit curvatures(sweep& over) : s_(over) {}

  /// Those of a node that are not zero, by operands that are active.
  constexpr buffer<second_partial> of(int y) {
    const node n = s_.at(y);
    if (is_linear(n.op)) return {};
    buffer<int> active;
    for (int k = 0; k < n.count; ++k)
      if (s_.active[s_.g().operand(n, k)]) active.push_back(k);
    buffer<second_partial> result;
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::mul>)) {
      if (active.size() == 2) result.push_back({0, 1, s_.to.constant(1)});
      return result;
    }
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::div>)) {
      write_quotient(y, n, active, result);
      return result;
    }
    write(known(n, active), y, n, active, result);
    return result;
  }

 private:
  struct entry {
    const primitive_info* op;
    int count;
    buffer<int> active;
    bool is_general;  ///< no operand is a constant, of which the row may make something
    graph made;       ///< outputs: y, its partials, its second partials by rows
  };

  // Dependent, so that the rows are made where one asks for a Hessian.
  template <class... Op>
  static constexpr bool is_one_of(const primitive_info* row) {
    return (... || LEIBNIZ_SAME(row, &primitive_info_of<Op>));
  }
  static constexpr bool is_linear(const primitive_info* row) {
    return is_one_of<op::add, op::sub, op::neg, op::sum>(row);
  }

  /// With r = 1/b, as in the first partials: -r² by a and b, 2·r·(r·y) by b twice.
  constexpr void write_quotient(int y, const node& n, const buffer<int>& active, buffer<second_partial>& result) {
    if (active[active.size() - 1] == 0) return;
    const int r = s_.make<op::div>(s_.to.constant(1), s_.g().operand(n, 1));
    if (active.size() == 2) result.push_back({0, 1, s_.make<op::neg>(s_.make<op::mul>(r, r))});
    const int half = s_.make<op::mul>(r, s_.make<op::mul>(r, y));
    result.push_back({1, 1, s_.make<op::mul>(s_.to.constant(2), half)});
  }

  constexpr int known(const node& n, const buffer<int>& active) {
    bool has_constant = false;
    for (int k = 0; k < n.count; ++k) has_constant = has_constant || s_.g().is_constant(s_.g().operand(n, k));
    for (int i = 0; i < entries_.size() && !has_constant; ++i) {
      const entry& e = entries_[i];
      bool same = e.is_general && LEIBNIZ_SAME(e.op, n.op) && e.count == n.count && e.active.size() == active.size();
      for (int k = 0; same && k < active.size(); ++k) same = e.active[k] == active[k];
      if (same) return i;
    }
    entry e{n.op, n.count, active, !has_constant, made(n, active)};
    entries_.push_back(e);
    return entries_.size() - 1;
  }

  /// The row alone, of an input for each operand that is no constant; the slot is the number of the operand.
  constexpr graph made(const node& n, const buffer<int>& active) const {
    const input_info all{"", n.count, true, true, 0, 0};
    builder to;
    to.result().inputs.push_back({&all, 0});
    buffer<int> operands;
    for (int k = 0; k < n.count; ++k) {
      const int operand = s_.g().operand(n, k);
      operands.push_back(s_.g().is_constant(operand) ? to.leaf_like(s_.at(operand)) : to.input(k));
    }
    to.result().outputs.push_back(to.operation_as_it_is(n.op, operands.data(), n.count));
    const graph gradients = unfinished_gradients<Allowed>(to.result(), active);
    // reciprocals stay, which the first partials share
    graph result = second_sweeps<Allowed>(gradients, active).run(most_nodes);
    result.inputs.shrink(0);
    return result;
  }

  constexpr void write(int which, int y, const node& n, const buffer<int>& active, buffer<second_partial>& result) {
    const entry& e = entries_[which];
    const graph& row = e.made;
    const int slots = active.size();
    buffer<int> written(row.size(), -1), operands;
    for (int i = 0; i < row.size(); ++i) {
      const node& part = row.at(i);
      if (i == row.outputs[0]) {
        written[i] = y;
      } else if (part.kind == node_kind::input) {
        written[i] = s_.g().operand(n, part.first);
      } else if (part.kind != node_kind::operation) {
        written[i] = s_.to.leaf_like(part);
      } else {
        operands.shrink(0);
        for (int k = 0; k < part.count; ++k) operands.push_back(written[row.operand(part, k)]);
        written[i] = s_.to.operation(part.op, operands.data(), part.count);
      }
    }
    for (int a = 0; a < slots; ++a)
      for (int b = a; b < slots; ++b) {
        const int part_at = written[row.outputs[1 + slots + a * slots + b]];
        if (!s_.g().is_constant(part_at, 0)) result.push_back({active[a], active[b], part_at});
      }
  }

  static constexpr int most_nodes = __INT_MAX__;

  sweep& s_;
  buffer<entry> entries_;
};

}  // namespace leibniz::detail
