// source: what is differentiated: a formula, several formulas, or a callable with the shapes of its arguments.
//
//   in    formula_source<F>, callable_source<F, double, std::array<double, 3>>
//   out   trace(rewrite), its graph; width, how many results it has; slots(g, by), the numbers by which to
//         differentiate, number(by, i), what people call them; known_by, what is made of it is named after
//
// Whatever is asked of a source is asked in these words: another kind of source answers them and gets every derivative.
#pragma once

#include "../words/wrt.hpp"
#include "from_callable.hpp"
#include "identity.hpp"

namespace leibniz::detail {

inline constexpr int missing_slot = __INT_MAX__;

/// What a variable to differentiate by is: an input as a whole, or one element of it.
struct wanted_input {
  const input_info* info;
  int element;  ///< -1 for all of it
};
template <class Variable>
inline constexpr wanted_input wanted_of = {&input_info_of<Variable>, -1};
template <class Whole, std::size_t Index>
inline constexpr wanted_input wanted_of<element<Whole, Index>> = {&input_info_of<Whole>, static_cast<int>(Index)};

/// How many numbers a variable has.
template <class Variable>
inline constexpr std::size_t width = 1;
template <InputVector Variable>
inline constexpr std::size_t width<Variable> = Variable::size();

/// The slots of some variables, `missing_slot` for each that does not occur.
template <class... Variables>
constexpr buffer<int> slots_in(const graph& g, variable_set<Variables...>) {
  const wanted_input all[] = {wanted_of<Variables>..., {nullptr, -1}};
  buffer<int> slots;
  const int inputs = g.inputs.size();
  int i = 0;  // variables mostly come in the order of the inputs
  for (const wanted_input* w = all; w != all + sizeof...(Variables); ++w) {
    int left = inputs;
    while (left > 0 && !LEIBNIZ_SAME(g.inputs[i].info, w->info)) {
      i = i + 1 < inputs ? i + 1 : 0;
      --left;
    }
    const int first = left > 0 ? g.inputs[i].first : missing_slot;
    if (w->element >= 0)
      slots.push_back(left > 0 ? first + w->element : missing_slot);
    else
      for (int k = 0; k < w->info->size; ++k) slots.push_back(left > 0 ? first + k : missing_slot);
  }
  return slots;
}

/// A number among those by which one differentiates, for people: element `index` of an input.
struct named_number {
  const input_info* input;
  int index;
};
/// Number `i` of some inputs, or of single elements of them.
constexpr named_number number_among(const wanted_input* inputs, int i) {
  while (i >= (inputs->element < 0 ? inputs->info->size : 1)) {
    i -= inputs->element < 0 ? inputs->info->size : 1;
    ++inputs;
  }
  return {inputs->info, inputs->element < 0 ? i : inputs->element};
}

/// A formula, or a vector or matrix of formulas, by its variables.
template <class Formula>
struct formula_source {
  static constexpr identity known_by = identity_of<Formula>;
  static constexpr int width = Several<Formula> ? static_cast<int>(vector_size<Formula>) : 1;
  static constexpr bool has_several = Several<Formula>;
  static constexpr int columns = static_cast<int>(column_count<Formula>);  ///< of a matrix, else 0

  static constexpr graph trace(builder::rewriter rewrite = nullptr) { return graph_of<Formula>(rewrite); }

  /// How many numbers one differentiates by, and which.
  template <class... Variables>
  static constexpr int slot_count(variable_set<Variables...>) {
    return static_cast<int>(sum_of({detail::width<Variables>...}));
  }
  template <class... Variables>
  static constexpr buffer<int> slots(const graph& g, variable_set<Variables...> by) {
    return slots_in(g, by);
  }
  template <class... Variables>
  static constexpr named_number number(variable_set<Variables...>, int i) {
    const wanted_input all[] = {wanted_of<Variables>..., {nullptr, -1}};
    return number_among(all, i);
  }
  template <class... Variables>
  static constexpr identity identity_by(variable_set<Variables...>) {
    return combined(identity{}.with(sizeof...(Variables)), {identity_of<Variables>...});
  }
};

/// A callable by its arguments, in the order of a call.
template <class F, class... Arguments>
struct callable_source {
  using result = shape_of<traced_result<F, Arguments...>>;
  static constexpr identity known_by = {hash_seed, true};  // a type of the user's
  static constexpr int width = result::leaves;
  static constexpr bool has_several = !Leaf<traced_result<F, Arguments...>>;
  static constexpr int columns = 0;

  static constexpr graph trace(builder::rewriter rewrite = nullptr) {
    return graph_of_callable<F, Arguments...>(rewrite);
  }

  template <std::size_t... I>
  static constexpr int slot_count(argument_set<I...>) {
    return (0 + ... + shape_of<nth<I, Arguments...>>::leaves);
  }
  template <std::size_t... I>
  static constexpr buffer<int> slots(const graph& g, argument_set<I...>) {
    buffer<int> all;
    for (const std::size_t i : std::initializer_list<std::size_t>{I...}) {
      const input_slot& input = g.inputs[static_cast<int>(i)];
      for (int k = 0; k < input.info->size; ++k) all.push_back(input.first + k);
    }
    return all;
  }
  template <std::size_t... I>
  static constexpr named_number number(argument_set<I...>, int i) {
    const wanted_input all[] = {{&input_info_of<argument<I, nth<I, Arguments...>>>, -1}..., {nullptr, -1}};
    return number_among(all, i);
  }
  template <std::size_t... I>
  static constexpr identity identity_by(argument_set<I...>) {
    return known_by;
  }
};

}  // namespace leibniz::detail
