// cost: how many operations a formula, a callable or its derivative takes at run time, as a constant.
//
//   in    cost((x + y) * z)          cost(gradient((x + y) * z))
//   out   2 in all, 2 arithmetic     1 in all: x + y
//
//   in    cost([](auto x, auto y) { return x < y ? x * x : y; }, 1.0, 2.0)
//   out   2 in all: x < y, and x * x
//
// It counts the code that runs: composites in the words of their value, common parts once.
#pragma once

#include "program_of.hpp"

namespace leibniz {

namespace detail {

template <class Program>
inline constexpr operation_count cost_of = [] {
  operation_count result = measured_operations(frozen<Program>.thaw());
  const graph source = code_of<typename Program::source>.thaw();
  result.inactive_outputs = count_inactive_outputs(source, slots_of<Program>(source));
  result.mode = Program::mode();
  return result;
}();

}  // namespace detail

/// Operations by kind, for a formula, a vector of formulas, or a derivative of one.
template <class F>
constexpr operation_count cost(const F&) {
  if constexpr (detail::check_named<F>())
    return detail::cost_of<detail::program_for<F>>;
  else
    return {};
}

/// The same for a callable, or for gradient(f), jacobian(f) and their kin. The arguments are examples, of which only
/// the shapes count. Where the callable branches, the operations of all branches are counted, each once.
template <Callable F, class... Examples>
  requires(sizeof...(Examples) > 0)
constexpr operation_count cost(const F&, const Examples&...) {
  if constexpr (detail::check_program<F, Examples...>())
    return detail::cost_of<detail::program_for<F, Examples...>>;
  else
    return {};
}

}  // namespace leibniz
