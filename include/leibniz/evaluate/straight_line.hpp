// straight_line: a frozen graph becomes one inlined assignment per node.
//
//   in    0 input x   1 input y   2 add 0 1   3 input z   4 mul 2 3
//   out   v0 = in[0]; v1 = in[1]; v2 = v0 + v1; v3 = in[2]; v4 = v2 * v3; out[0] = v4;
//
// Where a callable branches, the code branches: each side computes only what it needs itself. For packs of numbers,
// whose comparisons are masks, every path is computed and the outputs are selected.
//
// There is no algebra here. What makes the compiler keep every v in a register: a braced list of steps, each a static
// member of a class template over its number, in a lambda that is itself always inlined.
#pragma once

#include "../passes/pipeline.hpp"
#include "../passes/schedule.hpp"
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

/// What a comparison of numbers gives: bool, or the mask of a pack; a tracer keeps it as a node.
template <class T>
struct comparison_of {
  using type = decltype(truth(std::declval<const T&>() < std::declval<const T&>()));
};
template <Tracer T>
struct comparison_of<T> {
  using type = std::remove_cvref_t<decltype(std::declval<const T&>() < std::declval<const T&>())>;
};

/// A schedule as a constant.
template <class Steps>
struct frozen_schedule {
  static constexpr int places = 2 * frozen<Steps>.decision_count + 1;
  static constexpr int count = schedule_of(frozen<Steps>.thaw()).order.size();
  int order[count + 1] = {}, first[places + 1] = {};

  constexpr frozen_schedule() {
    const schedule s = schedule_of(frozen<Steps>.thaw());
    for (int i = 0; i < count; ++i) order[i] = s.order[i];
    for (int i = 0; i <= places; ++i) first[i] = s.first[i];
  }
};
template <class Steps>
inline constexpr frozen_schedule<Steps> schedule_for{};

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
    using mask = typename comparison_of<T>::type;
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
      if constexpr (n.kind == node_kind::operation)  // first what is most frequent: each test counts in constants
        apply_to(v, std::make_integer_sequence<int, n.count>{});
      else if constexpr (n.kind == node_kind::input)
        v.number[I] = in[n.first];
      else if constexpr (n.kind == node_kind::literal)
        v.number[I] = static_cast<T>(n.literal());
      else if constexpr (n.kind == node_kind::captured)
        v.number[I] = static_cast<T>(captured[n.first]);
      else if constexpr (Tracer<T>)
        v.number[I] = T(constant<n.value.numerator, n.value.denominator>{});
      else
        v.number[I] = constant<n.value.numerator, n.value.denominator>::template as<T>();
    }

    template <class T, int... K>
    LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void apply_to(node_values<T>& v,
                                                                      std::integer_sequence<int, K...>) {
      if constexpr (Tracer<T>)
        v.template at<I>() = T::template record<reflected<n.op>>(v.template at<code.operands[n.first + K]>()...);
      else
        v.template at<I>() = reflected<n.op>::value(std::as_const(v.template at<code.operands[n.first + K]>())...);
    }
  };

  /// The nodes of a graph in order, and those of a place in the schedule.
  struct every_node {
    static constexpr int count = code.node_count;
    static constexpr int number(int i) { return i; }
  };
  template <int Place>
  struct nodes_of_place {
    static constexpr const auto& plan = schedule_for<Steps>;
    static constexpr int count = plan.first[Place + 1] - plan.first[Place];
    static constexpr int number(int i) { return plan.order[plan.first[Place] + i]; }
  };

  /// Some nodes, one after the other; a branch may have none.
  template <auto... I, class T, class Number>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void steps([[maybe_unused]] node_values<T>& v,
                                                                 [[maybe_unused]] const T* in,
                                                                 [[maybe_unused]] const Number* captured) {
    const int in_order[] = {(step<I>::template run<T>(v, in, captured), 0)..., 0};
    static_cast<void>(in_order);
  }

  /// Lists of limited length: each is optimized on its own before it becomes part of the whole, which takes GCC a tenth
  /// less time where there are thousands of nodes.
  static constexpr int longest_list = 128;
  template <class Nodes, int List, class T, class Number>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void run_list(node_values<T>& v, const T* in,
                                                                    const Number* captured) {
    constexpr int first = List * longest_list;
    constexpr int count = Nodes::count - first < longest_list ? Nodes::count - first : longest_list;
    [&]<int... I>(std::integer_sequence<int, I...>) LEIBNIZ_INLINE_LAMBDA {
      steps<Nodes::number(first + I)...>(v, in, captured);
    }(std::make_integer_sequence<int, count>{});
  }
  template <class Nodes, class T, class Number>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void run_all(node_values<T>& v, const T* in,
                                                                   const Number* captured) {
    [&]<int... L>(std::integer_sequence<int, L...>) LEIBNIZ_INLINE_LAMBDA {
      const int in_order[] = {(run_list<Nodes, L>(v, in, captured), 0)..., 0};
      static_cast<void>(in_order);
    }(std::make_integer_sequence<int, (Nodes::count + longest_list - 1) / longest_list>{});
  }

  /// The outputs of a path.
  template <int Path, class T, class Result>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void give(node_values<T>& v, Result& result) {
    [&]<int... I>(std::integer_sequence<int, I...>) LEIBNIZ_INLINE_LAMBDA {
      constexpr int first = code.decision_count + Path * code.width;
      const int in_order[] = {(static_cast<void>(place<I>(result) = v.template at<code.outputs[first + I]>()), 0)...,
                              0};
      static_cast<void>(in_order);
    }(std::make_integer_sequence<int, code.width>{});
  }

  /// A decision or a path, by its place in the schedule, and all that is below.
  template <int Place, class T, class Number, class Result>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void branch(node_values<T>& v, const T* in,
                                                                  const Number* captured, Result& result) {
    run_all<nodes_of_place<Place>>(v, in, captured);
    if constexpr (Place < code.decision_count) {
      constexpr int yes = place_in_schedule(code.decision_count, code.decisions[Place].yes);
      constexpr int no = place_in_schedule(code.decision_count, code.decisions[Place].no);
      if (v.template at<code.outputs[Place]>())
        branch<yes>(v, in, captured, result);
      else
        branch<no>(v, in, captured, result);
    } else {
      give<Place - code.decision_count>(v, result);
    }
  }

  /// Output I of whichever path is taken, where each number of a pack may take another one.
  template <int Place, int I, class T>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr T selected(node_values<T>& v) {
    if constexpr (Place < code.decision_count) {
      constexpr int yes = place_in_schedule(code.decision_count, code.decisions[Place].yes);
      constexpr int no = place_in_schedule(code.decision_count, code.decisions[Place].no);
      return op::select::value(v.template at<code.outputs[Place]>(), selected<yes, I>(v), selected<no, I>(v));
    } else {
      return v.template at<code.outputs[code.decision_count + (Place - code.decision_count) * code.width + I]>();
    }
  }

  /// Computes the outputs from all numbers of a call and the numbers of the formula; output I goes to place<I>(result).
  template <class T, class Number, class Result>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void compute(const T* in, const Number* captured,
                                                                   Result& result) {
    node_values<T> v;
    constexpr bool branches =
        code.decision_count > 0 && (Tracer<T> || std::same_as<typename node_values<T>::mask, bool>);
    if constexpr (branches) {
      branch<0>(v, in, captured, result);
    } else {
      run_all<every_node>(v, in, captured);
      if constexpr (code.decision_count == 0)
        give<0>(v, result);
      else
        [&]<int... I>(std::integer_sequence<int, I...>) LEIBNIZ_INLINE_LAMBDA {
          const int in_order[] = {(static_cast<void>(place<I>(result) = selected<0, I>(v)), 0)..., 0};
          static_cast<void>(in_order);
        }(std::make_integer_sequence<int, code.width>{});
    }
  }

  /// The same from the bindings of a call that was checked. `Match` says where each binding goes.
  template <class T, auto Match, class Number, class Result, class... Bindings>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void run(const Number* captured, Result& result,
                                                               const Bindings&... bindings) {
    T in[code.slot_count() + 1];
    [&]<int... J>(std::integer_sequence<int, J...>) LEIBNIZ_INLINE_LAMBDA {
      const int in_order[] = {(fill<T, Match.slot[J]>(in, indices_of<Bindings>{}, bindings), 0)..., 0};
      static_cast<void>(in_order);
    }(std::make_integer_sequence<int, sizeof...(Bindings)>{});
    compute<T>(in, captured, result);
  }
};

}  // namespace detail
}  // namespace leibniz
