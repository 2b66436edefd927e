// concepts: what a formula is, and what may stand next to one.
//
//   Expression   anything that is a formula: variable, constant, number, apply<...>
//   Variable     an input by which one can differentiate: variable<"x">, element<vector_variable<"w", 3>, 0>
//   Input        any input: a Variable, or a parameter
//   Vector       a fixed number of formulas: vector_variable<"w", 3>, vector<f, g, h>
//   Matrix       the same in rows and columns: matrix_variable<"A", 3, 4>
//   Tracer       a traced number: an operation on it becomes a node of a graph
//   Scalar       a number: float, double, long double, multiprecision, a pack of numbers
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <type_traits>
#include <utility>

#include "../detail/config.hpp"

namespace leibniz {

/// The bases of whatever takes part in formulas, in a namespace of their own: the functions of the library's details
/// are not among those that a callable finds by the numbers with which it is traced.
namespace detail::bases {

/// Marks what takes part in formulas. Empty: formulas cost no memory.
struct term_mark {};
struct expression_mark : term_mark {};
struct vector_mark : term_mark {};
struct matrix_mark : term_mark {};
struct tracer_mark : term_mark {};

}  // namespace detail::bases

namespace detail {

using bases::expression_mark;
using bases::matrix_mark;
using bases::term_mark;
using bases::tracer_mark;
using bases::vector_mark;

}  // namespace detail

// Concepts ask the compiler itself and not a variable of the standard library: a concept has no symbol, and a variable
// has one as long as the formula, for each formula.

template <class T>
concept Expression = __is_base_of(detail::expression_mark, T);

/// An exact constant: constant<1, 2>.
template <class T>
concept Constant = Expression<T> && requires { T::exact_value; };

template <class T>
concept Vector = __is_base_of(detail::vector_mark, T);

template <class T>
concept Matrix = __is_base_of(detail::matrix_mark, T);

namespace detail {

/// Anything for which the operators of formulas are meant.
template <class T>
concept Term = __is_base_of(term_mark, T);

/// A formula that carries no run-time number.
template <class T>
concept PlainFormula = Expression<T> && T::captured_count == 0;

/// Formulas in order: the parts of a vector, the elements of a matrix row by row.
template <class T>
concept Several = Vector<T> || Matrix<T>;

template <class T>
concept Tracer = __is_base_of(tracer_mark, T);

/// A scalar input, active or not.
template <class T>
concept Input = Expression<T> && requires { T::input_is_active; };

}  // namespace detail

/// A scalar input by which one can differentiate.
template <class T>
concept Variable = detail::Input<T> && T::input_is_active;

namespace detail {

/// An input that has elements, a vector or a matrix, active or not.
template <class T>
concept InputVector = Several<T> && requires { T::input_is_active; };

/// Anything that a call binds by name.
template <class T>
concept Bindable = Input<T> || InputVector<T>;

/// Anything that `wrt` takes: a variable, a vector of variables, or one element of it.
template <class T>
concept Differentiable = Bindable<T> && T::input_is_active;

}  // namespace detail

/// A number: it can be added, multiplied, compared and made from an integer. A bool can be as well, but is none: it
/// stands where a condition does. GCC 12 no longer takes a lambda with [&] to be trivially copyable once it was asked
/// whether it is copyable, so that is asked last.
template <class T>
concept Scalar = !Expression<T> && !detail::Several<T> && !detail::Tracer<T> && !std::same_as<T, bool> &&
                 requires(const T& a, const T& b) {
                   T(1);
                   T(a + b);
                   T(a - b);
                   T(a * b);
                   a < b;
                 } && std::copyable<T>;

namespace detail {

/// True for a pack of numbers, of which a comparison is not true or false but a mask.
template <class T>
inline constexpr bool is_pack = false;
template <Scalar T>
inline constexpr bool is_pack<T> =
    !std::is_convertible_v<decltype(std::declval<const T&>() < std::declval<const T&>()), bool>;

/// What a call gives: a number, or a tracer that stands for one.
template <class T>
concept Leaf = (Scalar<T> && !std::is_volatile_v<T>) || (Tracer<T> && std::constructible_from<T, double>);

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

/// What a word gives once it has said what is wrong: it takes everything, so that nothing more is said.
struct said {
  template <class... Arguments>
  constexpr said operator()(const Arguments&...) const {
    return {};
  }
  template <class Index>
  constexpr said operator[](const Index&) const {
    return {};
  }
};

// Reductions over packs of any length: Clang takes fold expressions of up to 256.
constexpr bool all_of(std::initializer_list<bool> all) {
  for (const bool one : all)
    if (!one) return false;
  return true;
}
constexpr bool any_of(std::initializer_list<bool> all) {
  for (const bool one : all)
    if (one) return true;
  return false;
}
constexpr std::size_t sum_of(std::initializer_list<std::size_t> all) {
  std::size_t sum = 0;
  for (const std::size_t one : all) sum += one;
  return sum;
}

}  // namespace detail
}  // namespace leibniz
