// straight_line: a frozen graph becomes one inlined step per node.
//
//   in    0 input x   1 input y   2 add 0 1   3 input z   4 mul 2 3
//   out   v0 = in[0]; v1 = in[1]; v2 = v0 + v1; v3 = in[2]; v4 = v2 * v3; out[0] = v4;
//
// Where a callable branches, the code branches: each side computes only what it needs itself. For packs of numbers,
// whose comparisons are masks, every path is computed and the outputs are selected.
//
// There is no algebra here. What makes the compiler keep every v in a register: braced lists of steps, each inlined
// with the numbers of its nodes as constants; where nothing branches, in the function whose variable the values are.
#pragma once

#include <concepts>

#include "../passes/program.hpp"
#include "../passes/schedule.hpp"
#include "step.hpp"
#include "values.hpp"

namespace leibniz {

namespace detail {

/// What the elements of a list of steps are: nothing that would have to be stored.
struct nothing {};

/// A schedule as a constant.
template <class Steps>
struct frozen_schedule {
  static constexpr int places = 2 * frozen<Steps>.decision_count + 1;
  static constexpr int count = schedule_of(frozen<Steps>.thaw()).order.size();
  int order[std::size_t{count} + 1] = {}, first[std::size_t{places} + 1] = {};

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
  using facts = node_facts<Steps>;

  template <int Node, class Values>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr const auto& output(Values& v) {
    return v.template at<facts::is_truth(Node)>(Node);
  }

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

  /// Some nodes, one after the other; a branch may have none. They are in lists of limited length, each of which is
  /// optimized on its own before it becomes part of the whole.
  template <class Numbers>
  struct list;
  template <int... I>
  struct list<std::integer_sequence<int, I...>> {
    template <class Values>
    LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void run([[maybe_unused]] Values& v) {
      const nothing in_order[] = {
          (step_of<Steps, I>::run(v, I, facts::operand(I, 0), facts::operand(I, 1), facts::operand(I, 2)),
           nothing{})...,
          nothing{}};
      static_cast<void>(in_order);
    }
  };
  template <class Nodes, int First, int... I>
  static list<std::integer_sequence<int, Nodes::number(First + I)...>> list_from(std::integer_sequence<int, I...>);

  static constexpr int longest_list = 32;
  static constexpr int shorter(int a, int b) { return a < b ? a : b; }
  template <class Nodes, int L>
  using list_of = decltype(list_from<Nodes, L * longest_list>(
      std::make_integer_sequence<int, shorter(longest_list, Nodes::count - L * longest_list)>{}));
  template <class Nodes>
  using lists_of = std::make_integer_sequence<int, (Nodes::count + longest_list - 1) / longest_list>;

  /// The outputs of a path.
  template <int Path, class Values, class Result>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void give(Values& v, Result& result) {
    [&]<int... I>(std::integer_sequence<int, I...>) LEIBNIZ_INLINE_LAMBDA {
      const nothing in_order[] = {(static_cast<void>(place<I>(result) = output<code.output(Path, I)>(v)), nothing{})...,
                                  nothing{}};
      static_cast<void>(in_order);
    }(std::make_integer_sequence<int, code.width>{});
  }

  /// A decision or a path, by its place in the schedule, and all that is below.
  template <int Place, class Values, class Result, int... L>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void branch(Values& v, Result& result,
                                                                  std::integer_sequence<int, L...>) {
    const nothing in_order[] = {(list_of<nodes_of_place<Place>, L>::run(v), nothing{})..., nothing{}};
    static_cast<void>(in_order);
    if constexpr (Place < code.decision_count) {
      constexpr int yes = place_in_schedule(code.decision_count, code.decisions[Place].yes);
      constexpr int no = place_in_schedule(code.decision_count, code.decisions[Place].no);
      if (output<code.condition(Place)>(v))
        branch<yes>(v, result, lists_of<nodes_of_place<yes>>{});
      else
        branch<no>(v, result, lists_of<nodes_of_place<no>>{});
    } else {
      give<Place - code.decision_count>(v, result);
    }
  }

  /// Output I of whichever path is taken, where each number of a pack may take another one.
  template <int Place, int I, class Values>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr auto selected(Values& v) {
    if constexpr (Place < code.decision_count) {
      constexpr int yes = place_in_schedule(code.decision_count, code.decisions[Place].yes);
      constexpr int no = place_in_schedule(code.decision_count, code.decisions[Place].no);
      return op::select::value(output<code.condition(Place)>(v), selected<yes, I>(v), selected<no, I>(v));
    } else {
      return output<code.output(Place - code.decision_count, I)>(v);
    }
  }

  /// Every node in order. The values are a variable of the very function that runs the lists: what is only passed
  /// along by reference becomes registers one level later, and compilers take long for it.
  template <class T, class In, class Number, class Result, int... L>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void run_all(const In& in, const Number* captured, Result& result,
                                                                   std::integer_sequence<int, L...>) {
    node_values<T, Number, code.node_count, In> v(in, captured);
    const nothing in_order[] = {(list_of<every_node, L>::run(v), nothing{})..., nothing{}};
    static_cast<void>(in_order);
    if constexpr (code.decision_count == 0)
      give<0>(v, result);
    else
      [&]<int... I>(std::integer_sequence<int, I...>) LEIBNIZ_INLINE_LAMBDA {
        const nothing selections[] = {(static_cast<void>(place<I>(result) = selected<0, I>(v)), nothing{})...,
                                      nothing{}};
        static_cast<void>(selections);
      }(std::make_integer_sequence<int, code.width>{});
  }

  /// Computes the outputs from the numbers of a call, which `in` has by slot, and those of the formula; output I goes
  /// to place<I>(result).
  template <class T, class In, class Number, class Result>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void compute(const In& in, const Number* captured,
                                                                   Result& result) {
    if constexpr (code.decision_count > 0 && (Tracer<T> || std::same_as<typename comparison_of<T>::type, bool>)) {
      node_values<T, Number, code.node_count, In> v(in, captured);
      branch<0>(v, result, lists_of<nodes_of_place<0>>{});
    } else {
      run_all<T>(in, captured, result, lists_of<every_node>{});
    }
  }
};

}  // namespace detail
}  // namespace leibniz
