// value: a formula at a point.
//
//   in    f(x = -2.0, y = 5.0, z = -4.0)
//   out   -12.0, bit for bit what the same expression gives when it is written with plain doubles
#pragma once

#include "bindings.hpp"
#include "values.hpp"

namespace leibniz {

namespace detail {

/// A number, what a comparison gives, or the values of a vector or a matrix.
template <std::size_t Size, std::size_t Columns, bool IsTruth, class T>
struct value_result {
  using type = matrix_values<T, Size / Columns, Columns>;
};
template <std::size_t Size, bool IsTruth, class T>
struct value_result<Size, 0, IsTruth, T> {
  using type = values<T, Size>;
};
template <class T>
struct value_result<0, 0, false, T> {
  using type = T;
};
template <class T>
struct value_result<0, 0, true, T> {
  using type = decltype(truth(std::declval<const T&>() < std::declval<const T&>()));
};

}  // namespace detail

/// The value of a formula, or the values of a vector or matrix of formulas. This is what f(...) calls. Works in a
/// constant expression and at run time; allocates nothing, throws nothing.
template <class Formula, class... Bindings>
LEIBNIZ_INLINE constexpr auto value_at(const Formula& f, const Bindings&... bindings) {
  using steps = compact<detail::value_steps<Formula>>;
  if constexpr (detail::check_call<steps, Bindings...>()) {
    using program = detail::straight_line<steps>;
    using T = detail::scalar_of_bindings<Bindings...>;
    constexpr bool is_truth = program::is_truth(program::code.outputs[0]);
    constexpr std::size_t size = detail::vector_size<Formula>, columns = detail::column_count<Formula>;
    typename detail::value_result<size, columns, is_truth, T>::type result;
    if constexpr (Tracer<T>)  // records composites as a whole: their slopes are those of their rows
      detail::straight_line<compact<detail::formula_steps<Formula>>>::template run<
          T, detail::match_of<steps, Bindings...>>(f.captured(), result, bindings...);
    else
      program::template run<T, detail::match_of<steps, Bindings...>>(f.captured(), result, bindings...);
    return result;
  }
}

template <class Formula, class... Bindings>
LEIBNIZ_INLINE constexpr auto value_at(const Formula& f, const point<Bindings...>& p) {
  return value_at(f, static_cast<const Bindings&>(p)...);
}

}  // namespace leibniz
