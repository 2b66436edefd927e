// refused: what the words for derivatives are asked for and cannot give, and what to write instead.
//
//   in    gradient(f, x)
//   out   error: leibniz: gradient needs its variables in wrt(...), but was given them bare: write gradient(f, wrt(x))
#pragma once

#include "derivative.hpp"

namespace leibniz {

// Each sentence stands in the function that is called, so that nothing comes before it.
#define LEIBNIZ_BY_PLACES(name, Formula)                                                                               \
  static_assert(detail::never<Formula>,                                                                                \
                "leibniz: " #name                                                                                      \
                " of a formula is by its variables, but was given the numbers of arguments, which only callables "     \
                "have: name the variables and write " #name "(f, wrt(x))")
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
  template <detail::DifferentiableFunction F, class... Variables, class... Options>                                    \
    requires(!detail::is_called_by_name<F>)                                                                            \
  constexpr auto name(const F&, detail::variable_set<Variables...>, const Options&...) {                               \
    static_assert(detail::never<F>,                                                                                    \
                  "leibniz: a callable is differentiated by its arguments, but was given variables, which only "       \
                  "formulas have: count its arguments from 0 and write wrt<0>");                                       \
    return detail::said{};                                                                                             \
  }                                                                                                                    \
  template <detail::DifferentiableFunction Formula, class Set, class... Options>                                       \
    requires detail::is_called_by_name<Formula>                                                                        \
  constexpr auto name(const Formula&, Set (*)(), const Options&...) {                                                  \
    LEIBNIZ_BY_PLACES(name, Formula);                                                                                  \
    return detail::said{};                                                                                             \
  }                                                                                                                    \
  template <detail::DifferentiableFunction Formula, std::size_t... I, class... Options>                                \
    requires detail::is_called_by_name<Formula>                                                                        \
  constexpr auto name(const Formula&, detail::argument_set<I...>, const Options&...) {                                 \
    LEIBNIZ_BY_PLACES(name, Formula);                                                                                  \
    return detail::said{};                                                                                             \
  }                                                                                                                    \
  template <detail::DerivativeOfFormula F, class... Options>                                                           \
  constexpr auto name(const F&, const Options&...) {                                                                   \
    static_assert(detail::never<F>,                                                                                    \
                  "leibniz: " #name                                                                                    \
                  " needs a formula, or a callable of numbers, but was given a derivative of a formula: write "        \
                  "hessian(f) for all second derivatives, or derivative(f, x, y) for one, which is a formula again");  \
    return detail::said{};                                                                                             \
  }                                                                                                                    \
  template <class F, class... Options>                                                                                 \
    requires(!detail::DifferentiableFunction<F> && !detail::DerivativeOfFormula<F> && !detail::TupleOfFormulas<F>)     \
  constexpr auto name(const F&, const Options&...) {                                                                   \
    static_assert(!Scalar<F>,                                                                                          \
                  "leibniz: " #name " needs a formula with variables, but was given a number, which is what numbers "  \
                  "and constants by themselves are: name an input of it, var<\"x\">");                                 \
    static_assert(Scalar<F>,                                                                                           \
                  "leibniz: " #name " needs a formula, or a lambda or functor, but was given something else: a "       \
                  "function can be called in a lambda, [](auto x) { return f(x); }");                                  \
    return detail::said{};                                                                                             \
  }
LEIBNIZ_REFUSED(gradient)
LEIBNIZ_REFUSED(value_and_gradient)
LEIBNIZ_REFUSED(jacobian)
LEIBNIZ_REFUSED(value_and_jacobian)
LEIBNIZ_REFUSED(hessian)
LEIBNIZ_REFUSED(value_gradient_hessian)
LEIBNIZ_REFUSED(jvp)
LEIBNIZ_REFUSED(value_and_jvp)
LEIBNIZ_REFUSED(vjp)
LEIBNIZ_REFUSED(value_and_vjp)
LEIBNIZ_REFUSED(hvp)
LEIBNIZ_REFUSED(gradient_and_hvp)
#undef LEIBNIZ_REFUSED

/// Taylor coefficients of the same.
template <int Order, class Formula, class Set>
  requires detail::is_called_by_name<Formula>
constexpr auto taylor(const Formula&, Set (*)()) {
  LEIBNIZ_BY_PLACES(taylor, Formula);
  return detail::said{};
}
template <int Order, detail::DerivativeOfFormula F>
constexpr auto taylor(const F&) {
  static_assert(detail::never<F>,
                "leibniz: taylor needs a formula, or a callable of numbers, but was given a derivative of a formula: "
                "write taylor<3>(f), whose coefficients hold the higher derivatives");
  return detail::said{};
}
#undef LEIBNIZ_BY_PLACES

namespace detail {

template <class F>
constexpr auto derivative_of_callable() {
  static_assert(!DerivativeOfFormula<F>,
                "leibniz: derivative needs a formula, but was given the gradient of one, which is a callable: write "
                "derivative(f, x, y) for one of the second derivatives");
  static_assert(DerivativeOfFormula<F>,
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
