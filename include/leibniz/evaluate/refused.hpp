// refused: what the words for derivatives are asked for and cannot give, and what to write instead.
//
//   in    gradient(f, x)
//   out   error: leibniz: gradient needs its variables in wrt(...), but was given them bare: write gradient(f, wrt(x))
#pragma once

#include "callable_gradient.hpp"
#include "derivative.hpp"

namespace leibniz {

// Each sentence stands in the function that is called, so that nothing comes before it.
#define LEIBNIZ_REFUSED(name)                                                                                          \
  template <class F, detail::Term First, class... Rest>                                                                \
  constexpr auto name(const F&, const First&, const Rest&...) {                                                        \
    static_assert(Callable<F>, "leibniz: " #name " needs the variables to differentiate by in a set, but was given "   \
                               "them bare: write " #name "(f, wrt(x)), or derivative(f, x) for a formula again");      \
    static_assert(!Callable<F>, "leibniz: " #name                                                                      \
                                " of a callable is by its arguments, but was given variables, which only formulas "    \
                                "have: count its arguments from 0 and write " #name "(f, wrt<0>)");                    \
    return detail::said{};                                                                                             \
  }                                                                                                                    \
  template <class Formula, class Set>                                                                                  \
  constexpr auto name(const Formula&, Set (*)()) {                                                                     \
    static_assert(Callable<Formula>,                                                                                   \
                  "leibniz: " #name " of a formula is by its variables, but was given the numbers of arguments, "      \
                  "which only callables have: name the variables and write " #name "(f, wrt(x))");                     \
    return detail::said{};                                                                                             \
  }                                                                                                                    \
  template <class Formula, class Wrt, bool WithValue>                                                                  \
  constexpr auto name(const gradient_function<Formula, Wrt, WithValue>&) {                                             \
    static_assert(detail::never<Formula>,                                                                              \
                  "leibniz: " #name                                                                                    \
                  " needs a formula, or a callable of numbers, but was given the gradient of a formula: write "        \
                  "derivative(f, x, y) for one of the second derivatives, which is a formula again");                  \
    return detail::said{};                                                                                             \
  }                                                                                                                    \
  template <class Formula, class Wrt, bool WithValue, class... Variables>                                              \
  constexpr auto name(const gradient_function<Formula, Wrt, WithValue>& f, detail::variable_set<Variables...>) {       \
    return name(f);                                                                                                    \
  }
LEIBNIZ_REFUSED(gradient)
LEIBNIZ_REFUSED(value_and_gradient)
LEIBNIZ_REFUSED(jacobian)
LEIBNIZ_REFUSED(value_and_jacobian)
#undef LEIBNIZ_REFUSED

#define LEIBNIZ_NEEDS_CALLABLE(name)                                                                                   \
  template <class F, class... By>                                                                                      \
    requires(!Callable<F>)                                                                                             \
  constexpr auto name(const F&, const By&...) {                                                                        \
    static_assert(!detail::Term<F>,                                                                                    \
                  "leibniz: " #name " needs a callable with several results, but was given formulas: write "           \
                  "gradient(f) for each of them, or a lambda that returns an array");                                  \
    static_assert(detail::Term<F>,                                                                                     \
                  "leibniz: " #name " needs a callable, a generic lambda or functor, but was given something else: "   \
                  "a function can be called in a lambda, [](auto x) { return f(x); }");                                \
    return detail::said{};                                                                                             \
  }
LEIBNIZ_NEEDS_CALLABLE(jacobian)
LEIBNIZ_NEEDS_CALLABLE(value_and_jacobian)
#undef LEIBNIZ_NEEDS_CALLABLE

namespace detail {

template <class F>
inline constexpr bool is_gradient_of_formula = false;
template <class Formula, class Wrt, bool WithValue>
inline constexpr bool is_gradient_of_formula<gradient_function<Formula, Wrt, WithValue>> = true;

template <class F>
constexpr auto derivative_of_callable() {
  static_assert(!is_gradient_of_formula<F>,
                "leibniz: derivative needs a formula, but was given the gradient of one, which is a callable: write "
                "derivative(f, x, y) for one of the second derivatives");
  static_assert(is_gradient_of_formula<F>,
                "leibniz: derivative needs a formula, but was given a callable, which has no variables: write "
                "gradient(f) for its slopes at a point, or call it with a variable, derivative(f(x), x)");
  return said{};
}

}  // namespace detail

template <Callable F, class First, class... Rest>
constexpr auto derivative(const F&, const First&, const Rest&...) {
  return detail::derivative_of_callable<F>();
}
template <int Order, Callable F, class By>
constexpr auto derivative(const F&, const By&) {
  return detail::derivative_of_callable<F>();
}
template <class F>
constexpr auto derivative(const F&) {
  if constexpr (Callable<F>) {
    return detail::derivative_of_callable<F>();
  } else {
    static_assert(detail::never<F>,
                  "leibniz: derivative needs a variable to differentiate by, but was given none: write "
                  "derivative(f, x), or gradient(f) for those by all variables");
    return detail::said{};
  }
}

}  // namespace leibniz
