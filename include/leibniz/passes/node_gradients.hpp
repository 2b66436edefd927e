// node_gradients: the derivative of the output by every node, not by the inputs alone.
//
//   in    0 input x   1 input y   2 add 0 1   3 input z   4 mul 2 3
//   out   ten outputs: the value of each node, then ∂v4/∂v0 … ∂v4/∂v4, which are z, z, z, v2, 1
//
// One reverse sweep computes all of them anyway; the circuit picture shows them. Where a callable branches, each path
// has such outputs: zeros for the nodes of other paths, and at the end the number of the path.
#pragma once

#include "differentiate.hpp"

namespace leibniz::detail {

/// Outputs of the result, for each path: every node of the source, then the derivative of the one output by each. It is
/// zero for what does not depend on the slots.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph node_gradients(const graph& source, const buffer<int>& slots) {
  sweep s(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  const int decisions = source.decisions.size();
  buffer<int> outputs;
  for (int d = 0; d < decisions; ++d) outputs.push_back(source.condition(d));
  for (int path = 0; path < source.path_count(); ++path) {
    guards guards(s);
    const buffer<guards::guarded> cotangent =
        cotangents(s, guards, source, buffer<int>(1, source.output(path, 0)), buffer<int>(1, s.to.constant(1)));
    const buffer<bool> is_on_path = nodes_on_path(source, path);
    for (int i = 0; i < source.size(); ++i) outputs.push_back(is_on_path[i] ? i : s.to.constant(0));
    for (int i = 0; i < source.size(); ++i)
      outputs.push_back(finished_cotangent(s, guards, s.active[i] ? cotangent[i] : guards::guarded{}));
    if (decisions > 0) outputs.push_back(s.to.constant(path));
  }
  return finished(s, outputs, source.size());
}

}  // namespace leibniz::detail
