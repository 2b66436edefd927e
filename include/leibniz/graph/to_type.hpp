// to_type: a graph becomes a formula again.
//
//   in    0 input z, output 0
//   out   variable<"z">
//
// Each node is one type, made once. Captured numbers come along: the new formula gets those that occur in it, in the
// order in which they are written there.
#pragma once

#include "../words/variable.hpp"
#include "frozen.hpp"

namespace leibniz::detail {

/// The type of a node. `Code::code` is a frozen graph; Number is the type of its captured numbers.
template <class Code, class Number, int I, node_kind Kind = Code::code.nodes[I].kind>
struct node_type;

template <class Code, class Number, int I>
struct node_type<Code, Number, I, node_kind::constant> {
  static constexpr exact value = Code::code.nodes[I].value;
  using type = constant<value.numerator, value.denominator>;
};

template <class Code, class Number, int I>
struct node_type<Code, Number, I, node_kind::captured> {
  using type = number<Number>;
};

template <class Bound, int Index>
struct input_type {
  using type = Bound;
};
template <InputVector Bound, int Index>
struct input_type<Bound, Index> {
  using type = element<Bound, static_cast<std::size_t>(Index)>;
};

template <class Code, class Number, int I>
struct node_type<Code, Number, I, node_kind::input> {
  static constexpr int slot = Code::code.nodes[I].first;
  static constexpr int which = [] {
    int i = 0;
    while (slot >= Code::code.inputs[i].first + Code::code.inputs[i].info->size) ++i;
    return i;
  }();
  using type =
      typename input_type<reflected<Code::code.inputs[which].info>, slot - Code::code.inputs[which].first>::type;
};

template <class Code, class Number, int I>
struct node_type<Code, Number, I, node_kind::operation> {
  static constexpr node what = Code::code.nodes[I];
  template <class Indices>
  struct applied;
  template <int... K>
  struct applied<std::integer_sequence<int, K...>> {
    using type =
        apply<reflected<what.op>, typename node_type<Code, Number, Code::code.operands[what.first + K]>::type...>;
  };
  using type = typename applied<std::make_integer_sequence<int, what.count>>::type;
};

/// Where each captured number of a formula made from a graph comes from, in the order of the new formula.
template <class Code, int Count>
struct captured_origins {
  int from[std::size_t{Count} + 1] = {};

  constexpr captured_origins() {
    buffer<int> open(1, Code::code.outputs[0]);
    int next = 0;
    const buffer<bool> captures = captures_below();
    while (!open.empty()) {
      const int i = open.back();
      open.pop_back();
      if (!captures[i]) continue;
      const node& n = Code::code.nodes[i];
      if (n.kind == node_kind::captured) from[next++] = n.first;
      for (int k = n.count - 1; k >= 0; --k) open.push_back(Code::code.operands[n.first + k]);
    }
  }
  static constexpr buffer<bool> captures_below() {
    buffer<bool> result(Code::code.node_count, false);
    for (int i = 0; i < result.size(); ++i) {
      const node& n = Code::code.nodes[i];
      result[i] = n.kind == node_kind::captured;
      for (int k = 0; k < n.count; ++k) result[i] = result[i] || result[Code::code.operands[n.first + k]];
    }
    return result;
  }
};

/// The formula of the first output of a frozen graph; the numbers are those of the formula it came from.
template <class Code, class Number, class Source>
constexpr auto to_type(const Source& source) {
  typename node_type<Code, Number, Code::code.outputs[0]>::type result{};
  if constexpr (decltype(result)::captured_count > 0) {
    constexpr captured_origins<Code, static_cast<int>(decltype(result)::captured_count)> origins{};
    for (std::size_t i = 0; i < decltype(result)::captured_count; ++i)
      result.numbers[i] = source.numbers[origins.from[i]];
  }
  return result;
}

}  // namespace leibniz::detail
