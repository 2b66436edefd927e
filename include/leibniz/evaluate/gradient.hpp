// gradient: the partial derivatives of a formula at a point, all at once.
//
//   in    gradient(f)(x = -2.0, y = 5.0, z = -4.0)
//   out   g[x] == -4, g[y] == -4, g[z] == 3
//
// By a reverse sweep at compile time; for one variable by whichever sweep takes fewer operations. What runs is straight
// line code that shares every common part of value and gradient.
#pragma once

#include "bindings.hpp"
#include "values.hpp"

namespace leibniz {

namespace detail {

/// All active inputs of a formula, in the order in which they appear in it.
template <class Set, class... Inputs>
struct active_among {
  using type = Set;
};
template <class... Chosen, class First, class... Rest>
struct active_among<variable_set<Chosen...>, First, Rest...>
    : active_among<std::conditional_t<First::input_is_active, variable_set<Chosen..., First>, variable_set<Chosen...>>,
                   Rest...> {};
template <class Inputs>
struct active_inputs;
template <class... Inputs>
struct active_inputs<input_list<Inputs...>> : active_among<variable_set<>, Inputs...> {};

template <class Formula>
using inputs_of_formula = typename straight_line<compact<formula_steps<Formula>>>::inputs;

}  // namespace detail

namespace detail {

/// What a traced function records where it calls a gradient: composites as a whole, whose slopes are those of their
/// rows.
template <bool WithValue, class Formula, class... Variables>
struct gradient_record_steps {
  using swept = reverse_steps<Formula, Variables...>;
  static constexpr identity known_by = swept::known_by.with(WithValue ? 'W' : 'R');
  static constexpr graph run() {
    constexpr const auto& code = frozen<compact<swept>>;
    return prune(wanted_derivatives(code.thaw(), code.output_count - 1, WithValue));
  }
};

}  // namespace detail

/// The gradient of a formula as a callable: what gradient(f) returns.
template <class Formula, class Wrt, bool WithValue>
struct gradient_function;

template <class Formula, class... Variables, bool WithValue>
struct gradient_function<Formula, detail::variable_set<Variables...>, WithValue> {
  [[no_unique_address]] Formula formula;

  static constexpr detail::identity known_by =
      detail::combined(detail::identity{}.with(WithValue ? 'V' : 'G').with(detail::identity_of<Formula>),
                       {detail::identity_of<Variables>...});
  static constexpr detail::graph_size room = detail::gradient_room<Formula, Variables...>;
  /// The graph that runs.
  static constexpr detail::graph run() {
    return detail::gradient_graph<Formula>(detail::variable_set<Variables...>{}, WithValue);
  }

  template <class... Bindings>
  LEIBNIZ_INLINE constexpr auto operator()(const Bindings&... bindings) const {
    using steps = detail::compact<gradient_function>;
    if constexpr (detail::check_call<steps, Bindings...>()) {
      using T = detail::scalar_of_bindings<Bindings...>;
      using gradient_type = variable_values<T, Variables...>;
      std::conditional_t<WithValue, value_with_gradient<T, gradient_type>, gradient_type> result;
      if constexpr (detail::Tracer<T>)
        detail::straight_line<detail::compact<detail::gradient_record_steps<WithValue, Formula, Variables...>>>::
            template run<T, detail::match_of<steps, Bindings...>>(formula.captured(), result, bindings...);
      else
        detail::straight_line<steps>::template run<T, detail::match_of<steps, Bindings...>>(formula.captured(), result,
                                                                                            bindings...);
      return result;
    }
  }
  template <class... Bindings>
  LEIBNIZ_INLINE constexpr auto operator()(const point<Bindings...>& p) const {
    return (*this)(static_cast<const Bindings&>(p)...);
  }
};

namespace detail {

template <class Formula>
struct variables_of {
  using type = variable_set<>;
};
template <Expression Formula>
struct variables_of<Formula> : active_inputs<inputs_of_formula<Formula>> {};

}  // namespace detail

// The sentence stands in the functions themselves: each function more, named after the formula, costs its length.
#define LEIBNIZ_NEEDS_FORMULA                                                                                          \
  static_assert(!Scalar<Formula>,                                                                                      \
                "leibniz: gradient needs a formula with variables, but was given a number, which is what numbers and " \
                "constants by themselves are: name an input of it, var<\"x\">");                                       \
  static_assert(Expression<Formula> || Scalar<Formula>,                                                                \
                "leibniz: gradient needs one formula, or a lambda or functor, but was given something else: a "        \
                "vector of formulas has a gradient for each part, a function can be called in a lambda, "              \
                "[](auto x) { return f(x); }")

/// The gradient by chosen variables: gradient(f, wrt(x, z)). By one that does not occur it is exactly zero.
template <class Formula, class... Variables>
constexpr auto gradient(const Formula& f, detail::variable_set<Variables...>) {
  LEIBNIZ_NEEDS_FORMULA;
  if constexpr (Expression<Formula>)
    return gradient_function<Formula, detail::variable_set<Variables...>, false>{f};
  else
    return detail::said{};
}
/// The gradient by all variables of a formula, in the order in which they appear in it.
template <class Formula>
constexpr auto gradient(const Formula& f) {
  LEIBNIZ_NEEDS_FORMULA;
  if constexpr (Expression<Formula>)
    return gradient_function<Formula, typename detail::variables_of<Formula>::type, false>{f};
  else
    return detail::said{};
}
/// Value and gradient in one sweep, with every common part computed once.
template <class Formula, class... Variables>
constexpr auto value_and_gradient(const Formula& f, detail::variable_set<Variables...>) {
  LEIBNIZ_NEEDS_FORMULA;
  if constexpr (Expression<Formula>)
    return gradient_function<Formula, detail::variable_set<Variables...>, true>{f};
  else
    return detail::said{};
}
template <class Formula>
constexpr auto value_and_gradient(const Formula& f) {
  LEIBNIZ_NEEDS_FORMULA;
  if constexpr (Expression<Formula>)
    return gradient_function<Formula, typename detail::variables_of<Formula>::type, true>{f};
  else
    return detail::said{};
}

#undef LEIBNIZ_NEEDS_FORMULA

}  // namespace leibniz
