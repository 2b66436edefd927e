// matrix_variable: matrices of inputs, and how a call gives them values.
//
//   in    constexpr auto A = mat<"A", 2, 3>;  constexpr auto K = parameter<"K", 3, 3>;
//         f(A = {{1.0, 2.0, 3.0}, {4.0, 5.0, 6.0}}, K = numbers)
//   out   A is matrix_variable<"A", 2, 3>;  A[1_c][2_c] is its element<..., 5>;  numbers is double[3][3], an array of
//         arrays, a matrix that a call returned, or nine numbers in a row
#pragma once

#include "matrix.hpp"
#include "variable.hpp"

namespace leibniz {

namespace detail {

/// Rows of numbers: double[2][3], std::array<std::array<double, 3>, 2>, the values of a matrix.
template <class T>
concept NestedIndexable = requires(const T& values) {
  values[0];
  requires Indexable<std::remove_cvref_t<decltype(values[0])>>;
};

/// True where rows of numbers have the shape of a matrix, as far as their type says.
template <class Nested>
constexpr bool may_have_shape(std::size_t rows, std::size_t columns) {
  if constexpr (requires { typename std::integral_constant<std::size_t, Nested::rows() + Nested::columns()>; }) {
    return Nested::rows() == rows && Nested::columns() == columns;
  } else {
    using Row = std::remove_cvref_t<decltype(std::declval<const Nested&>()[0])>;
    return (extent_of<Nested> == unknown_extent || extent_of<Nested> == rows) &&
           (extent_of<Row> == unknown_extent || extent_of<Row> == columns);
  }
}

/// A matrix input: it is bound to rows of numbers, or to all its numbers row by row.
template <class Self, std::size_t Rows, std::size_t Columns>
struct matrix_input : matrix_shape<Self, Rows, Columns>, no_captured_numbers {
  using hana_tag = input_tag;
  template <std::size_t I>
  static constexpr auto part() {
    return element<Self, I>{};
  }

  template <class Values>
  LEIBNIZ_INLINE constexpr auto operator=(Values&& values) const {
    return bind(static_cast<Values&&>(values));
  }
  template <class T, std::size_t Count>
  LEIBNIZ_INLINE constexpr auto operator=(const T (&values)[Count]) const {
    return bind(static_cast<const T(&&)[Count]>(values));
  }
  template <class T, std::size_t R, std::size_t C>
  LEIBNIZ_INLINE constexpr auto operator=(const T (&values)[R][C]) const {
    return bind(static_cast<const T(&&)[R][C]>(values));
  }

  template <class Values>
  LEIBNIZ_INLINE static constexpr auto bind(Values&& values) {
    using Plain = std::remove_cvref_t<Values>;
    static_assert(Indexable<Plain> || NestedIndexable<Plain>,
                  "leibniz: a matrix input needs rows of numbers in a call, A = values, but was given something else: "
                  "write A = {{1.0, 2.0}, {3.0, 4.0}} or name a nested array, or a flat one with row behind row");
    if constexpr (Indexable<Plain>) {
      if constexpr (check_sizes<extent_of<Plain> == unknown_extent || extent_of<Plain> == Rows * Columns>())
        return vector_input<Self, Rows * Columns>::bind(static_cast<Values&&>(values));
    } else if constexpr (NestedIndexable<Plain>) {
      using T = typename bound_as<std::remove_cvref_t<decltype(values[0][0])>>::type;
      if constexpr (check_sizes<may_have_shape<Plain>(Rows, Columns)>()) {
        if constexpr (requires { values[0].size(); } && extent_of<Plain> == unknown_extent)
          assert(values[0].size() == Columns && "leibniz: a matrix of another shape");
        return [&]<std::size_t... I>(std::index_sequence<I...>) LEIBNIZ_INLINE_LAMBDA {
          return vector_binding<Self, T>{{values[I / Columns][I % Columns]...}};
        }(std::make_index_sequence<Rows * Columns>{});
      }
    }
  }

 private:
  template <bool Fits>
  static constexpr bool check_sizes() {
    static_assert(Fits,
                  "leibniz: a matrix input needs as many rows and columns of numbers as it has, but was given an array "
                  "of another shape: change the array or the shape in mat<\"A\", rows, columns>");
    return Fits;
  }
};

/// A matrix of inputs that is never differentiated by.
template <name Name, std::size_t Rows, std::size_t Columns>
struct parameter<Name, Rows, Columns> : matrix_input<parameter<Name, Rows, Columns>, Rows, Columns>,
                                        decltype(Name)::bearer {
  static constexpr bool input_is_active = false;
  static constexpr text input_name = text(Name.text);
  using matrix_input<parameter, Rows, Columns>::operator=;
};

}  // namespace detail

/// A matrix of inputs by which one can differentiate.
template <name Name, std::size_t Rows, std::size_t Columns>
struct matrix_variable : detail::matrix_input<matrix_variable<Name, Rows, Columns>, Rows, Columns> {
  static constexpr bool input_is_active = true;
  static constexpr text input_name = text(Name.text);
  using detail::matrix_input<matrix_variable, Rows, Columns>::operator=;
};

/// mat<"A", 3, 4>: a matrix of variables with three rows of four. parameter<"A", 3, 4> is the same, never
/// differentiated by.
template <name Name, std::size_t Rows, std::size_t Columns>
inline constexpr matrix_variable<Name, Rows, Columns> mat{};

}  // namespace leibniz
