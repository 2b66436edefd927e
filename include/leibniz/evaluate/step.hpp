// step: what is computed for one node of a graph.
//
//   in    node 7 of a graph, mul 2 5
//   out   operation_step<op::mul, ...>::run(v, 7, 2, 5, 0), which is v.number[7] = v.number[2] * v.number[5]
//
// A step is named after its operation; which nodes it stands between are ordinary arguments. So a graph of thousands of
// nodes needs as many functions as it has different operations, and a compiler looks at each of them once before it
// copies it to all its places. Arguments that are constants there leave no trace.
#pragma once

#include <utility>

#include "../graph/frozen.hpp"

namespace leibniz {

namespace detail {

/// What a comparison of numbers gives: bool, or the mask of a pack; a tracer keeps it as a node.
template <class T>
struct comparison_of {
  using type = decltype(truth(std::declval<const T&>() < std::declval<const T&>()));
};
template <Tracer T>
struct comparison_of<T> {
  using type = std::remove_cvref_t<decltype(std::declval<const T&>() < std::declval<const T&>())>;
};

/// The value of every node, a number or what a comparison gives, and what they are computed from: `In` has the numbers
/// of a call, by slot.
template <class T, class Number, int Nodes, class In>
struct node_values {
  using scalar = T;
  using mask = typename comparison_of<T>::type;
  const In& in;            ///< the numbers of a call
  const Number* captured;  ///< the numbers of the formula
  T number[std::size_t{Nodes} + 1];
  mask outcome[std::size_t{Nodes} + 1];

  // The values stay as they are made: each is written before it is read.
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr node_values(const In& all_numbers, const Number* of_formula)
      : in(all_numbers),
        captured(of_formula) {}

  template <bool IsTruth>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr auto& at(int i) {
    if constexpr (IsTruth)
      return outcome[i];
    else
      return number[i];
  }
};

/// What a step knows of its nodes: how many are its operands, and which of them and whether the node itself are truths.
struct step_form {
  static constexpr int most_operands = 3;
  int operands = 0;
  bool is_truth = false, of_truth[most_operands] = {};
};

/// What a step is made from. What becomes an argument is answered by the compiler: it is a constant at once.
template <class Steps>
struct node_facts {
  static constexpr const auto& code = frozen<Steps>;

  static constexpr bool is_truth(int i) {
    return code.nodes[i].kind == node_kind::operation && code.nodes[i].op->boolean;
  }

  /// Operand k of a node, 0 where it has no such.
  static consteval int operand(int i, int k) {
    const node& n = code.nodes[i];
    return k < n.count ? code.operands[n.first + k] : 0;
  }

  /// The form of an operation; that without operands for all that is none, or has too many.
  static consteval step_form form(int i) {
    const node& n = code.nodes[i];
    if (n.kind != node_kind::operation || n.count == 0 || n.count > step_form::most_operands) return {};
    step_form result{n.count, is_truth(i), {}};
    for (int k = 0; k < n.count; ++k) result.of_truth[k] = is_truth(code.operands[n.first + k]);
    return result;
  }
};

/// An operation on as many operands as the form says.
template <class Op, step_form Form>
struct operation_step {
  template <class Values, class... Operands>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void set(Values& v, int to, const Operands&... operands) {
    using T = typename Values::scalar;
    if constexpr (Tracer<T>)
      v.template at<Form.is_truth>(to) = T::template record<Op>(operands...);
    else if constexpr (is_pack<T> && Op::lane_by_lane)
      v.template at<Form.is_truth>(to) = value_of_lanes<Op>(operands...);
    else
      v.template at<Form.is_truth>(to) = Op::value(operands...);
  }
  template <class Values>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void run(Values& v, int to, [[maybe_unused]] int a,
                                                               [[maybe_unused]] int b, [[maybe_unused]] int c) {
    if constexpr (Form.operands == 1)
      set(v, to, v.template at<Form.of_truth[0]>(a));
    else if constexpr (Form.operands == 2)
      set(v, to, v.template at<Form.of_truth[0]>(a), v.template at<Form.of_truth[1]>(b));
    else
      set(v, to, v.template at<Form.of_truth[0]>(a), v.template at<Form.of_truth[1]>(b),
          v.template at<Form.of_truth[2]>(c));
  }
};

/// Any other node: an input, a constant, or an operation on more operands.
template <class Steps, int I>
struct node_step {
  using facts = node_facts<Steps>;
  static constexpr node n = facts::code.nodes[I];

  template <class Values>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void run(Values& v, int, int, int, int) {
    using T = typename Values::scalar;
    if constexpr (n.kind == node_kind::input)
      v.number[I] = v.in.template get<n.first>();
    else if constexpr (n.kind == node_kind::literal)
      v.number[I] = static_cast<T>(n.literal());
    else if constexpr (n.kind == node_kind::captured)
      v.number[I] = static_cast<T>(v.captured[n.first]);
    else if constexpr (n.kind == node_kind::operation)
      apply(v, std::make_integer_sequence<int, n.count>{});
    else if constexpr (Tracer<T>)
      v.number[I] = T(constant<n.value.numerator, n.value.denominator>{});
    else
      v.number[I] = constant<n.value.numerator, n.value.denominator>::template as<T>();
  }

 private:
  template <class Values, int... K>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr void apply(Values& v, std::integer_sequence<int, K...>) {
    operation_step<reflected<n.op>, step_form{0, facts::is_truth(I), {}}>::set(
        v, I, v.template at<facts::is_truth(facts::operand(I, K))>(facts::operand(I, K))...);
  }
};

/// The step of a node; operation_step where it can be, by its form.
template <class Steps, step_form Form>
struct step_by_form {
  template <int I>
  using type = operation_step<reflected<frozen<Steps>.nodes[I].op>, Form>;
};
template <class Steps>
struct step_by_form<Steps, step_form{}> {
  template <int I>
  using type = node_step<Steps, I>;
};
template <class Steps, int I>
using step_of = typename step_by_form<Steps, node_facts<Steps>::form(I)>::template type<I>;

}  // namespace detail
}  // namespace leibniz
