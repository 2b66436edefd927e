// symmetric_elimination: Hessians by elimination of vertices.
//
//   in    0 input x   1 input y   2 mul 0 1   3 exp 2, by x and y
//   out   with e = exp(x·y) the node 3: ∂²/∂x² = y²·e, ∂²/∂y² = x²·e and ∂²/∂x∂y = x·y·e + e
//
// Each operation couples its operands by its second partial times its cotangent. Eliminating the operations hands the
// couplings down to the inputs, where they are the Hessian. Against the order of the operations this is edge pushing;
// in a better one it takes a third less.
#pragma once

#include "curvature.hpp"
#include "eliminate.hpp"

namespace leibniz::detail {

/// The value, the gradient and the Hessian of the one output of each path, in the order of hessian_by_sweeps, to which
/// everything is left where a path crosses a select, or a partial is one.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph hessian_by_elimination(const graph& source, const buffer<int>& slots) {
  sweep s(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  for (int path = 0; path < source.path_count(); ++path)
    if (crosses_select(s, source, source.output(path, 0))) return hessian_by_sweeps<Allowed>(source, slots);
  const buffer<int> inputs = s.input_nodes();
  curvatures<Allowed> second(s);
  buffer<int> outputs;
  for (int d = 0; d < source.decisions.size(); ++d) outputs.push_back(source.condition(d));
  for (int path = 0; path < source.path_count(); ++path) {
    const int root = source.output(path, 0);
    outputs.push_back(root);
    guards none(s);
    const buffer<guards::guarded> cotangent =
        cotangents(s, none, source, buffer<int>(1, root), buffer<int>(1, s.to.constant(1)));
    graph one = source;
    one.outputs = buffer<int>(1, root);
    linearized<Allowed> linear(s, source);
    linear.add(depth_first(one), false);
    if (linear.has_choice) return hessian_by_sweeps<Allowed>(source, slots);
    edges& network = linear.network;
    for (int i = 0; i < source.size(); ++i) {
      if (linear.vertex_of[i] < 0 || source.at(i).kind != node_kind::operation || cotangent[i].value < 0) continue;
      const edge factor = linear.arithmetic.signed_edge(cotangent[i].value);
      for (const second_partial& p : second.of(i)) {
        const int a = source.operand(i, p.a), b = source.operand(i, p.b);
        const edge partial = linear.arithmetic.signed_edge(p.node);
        if (partial.is_zero()) continue;
        if (linear.is_chosen(p.node)) return hessian_by_sweeps<Allowed>(source, slots);
        const edge part = linear.arithmetic.times(partial, factor);
        // of both orders at once, where two operands are one
        const bool is_twice = a == b && p.a != p.b && !part.is_zero();
        network.couple(linear.vertex_of[a], linear.vertex_of[b], is_twice ? linear.arithmetic.twice(part) : part);
      }
    }
    const elimination_order best = order_by(network, elimination_key::products);
    for (const int j : best.vertices) network.eliminate(j);

    buffer<int> at;
    for (const int slot : slots) {
      const int input = slot < inputs.size() ? inputs[slot] : -1;
      at.push_back(input < 0 ? -1 : linear.vertex_of[input]);
      outputs.push_back(s.or_zero(input < 0 ? -1 : cotangent[input].value));
    }
    for (const int row : at)
      for (const int column : at)
        outputs.push_back(linear.arithmetic.node_of(row < 0 || column < 0 ? edge{} : network.coupling(row, column)));
  }
  s.to.result().outputs = outputs;
  use_quotients(s.to.result(), source.size());
  return prune(with_few_signs(s.g(), source.size()));
}

}  // namespace leibniz::detail
