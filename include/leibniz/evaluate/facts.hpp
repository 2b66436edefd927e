// facts: what is known of a function before any number is, for `if constexpr`.
//
//   in    degree(x * y + 3_c * x, x)      is_quadratic(f)      depends_on(f, x)
//   out   1                               true where f has no terms above the second degree in all of its variables
//
// Facts of real arithmetic, read from the simplified graph. Of several results they hold for all together.
#pragma once

#include "../passes/facts.hpp"
#include "derivatives.hpp"

namespace leibniz {

/// The degree of what is no polynomial in its variables: sin(x), 1/x, |x|, or what branches on x.
inline constexpr int not_polynomial = detail::not_polynomial;

namespace detail {

/// The degree of a source by some of its inputs: the largest of its results'.
template <class Source, class By, rewrite_class Allowed = rewrite_class::rounding>
inline constexpr int degree_of = [] {
  const graph code = code_of<Source>.thaw();
  const graph all = lower<Allowed>(simplify<Allowed>(code));
  const degrees<Allowed> found(all, Source::slots(code, By{}));
  int most = 0;
  for (int k = 0; k < all.width(); ++k) {
    const int one = found.of_output(k);
    most = one == not_polynomial || most == not_polynomial ? not_polynomial : one < most ? most : one;
  }
  return most;
}();

template <class F, class By, class... Examples>
consteval int degree_of_callable() {
  if constexpr (check_callable<F, Examples...>())
    return degree_of<callable_source<F, in_doubles<Examples>...>,
                     typename chosen_arguments<By, sizeof...(Examples)>::type>;
  else
    return not_polynomial;
}

}  // namespace detail

// A fact is asked of a formula by all of its variables or by some, degree(f, x); of a callable with examples of its
// arguments, of which only the shapes count, degree(f, 1.0, x) or degree(f, wrt<0>, 1.0, x).
#define LEIBNIZ_FACT(answer, name, ...)                                                                                \
  template <class Formula>                                                                                             \
    requires detail::is_called_by_name<Formula>                                                                        \
  constexpr answer name(const Formula&) {                                                                              \
    constexpr int degree_found = detail::degree_of<detail::formula_source<Formula>, detail::by_default<Formula>>;      \
    return __VA_ARGS__;                                                                                                \
  }                                                                                                                    \
  template <class Formula, detail::Differentiable... Variables>                                                        \
    requires(detail::is_called_by_name<Formula> && sizeof...(Variables) > 0)                                           \
  constexpr answer name(const Formula&, const Variables&...) {                                                         \
    constexpr int degree_found =                                                                                       \
        detail::degree_of<detail::formula_source<Formula>, detail::variable_set<Variables...>>;                        \
    return __VA_ARGS__;                                                                                                \
  }                                                                                                                    \
  template <Callable F, class... Examples>                                                                             \
    requires(sizeof...(Examples) > 0)                                                                                  \
  constexpr answer name(const F&, const Examples&...) {                                                                \
    constexpr int degree_found = detail::degree_of_callable<F, detail::all_arguments, Examples...>();                  \
    return __VA_ARGS__;                                                                                                \
  }                                                                                                                    \
  template <Callable F, class Set, class... Examples>                                                                  \
  constexpr answer name(const F&, Set (*)(), const Examples&...) {                                                     \
    constexpr int degree_found = detail::degree_of_callable<F, Set, Examples...>();                                    \
    return __VA_ARGS__;                                                                                                \
  }

/// The degree of a function as a polynomial, or not_polynomial.
LEIBNIZ_FACT(int, degree, degree_found)
/// Whether it changes with its variables at all.
LEIBNIZ_FACT(bool, depends_on, degree_found != 0)
LEIBNIZ_FACT(bool, is_constant, degree_found == 0)
/// Whether its gradient is a constant: then it needs to be evaluated once.
LEIBNIZ_FACT(bool, is_linear, degree_found == 0 || degree_found == 1)
/// Whether its Hessian is a constant.
LEIBNIZ_FACT(bool, is_quadratic, degree_found >= 0 && degree_found <= 2)
#undef LEIBNIZ_FACT

}  // namespace leibniz
