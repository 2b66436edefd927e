// matrix: small matrices of formulas, of fixed size.
//
//   in    constexpr auto R = stack_rows(stack(x, y), stack(-y, x));   R[0_c]   R[1_c][0_c]   transpose(R)
//   out   matrix<2, 2, variable<"x">, variable<"y">, ...>;  its first row, a vector;  -y;  another matrix
//
// Elements stand row by row, in the type, in a call and in results. A matrix is no vector: what * means for it is said
// in matrix_operators.hpp.
#pragma once

#include "operand.hpp"

namespace leibniz {

namespace detail {

/// What a matrix of formulas is for Boost.Hana: a Foldable of its rows; see hana.hpp.
struct matrix_tag;

/// What is said of every matrix. `part<I>()` of Self is its I-th element, row by row.
template <class Self, std::size_t Rows, std::size_t Columns>
struct matrix_shape : formula<Self>, matrix_mark {
  static_assert(Rows > 0 && Columns > 0,
                "leibniz: a matrix needs at least one row and one column, but this one has none: mend its shape");
  [[nodiscard]] static constexpr std::size_t rows() noexcept { return Rows; }
  [[nodiscard]] static constexpr std::size_t columns() noexcept { return Columns; }
  [[nodiscard]] static constexpr std::size_t size() noexcept { return Rows * Columns; }

  template <std::size_t Row, std::size_t Column>
  constexpr auto at() const {
    return static_cast<const Self&>(*this).template part<Row * Columns + Column>();
  }
  template <std::size_t Row>
  constexpr auto row() const {
    return [&]<std::size_t... J>(std::index_sequence<J...>) {
      return vector_of(this->template at<Row, J>()...);
    }(std::make_index_sequence<Columns>{});
  }
  template <std::size_t Column>
  constexpr auto column() const {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return vector_of(this->template at<I, Column>()...);
    }(std::make_index_sequence<Rows>{});
  }
  /// A row: A[0_c]; an element: A[0_c][1_c].
  template <class Index>
  constexpr auto operator[](const Index&) const {
    constexpr std::size_t index = index_of<Index>();
    static_assert(index < Rows,
                  "leibniz: the first index of a matrix needs to be less than the number of its rows, but this one is "
                  "not: A[0_c] is the first row");
    return this->template row<(index < Rows ? index : 0)>();
  }
};

}  // namespace detail

/// Formulas in rows and columns: matrix<2, 2, f, g, h, k>, row by row. Each is a formula of its own.
template <std::size_t Rows, std::size_t Columns, class... Parts>
struct matrix : detail::matrix_shape<matrix<Rows, Columns, Parts...>, Rows, Columns>,
                detail::captured_numbers<typename detail::common_captured<typename Parts::captured_type...>::type,
                                         detail::sum_of({Parts::captured_count...})> {
  static_assert(sizeof...(Parts) == Rows * Columns,
                "leibniz: a matrix needs one formula for each row and column, but was given another number of them: "
                "write stack_rows(stack(a, b), stack(c, d))");
  using hana_tag = detail::matrix_tag;
  constexpr matrix() = default;
  constexpr explicit matrix(const Parts&... parts) {
    if constexpr (matrix::captured_count > 0) detail::capture(*this, parts...);
  }
  template <std::size_t I>
  constexpr auto part() const {
    return detail::operand_of<I, Parts...>(*this);
  }
};

namespace detail {

template <std::size_t Rows, std::size_t Columns, class... Parts>
constexpr auto matrix_of(const Parts&... parts) {
  return matrix<Rows, Columns, Parts...>(parts...);
}

/// The matrix of element.template operator()<Row, Column>().
template <std::size_t Rows, std::size_t Columns, class Element>
constexpr auto matrix_from(const Element& element) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return matrix_of<Rows, Columns>(as_operand(element.template operator()<I / Columns, I % Columns>())...);
  }(std::make_index_sequence<Rows * Columns>{});
}

template <std::size_t I, class First, class... Rest>
constexpr const auto& nth_of(const First& first, const Rest&... rest) {
  if constexpr (I == 0)
    return first;
  else
    return nth_of<I - 1>(rest...);
}

template <class... Vectors>
constexpr bool check_rows() {
  constexpr bool are_vectors = sizeof...(Vectors) > 0 && (Vector<Vectors> && ...);
  static_assert(are_vectors, "leibniz: stack_rows needs vectors, one for each row, but was given something else: write "
                             "stack_rows(stack(a, b), stack(c, d))");
  constexpr bool fit = !are_vectors || common_size<Vectors...>() > 0;
  static_assert(fit, "leibniz: the rows of a matrix need the same size, but these differ: fill the shorter ones");
  return are_vectors && fit;
}

}  // namespace detail

/// A matrix of formulas from its rows, each a vector.
template <class... Vectors>
constexpr auto stack_rows(const Vectors&... rows) {
  if constexpr (detail::check_rows<Vectors...>())
    return detail::matrix_from<sizeof...(Vectors), detail::common_size<Vectors...>()>(
        [&]<std::size_t I, std::size_t J>() { return detail::nth_of<I>(rows...).template part<J>(); });
  else
    return detail::matrix_of<1, 1>(constant<0>{});  // after the sentence above, nothing more
}

/// A row of a matrix as a vector: row(A, 0_c) is A[0_c].
template <Matrix A, class Index>
constexpr auto row(const A& a, const Index& index) {
  return a[index];
}
/// A column of a matrix as a vector.
template <Matrix A, class Index>
constexpr auto column(const A& a, const Index&) {
  constexpr std::size_t index = detail::index_of<Index>();
  static_assert(index < A::columns(),
                "leibniz: an index needs to be less than the number of columns of its matrix, but this one is not: "
                "column(A, 0_c) is the first");
  return a.template column<(index < A::columns() ? index : 0)>();
}

/// The matrix with rows and columns exchanged.
template <Matrix A>
constexpr auto transpose(const A& a) {
  return detail::matrix_from<A::columns(), A::rows()>(
      [&]<std::size_t I, std::size_t J>() { return a.template at<J, I>(); });
}

}  // namespace leibniz
