// derive: the pass behind a request.
//
//   in    0 input x   1 input y   2 mul 0 1     request{gradient} by x and y
//   out   the same nodes, with outputs 2 (the value), 1 (∂/∂x), 0 (∂/∂y)
//
// From graph to graph, with every part of the request among the outputs, in the order of its layout. A new derivative
// is a line here.
#pragma once

#include "cost.hpp"
#include "differentiate.hpp"
#include "lower.hpp"
#include "order.hpp"
#include "request.hpp"

namespace leibniz::detail {

/// The forward sweep in the order of the reverse one, for one slot: each output followed by its derivative.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph differentiate_paths_forward(const graph& source, const buffer<int>& slots) {
  graph result = differentiate_forward<Allowed>(source, slots);
  const int decisions = source.decisions.size(), count = source.outputs.size();
  buffer<int> outputs;
  for (int i = 0; i < count; ++i) {
    outputs.push_back(result.outputs[i]);
    if (i >= decisions) outputs.push_back(result.outputs[count + i]);
  }
  result.outputs = outputs;
  return prune(result);
}

/// One forward sweep differentiates every output of every path; reverse sweeps are one for each.
constexpr bool is_forward(const request& asked, int slots, int outputs) {
  if (asked.mode != derivative_mode::cheapest) return asked.mode == derivative_mode::forward;
  return slots == 1 && outputs > 8;
}

template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph derive(const graph& source, const buffer<int>& slots, const request& asked) {
  const int outputs = source.outputs.size() - source.decisions.size();
  switch (asked.kind) {
  case derivative_kind::gradient:
    if (is_forward(asked, slots.size(), outputs)) return differentiate_paths_forward<Allowed>(source, slots);
    return differentiate_paths<Allowed>(source, slots);
  default: return prune(source);
  }
}

/// The outputs that a request is about, of a graph with all its parts.
constexpr graph with_wanted(graph&& derived, const request& asked, int width, int slots) {
  const layout all(with_all_parts(asked), width, slots);
  const int decisions = derived.decisions.size(), count = derived.outputs.size();
  int kept = decisions;
  for (int i = decisions; i < count; ++i)
    if (all.keeps((i - decisions) % all.size(), asked)) derived.outputs[kept++] = derived.outputs[i];
  derived.outputs.shrink(kept);
  return static_cast<graph&&>(derived);
}

/// What runs: composites in their words, calls as soon as they can be.
template <rewrite_class Allowed = rewrite_class::bit_exact>
constexpr graph ready(graph&& wanted) {
  return calls_first(lower<Allowed>(wanted));
}

/// Whichever takes fewer operations.
constexpr graph cheaper(graph&& a, graph&& b) {
  if (count_operations(b).weight() < count_operations(a).weight()) return static_cast<graph&&>(b);
  return static_cast<graph&&>(a);
}

}  // namespace leibniz::detail
