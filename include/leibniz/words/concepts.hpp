// concepts: what a formula is, and what may stand next to one.
//
//   Expression   anything that is a formula: variable, constant, number, apply<...>
//   Variable     an input by which one can differentiate: variable<"x">, element<vector_variable<"w", 3>, 0>
//   Input        any input: a Variable, or an inactive parameter
//   Vector       a fixed number of formulas: vector_variable<"w", 3>, vector<f, g, h>
//   Tracer       a stand-in number that records what is done to it
//   Scalar       a number: float, double, long double, multiprecision, a pack of numbers
#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>

namespace leibniz {

/// Marks what takes part in formulas. Empty: formulas cost no memory.
struct term_mark {};
struct expression_mark : term_mark {};
struct vector_mark : term_mark {};
struct tracer_mark : term_mark {};

/// Anything for which the operators of formulas are meant.
template <class T>
concept Term = std::is_base_of_v<term_mark, T>;

template <class T>
concept Expression = std::is_base_of_v<expression_mark, T>;

template <class T>
concept Vector = std::is_base_of_v<vector_mark, T>;

template <class T>
concept Tracer = std::is_base_of_v<tracer_mark, T>;

/// A scalar input, active or not.
template <class T>
concept Input = Expression<T> && requires { T::input_is_active; };

/// A scalar input by which one can differentiate.
template <class T>
concept Variable = Input<T> && T::input_is_active;

/// An input that is a vector, active or not.
template <class T>
concept InputVector = Vector<T> && requires { T::input_is_active; };

/// Anything that a call binds by name.
template <class T>
concept Bindable = Input<T> || InputVector<T>;

/// Anything that `wrt` takes: a variable, a vector of variables, or one element of it.
template <class T>
concept Differentiable = Bindable<T> && T::input_is_active;

/// A number: it can be added, multiplied, compared and made from an integer.
template <class T>
concept Scalar = !Expression<T> && !Vector<T> && !Tracer<T> && std::copyable<T> && requires(const T& a, const T& b) {
  T(1);
  T(a + b);
  T(a - b);
  T(a * b);
  a < b;
};

namespace detail {

/// An integer in a type: std::integral_constant, boost::hana::integral_constant, or a constant of one's own.
template <class T>
concept IntegralConstant = std::is_empty_v<T> && !Expression<T> && requires {
  { T::value } -> std::convertible_to<long long>;
  requires std::integral<std::remove_cvref_t<decltype(T::value)>>;
};

/// A ratio in a type: std::ratio.
template <class T>
concept RatioConstant = std::is_empty_v<T> && !Expression<T> && requires {
  { T::num } -> std::convertible_to<long long>;
  { T::den } -> std::convertible_to<long long>;
};

template <class>
inline constexpr bool never = false;

}  // namespace detail
}  // namespace leibniz
