// cost: how many operations a formula or its gradient takes at run time, as a constant.
//
//   in    cost((x + y) * z)          cost(gradient((x + y) * z))
//   out   2 in all, 2 arithmetic     1 in all: x + y
//
// It counts the code that runs: composites in the words of their value, common parts once.
#pragma once

#include "gradient.hpp"

namespace leibniz {

namespace detail {

/// The frozen graph of what runs for a formula, or for the callable that gradient(f) gives.
template <class Formula>
inline constexpr const auto& running_code = value_code<Formula>;
template <class Formula, class Wrt, bool WithValue>
inline constexpr const auto& running_code<gradient_function<Formula, Wrt, WithValue>> =
    frozen<compact<gradient_function<Formula, Wrt, WithValue>>>;

}  // namespace detail

/// Operations by kind, for a formula, a vector of formulas, gradient(f) or value_and_gradient(f).
template <class Callable>
consteval operation_count cost(const Callable&) {
  return count_operations(detail::running_code<Callable>.thaw());
}

}  // namespace leibniz
