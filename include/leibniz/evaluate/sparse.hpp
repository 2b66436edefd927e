// sparse: Jacobians and Hessians without their zeros.
//
//   in    sparsity_pattern(hessian(f))                  nonzeros(hessian(f, lower))(x = 1.0, y = 2.0)
//   out   count, row[k], column[k], compressed rows     those entries alone, in that order
//
// A zero is one by structure: the simplified derivative is the constant 0. No coloring is needed, since every entry is
// an expression of its own: what is zero is not computed, and what entries have in common is computed once.
#pragma once

#include "program_of.hpp"

namespace leibniz {

namespace detail {

/// Whether a derivative is a matrix by itself.
constexpr bool is_matrix(const request& r) {
  return (r.kind == derivative_kind::jacobian || r.kind == derivative_kind::hessian) && !r.with_value &&
         !r.with_gradient;
}
template <request Asked>
constexpr bool check_matrix() {
  static_assert(is_matrix(Asked),
                "leibniz: a pattern of zeros is that of a jacobian or a hessian, but was asked of another derivative: "
                "write sparsity_pattern(hessian(f)) or nonzeros(jacobian(f))");
  return is_matrix(Asked);
}
template <class Program>
inline constexpr const auto& pattern_of_program = pattern_of<typename Program::derived, Program::asked>;

}  // namespace detail

namespace asked {

template <class Asked>
struct nonzeros {
  static constexpr request asks = [] {
    request r = Asked::asks;
    r.is_sparse = true;
    return r;
  }();
};

}  // namespace asked

/// Where the Jacobian or Hessian of a formula is not zero, as a constant: sparsity_pattern(hessian(f)); of the lower
/// triangle with hessian(f, lower).
template <class Formula, class By, class Asked>
  requires detail::is_called_by_name<Formula>
constexpr auto sparsity_pattern(const derivative_function<Formula, By, Asked>&) {
  if constexpr (detail::check_matrix<Asked::asks>())
    return detail::pattern_of_program<detail::program_for<derivative_function<Formula, By, Asked>>>;
}
/// The same of a callable, with examples of its arguments, of which only the shapes count.
template <class F, class By, class Asked, class... Examples>
  requires(sizeof...(Examples) > 0)
constexpr auto sparsity_pattern(const derivative_function<F, By, Asked>&, const Examples&...) {
  if constexpr (detail::check_matrix<Asked::asks>())
    if constexpr (detail::check_program<derivative_function<F, By, Asked>, Examples...>())
      return detail::pattern_of_program<detail::program_for<derivative_function<F, By, Asked>, Examples...>>;
}

/// The nonzeros of a Jacobian or Hessian alone, in the order of its pattern: nonzeros(hessian(f))(...) returns them in
/// a row, nonzeros(hessian(f)).into(memory)(...) writes them.
template <class Of, class By, class Asked>
[[nodiscard]] constexpr auto nonzeros(const derivative_function<Of, By, Asked>& f) {
  if constexpr (detail::check_matrix<Asked::asks>())
    return derivative_function<Of, By, asked::nonzeros<Asked>>(f.of);
  else
    return detail::said{};
}

}  // namespace leibniz
