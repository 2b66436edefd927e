// shaped_values: derivatives in the shapes of what a callable takes and gives.
//
//   in    jacobian(f)(w, x) of a callable with two results, by w of size 3
//   out   J[0][2] and J(0, 2); data(), size() over all of them, row by row
#pragma once

#include "derivative_values.hpp"

namespace leibniz {

namespace detail {

/// The shape of a gradient: of the one argument, or a tuple of several.
template <class T, class By, class... Arguments>
struct gradient_shape;
template <class T, std::size_t I, class... Arguments>
struct gradient_shape<T, argument_set<I>, Arguments...> {
  using type = typename shape_of<nth<I, Arguments...>>::template with<T>;
};
template <class T, std::size_t... I, class... Arguments>
  requires(sizeof...(I) != 1)
struct gradient_shape<T, argument_set<I...>, Arguments...> {
  using type = std::tuple<typename shape_of<nth<I, Arguments...>>::template with<T>...>;
};

/// A reference to leaf i of a shape: arrays are indexed, in anything else the leaves are tried.
template <class X>
constexpr auto& leaf_at(X& x, std::size_t i) {
  using Plain = std::remove_const_t<X>;
  using Shape = shape_of<Plain>;
  if constexpr (Leaf<Plain>) {
    static_cast<void>(i);
    return x;
  } else if constexpr (is_array<Plain>) {
    constexpr std::size_t each = static_cast<std::size_t>(shape_of<typename Plain::value_type>::leaves);
    return leaf_at(x[i / each], i % each);
  } else {
    return [&]<int... K>(std::integer_sequence<int, K...>) -> auto& {
      std::remove_reference_t<decltype(Shape::template leaf<0>(x))>* const all[] = {&Shape::template leaf<K>(x)...};
      return *all[i];
    }(std::make_integer_sequence<int, Shape::leaves>{});
  }
}

/// Arrays of arrays of numbers: their numbers lie in a row.
template <class T>
inline constexpr bool is_row_of_numbers = Leaf<T>;
template <class T, std::size_t Size>
inline constexpr bool is_row_of_numbers<std::array<T, Size>> = is_row_of_numbers<T>;

template <class T>
constexpr auto* first_number(T& x) {
  if constexpr (Leaf<std::remove_const_t<T>>)
    return &x;
  else
    return first_number(x[0]);
}

}  // namespace detail

/// Derivatives in the shape that they have by themselves, `Nested`, and as a matrix.
template <class Nested, class T, std::size_t Rows, std::size_t Columns>
struct derivative_matrix : Nested {
  /// The derivative of number i by number j. In constant expressions too.
  constexpr T operator()(std::size_t i, std::size_t j) const {
    return detail::leaf_at(static_cast<const Nested&>(*this), i * Columns + j);
  }
};
template <class Nested, class T, std::size_t Rows, std::size_t Columns>
  requires detail::is_row_of_numbers<Nested>
struct derivative_matrix<Nested, T, Rows, Columns> : Nested {
  static constexpr std::size_t rows() { return Rows; }
  static constexpr std::size_t columns() { return Columns; }
  static constexpr std::size_t size() { return Rows * Columns; }
  constexpr T operator()(std::size_t i, std::size_t j) const {
    return detail::leaf_at(static_cast<const Nested&>(*this), i * Columns + j);
  }
  /// All numbers, row by row.
  constexpr T* data() & { return detail::first_number(static_cast<Nested&>(*this)); }
  constexpr const T* data() const& { return detail::first_number(static_cast<const Nested&>(*this)); }
  constexpr const T* data() const&& { return detail::view_of_temporary(data()); }
  constexpr T* begin() & { return data(); }
  constexpr T* end() & { return data() + size(); }
  constexpr const T* begin() const& { return data(); }
  constexpr const T* end() const& { return data() + size(); }
  constexpr const T* begin() const&& { return detail::view_of_temporary(data()); }
  constexpr const T* end() const&& { return detail::view_of_temporary(data()); }
};

namespace detail {

template <class Nested, class T, std::size_t Rows, std::size_t Columns>
struct shape_of<derivative_matrix<Nested, T, Rows, Columns>> : shape_of<Nested> {};

/// A number stays one, and so does what no class can be derived from.
template <class Nested, class T, int Rows, int Columns>
struct matrix_over {
  using type = derivative_matrix<Nested, T, std::size_t{Rows}, std::size_t{Columns}>;
};
template <class Nested, class T, int Rows, int Columns>
  requires(Leaf<Nested> || std::is_final_v<Nested>)
struct matrix_over<Nested, T, Rows, Columns> {
  using type = Nested;
};

/// Where the derivatives of a callable go, in its own shapes.
template <class T, class Value, class Gradient, request Asked>
struct shaped_results {
  using of_value = shape_of<Value>;
  using of_gradient = shape_of<Gradient>;
  static constexpr int width = of_value::leaves, slots = of_gradient::leaves;
  using value_type = Value;
  using gradient_type = Gradient;
  using jacobian_type = typename matrix_over<typename of_value::template with<Gradient>, T, width, slots>::type;
  using hessian_type =
      std::conditional_t<Asked.is_lower, triangle_values<T, std::size_t{slots}>,
                         typename matrix_over<typename of_gradient::template with<Gradient>, T, slots, slots>::type>;

  template <int R, class X>
  LEIBNIZ_INLINE static constexpr auto& value(X& x) {
    return of_value::template leaf<R>(x);
  }
  template <int C, class X>
  LEIBNIZ_INLINE static constexpr auto& gradient(X& x) {
    return of_gradient::template leaf<C>(x);
  }
  template <int R, int C, class X>
  LEIBNIZ_INLINE static constexpr auto& jacobian(X& x) {
    return of_gradient::template leaf<C>(of_value::template leaf<R>(x));
  }
  template <int I, int J, class X>
  LEIBNIZ_INLINE static constexpr auto& hessian(X& x) {
    if constexpr (Asked.is_lower)
      return x.numbers[I * (I + 1) / 2 + J];
    else
      return of_gradient::template leaf<J>(of_gradient::template leaf<I>(x));
  }
  template <int C, class X>
  LEIBNIZ_INLINE static constexpr auto& coefficient(X& x) {
    return x[std::size_t{C}];
  }
};

}  // namespace detail
}  // namespace leibniz

/// Rows can be taken apart: auto [first, second] = jacobian(f)(...).
template <class Nested, class T, std::size_t Rows, std::size_t Columns>
  requires requires { std::tuple_size<Nested>::value; }
struct std::tuple_size<leibniz::derivative_matrix<Nested, T, Rows, Columns>> : std::tuple_size<Nested> {};
template <std::size_t I, class Nested, class T, std::size_t Rows, std::size_t Columns>
  requires requires { std::tuple_size<Nested>::value; }
struct std::tuple_element<I, leibniz::derivative_matrix<Nested, T, Rows, Columns>> : std::tuple_element<I, Nested> {};
