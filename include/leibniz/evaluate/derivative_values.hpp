// derivative_values: Jacobians and Hessians by variables.
//
//   in    jacobian(stack(f, g))(x = 1.0, w = ...)      hessian(f)(x = 1.0, w = ...)
//   out   J(0, 2), J(0, x), J(1, w), J[0][2]           H(0, 2), H(x, x), H(x, w), H(w, w), H[0][2]
//
// Numbers count the elements of all variables in the order of wrt(...), matrices row by row.
#pragma once

#include "../passes/request.hpp"
#include "values.hpp"

namespace leibniz {

/// The derivatives of some results, a row for each, by variables, row by row.
template <class T, std::size_t Rows, class... Variables>
struct jacobian_values : matrix_values<T, Rows, variable_values<T, Variables...>::size()> {
  using by_number = matrix_values<T, Rows, variable_values<T, Variables...>::size()>;
  using by_number::operator();

  /// The derivative of result i by a variable: a number, or as many as a vector or matrix of variables has.
  template <detail::Differentiable Variable>
  constexpr auto operator()(std::size_t i, const Variable&) const {
    constexpr std::ptrdiff_t place = detail::place_of<Variable, Variables...>::value;
    LEIBNIZ_IS_AMONG(place >= 0);
    if constexpr (place < 0)
      return T{};
    else
      return detail::values_of<Variable>(this->numbers + i * by_number::columns() + place);
  }
};

/// The second derivatives of one result by variables, row by row: all of them.
template <class T, class... Variables>
struct hessian_values
    : matrix_values<T, variable_values<T, Variables...>::size(), variable_values<T, Variables...>::size()> {
  static constexpr std::size_t total = variable_values<T, Variables...>::size();
  using by_number = matrix_values<T, total, total>;
  using by_number::operator();

  /// By two variables: a number, those of a vector, or the block of two vectors.
  template <detail::Differentiable A, detail::Differentiable B>
  constexpr auto operator()(const A&, const B&) const {
    constexpr std::ptrdiff_t row = detail::place_of<A, Variables...>::value;
    constexpr std::ptrdiff_t column = detail::place_of<B, Variables...>::value;
    LEIBNIZ_IS_AMONG(row >= 0 && column >= 0);
    if constexpr (row < 0 || column < 0)
      return T{};
    else if constexpr (detail::width<A> == 1 && !detail::InputVector<A>)
      return detail::values_of<B>(this->numbers + static_cast<std::size_t>(row) * total + column);
    else if constexpr (detail::width<B> == 1 && !detail::InputVector<B>)
      return (*this)(B{}, A{});
    else
      return block<detail::width<A>, detail::width<B>>(row, column);
  }

 private:
  template <std::size_t Rows, std::size_t Columns>
  constexpr auto block(std::ptrdiff_t row, std::ptrdiff_t column) const {
    matrix_values<T, Rows, Columns> result{};
    for (std::size_t i = 0; i < Rows; ++i)
      for (std::size_t j = 0; j < Columns; ++j)
        result(i, j) = (*this)(static_cast<std::size_t>(row) + i, static_cast<std::size_t>(column) + j);
    return result;
  }
};

/// The lower triangle of a symmetric matrix, row by row: (0, 0), (1, 0), (1, 1), (2, 0), … .
template <class T, std::size_t Size>
struct triangle_values : values<T, Size*(Size + 1) / 2> {
  static constexpr std::size_t rows() { return Size; }
  static constexpr std::size_t columns() { return Size; }
  /// An entry of either triangle.
  constexpr T operator()(std::size_t i, std::size_t j) const {
    return i < j ? (*this)(j, i) : this->numbers[i * (i + 1) / 2 + j];
  }
};

namespace detail {

template <Leaf T, std::size_t Rows, class... Variables>
struct shape_of<jacobian_values<T, Rows, Variables...>>
    : shape_of_row<jacobian_values<T, Rows, Variables...>, T,
                   static_cast<int>(jacobian_values<T, Rows, Variables...>::size())> {
  template <class U>
  using with = jacobian_values<U, Rows, Variables...>;
};
template <Leaf T, class... Variables>
struct shape_of<hessian_values<T, Variables...>>
    : shape_of_row<hessian_values<T, Variables...>, T, static_cast<int>(hessian_values<T, Variables...>::size())> {
  template <class U>
  using with = hessian_values<U, Variables...>;
};
template <Leaf T, std::size_t Size>
struct shape_of<triangle_values<T, Size>>
    : shape_of_row<triangle_values<T, Size>, T, static_cast<int>(triangle_values<T, Size>::size())> {
  template <class U>
  using with = triangle_values<U, Size>;
};

template <class T>
struct values_by_variables;
template <class... Variables>
struct values_by_variables<variable_set<Variables...>> {
  template <class T>
  using gradient = variable_values<T, Variables...>;
  template <class T, std::size_t Rows>
  using jacobian = jacobian_values<T, Rows, Variables...>;
  template <class T>
  using hessian = hessian_values<T, Variables...>;
};

/// Where the derivatives of a formula go, in its own types.
template <class T, class Value, class By, request Asked, int Width, int Slots>
struct named_results {
  using value_type = Value;
  using gradient_type = typename values_by_variables<By>::template gradient<T>;
  using jacobian_type = typename values_by_variables<By>::template jacobian<T, std::size_t{Width}>;
  using hessian_type = std::conditional_t<Asked.is_lower, triangle_values<T, std::size_t{Slots}>,
                                          typename values_by_variables<By>::template hessian<T>>;

  template <int R, class X>
  LEIBNIZ_INLINE static constexpr auto& value(X& x) {
    if constexpr (requires { x.numbers; })
      return x.numbers[R];
    else
      return x;
  }
  template <int C, class X>
  LEIBNIZ_INLINE static constexpr auto& gradient(X& x) {
    return x.numbers[C];
  }
  template <int R, int C, class X>
  LEIBNIZ_INLINE static constexpr auto& jacobian(X& x) {
    return x.numbers[R * Slots + C];
  }
  template <int I, int J, class X>
  LEIBNIZ_INLINE static constexpr auto& hessian(X& x) {
    return x.numbers[Asked.is_lower ? I * (I + 1) / 2 + J : I * Slots + J];
  }
  template <int C, class X>
  LEIBNIZ_INLINE static constexpr auto& coefficient(X& x) {
    return x[std::size_t{C}];
  }
};

}  // namespace detail
}  // namespace leibniz

#undef LEIBNIZ_IS_AMONG
