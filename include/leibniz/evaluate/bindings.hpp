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
constexpr void check_is_bound() {
  static_assert(
      times_bound<Input, Bindings...> >= 1,
      "leibniz: a call of a formula needs a value for each of its inputs, but the one named in `check_is_bound` "
      "has none: add it to the call, f(x = 1.0, ...)");
  static_assert(times_bound<Input, Bindings...> <= 1,
                "leibniz: a call of a formula needs one value for each of its inputs, but the one named in "
                "`check_is_bound` has several: remove all but one");
}

/// A binding of a call, against the inputs of the formula.
template <class Bound, class... Inputs>
constexpr void check_is_known() {
  static_assert(
      (std::is_same_v<Bound, Inputs> || ...),
      "leibniz: a call of a formula takes values for its own inputs, but the one named in `check_is_known` does "
      "not occur in it: remove it, or mend its name, its kind or its size");
}

/// Two inputs of one formula.
template <class A, class B>
constexpr void check_names_differ() {
  static_assert(
      std::is_same_v<A, B> || !(A::input_name == B::input_name),
      "leibniz: a formula needs one meaning for each name, but two inputs of different kind or size share one: "
      "rename one of those named in `check_names_differ`");
}

template <class... Inputs>
struct input_list {
  static constexpr bool check_names() {
    const auto against_all = []<class A>(const A*) { (check_names_differ<A, Inputs>(), ...); };
    (against_all(static_cast<const Inputs*>(nullptr)), ...);
    return true;
  }
  static constexpr bool names_differ = check_names();

  template <class... Bindings>
  static constexpr void check() {
    static_assert((is_binding<Bindings> && ...),
                  "leibniz: a formula is called with named values, f(x = 1.0, y = 2.0), but was given something else");
    static_assert(names_differ);
    if constexpr ((is_binding<Bindings> && ...)) {
      (check_is_bound<Inputs, Bindings...>(), ...);
      (check_is_known<typename Bindings::bound, Inputs...>(), ...);
    }
  }
};

/// The inputs of a frozen graph as types.
template <class Code, class Indices = std::make_integer_sequence<int, Code::code.input_count>>
struct inputs_of;
template <class Code, int... I>
struct inputs_of<Code, std::integer_sequence<int, I...>> {
  using type = input_list<reflected<Code::code.inputs[I].info>...>;
};

template <class Input, class First, class... Rest>
LEIBNIZ_INLINE constexpr const auto& binding_of(const First& first, const Rest&... rest) {
  if constexpr (std::is_same_v<typename First::bound, Input>)
    return first;
  else
    return binding_of<Input>(rest...);
}

/// The numbers of a call, one for each slot.
template <class T, int Slots>
struct slot_values {
  T number[Slots + 1];
};

template <class T, class Input, class... Bindings>
LEIBNIZ_INLINE constexpr void fill_slots(T* out, int& next, const Bindings&... bindings) {
  const auto& values = binding_of<Input>(bindings...);
  for (int i = 0; i < input_info_of<Input>.size; ++i) out[next++] = static_cast<T>(values[static_cast<std::size_t>(i)]);
}

template <class... Bindings>
using scalar_of_bindings = common_scalar_t<typename Bindings::value_type...>;

/// Checks a call, then runs a frozen graph on it.
template <class Code, class T, class Formula, class... Inputs, class... Bindings>
LEIBNIZ_INLINE constexpr void run_checked(T* out, const Formula& f, input_list<Inputs...>,
                                          const Bindings&... bindings) {
  constexpr int slots = Code::code.slot_count();
  slot_values<T, slots> in;
  int next = 0;
  (fill_slots<T, Inputs>(in.number, next, bindings...), ...);
  straight_line<Code, T>::run(in.number, f.captured(), out);
}

}  // namespace detail
}  // namespace leibniz
