// differentiate: derivatives as graphs, by a forward or by a reverse sweep.
//
//   in    0 input x   1 input y   2 mul 0 1     by x and y, reverse
//   out   the same nodes, with outputs 2 (the value), 1 (∂/∂x), 0 (∂/∂y)
//
// Each sweep stands here once. What it begins from are nodes: the constant 1 for derivatives, inputs of a call for
// products with vectors, see products.hpp.
#pragma once

#include "guard.hpp"
#include "sweep.hpp"

namespace leibniz::detail {

/// The tangent of an operation, -1 for zero, from those of its operands and its partials, which a select does without.
constexpr int moved(sweep& s, const graph& source, int i, const int* tangent, const int* partials) {
  const node& n = source.at(i);
  if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::select>)) {
    const int a = source.operand(n, 1), b = source.operand(n, 2);
    return s.select(source.operand(n, 0), s.or_zero(tangent[a]), s.or_zero(tangent[b]));
  }
  // ẏ = Σ ∂y/∂aₖ · ȧₖ
  int sum = -1;
  for (int k = 0; k < n.count; ++k) {
    const int a = source.operand(n, k);
    if (tangent[a] < 0) continue;
    const int term = s.times(partials[k], tangent[a]);
    if (term >= 0) sum = s.add(sum, term);
  }
  return sum;
}

/// The forward sweep: the tangent of every node of the source, -1 for zero, from the tangents of the slots.
constexpr buffer<int> tangents(sweep& s, const graph& source, const buffer<int>& slots, const buffer<int>& seeds) {
  buffer<int> tangent(source.size(), -1), seed_of;
  for (const input_slot& input : source.inputs) seed_of.resize(input.first + input.info->size, -1);
  for (int k = 0; k < slots.size(); ++k)
    if (slots[k] < seed_of.size()) seed_of[slots[k]] = seeds[k];
  for (int i = 0; i < source.size(); ++i) {
    if (!s.active[i]) continue;
    if (source.at(i).kind == node_kind::input) {
      tangent[i] = seed_of[source.at(i).first];
    } else {
      if (!source.is(i, &primitive_info_of<op::select>)) s.ask_partials(i);
      tangent[i] = moved(s, source, i, tangent.data(), s.partials.data());
    }
  }
  return tangent;
}

/// The reverse sweep: the cotangent of every node of the source, under its guard, from those of some nodes, the roots.
constexpr buffer<guards::guarded> cotangents(sweep& s, guards& conditions, const graph& source,
                                             const buffer<int>& roots, const buffer<int>& seeds) {
  using guarded = guards::guarded;
  buffer<guarded> cotangent(source.size(), guarded{});
  const auto give = [&](int to, guarded part) { cotangent[to] = conditions.sum(cotangent[to], part); };
  int last = -1;
  for (int k = 0; k < roots.size(); ++k) {
    give(roots[k], {seeds[k], guards::always});
    if (roots[k] > last) last = roots[k];
  }
  for (int i = last; i >= 0; --i) {
    const guarded y = cotangent[i];
    const node& n = source.at(i);
    if (y.value < 0 || !s.active[i] || n.kind != node_kind::operation) continue;
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

/// Puts the cotangents of the slots behind the outputs: of one root with the seed 1 its gradient.
constexpr void append_cotangents(sweep& s, const graph& source, const buffer<int>& roots, const buffer<int>& seeds,
                                 const buffer<int>& slots, const buffer<int>& inputs, buffer<int>& outputs) {
  guards guards(s);
  const buffer<guards::guarded> cotangent = cotangents(s, guards, source, roots, seeds);
  for (const int slot : slots) {
    const int input = slot < inputs.size() ? inputs[slot] : -1;
    outputs.push_back(finished_cotangent(s, guards, input < 0 ? guards::guarded{} : cotangent[input]));
  }
}
constexpr void append_gradient(sweep& s, const graph& source, int root, const buffer<int>& slots,
                               const buffer<int>& inputs, buffer<int>& outputs) {
  append_cotangents(s, source, buffer<int>(1, root), buffer<int>(1, s.to.constant(1)), slots, inputs, outputs);
}

/// The outputs of a source: the conditions, then each output of each path, followed by its tangent.
constexpr buffer<int> with_tangents(sweep& s, const graph& source, const buffer<int>& tangent) {
  buffer<int> outputs;
  for (int i = 0; i < source.outputs.size(); ++i) {
    outputs.push_back(source.outputs[i]);
    if (i >= source.decisions.size()) outputs.push_back(s.or_zero(tangent[source.outputs[i]]));
  }
  return outputs;
}
/// The same, followed by its gradient.
constexpr buffer<int> with_gradients(sweep& s, const graph& source, const buffer<int>& slots) {
  const buffer<int> inputs = s.input_nodes();
  buffer<int> outputs;
  for (int i = 0; i < source.outputs.size(); ++i) {
    outputs.push_back(source.outputs[i]);
    if (i >= source.decisions.size()) append_gradient(s, source, source.outputs[i], slots, inputs, outputs);
  }
  return outputs;
}

/// Derivatives in one direction: the sum over the slots of ∂/∂slot. Outputs of the result: the conditions; each output
/// of each path is followed by its derivative. Cost: at most a small multiple of the source, once for all outputs.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph differentiate_forward(const graph& source, const buffer<int>& slots) {
  sweep s(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  const buffer<int> ones(slots.size(), s.to.constant(1));
  return finished(s, with_tangents(s, source, tangents(s, source, slots, ones)), source.size());
}

/// The gradient by the slots, by a sweep for each of them. Outputs of the result: as those of differentiate_reverse.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph differentiate_forward_by_each(const graph& source, const buffer<int>& slots) {
  sweep s(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  const int decisions = source.decisions.size(), count = source.outputs.size(), each = 1 + slots.size();
  buffer<int> outputs(decisions + (count - decisions) * each, -1);
  for (int d = 0; d < decisions; ++d) outputs[d] = source.outputs[d];
  for (int i = decisions; i < count; ++i) outputs[decisions + (i - decisions) * each] = source.outputs[i];
  for (int k = 0; k < slots.size(); ++k) {
    const buffer<int> tangent = tangents(s, source, buffer<int>(1, slots[k]), buffer<int>(1, s.to.constant(1)));
    for (int i = decisions; i < count; ++i)
      outputs[decisions + (i - decisions) * each + 1 + k] = s.or_zero(tangent[source.outputs[i]]);
  }
  return finished(s, outputs, source.size());
}

/// The gradient by the slots. Outputs of the result: the conditions; each output of each path is followed by
/// ∂/∂slot for each slot. Cost: at most a small multiple of the source for each output, however many slots there are.
/// The sweeps share whatever they have in common.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph differentiate_reverse(const graph& source, const buffer<int>& slots) {
  sweep s(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  return finished(s, with_gradients(s, source, slots), source.size());
}

}  // namespace leibniz::detail
