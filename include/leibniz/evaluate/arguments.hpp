// arguments: what an ordinary function can be called with, and what is said of anything else.
//
//   in    gradient(f)(true)
//   out   error: leibniz: an argument of a callable is a number, but this one is a bool, which has no derivative: ...
#pragma once

#include "../graph/from_callable.hpp"
#include "bindings.hpp"

namespace leibniz {

namespace detail {

/// True for a shape that is the same of traced numbers: one with members of a fixed type has fewer of them.
template <class T>
inline constexpr bool is_traced_shape = false;
template <Shape T>
inline constexpr bool is_traced_shape<T> = Shape<typename shape_of<T>::template with<tracer>>;

/// The part of an argument that keeps it from being a shape: itself, or one of its elements.
template <class T>
struct culprit {
  using type = T;
};
template <class Element, std::size_t Count>
struct culprit<Element[Count]> : culprit<Element> {};
template <class Element, std::size_t Count>
struct culprit<std::array<Element, Count>> : culprit<Element> {};
template <class First, class... Rest>
struct culprit<std::tuple<First, Rest...>>
    : std::conditional_t<is_traced_shape<First> && sizeof...(Rest) != 0, culprit<std::tuple<Rest...>>, culprit<First>> {
};
template <class First, class Second>
struct culprit<std::pair<First, Second>> : culprit<std::tuple<First, Second>> {};

template <class T>
concept Text = requires { typename T::traits_type; } || std::is_convertible_v<const T&, const char*>;

template <class T>
concept Complex = requires(const T& x) {
  typename template_over<T>::part;
  x.real();
  x.imag();
};

/// A class that hides its members, or is made by functions of its own.
template <class T>
concept Closed = std::is_class_v<T> && !std::is_aggregate_v<T> && !requires(const T& x) { x.begin(); };

/// What is said of something that is no shape.
template <class T>
constexpr void refuse_argument() {
  constexpr bool is_formula = Term<T>, is_named = is_binding<T>, is_text = Text<T>, is_complex = Complex<T>;
  constexpr bool is_bool = HoldsTruth<T>, is_derived = std::is_aggregate_v<T> && HasBase<T>;
  constexpr bool is_closed = Closed<T> && !is_formula && !is_named && !is_text && !is_complex && !is_bool;
  static_assert(!is_formula,
                "leibniz: the derivative of a callable takes numbers, but was called with a formula: call the callable "
                "with it, f(x), which gives a formula to differentiate, derivative(f(x), x)");
  static_assert(!is_named,
                "leibniz: a callable has arguments without names, but was given a value with one, as formulas are: "
                "write the values in the order of its parameters, g(1.0, 2.0)");
  static_assert(!is_text,
                "leibniz: an argument of a callable is made of numbers, but was called with text, which nothing is "
                "computed from: leave it out, or pass the number that it stands for");
  static_assert(!is_complex,
                "leibniz: an argument of a callable is made of real numbers, but was called with a complex one: pass "
                "its real and its imaginary part, and compute with them");
  static_assert(!is_bool,
                "leibniz: an argument of a callable is made of numbers, but was called with a bool, which has no "
                "derivative: write a callable for each case, or pass a number c and ask whether c > 0");
  static_assert(!is_derived,
                "leibniz: an argument of a callable may be an aggregate with members of its own, but this one has a "
                "base class, whose members the compiler cannot name: make the base its first member");
  static_assert(!is_closed,
                "leibniz: an argument of a callable may be an aggregate, but this class has private members or "
                "constructors, behind which no number can be found: make its members public and leave the constructors "
                "to the compiler, or pass its numbers in an array");
  static_assert(is_formula || is_named || is_text || is_complex || is_bool || is_derived || is_closed,
                "leibniz: a callable takes numbers, arrays, tuples and aggregates that are templates over their "
                "number, but was called with another type: make it a template over its number, or pass its numbers");
}

/// Says what is wrong with the arguments of a callable; true where nothing is.
template <class... Arguments>
constexpr bool check_arguments() {
  constexpr bool are_shapes = all_of({is_traced_shape<Arguments>...});
  if constexpr (!are_shapes) refuse_argument<typename culprit<std::tuple<Arguments...>>::type>();
  return are_shapes;
}

}  // namespace detail
}  // namespace leibniz
