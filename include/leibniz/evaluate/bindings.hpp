// bindings: the values of a call, matched with the inputs of the formula and laid out one after the other.
//
//   in    inputs x, w of size 2; the call (w = {1.0, 2.0}, x = 3)
//   out   {3.0, 1.0, 2.0} and the scalar type double
//
// The scalar type is the common type of the values that are not integers; double where all are integers. Names are
// matched on data, so that a call of hundreds of names costs one constant evaluation and not a template for each pair.
#pragma once

#include "../words/point.hpp"
#include "straight_line.hpp"

namespace leibniz {

namespace detail {

template <class T>
inline constexpr bool is_binding = requires {
  typename T::bound;
  typename T::value_type;
};

/// Which binding of a call is for which input, and the first of each mistake, -1 where there is none.
template <int Inputs, int Bindings>
struct call_match {
  int slot[std::size_t{Bindings} + 1] = {};  ///< where the values of each binding go
  int missing = -1, doubled = -1, unknown = -1;

  constexpr call_match(const input_slot* inputs, const input_info* const* given) {
    int times[std::size_t{Inputs} + 1] = {};
    int expected = 0;  // names often come in the order of the inputs
    for (int j = 0; j < Bindings; ++j) {
      int i = expected, tried = 0;
      while (tried < Inputs && !LEIBNIZ_SAME(inputs[i].info, given[j])) i = i + 1 < Inputs ? i + 1 : 0, ++tried;
      if (tried == Inputs) {
        if (unknown < 0) unknown = j;
        continue;
      }
      slot[j] = inputs[i].first;
      if (times[i]++ > 0 && doubled < 0) doubled = i;
      expected = i + 1 < Inputs ? i + 1 : 0;
    }
    for (int i = 0; i < Inputs && missing < 0; ++i)
      if (times[i] == 0) missing = i;
  }
  constexpr bool is_sound() const { return missing < 0 && doubled < 0 && unknown < 0; }
};

template <class Steps, class... Bindings>
inline constexpr auto match_of = [] {
  const input_info* const given[] = {&input_info_of<typename Bindings::bound>..., nullptr};
  return call_match<frozen<Steps>.input_count, sizeof...(Bindings)>(frozen<Steps>.inputs, given);
}();

/// The numbers of a binding, written into a row from one place on.
// No loop at run time, here as everywhere in an evaluator: what a loop writes may end up in memory.
template <class T, int First, std::size_t... I, class Binding>
LEIBNIZ_INLINE constexpr void fill(T* row, std::index_sequence<I...>, const Binding& binding) {
  const int in_order[] = {(static_cast<void>(row[First + static_cast<int>(I)] = static_cast<T>(binding[I])), 0)..., 0};
  static_cast<void>(in_order);
}
template <class Binding>
using indices_of = std::make_index_sequence<static_cast<std::size_t>(input_info_of<typename Binding::bound>.size)>;

/// Those of all bindings, of which `Match` says where each goes.
template <auto Match, class T, class... Bindings>
LEIBNIZ_INLINE constexpr void fill_row(T* row, const Bindings&... bindings) {
  [&]<int... J>(std::integer_sequence<int, J...>) LEIBNIZ_INLINE_LAMBDA {
    const int in_order[] = {(fill<T, Match.slot[J]>(row, indices_of<Bindings>{}, bindings), 0)..., 0};
    static_cast<void>(in_order);
  }(std::make_integer_sequence<int, sizeof...(Bindings)>{});
}

/// The first two inputs of one name, -1 where all names differ.
struct name_clash {
  int first = -1, second = -1;
};
constexpr name_clash find_name_clash(const input_slot* inputs, int count) {
  buffer<int> heads(256, -1), next(count, -1);
  for (int i = 0; i < count; ++i) {
    int& head = heads[static_cast<int>(inputs[i].info->hash % 256)];
    for (int j = head; j >= 0; j = next[j])
      if (inputs[j].info->name == inputs[i].info->name) return {j, i};
    next[i] = head;
    head = i;
  }
  return {};
}

// What is said of a call that is wrong: one function for each mistake, named with the input that it is about.

template <class Input>
constexpr void input_without_value() {
  static_assert(never<Input>, "leibniz: a call of a formula needs a value for each of its inputs, but the one named in "
                              "`input_without_value` has none: add it to the call, f(x = 1.0, ...)");
}
template <class Input>
constexpr void input_with_several_values() {
  static_assert(never<Input>,
                "leibniz: a call of a formula needs one value for each of its inputs, but the one named in "
                "`input_with_several_values` has several: remove all but one");
}
template <class Input>
constexpr void unknown_input() {
  static_assert(
      never<Input>,
      "leibniz: a call of a formula takes values for its own inputs, but the one named in `unknown_input` does "
      "not occur in it: remove it, or mend its name, its kind or its size");
}
template <class A, class B>
constexpr void inputs_of_one_name() {
  static_assert(
      never<A>,
      "leibniz: a formula needs one meaning for each name, but two inputs of different kind or size share one: "
      "rename one of those named in `inputs_of_one_name`");
}

/// Says what is wrong with a call; true where nothing is.
template <class Steps, class... Bindings>
constexpr bool check_call() {
  constexpr bool are_named = all_of({is_binding<Bindings>...});
  static_assert(are_named,
                "leibniz: a formula and its gradient are called with named values, but were given a value without a "
                "name: write f(x = 1.0, y = 2.0), or for values in order a callable, [](auto a) { return f(x = a); }");
  constexpr const auto& code = frozen<Steps>;
  constexpr name_clash clash = find_name_clash(code.inputs, code.input_count);
  if constexpr (!are_named || code.output_count == 0) {  // a graph that is not made: of that is said already
    return false;
  } else if constexpr (clash.first >= 0) {
    inputs_of_one_name<reflected<code.inputs[clash.first].info>, reflected<code.inputs[clash.second].info>>();
    return false;
  } else {
    constexpr const auto& match = match_of<Steps, Bindings...>;
    if constexpr (match.unknown >= 0)
      unknown_input<nth<static_cast<std::size_t>(match.unknown), typename Bindings::bound...>>();
    if constexpr (match.doubled >= 0) input_with_several_values<reflected<code.inputs[match.doubled].info>>();
    if constexpr (match.missing >= 0) input_without_value<reflected<code.inputs[match.missing].info>>();
    return match.is_sound();
  }
}

/// The scalar type of a call. The values are mostly of one type, which is seen without a chain of templates.
template <bool AllOfOneType, class... T>
struct scalar_of_values {
  using type = common_scalar_t<T...>;
};
template <class First, class... Rest>
struct scalar_of_values<true, First, Rest...> {
  using type = common_scalar_t<First>;
};
template <class First, class... Rest>
consteval bool all_of_one_type() {
  for (const bool same : {true, std::is_same_v<First, Rest>...})
    if (!same) return false;
  return true;
}
template <class... Bindings>
struct scalar_of_call {
  using type = typename scalar_of_values<all_of_one_type<typename Bindings::value_type...>(),
                                         typename Bindings::value_type...>::type;
};
template <>
struct scalar_of_call<> {
  using type = double;
};
template <class... Bindings>
using scalar_of_bindings = typename scalar_of_call<Bindings...>::type;

}  // namespace detail
}  // namespace leibniz
