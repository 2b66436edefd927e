// cheapest: derivatives in whichever way takes fewer operations.
//
//   in    a source, and the slots by which to differentiate
//   out   the graph of its Jacobian or its Hessian, and the mode in which it was made
#pragma once

#include "cost.hpp"
#include "lower.hpp"
#include "request.hpp"
#include "symmetric_elimination.hpp"

namespace leibniz {

namespace detail {

struct chosen_derivatives {
  graph result;
  derivative_mode mode;
};

/// Whether what runs of one graph takes fewer operations than what runs of another.
template <rewrite_class Allowed = rewrite_class::bit_exact>
constexpr bool is_cheaper(const graph& a, const graph& b) {
  return count_operations(lower<Allowed>(a)).weight() < count_operations(lower<Allowed>(b)).weight();
}

/// The gradients of every output of every path, in the order of differentiate_reverse. Elimination is taken where it is
/// asked for, and is not dearer than the sweep: it takes several times as many steps to make.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr chosen_derivatives cheapest_jacobian(const graph& source, const buffer<int>& slots,
                                               derivative_mode asked = derivative_mode::cheapest) {
  graph swept = differentiate_reverse<Allowed>(source, slots);
  if (asked != derivative_mode::elimination) return {static_cast<graph&&>(swept), derivative_mode::reverse};
  graph eliminated = jacobian_by_elimination<Allowed>(source, slots);
  if (is_cheaper(eliminated, swept)) return {static_cast<graph&&>(eliminated), derivative_mode::elimination};
  return {static_cast<graph&&>(swept), derivative_mode::reverse};
}

/// The value, the gradient and the Hessian of the one output of each path, in the order of hessian_by_sweeps.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr chosen_derivatives cheapest_hessian(const graph& source, const buffer<int>& slots,
                                              derivative_mode asked = derivative_mode::cheapest) {
  graph swept = hessian_by_sweeps<Allowed>(source, slots);
  if (asked != derivative_mode::elimination) return {static_cast<graph&&>(swept), derivative_mode::reverse};
  graph eliminated = hessian_by_elimination<Allowed>(source, slots);
  if (is_cheaper(eliminated, swept)) return {static_cast<graph&&>(eliminated), derivative_mode::elimination};
  return {static_cast<graph&&>(swept), derivative_mode::reverse};
}

}  // namespace detail
}  // namespace leibniz
