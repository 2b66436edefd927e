// callable: what a callable needs to be, to be traced, and what is said where it is not.
//
//   in    [scale](auto x) { return scale * x; }
//   out   error: leibniz: a callable is traced without an object, so it needs to have no captures, ...
#pragma once

#include "../passes/program.hpp"
#include "arguments.hpp"
#include "values.hpp"

namespace leibniz {

/// Something that could be a callable to trace: a class with an operator(), and neither a formula nor a number.
template <class F>
concept Callable = std::is_class_v<F> && !detail::Term<F> && !Scalar<F> && detail::has_call_operator<F>;

namespace detail {

/// A shape as it is traced: one trace serves every type of number.
template <class T>
using in_doubles = typename shape_of<T>::template with<double>;

/// Lets the compiler say where and why it cannot trace. Never called; `auto` has it look inside at once.
template <class Steps>
auto trace_again() {
  [[maybe_unused]] constexpr graph_size traced = size_of_made<Steps>();
}

template <class F, class... Arguments>
constexpr bool check_result() {
  using result = traced_result<F, Arguments...>;
  constexpr bool has_result = Shape<result>, is_formula = Expression<result> || Several<result>;
  static_assert(!is_formula,
                "leibniz: a callable gives numbers, but this one gives a formula, which has no values yet: call that "
                "with the arguments, f(x = a), or take the gradient of the formula itself");
  static_assert(has_result || is_formula,
                "leibniz: a callable gives a number, or an array, tuple or aggregate of numbers, but this one gives "
                "something else: return its numbers, or write outputs<n>(f) if it writes them through a pointer");
  if constexpr (has_result) {
    using steps = source_steps<callable_source<F, Arguments...>>;
    constexpr bool is_constant = measured<steps>::is_constant;
    static_assert(
        is_constant,
        "leibniz: a callable is traced by the compiler, so it needs to be constexpr all through, but this one "
        "does something that no constant expression can, or is too long for the compiler: declare it and what it calls "
        "constexpr, or raise -fconstexpr-steps to 10000000 (Clang) or -fconstexpr-ops-limit to 100000000 and "
        "-fconstexpr-loop-limit (GCC), enough for 10,000 operations; where it stops stands below");
    if constexpr (is_constant) {
      constexpr bool is_traced = frozen<steps>.output_count > 0;
      static_assert(
          is_traced,
          "leibniz: a callable is traced along each of its paths, of which it may have 64, but this one has more: "
          "give its loops constant bounds, write select(...) instead of `if`, or allow it more, "
          "max_paths<128>(f)");
      return is_traced;
    } else if (!__builtin_is_constant_evaluated()) {
      trace_again<steps>();
    }
  }
  return false;
}

/// What is said of a callable that does not take traced numbers, whether it takes plain ones or not.
template <bool TakesNumbers>
constexpr void refuse_parameters() {
  static_assert(
      !TakesNumbers,
      "leibniz: a callable is traced with numbers of a type of the library's, but this one takes plain numbers only: "
      "declare its parameters, and what it makes of them, as `auto` or as a template over T, and name functions of "
      "<cmath> without std::, as in using std::sin; an int that counts or chooses belongs to the type of the callable, "
      "as in power<3>{}");
  static_assert(TakesNumbers,
                "leibniz: a callable is called with an argument for each of its parameters, but this one does not take "
                "these arguments: mend how many they are, or what they are made of");
}

/// Says what is wrong with a callable and its arguments; true where nothing is.
template <class F, class... Arguments>
constexpr bool check_callable() {
  constexpr bool is_stateless = Stateless<F>;
  static_assert(std::is_empty_v<F>,
                "leibniz: a callable is traced without an object, so it needs to be a lambda without captures or an "
                "empty functor, but this one holds data: pass that data as an argument, and leave it out of wrt<...>");
  static_assert(is_stateless || !std::is_empty_v<F>,
                "leibniz: a callable is traced without an object, so it needs a default constructor, but this one has "
                "none: give it one, or leave its destructor and copies to the compiler");
  if constexpr (is_stateless && check_arguments<Arguments...>()) {
    if constexpr (Takes<F, typename shape_of<Arguments>::template with<tracer>...>)
      return check_result<F, in_doubles<Arguments>...>();
    else
      refuse_parameters<Takes<F, Arguments...>>();
  }
  return false;
}

}  // namespace detail
}  // namespace leibniz
