// eliminate: Jacobians by elimination of vertices.
//
//   in    0 input x   1 input y   2 mul 0 1   3 sin 2   4 exp 2, outputs 3 and 4, by x and y
//   out   with c = cos 2 the nodes y·c, x·c and y·4, x·4
//
// A sweep eliminates from the results to the inputs. Where several results depend on one vertex, it is often cheaper to
// differentiate that by the inputs once. A quotient is two vertices: what its numerator and denominator do to the
// numerator, and the reciprocal by which that is multiplied.
#pragma once

#include "differentiate.hpp"
#include "elimination_order.hpp"
#include "signs.hpp"

namespace leibniz::detail {

/// The nodes from which the outputs are computed.
constexpr buffer<int> as_they_stand(const graph& g) {
  const buffer<bool> needed = needed_nodes(g);
  buffer<int> result;
  for (int i = 0; i < g.size(); ++i)
    if (needed[i]) result.push_back(i);
  return result;
}

/// The same, each behind its operands and these from left to right. Compilers evaluate operands, so trace them, in
/// orders of their own, and the order of vertices decides between those that are equally dear.
constexpr buffer<int> depth_first(const graph& g) {
  buffer<int> result, open, seen(g.size(), 0);  // how many operands of each node
  for (const int output : g.outputs) {
    open.push_back(output);
    while (open.size() > 0) {
      const int i = open.back();
      const node& n = g.at(i);
      if (seen[i] < n.count) {
        open.push_back(g.operand(n, seen[i]++));
        continue;
      }
      if (seen[i] == n.count) result.push_back(i);
      seen[i] = n.count + 1;
      open.pop_back();
    }
  }
  return result;
}

/// The operations of a source that depend on the slots, as a network of their partials.
template <rewrite_class Allowed>
struct linearized {
  sweep& s;
  const graph& source;
  edge_arithmetic arithmetic;
  edges network;
  buffer<int> vertex_of;    ///< of each node of the source; -1 where it has none
  bool has_choice = false;  ///< a partial is chosen among others, or has cases: at a kink the order would matter

  constexpr linearized(sweep& over, const graph& whole)
      : s(over),
        source(whole),
        arithmetic(over),
        network(arithmetic),
        vertex_of(whole.size(), -1) {}
  linearized(const linearized&) = delete;

  /// Adds the active ones among nodes, each of which stands behind its operands.
  constexpr void add(const buffer<int>& nodes, bool splits_quotients) {
    for (const int i : nodes) {
      const node n = source.at(i);
      if (!s.active[i]) continue;
      if (n.kind == node_kind::input) {
        vertex_of[i] = network.add_vertex(true);
        continue;
      }
      s.ask_partials(i);
      if (splits_quotients && is_quotient_of_active(n)) {
        add_quotient(i, n);
        continue;
      }
      const int y = vertex_of[i] = network.add_vertex(false);
      for (int k = 0; k < n.count; ++k) {
        const int a = source.operand(n, k);
        if (!s.active[a]) continue;
        has_choice = has_choice || is_chosen(s.partials[k]) || is<op::pow>(n);
        if (!is<op::div>(n) && may_be_infinite(s.partials[k])) network.mark_as_pole(y);
        network.connect(vertex_of[a], y, arithmetic.signed_edge(s.partials[k]));
      }
    }
  }

  // Dependent, so that the rows are made where one eliminates.
  template <class Op>
  static constexpr bool is(const node& n) {
    return LEIBNIZ_SAME(n.op, &primitive_info_of<Op>);
  }
  /// Whether a partial is one of several, by a condition.
  constexpr bool is_chosen(int i) const {
    const node& n = s.at(i);
    // what is the user's is a factor, whatever it was chosen by
    if (i < source.size() || n.kind != node_kind::operation) return false;
    if (is<op::select>(n)) return true;
    if (!is<op::mul>(n) && !is<op::neg>(n)) return n.op->kink != kink_at::none;
    for (int k = 0; k < n.count; ++k)
      if (is_chosen(s.g().operand(n, k))) return true;
    return false;
  }

 private:
  constexpr bool is_quotient_of_active(const node& n) const {
    return is<op::div>(n) && s.active[source.operand(n, 0)] && s.active[source.operand(n, 1)];
  }
  /// Of y = a / d: u' = a' - y·d' and y' = (1/d)·u'
  constexpr void add_quotient(int i, const node& n) {
    const edge one{s.to.constant(1), false, true}, quotient{i, true, false};
    const int u = network.add_vertex(false);
    network.connect(vertex_of[source.operand(n, 0)], u, one);
    network.connect(vertex_of[source.operand(n, 1)], u, quotient);
    vertex_of[i] = network.add_vertex(false);
    network.connect(u, vertex_of[i], arithmetic.signed_edge(s.partials[0]));
  }
  constexpr bool divides_by(int divisor) const {
    for (int i = 0; i < source.size(); ++i)
      if (source.is(i, &primitive_info_of<op::div>) && source.operand(i, 1) == divisor) return true;
    return false;
  }
  /// Whether a partial may be infinite where the value is not: a power, or a quotient by what the source does not
  /// itself divide by, or a product with one.
  constexpr bool may_be_infinite(int i, int depth = 0) const {
    const node& n = s.at(i);
    if (n.kind != node_kind::operation) return false;
    if (is<op::power>(n)) return s.at(s.g().operand(n, 1)).value.numerator < 0;
    if (is<op::div>(n)) return !divides_by(s.g().operand(n, 1));
    if (n.op->has_poles || is<op::rsqrt>(n)) return true;
    const bool goes_on = is<op::mul>(n) || is<op::neg>(n) || is<op::select>(n) || is<op::square>(n);
    if (goes_on && depth > 6) return true;  // shared products would be gone through again and again
    for (int k = 0; goes_on && k < n.count; ++k)
      if (may_be_infinite(s.g().operand(n, k), depth + 1)) return true;
    return false;
  }
};

/// Whether a select that depends on the slots lies on the way to a node.
constexpr bool crosses_select(const sweep& s, const graph& source, int root) {
  buffer<bool> needed(root + 1, false);
  needed[root] = true;
  for (int i = root; i >= 0; --i) {
    if (!needed[i] || !s.active[i]) continue;
    if (source.is(i, &primitive_info_of<op::select>)) return true;
    const node& n = source.at(i);
    for (int k = 0; k < n.count; ++k) needed[source.operand(n, k)] = true;
  }
  return false;
}

/// The order in which to eliminate: for one result a sweep is hardly beaten, but for its signs; for several the order
/// of least operations, of two. With `if`, since GCC 12 loses what a conditional expression makes.
constexpr elimination_order best_order(const edges& network, int results) {
  elimination_order swept = order_by(network, elimination_key::reverse);
  if (results == 1) return swept;
  elimination_order filled = order_by(network, elimination_key::fill);
  if (swept.operations < filled.operations) return swept;
  return filled;
}

/// The gradient of every output of every path, in the order of differentiate_reverse. What crosses a select is left to
/// the sweep: a cotangent there is chosen, and not multiplied.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph jacobian_by_elimination(const graph& source, const buffer<int>& slots) {
  sweep s(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  const buffer<int> inputs = s.input_nodes();
  const int decisions = source.decisions.size(), count = source.outputs.size();
  graph eliminated = source;
  eliminated.outputs.shrink(0);
  buffer<bool> is_swept(count, false);
  for (int i = decisions; i < count; ++i) {
    is_swept[i] = crosses_select(s, source, source.outputs[i]);
    if (!is_swept[i]) eliminated.outputs.push_back(source.outputs[i]);
  }
  linearized<Allowed> linear(s, source);
  // the sweep of one result goes by the nodes as they stand
  if (source.width() == 1)
    linear.add(as_they_stand(eliminated), true);
  else
    linear.add(depth_first(eliminated), true);
  edges& network = linear.network;
  buffer<int> sinks(count, -1);
  const edge one{s.to.constant(1), false, true};
  for (int i = decisions; i < count; ++i) {
    if (is_swept[i] || !s.active[source.outputs[i]]) continue;
    sinks[i] = network.add_vertex(true);
    network.connect(linear.vertex_of[source.outputs[i]], sinks[i], one);
  }
  const elimination_order best = best_order(network, source.width());
  for (const int j : best.vertices) network.eliminate(j);

  buffer<int> outputs;
  for (int i = 0; i < count; ++i) {
    outputs.push_back(source.outputs[i]);
    if (i < decisions) continue;
    if (is_swept[i]) {
      append_gradient(s, source, source.outputs[i], slots, inputs, outputs);
      continue;
    }
    for (const int slot : slots) {
      const int input = slot < inputs.size() ? inputs[slot] : -1;
      const int below = input < 0 ? -1 : linear.vertex_of[input];
      outputs.push_back(
          linear.arithmetic.node_of(below < 0 || sinks[i] < 0 ? edge{} : network.between(below, sinks[i])));
    }
  }
  s.to.result().outputs = outputs;
  use_quotients(s.to.result(), source.size());
  return prune(with_few_signs(s.g(), source.size()));
}

}  // namespace leibniz::detail
