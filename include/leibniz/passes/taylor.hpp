// taylor: what a function is along a line, as a polynomial; higher derivatives of a function of one number.
//
//   in    sin(x), order 3, along v
//   out   the outputs sin x, v·cos x, -v²/2·sin x, -v³/6·cos x: of t ↦ sin(x + t·v)
#pragma once

#include "../graph/seed_input.hpp"
#include "series.hpp"

namespace leibniz::detail {

/// The outputs of a source: the conditions, then the coefficients 0 … order of each output of each path.
template <rewrite_class Allowed>
constexpr buffer<int> with_coefficients(sweep& s, const graph& source, series<Allowed>& of, int order) {
  buffer<int> outputs;
  for (int i = 0; i < source.outputs.size(); ++i) {
    outputs.push_back(source.outputs[i]);
    for (int n = 1; i >= source.decisions.size() && n <= order; ++n)
      outputs.push_back(s.or_zero(of.coefficient(source.outputs[i], n)));
  }
  return outputs;
}

/// The Taylor coefficients of t ↦ f(x + t·v) up to an order. Outputs of the result: the conditions; for each output of
/// each path c₀ (the value), c₁, … c of the order. The seeds are as many as the slots.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph taylor(const graph& source, const buffer<int>& slots, const input_info* seeds, int order) {
  sweep s(source, slots, &simplify_operation<Allowed>, &cancelled<Allowed>);
  const buffer<int> v = s.entered(seeds);
  series<Allowed> of(s, source, order, slots, v);
  return finished(s, with_coefficients(s, source, of, order), source.size());
}

/// The derivatives by one slot up to an order. Outputs of the result: the conditions; for each output of each path f
/// (the value), f', f'', … up to the order.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr graph derivatives_up_to(const graph& source, int slot, int order) {
  sweep s(source, buffer<int>(1, slot), &simplify_operation<Allowed>, &cancelled<Allowed>);
  series<Allowed> of(s, source, order, buffer<int>(1, slot), buffer<int>(1, s.to.constant(1)));
  buffer<int> outputs = with_coefficients(s, source, of, order);
  // f⁽ⁿ⁾ = n!·cₙ, with n! in factors where it is too large for one
  for (int i = source.decisions.size(); i < outputs.size(); ++i) {
    exact factorial{1, 1};
    const int n = (i - source.decisions.size()) % (order + 1);
    for (int m = 2; m <= n; ++m) {
      const exact_result next = multiply(factorial, {m, 1});
      if (!next.valid) outputs[i] = s.scaled(factorial, outputs[i]);
      factorial = next.valid ? next.value : exact{m, 1};
    }
    if (n > 1) outputs[i] = s.scaled(factorial, outputs[i]);
  }
  return finished(s, outputs, source.size());
}

}  // namespace leibniz::detail
