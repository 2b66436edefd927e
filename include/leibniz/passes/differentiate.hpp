// differentiate: derivatives as graphs, by a forward or by a reverse sweep.
//
//   in    0 input x   1 input y   2 mul 0 1     by x and y, reverse
//   out   the same nodes, with outputs 2 (the value), 1 (∂/∂x), 0 (∂/∂y)
#pragma once

#include "guard.hpp"
#include "sweep.hpp"

namespace leibniz {

/// Derivatives of every output in one direction: the sum over the slots of ∂/∂slot. Outputs of the result: those of the
/// source, then the tangent of each. Cost: at most a small multiple of the source, once for each direction.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph differentiate_forward(const graph& source, const detail::buffer<int>& slots) {
  detail::sweep s(source, slots, &detail::simplify_operation<Allowed>, &detail::cancelled<Allowed>);
  detail::buffer<int> tangent(source.size(), -1);  // -1 stands for zero
  const auto tangent_or_zero = [&](int i) { return tangent[i] < 0 ? s.to.constant(0) : tangent[i]; };
  for (int i = 0; i < source.size(); ++i) {
    if (!s.active[i]) continue;
    const node& n = source.at(i);
    if (n.kind == node_kind::input) {
      tangent[i] = s.to.constant(1);
    } else if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::select>)) {
      const int a = source.operand(n, 1), b = source.operand(n, 2);
      tangent[i] = s.select(source.operand(n, 0), tangent_or_zero(a), tangent_or_zero(b));
    } else {
      // ẏ = Σ ∂y/∂aₖ · ȧₖ
      s.ask_partials(i);
      for (int k = 0; k < n.count; ++k) {
        const int a = source.operand(n, k);
        if (tangent[a] < 0) continue;
        const int term = s.times(s.partials[k], tangent[a]);
        if (term >= 0) tangent[i] = s.add(tangent[i], term);
      }
    }
  }
  detail::buffer<int> outputs = source.outputs;
  for (const int output : source.outputs) outputs.push_back(tangent_or_zero(output));
  return detail::finished(s, outputs, source.size());
}

namespace detail {

/// The reverse sweep from one node: the cotangent of every node of the source, under its guard.
constexpr buffer<guards::guarded> cotangents(sweep& s, guards& conditions, const graph& source, int root) {
  using guarded = guards::guarded;
  buffer<guarded> cotangent(source.size(), guarded{});
  cotangent[root].value = s.to.constant(1);
  for (int i = root; i >= 0; --i) {
    const guarded y = cotangent[i];
    const node& n = source.at(i);
    if (y.value < 0 || !s.active[i] || n.kind != node_kind::operation) continue;
    const auto give = [&](int operand, guarded part) { cotangent[operand] = conditions.sum(cotangent[operand], part); };
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::select>)) {
      const int condition = source.operand(n, 0), a = source.operand(n, 1), b = source.operand(n, 2);
      if (s.active[a]) give(a, {y.value, conditions.narrowed(y.guard, condition, true)});
      if (s.active[b]) give(b, {y.value, conditions.narrowed(y.guard, condition, false)});
      continue;
    }
    // āₖ += ȳ · ∂y/∂aₖ
    s.ask_partials(i);
    const bool is_twice = n.count == 2 && source.operand(n, 0) == source.operand(n, 1);
    for (int k = is_twice ? 1 : 0; k < n.count; ++k) {
      const int a = source.operand(n, k);
      if (!s.active[a]) continue;
      // of x·x at once: 2x·ȳ, and not x·ȳ twice
      const int partial = is_twice ? s.add(s.partials[0], s.partials[1]) : s.partials[k];
      const int part = s.times(partial, y.value);
      if (part >= 0) give(a, {part, y.guard});
    }
  }
  return cotangent;
}

/// A cotangent as one node: zero where there is none.
constexpr int finished_cotangent(sweep& s, guards& conditions, guards::guarded cotangent) {
  return cotangent.value < 0 ? s.to.constant(0) : conditions.selected(cotangent.value, cotangent.guard);
}

/// Puts the gradient of a node by the slots behind the outputs.
constexpr void append_gradient(sweep& s, const graph& source, int root, const buffer<int>& slots,
                               const buffer<int>& inputs, buffer<int>& outputs) {
  guards guards(s);
  const buffer<guards::guarded> cotangent = cotangents(s, guards, source, root);
  for (const int slot : slots) {
    const int input = slot < inputs.size() ? inputs[slot] : -1;
    outputs.push_back(finished_cotangent(s, guards, input < 0 ? guards::guarded{} : cotangent[input]));
  }
}

}  // namespace detail

/// The gradient of one output by the slots. Outputs of the result: the value, then ∂/∂slot for each slot. Cost: at most
/// a small multiple of the source, however many slots there are.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph differentiate_reverse(const graph& source, int which, const detail::buffer<int>& slots) {
  detail::sweep s(source, slots, &detail::simplify_operation<Allowed>, &detail::cancelled<Allowed>);
  detail::buffer<int> outputs(1, source.outputs[which]);
  detail::append_gradient(s, source, source.outputs[which], slots, s.input_nodes(), outputs);
  return detail::finished(s, outputs, source.size());
}

/// The gradient of every output of every path. The conditions stay in front; each output is followed by its gradient.
/// The sweeps share whatever they have in common.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph differentiate_paths(const graph& source, const detail::buffer<int>& slots) {
  detail::sweep s(source, slots, &detail::simplify_operation<Allowed>, &detail::cancelled<Allowed>);
  const detail::buffer<int> inputs = s.input_nodes();
  detail::buffer<int> outputs;
  for (int i = 0; i < source.outputs.size(); ++i) {
    outputs.push_back(source.outputs[i]);
    if (i >= source.decisions.size()) detail::append_gradient(s, source, source.outputs[i], slots, inputs, outputs);
  }
  return detail::finished(s, outputs, source.size());
}

}  // namespace leibniz
