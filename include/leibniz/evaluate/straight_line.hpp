// straight_line: a frozen graph becomes one inlined assignment per node.
//
//   in    0 input x   1 input y   2 add 0 1   3 input z   4 mul 2 3
//   out   v0 = in[0]; v1 = in[1]; v2 = v0 + v1; v3 = in[2]; v4 = v2 * v3; out[0] = v4;
//
// There is no algebra here. What makes the compiler keep every v in a register: a braced list of steps, each a static
// member of a class template over its number, in a lambda that is itself always inlined.
#pragma once

#include "../passes/pipeline.hpp"
#include "values.hpp"

namespace leibniz {

namespace detail {

template <class... Inputs>
struct input_list {};

// No loop at run time, here as everywhere in an evaluator: what a loop writes may end up in memory.
template <class T, int First, std::size_t... I, class Values>
LEIBNIZ_INLINE constexpr void fill(T* out, std::index_sequence<I...>, const Values& values) {
  const int in_order[] = {(static_cast<void>(out[First + static_cast<int>(I)] = static_cast<T>(values[I])), 0)..., 0};
  static_cast<void>(in_order);
}
template <class Binding>
using indices_of = std::make_index_sequence<static_cast<std::size_t>(input_info_of<typename Binding::bound>.size)>;

/// What runs a graph. It is named after the steps that make the graph, and all that it needs is inside of it: debuggers
/// spell the name of a formula out wherever it is a template argument, and formulas can be long.
template <class Steps>
struct straight_line {
  static constexpr const auto& code = frozen<Steps>;

  template <class Indices>
  struct inputs_by_number;
  template <int... I>
  struct inputs_by_number<std::integer_sequence<int, I...>> {
    using type = input_list<reflected<code.inputs[I].info>...>;
  };
  /// The inputs as types.
  using inputs = typename inputs_by_number<std::make_integer_sequence<int, code.input_count>>::type;

  static constexpr bool is_truth(int number) {
    return code.nodes[number].op != nullptr && code.nodes[number].op->boolean;
  }

  /// The value of every node: a number, or what a comparison gives.
  template <class T>
  struct node_values {
    using mask = decltype(truth(std::declval<const T&>() < std::declval<const T&>()));
    T number[code.node_count + 1];
    mask outcome[code.node_count + 1];

    template <int I>
    LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr auto& at() {
      if constexpr (is_truth(I))
        return outcome[I];
      else
        return number[I];
    }
  };

  template <int I>
  struct step {
    static constexpr node n = code.nodes[I];

    template <class T, class Number>
    LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void run(node_values<T>& v, const T* in,
                                                                 const Number* captured) {
      if constexpr (n.kind == node_kind::input)
        v.number[I] = in[n.first];
      else if constexpr (n.kind == node_kind::captured)
        v.number[I] = static_cast<T>(captured[n.first]);
      else if constexpr (n.kind == node_kind::constant)
        v.number[I] = constant<n.value.numerator, n.value.denominator>::template as<T>();
      else
        apply_to(v, std::make_integer_sequence<int, n.count>{});
    }

    template <class T, int... K>
    LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void apply_to(node_values<T>& v,
                                                                      std::integer_sequence<int, K...>) {
      v.template at<I>() = reflected<n.op>::value(std::as_const(v.template at<code.operands[n.first + K]>())...);
    }
  };

  /// Computes the outputs from the values of a call that was checked. `Match` says where each binding goes, `captured`
  /// holds the numbers of the formula; output I goes to place<I>(result).
  template <class T, auto Match, class Number, class Result, class... Bindings>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void run(const Number* captured, Result& result,
                                                               const Bindings&... bindings) {
    T in[code.slot_count() + 1];
    [&]<int... J>(std::integer_sequence<int, J...>) LEIBNIZ_INLINE_LAMBDA {
      const int in_order[] = {(fill<T, Match.slot[J]>(in, indices_of<Bindings>{}, bindings), 0)..., 0};
      static_cast<void>(in_order);
    }(std::make_integer_sequence<int, sizeof...(Bindings)>{});
    node_values<T> v;
    [&]<int... I>(std::integer_sequence<int, I...>) LEIBNIZ_INLINE_LAMBDA {
      const int in_order[] = {(step<I>::template run<T>(v, in, captured), 0)..., 0};
      static_cast<void>(in_order);
    }(std::make_integer_sequence<int, code.node_count>{});
    [&]<int... I>(std::integer_sequence<int, I...>) LEIBNIZ_INLINE_LAMBDA {
      const int in_order[] = {(static_cast<void>(place<I>(result) = v.template at<code.outputs[I]>()), 0)..., 0};
      static_cast<void>(in_order);
    }(std::make_integer_sequence<int, code.output_count>{});
  }
};

}  // namespace detail
}  // namespace leibniz
