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

/// `Code::code` is a frozen graph.
template <class Code, class T>
struct straight_line {
  static constexpr int node_count = Code::code.node_count;
  static constexpr int output_count = Code::code.output_count;
  using mask = decltype(truth(std::declval<const T&>() < std::declval<const T&>()));

  /// The value of every node: a number, or what a comparison gives.
  struct values {
    T number[node_count + 1];
    mask truth[node_count + 1];
  };

  template <int I>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr const auto& value_of(const values& v) {
    constexpr node n = Code::code.nodes[I];
    if constexpr (n.op != nullptr && n.op->boolean)
      return v.truth[I];
    else
      return v.number[I];
  }

  template <int I>
  struct step {
    static constexpr node n = Code::code.nodes[I];

    template <class Number>
    LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void run(values& v, const T* in, const Number* captured) {
      if constexpr (n.kind == node_kind::input)
        v.number[I] = in[n.first];
      else if constexpr (n.kind == node_kind::captured)
        v.number[I] = static_cast<T>(captured[n.first]);
      else if constexpr (n.kind == node_kind::constant)
        v.number[I] = constant<n.value.numerator, n.value.denominator>::template as<T>();
      else
        apply_to(v, std::make_integer_sequence<int, n.count>{});
    }

    template <int... K>
    LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void apply_to(values& v, std::integer_sequence<int, K...>) {
      using Op = reflected<n.op>;
      if constexpr (n.op->boolean)
        v.truth[I] = Op::value(value_of<Code::code.operands[n.first + K]>(v)...);
      else
        v.number[I] = Op::value(value_of<Code::code.operands[n.first + K]>(v)...);
    }
  };

  /// Computes the outputs. `in` holds a number for each slot, `captured` those of the formula; output I goes to
  /// place<I>(result).
  template <class Number, class Result>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void run(const T* in, const Number* captured, Result& result) {
    values v;
    [&]<int... I>(std::integer_sequence<int, I...>) LEIBNIZ_INLINE_LAMBDA {
      const int in_order[] = {(step<I>::run(v, in, captured), 0)..., 0};
      static_cast<void>(in_order);
    }(std::make_integer_sequence<int, node_count>{});
    [&]<int... I>(std::integer_sequence<int, I...>) LEIBNIZ_INLINE_LAMBDA {
      const int in_order[] = {(static_cast<void>(place<I>(result) = value_of<Code::code.outputs[I]>(v)), 0)..., 0};
      static_cast<void>(in_order);
    }(std::make_integer_sequence<int, output_count>{});
  }
};

}  // namespace detail
}  // namespace leibniz
