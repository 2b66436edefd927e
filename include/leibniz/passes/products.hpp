// products: derivatives times a vector that is given at run time.
//
//   in    0 input x   1 input y   2 mul 0 1     jvp by x and y, along two numbers v
//   out   0 input x   1 input y   2 mul 0 1   3 input v[0]   4 input v[1]   5 mul 1 3   6 mul 0 4   7 add 5 6
//         with outputs 2 (the value), 7 (the tangent)
//
// The vector is one more input of the graph, and the seed of a sweep: J·v of a forward sweep, Jᵀ·w of a reverse sweep
// from all outputs at once, H·v of one within the other. No matrix is made.
#pragma once

#include "../graph/seed_input.hpp"
#include "cost.hpp"
#include "differentiate.hpp"
#include "lower.hpp"

namespace leibniz::detail {

/// J·v. Outputs of the result: the conditions; each output of each path is followed by its tangent. The seeds are as
/// many as the slots. Cost: at most a small multiple of the source.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph jvp(const graph& source, const buffer<int>& slots, const input_info* seeds) {
  sweep s(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  const buffer<int> v = s.entered(seeds);
  return finished(s, with_tangents(s, source, tangents(s, source, slots, v)), source.size());
}

/// Jᵀ·w. Outputs of the result: the conditions; for each path its outputs, then a cotangent for each slot. The seeds
/// are as many as the outputs of a path. Cost: at most a small multiple of the source for each path.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph vjp(const graph& source, const buffer<int>& slots, const input_info* seeds) {
  sweep s(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  const buffer<int> inputs = s.input_nodes(), w = s.entered(seeds);
  buffer<int> outputs;
  for (int d = 0; d < source.decisions.size(); ++d) outputs.push_back(source.condition(d));
  for (int path = 0; path < source.path_count(); ++path) {
    buffer<int> roots;
    for (int k = 0; k < source.width(); ++k) roots.push_back(source.output(path, k));
    for (const int root : roots) outputs.push_back(root);
    append_cotangents(s, source, roots, w, slots, inputs, outputs);
  }
  return finished(s, outputs, source.size());
}

/// What one sweep leaves to the next: its graph with some outputs, and how many of its nodes are the source's own.
struct swept_once {
  graph all;
  int own;

  constexpr swept_once(sweep& s, const buffer<int>& outputs, int source_size) : own(0) {
    s.to.result().outputs = outputs;
    const buffer<bool> needed = needed_nodes(s.g());
    for (int i = 0; i < source_size; ++i) own += needed[i] ? 1 : 0;
    all = prune(s.g());
  }
};

/// H·v by a forward sweep over the gradient. Outputs of the result: the conditions; each output of each path is
/// followed by its gradient, an entry for each slot, then by H·v, as many.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph hvp_forward_over_reverse(const graph& source, const buffer<int>& slots, const input_info* seeds) {
  sweep first(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  const swept_once gradient(first, with_gradients(first, source, slots), source.size());
  sweep s(gradient.all, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  const buffer<int> v = s.entered(seeds), tangent = tangents(s, gradient.all, slots, v);
  const buffer<int>& all = gradient.all.outputs;
  buffer<int> outputs;
  for (int i = 0; i < all.size(); ++i) {
    outputs.push_back(all[i]);
    const int place = (i - source.decisions.size()) % (slots.size() + 1);
    if (i < source.decisions.size() || place < slots.size()) continue;
    for (int k = i - slots.size() + 1; k <= i; ++k) outputs.push_back(s.or_zero(tangent[all[k]]));
  }
  return finished(s, outputs, gradient.own);
}

/// The same by a reverse sweep over the tangent: H·v is the gradient of g·v.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph hvp_reverse_over_forward(const graph& source, const buffer<int>& slots, const input_info* seeds) {
  sweep first(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  const buffer<int> inputs = first.input_nodes(), v = first.entered(seeds), tangent = tangents(first, source, slots, v);
  buffer<int> found;
  for (int i = 0; i < source.outputs.size(); ++i) {
    found.push_back(source.outputs[i]);
    if (i < source.decisions.size()) continue;
    append_gradient(first, source, source.outputs[i], slots, inputs, found);
    found.push_back(first.or_zero(tangent[source.outputs[i]]));
  }
  const swept_once along(first, found, source.size());
  sweep s(along.all, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  const buffer<int> inputs_then = s.input_nodes();
  buffer<int> outputs;
  for (int i = 0; i < along.all.outputs.size(); ++i) {
    const int node = along.all.outputs[i], place = (i - source.decisions.size()) % (slots.size() + 2);
    if (i < source.decisions.size() || place <= slots.size())
      outputs.push_back(node);
    else
      append_gradient(s, along.all, node, slots, inputs_then, outputs);
  }
  return finished(s, outputs, along.own);
}

/// How many nodes a source may have that is differentiated in two ways, to compare them.
inline constexpr int largest_made_twice = 32;

/// H·v by whichever way takes fewer operations. Composites are counted in their words.
template <rewrite_class Allowed = rewrite_class::rounding, rewrite_class InWords = rewrite_class::bit_exact>
constexpr graph hvp(const graph& source, const buffer<int>& slots, const input_info* seeds) {
  graph one = hvp_forward_over_reverse<Allowed>(source, slots, seeds);
  // To make both of a large graph takes the compiler longer than the difference is worth.
  if (source.size() > largest_made_twice) return one;
  graph other = hvp_reverse_over_forward<Allowed>(source, slots, seeds);
  const bool is_other =
      count_operations(lower<InWords>(other)).weight() < count_operations(lower<InWords>(one)).weight();
  return is_other ? static_cast<graph&&>(other) : static_cast<graph&&>(one);
}

}  // namespace leibniz::detail
