// cheapest: derivatives in whichever way takes fewer operations.
//
//   in    a source, and the slots by which to differentiate
//   out   the graph of its Jacobian or its Hessian, and the mode in which it was made
#pragma once

#include "cost.hpp"
#include "request.hpp"
#include "second_order.hpp"

namespace leibniz {

namespace detail {

struct chosen_derivatives {
  graph result;
  derivative_mode mode;
};

/// The gradients of every output of every path, in the order of differentiate_reverse.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr chosen_derivatives cheapest_jacobian(const graph& source, const buffer<int>& slots) {
  return {differentiate_reverse<Allowed>(source, slots), derivative_mode::reverse};
}

/// The value, the gradient and the Hessian of the one output of each path, in the order of hessian_by_sweeps.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr chosen_derivatives cheapest_hessian(const graph& source, const buffer<int>& slots) {
  return {hessian_by_sweeps<Allowed>(source, slots), derivative_mode::reverse};
}

}  // namespace detail
}  // namespace leibniz
