// node_gradients: the derivative of one output by every node, not by the inputs alone.
//
//   in    0 input x   1 input y   2 add 0 1   3 input z   4 mul 2 3
//   out   ten outputs: the value of each node, then ∂v4/∂v0 … ∂v4/∂v4, which are z, z, z, v2, 1
//
// One reverse sweep computes all of them anyway; the circuit picture shows them.
#pragma once

#include "differentiate.hpp"

namespace leibniz {

/// Outputs of the result: every node of the source, then the derivative of one output by each. It is zero for what does
/// not depend on the slots.
constexpr graph node_gradients(const graph& source, int which, const detail::buffer<int>& slots) {
  detail::sweep s(source, slots);
  detail::guards guards(s);
  const detail::buffer<detail::guards::guarded> cotangent =
      detail::cotangents(s, guards, source, source.outputs[which]);
  detail::buffer<int> outputs;
  for (int i = 0; i < source.size(); ++i) outputs.push_back(i);
  for (int i = 0; i < source.size(); ++i)
    outputs.push_back(detail::finished_cotangent(s, guards, s.active[i] ? cotangent[i] : detail::guards::guarded{}));
  return detail::finished(s, outputs, source.size());
}

}  // namespace leibniz
