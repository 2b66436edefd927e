// lower: composite primitives are replaced by the words in which their value is written.
//
//   in    0 input x   1 sigmoid 0
//   out   e = exp(-abs(x)), r = 1 / (1 + e), select(x < 0, e * r, r)
//
// Derivatives are taken before, while a sigmoid is one gate; what runs is this, so that value and derivative share e
// and r. Only bit-exact rules apply on the way.
#pragma once

#include "prune.hpp"
#include "simplify.hpp"

namespace leibniz::detail {

template <rewrite_class Allowed>
constexpr int expand_operation(builder& to, const primitive_info* op, const int* operands, int count) {
  if (op->composite) return op->expand(to, operands, count);
  return simplify_operation<Allowed>(to, op, operands, count);
}

template <rewrite_class Allowed = rewrite_class::bit_exact>
constexpr graph lower(const graph& source) {
  bool has_composites = false;
  for (const node& n : source.nodes)
    has_composites = has_composites || (n.kind == node_kind::operation && n.op->composite);
  if (!has_composites) return prune(source);
  return prune(rebuild(source, &expand_operation<Allowed>));
}

}  // namespace leibniz::detail
