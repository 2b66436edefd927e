// after: a formula, after a pass over its graph, as a formula again. The graph is checked on the way.
//
//   in    after<simplify>(x + 0_c), with simplify a lambda from graph to graph
//   out   x, to be compared by its type
#pragma once

#include <concepts>

#include "both.hpp"
#include "call.hpp"

namespace detail {

template <class Formula, auto Pass>
struct passed {
  static constexpr leibniz::detail::graph run() { return Pass(leibniz::detail::graph_of<Formula>()); }
};
template <class Formula, auto Pass>
struct passed_program {
  static constexpr const auto& code = leibniz::detail::frozen<passed<Formula, Pass>>;
};

}  // namespace detail

template <auto Pass, class Formula>
constexpr auto after(const Formula& f) {
  static_assert(leibniz::detail::is_valid(leibniz::detail::graph_of<Formula>()));
  static_assert(leibniz::detail::is_valid(detail::passed<Formula, Pass>::run()));
  return leibniz::detail::to_type<detail::passed_program<Formula, Pass>, typename Formula::captured_type>(f);
}

/// Whether two formulas have one type.
template <class A, class B>
constexpr bool same(const A&, const B&) {
  return std::same_as<A, B>;
}
