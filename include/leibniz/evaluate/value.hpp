// value: a formula at a point.
//
//   in    f(x = -2.0, y = 5.0, z = -4.0)
//   out   -12.0, bit for bit what the same expression gives when it is written with plain doubles
#pragma once

#include "bindings.hpp"
#include "inputs.hpp"
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

/// Computes a value: by `Steps`, or by `Record`, which keep composites as a whole, for a tracer. It is named after them
/// and after no formula: debuggers are given the name of each function, spelled out.
template <class Steps, class Record, std::size_t Size, std::size_t Columns>
struct value_of_steps {
  template <class Number, class... Bindings>
  LEIBNIZ_INLINE static constexpr auto at(const Number* captured, const Bindings&... bindings) {
    if constexpr (check_call<Steps, Bindings...>()) {
      using T = scalar_of_bindings<Bindings...>;
      // Numbers, and no reference: GCC would keep what it refers to, where it does not optimize.
      constexpr int slots = frozen<Steps>.slot_count(), first_output = frozen<Steps>.output(0, 0);
      typename value_result<Size, Columns, node_facts<Steps>::is_truth(first_output), T>::type result;
      T in[static_cast<std::size_t>(slots) + 1];
      fill_row<match_of<Steps, Bindings...>>(in, bindings...);
      using chosen = std::conditional_t<Tracer<T>, Record, Steps>;
      straight_line<chosen>::template compute<T>(number_row<T>{in}, captured, result);
      return result;
    }
  }
  template <class Number, class... Bindings>
  LEIBNIZ_INLINE static constexpr auto at(const Number* captured, const point<Bindings...>& p) {
    return at(captured, static_cast<const Bindings&>(p)...);
  }
};

/// What f(...) calls: the value of a formula, or the values of a vector or matrix of formulas. Works in a constant
/// expression and at run time; allocates nothing, throws nothing.
template <class Formula>
struct value_of {
  using source = formula_source<Formula>;
  using type = value_of_steps<compact<value_program<source>>, compact<source_steps<source>>, vector_size<Formula>,
                              column_count<Formula>>;
};

}  // namespace detail
}  // namespace leibniz
