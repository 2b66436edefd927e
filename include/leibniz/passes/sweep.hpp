// sweep: what a forward and a reverse sweep over a graph have in common.
//
//   in    a node y = tanh(a) and a factor g
//   out   the node g * (1 - y * y), simplified, sharing y with the graph
//
// A sweep continues the source graph, so whatever a partial uses of the value is shared with it, and simplifies as it
// goes: rules of every class are allowed for a derivative, none for the formula itself.
#pragma once

#include "activity.hpp"
#include "cancel.hpp"
#include "prune.hpp"
#include "simplify.hpp"

namespace leibniz::detail {

/// What both sweeps do: they ask the rows for partials and multiply.
struct sweep {
  builder to;
  factor_pair (*cancel)(builder& to, int first, int second);
  buffer<bool> active;
  buffer<int> partials;
  bool has_kinks = false;  ///< whether anything may cancel

  constexpr sweep(const graph& source, const buffer<int>& slots, builder::rewriter rewrite,
                  factor_pair (*canceler)(builder& to, int first, int second))
      : to(source, rewrite),
        cancel(canceler),
        active(activity(source, slots)) {
    for (const node& n : source.nodes)
      has_kinks = has_kinks || (n.kind == node_kind::operation && n.op->kink != kink_at::none);
  }

  constexpr const graph& g() const { return to.result(); }
  constexpr const node& at(int i) const { return g().at(i); }

  template <class Op, class... Operands>
  constexpr int make(Operands... operands) {
    return to.operation(&primitive_info_of<Op>, operands...);
  }
  constexpr int select(int condition, int a, int b) { return a == b ? a : make<op::select>(condition, a, b); }
  /// The sum of two nodes, of which -1 stands for zero.
  constexpr int add(int a, int b) { return a < 0 ? b : b < 0 ? a : make<op::add>(a, b); }
  constexpr int or_zero(int i) { return i < 0 ? to.constant(0) : i; }

  constexpr void ask_partials(int y) {
    const node n = at(y);
    partials.resize(n.count, -1);
    // The pool may move while partials are made.
    int few[3] = {};
    buffer<int> many;
    if (n.count > 3) many.resize(n.count, 0);
    int* const operands = n.count > 3 ? many.data() : few;
    for (int k = 0; k < n.count; ++k) operands[k] = g().operand(n, k);
    n.op->partials(to, y, operands, n.count, partials.data());
  }

  /// g·partial, -1 for zero. The factor goes into the arms of a select, so that it is never multiplied by the zero of
  /// an arm that is not taken; and next to a reciprocal, so that the partials of one quotient share it.
  constexpr int times(int partial, int factor) {
    if (at(partial).kind == node_kind::constant && g().is_constant(partial, 0)) return -1;
    if (at(partial).kind != node_kind::operation) return make<op::mul>(partial, factor);
    if (has_kinks) {
      const factor_pair rest = cancel(to, partial, factor);
      if (rest.first >= 0) return times(rest.first, rest.second);
    }
    const graph& all = g();
    const node n = at(partial);
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::neg>)) {
      const int positive = times(all.operand(n, 0), factor);
      return positive < 0 ? -1 : make<op::neg>(positive);
    }
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::mul>)) {
      const int first = all.operand(n, 0), rest = all.operand(n, 1);
      return is_reciprocal(first) ? make<op::mul>(times(first, factor), rest) : make<op::mul>(partial, factor);
    }
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::select>)) {
      const int condition = all.operand(n, 0), a = all.operand(n, 1), b = all.operand(n, 2);
      if (!all.is_constant(a, 0) && !all.is_constant(b, 0)) return make<op::mul>(partial, factor);
      const int scaled_a = times(a, factor), scaled_b = times(b, factor);
      return select(condition, scaled_a < 0 ? to.constant(0) : scaled_a, scaled_b < 0 ? to.constant(0) : scaled_b);
    }
    // A quotient or a power may be infinite where the factor is selected to be zero: it goes into the arm as well.
    if (n.op->has_poles && all.is(factor, &primitive_info_of<op::select>)) {
      const node f = all.at(factor);
      const int condition = all.operand(f, 0), a = all.operand(f, 1), b = all.operand(f, 2);
      const int zero = to.constant(0);
      if (a == zero) return select(condition, zero, times(partial, b));
      if (b == zero) return select(condition, times(partial, a), zero);
    }
    return make<op::mul>(partial, factor);
  }
  /// factor·i, -1 for zero; into the arms of a select.
  constexpr int scaled(exact factor, int i) {
    if (i < 0) return -1;
    const int number = to.constant(factor);
    return g().is(i, &primitive_info_of<op::select>) ? times(i, number) : make<op::mul>(number, i);
  }
  constexpr bool is_reciprocal(int i) const {
    return g().is(i, &primitive_info_of<op::div>) && g().is_constant(g().operand(i, 0), 1);
  }

  /// The nodes of one more input.
  constexpr buffer<int> entered(const input_info* info) {
    const int first = enter(to.result(), info);
    buffer<int> nodes;
    for (int k = 0; k < info->size; ++k) nodes.push_back(to.input(first + k));
    return nodes;
  }

  /// The node of each input slot, -1 where the formula does not have it.
  constexpr buffer<int> input_nodes() const {
    buffer<int> result;
    for (const input_slot& input : g().inputs) result.resize(input.first + input.info->size, -1);
    for (int i = 0; i < g().size(); ++i)
      if (at(i).kind == node_kind::input) result[at(i).first] = i;
    return result;
  }
};

/// a·(1/b) is a/b where nothing else needs 1/b. Only nodes from `first` on are changed: those before are the user's.
constexpr void use_quotients(graph& g, int first) {
  bool any = false;
  for (int i = first; i < g.nodes.size() && !any; ++i) any = g.is(i, &primitive_info_of<op::div>);
  if (!any) return;
  const buffer<bool> needed = needed_nodes(g);
  buffer<int> uses(g.size(), 0);
  for (const int output : g.outputs) ++uses[output];
  for (int i = 0; i < g.size(); ++i)
    for (int k = 0; needed[i] && k < g.at(i).count; ++k) ++uses[g.operand(i, k)];
  for (int i = first; i < g.size(); ++i) {
    if (!needed[i] || !g.is(i, &primitive_info_of<op::mul>)) continue;
    node& n = g.nodes[i];
    for (int k = 0; k < 2; ++k) {
      const int reciprocal = g.operand(n, k), other = g.operand(n, 1 - k);
      const bool alone = reciprocal >= first && uses[reciprocal] == 1 &&
                         g.is(reciprocal, &primitive_info_of<op::div>) && g.is_constant(g.operand(reciprocal, 0), 1);
      if (!alone) continue;
      const int divisor = g.operand(reciprocal, 1);
      n.op = &primitive_info_of<op::div>;
      g.operands[n.first] = other;
      g.operands[n.first + 1] = divisor;
      break;
    }
  }
}

constexpr graph finished(sweep& s, const buffer<int>& outputs, int source_size) {
  graph& result = s.to.result();
  result.outputs = outputs;
  use_quotients(result, source_size);
  return prune(result);
}

}  // namespace leibniz::detail
