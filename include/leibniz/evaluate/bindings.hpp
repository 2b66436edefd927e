// bindings: the values of a call, checked against the inputs of the formula and laid out one after the other.
//
//   in    inputs x, w of size 2; the call (w = {1.0, 2.0}, x = 3)
//   out   {3.0, 1.0, 2.0} and the scalar type double
//
// The scalar type is the common type of the values that are not integers; double where all are integers.
#pragma once

#include "straight_line.hpp"

namespace leibniz {

namespace detail {

template <class T>
inline constexpr bool is_binding = requires {
  typename T::bound;
  typename T::value_type;
};

/// How often an input is bound.
template <class Input, class... Bindings>
inline constexpr int times_bound = (0 + ... + (std::is_same_v<typename Bindings::bound, Input> ? 1 : 0));

/// An input that a formula needs, against the bindings of a call.
template <class Input, class... Bindings>
constexpr bool check_is_bound() {
  static_assert(
      times_bound<Input, Bindings...> >= 1,
      "leibniz: a call of a formula needs a value for each of its inputs, but the one named in `check_is_bound` "
      "has none: add it to the call, f(x = 1.0, ...)");
  static_assert(times_bound<Input, Bindings...> <= 1,
                "leibniz: a call of a formula needs one value for each of its inputs, but the one named in "
                "`check_is_bound` has several: remove all but one");
  return times_bound<Input, Bindings...> == 1;
}

/// A binding of a call, against the inputs of the formula.
template <class Bound, class... Inputs>
constexpr bool check_is_known() {
  static_assert(
      (std::is_same_v<Bound, Inputs> || ...),
      "leibniz: a call of a formula takes values for its own inputs, but the one named in `check_is_known` does "
      "not occur in it: remove it, or mend its name, its kind or its size");
  return (std::is_same_v<Bound, Inputs> || ...);
}

/// Two inputs of one formula.
template <class A, class B>
constexpr bool check_names_differ() {
  static_assert(
      std::is_same_v<A, B> || !(A::input_name == B::input_name),
      "leibniz: a formula needs one meaning for each name, but two inputs of different kind or size share one: "
      "rename one of those named in `check_names_differ`");
  return std::is_same_v<A, B> || !(A::input_name == B::input_name);
}

template <class... Inputs>
struct input_list {
  template <class Input>
  static constexpr bool differs_from_all() {
    return (check_names_differ<Input, Inputs>() && ...);
  }
  /// Says what is wrong with a call, once; true where nothing is.
  template <class... Bindings>
  static constexpr bool check() {
    constexpr bool are_named = (is_binding<Bindings> && ...);
    static_assert(are_named,
                  "leibniz: a formula is called with named values, f(x = 1.0, y = 2.0), but was given something else");
    if constexpr (!are_named)
      return false;
    else if constexpr (!(differs_from_all<Inputs>() && ...))
      return false;
    else
      return (check_is_bound<Inputs, Bindings...>() && ...) &&
             (check_is_known<typename Bindings::bound, Inputs...>() && ...);
  }
};

/// The inputs of a frozen graph as types.
template <class Code, class Indices = std::make_integer_sequence<int, Code::code.input_count>>
struct inputs_of;
template <class Code, int... I>
struct inputs_of<Code, std::integer_sequence<int, I...>> {
  using type = input_list<reflected<Code::code.inputs[I].info>...>;
};

/// The numbers of a call, one for each slot.
template <class T, int Slots>
struct slot_values {
  T number[Slots + 1];
};

// No loop at run time, here as everywhere in an evaluator: what a loop writes may end up in memory.
template <class T, int First, std::size_t... I, class Values>
LEIBNIZ_INLINE constexpr void fill(T* out, std::index_sequence<I...>, const Values& values) {
  const int in_order[] = {(static_cast<void>(out[First + static_cast<int>(I)] = static_cast<T>(values[I])), 0)..., 0};
  static_cast<void>(in_order);
}

template <class... Bindings>
using scalar_of_bindings = common_scalar_t<typename Bindings::value_type...>;

/// Runs a frozen graph on the values of a call and writes its outputs to a result.
template <class Code, class T, class Formula, class... Inputs, class... Bindings, class Result>
LEIBNIZ_INLINE constexpr void run_on(const Formula& f, input_list<Inputs...>, Result& result,
                                     const Bindings&... bindings) {
  slot_values<T, Code::code.slot_count()> in;
  [&]<int... I>(std::integer_sequence<int, I...>) LEIBNIZ_INLINE_LAMBDA {
    const int in_order[] = {
        (fill<T, Code::code.inputs[I].first>(
             in.number, std::make_index_sequence<static_cast<std::size_t>(input_info_of<Inputs>.size)>{},
             binding_of<Inputs>(bindings...)),
         0)...,
        0};
    static_cast<void>(in_order);
  }(std::make_integer_sequence<int, sizeof...(Inputs)>{});
  straight_line<Code, T>::run(in.number, f.captured(), result);
}

}  // namespace detail
}  // namespace leibniz
