// variable: the named inputs of a formula, and how a call gives them values.
//
//   in    constexpr auto x = var<"x">;  constexpr auto w = vec<"w", 3>;  constexpr auto k = parameter<"k">;
//         f(x = 1.0, w = weights, k = 2.0)
//   out   x is variable<"x">;  w[0_c] is element<vector_variable<"w", 3>, 0>;  k is parameter<"k">;
//         x = 1.0 is a binding<variable<"x">, double>
#pragma once

#include <cassert>

#include "../detail/text.hpp"
#include "operand.hpp"
#include "reading.hpp"

namespace leibniz {

template <class Whole, std::size_t Index>
struct element;

namespace detail {

/// What inputs and bindings are for Boost.Hana; see hana.hpp.
struct input_tag;
struct binding_tag;

/// How many elements a type has that is an array or a span of known size; `unknown_extent` for any other range.
inline constexpr std::size_t unknown_extent = static_cast<std::size_t>(-1);
template <class Range>
inline constexpr std::size_t extent_of = [] {
  if constexpr (std::is_bounded_array_v<Range>)
    return std::extent_v<Range>;
  else if constexpr (requires { typename std::integral_constant<std::size_t, Range::extent>; })
    return std::size_t{Range::extent};
  else if constexpr (requires { std::tuple_size<Range>::value; })
    return std::size_t{std::tuple_size<Range>::value};
  else
    return unknown_extent;
}();

/// The type of number in which a number is bound.
template <class T>
struct bound_as {
  using type = T;
};
template <ReadOnce T>
struct bound_as<T> : read_as<T> {};

template <class T>
concept Indexable = requires(const T& values) {
  values[0];
  requires Leaf<std::remove_cvref_t<decltype(values[0])>> || ReadOnce<std::remove_cvref_t<decltype(values[0])>>;
};

/// A value for a scalar input: what `x = 1.0` gives. Models Hana's Product: first the input, second the value.
template <class Bound, class T>
struct binding {
  using bound = Bound;
  using value_type = T;
  using hana_tag = binding_tag;
  T value;
  [[nodiscard]] constexpr const T& operator[](std::size_t) const noexcept { return value; }
};

/// Values for a vector or matrix input, by value: what `w = weights` and `w = {1.0, 2.0}` give. It owns its numbers, so
/// that it may outlive what they came from. In a call they are copied nowhere: each is read where it is needed.
template <class Bound, class T>
struct vector_binding {
  using bound = Bound;
  using value_type = T;
  using hana_tag = binding_tag;
  T values[Bound::size()];
  [[nodiscard]] constexpr const T& operator[](std::size_t i) const noexcept { return values[i]; }
};

/// A scalar input: it is bound to one number.
template <class Self>
struct scalar_input : formula<Self>, expression_mark, no_captured_numbers {
  using hana_tag = input_tag;
  template <class T>
  static constexpr auto bind(const T& value) {
    static_assert(Leaf<T> || ReadOnce<T>,
                  "leibniz: a scalar input needs a number in a call, x = 1.0, but was given something else: write the "
                  "number, vec<\"x\", n> for an array, or put a formula in place of the variable");
    if constexpr (Leaf<T>)
      return binding<Self, T>{value};
    else if constexpr (ReadOnce<T>)
      return binding<Self, typename read_as<T>::type>{read(value)};
  }
};

/// A vector input: it is bound to as many numbers as it has elements.
template <class Self, std::size_t Size>
struct vector_input : formula<Self>, vector_mark, no_captured_numbers {
  using hana_tag = input_tag;
  [[nodiscard]] static constexpr std::size_t size() noexcept { return Size; }
  template <std::size_t I>
  static constexpr auto part() {
    return element<Self, I>{};
  }
  template <class Index>
  constexpr auto operator[](const Index&) const {
    return part<index_of<Index>()>();
  }

  template <class Range>
  LEIBNIZ_INLINE static constexpr auto bind(Range&& values) {
    using Plain = std::remove_cvref_t<Range>;
    static_assert(Indexable<Plain>,
                  "leibniz: a vector input needs an array or a span of numbers in a call, w = values, but was given "
                  "something else: write w = {1.0, 2.0} or name an array");
    static_assert(extent_of<Plain> == unknown_extent || extent_of<Plain> == Size,
                  "leibniz: a vector input needs as many numbers as it has elements, but was given an array of another "
                  "size: change the array or the size in vec<\"w\", size>");
    if constexpr (Indexable<Plain>) {
      using T = typename bound_as<std::remove_cvref_t<decltype(values[0])>>::type;
      if constexpr (requires { values.size(); }) assert(values.size() == Size && "leibniz: a vector of another size");
      if constexpr (extent_of<Plain> == unknown_extent || extent_of<Plain> == Size)
        return [&]<std::size_t... I>(std::index_sequence<I...>) LEIBNIZ_INLINE_LAMBDA {
          return vector_binding<Self, T>{{values[I]...}};
        }(std::make_index_sequence<Size>{});
    }
  }
};

}  // namespace detail

/// An input by which one can differentiate.
template <name Name>
struct variable : detail::scalar_input<variable<Name>> {
  static constexpr bool input_is_active = true;
  static constexpr text input_name = text(Name.text);
  template <class T>
  constexpr auto operator=(const T& value) const {
    return variable::bind(value);
  }
};

/// A vector of inputs by which one can differentiate.
template <name Name, std::size_t Size>
struct vector_variable : detail::vector_input<vector_variable<Name, Size>, Size> {
  static constexpr bool input_is_active = true;
  static constexpr text input_name = text(Name.text);
  template <class Range>
  LEIBNIZ_INLINE constexpr auto operator=(Range&& values) const {
    return vector_variable::bind(static_cast<Range&&>(values));
  }
  template <class T, std::size_t Count>
  LEIBNIZ_INLINE constexpr auto operator=(const T (&values)[Count]) const {
    return vector_variable::bind(static_cast<const T(&&)[Count]>(values));
  }
};

/// One element of a vector or matrix input: w[0_c], A[0_c][1_c]. A call gives it its value through the whole.
template <class Whole, std::size_t Index>
struct element : detail::formula<element<Whole, Index>>, detail::expression_mark, detail::no_captured_numbers {
  static_assert(
      Index < Whole::size(),
      "leibniz: an index needs to be less than the size of its vector, but this one is not: w[0_c] is the first");
  using whole = Whole;
  using hana_tag = detail::input_tag;
  static constexpr bool input_is_active = Whole::input_is_active;
  static constexpr text input_name = Whole::input_name;
};

namespace detail {

/// An input that is never differentiated by; a vector of them; in matrix_variable.hpp a matrix.
template <name Name, std::size_t... Size>
struct parameter;

template <name Name>
struct parameter<Name> : scalar_input<parameter<Name>>, decltype(Name)::bearer {
  static constexpr bool input_is_active = false;
  static constexpr text input_name = text(Name.text);
  template <class T>
  constexpr auto operator=(const T& value) const {
    return parameter::bind(value);
  }
};

template <name Name, std::size_t Size>
struct parameter<Name, Size> : vector_input<parameter<Name, Size>, Size>, decltype(Name)::bearer {
  static constexpr bool input_is_active = false;
  static constexpr text input_name = text(Name.text);
  template <class Range>
  LEIBNIZ_INLINE constexpr auto operator=(Range&& values) const {
    return parameter::bind(static_cast<Range&&>(values));
  }
  template <class T, std::size_t Count>
  LEIBNIZ_INLINE constexpr auto operator=(const T (&values)[Count]) const {
    return parameter::bind(static_cast<const T(&&)[Count]>(values));
  }
};

}  // namespace detail

/// var<"x">: a scalar variable.
template <name Name>
inline constexpr variable<Name> var{};

/// vec<"w", 3>: a vector of variables.
template <name Name, std::size_t Size>
inline constexpr vector_variable<Name, Size> vec{};

/// parameter<"k">, parameter<"data", 4>, parameter<"A", 3, 4>: inputs that are never differentiated by.
template <name Name, std::size_t... Size>
inline constexpr detail::parameter<Name, Size...> parameter{};

}  // namespace leibniz
