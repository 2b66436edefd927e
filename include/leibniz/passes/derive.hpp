// derive: the pass behind a request.
//
//   in    0 input x   1 input y   2 mul 0 1     request{gradient} by x and y
//   out   the same nodes, with outputs 2 (the value), 1 (∂/∂x), 0 (∂/∂y)
//
// From graph to graph, with every part of the request among the outputs, in the order of its layout. A new derivative
// is a line here.
#pragma once

#include "cost.hpp"
#include "order.hpp"
#include "products.hpp"
#include "symmetric_elimination.hpp"
#include "taylor.hpp"

namespace leibniz::detail {

/// One forward sweep differentiates every output of every path by one slot; reverse sweeps are one for each output.
constexpr bool is_forward(const request& asked, int slots, int outputs) {
  if (asked.mode != derivative_mode::cheapest) return asked.mode == derivative_mode::forward;
  return slots == 1 && outputs > 8;
}

/// How often the source is gone through, roughly, for so many sweeps of a gradient.
constexpr int sweeps_of(const request& asked, int sweeps, int slots) {
  switch (asked.kind) {
  case derivative_kind::hessian: return 2 + slots;
  case derivative_kind::hvp: return 6;
  case derivative_kind::taylor:
  case derivative_kind::derivative: return 1 + asked.order * (asked.order + 1) / 2;
  default: return sweeps;
  }
}

/// Whether a derivative is made by elimination, which takes fewer operations for a Hessian and for several results:
/// where it is asked for, and of a function that is not large. The compiler takes more steps for it than for sweeps,
/// and limits are short.
constexpr bool eliminates(const request& asked, int nodes, int slots) {
  if (asked.mode != derivative_mode::cheapest) return asked.mode == derivative_mode::elimination;
  if (asked.kind == derivative_kind::hessian) return nodes <= 40 && nodes * slots <= 160;
  return nodes <= 60 && nodes * slots <= 400;
}

/// How a derivative is made, of a source with so many nodes, results and paths. For one result a sweep is hardly
/// beaten.
constexpr derivative_mode mode_of(const request& asked, int nodes, int slots, int width, int paths) {
  switch (asked.kind) {
  case derivative_kind::value: return derivative_mode::cheapest;
  case derivative_kind::gradient:
  case derivative_kind::jacobian:
    if (is_forward(asked, slots, width * paths)) return derivative_mode::forward;
    if (asked.mode == derivative_mode::cheapest && width == 1) return derivative_mode::reverse;
    return eliminates(asked, nodes, slots) ? derivative_mode::elimination : derivative_mode::reverse;
  case derivative_kind::hessian:
    return eliminates(asked, nodes, slots) ? derivative_mode::elimination : derivative_mode::reverse;
  case derivative_kind::vjp:
  case derivative_kind::hvp: return derivative_mode::reverse;
  case derivative_kind::jvp:
  case derivative_kind::taylor:
  case derivative_kind::derivative: return derivative_mode::forward;
  }
  return derivative_mode::cheapest;
}

/// The graph of a request; `seeds` is the input in which its tangent or its cotangents are given. By kind and mode: who
/// asks for a gradient does not pay for the passes of a Hessian, nor who sweeps for elimination.
template <derivative_kind Kind, derivative_mode Mode, rewrite_class Allowed = rewrite_class::rounding>
constexpr graph derive(const graph& source, const buffer<int>& slots, const request& asked,
                       [[maybe_unused]] const input_info* seeds) {
  if constexpr (Kind == derivative_kind::gradient || Kind == derivative_kind::jacobian) {
    if constexpr (Mode == derivative_mode::forward)
      return differentiate_forward_by_each<Allowed>(source, slots);
    else if constexpr (Mode == derivative_mode::elimination)
      return jacobian_by_elimination<Allowed>(source, slots);
    else
      return differentiate_reverse<Allowed>(source, slots);
  } else if constexpr (Kind == derivative_kind::hessian) {
    if constexpr (Mode == derivative_mode::elimination)
      return hessian_by_elimination<Allowed>(source, slots);
    else
      return hessian_by_sweeps<Allowed>(source, slots);
  } else if constexpr (Kind == derivative_kind::jvp) {
    return jvp<Allowed>(source, slots, seeds);
  } else if constexpr (Kind == derivative_kind::vjp) {
    return vjp<Allowed>(source, slots, seeds);
  } else if constexpr (Kind == derivative_kind::hvp) {
    return hvp<Allowed>(source, slots, seeds);
  } else if constexpr (Kind == derivative_kind::taylor) {
    return taylor<Allowed>(source, slots, seeds, asked.order);
  } else {
    return derivatives_up_to<Allowed>(source, slots[0], asked.order);
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
