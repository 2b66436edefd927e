// products: laws of derivatives along a vector, J·v, Jᵀ·w, H·v and Taylor coefficients, for every row of the table.
#pragma once

#include "laws/laws.hpp"

namespace laws {

/// How the library multiplies by vectors: what the laws try. A wrong one has the same members.
struct library_products {
  using graph = lz::detail::graph;
  using input_info = lz::detail::input_info;
  template <class Input>
  static constexpr const input_info* seeds = &lz::detail::input_info_of<Input>;

  /// By a, b and c, whichever of them occur.
  static lz::detail::buffer<int> all_slots(const graph& g) {
    lz::detail::buffer<int> all;
    for (const char by : {'a', 'b', 'c'}) all.push_back(slot(g, by)[0]);
    return all;
  }
  static graph jvp(const graph& g) { return lz::detail::jvp(g, all_slots(g), seeds<lz::detail::tangent_input<3>>); }
  static graph vjp(const graph& g) { return lz::detail::vjp(g, all_slots(g), seeds<lz::detail::cotangent_input<2>>); }
  static graph hvp(const graph& g, bool forwards) {
    const input_info* const v = seeds<lz::detail::tangent_input<3>>;
    return forwards ? lz::detail::hvp_forward_over_reverse(g, all_slots(g), v)
                    : lz::detail::hvp_reverse_over_forward(g, all_slots(g), v);
  }
  static graph taylor(const graph& g, int order) {
    return lz::detail::taylor(g, all_slots(g), seeds<lz::detail::tangent_input<3>>, order);
  }
};

/// The outputs of a product: at a point, times a vector.
template <class Op>
std::vector<real> along(const lz::detail::graph& product, const lz::detail::graph& source, const point& p,
                        const std::vector<real>& v) {
  std::vector<real> numbers = slots(source, p);
  int count = 0;
  for (const lz::detail::input_slot& input : product.inputs) count += input.info->size;
  while (numbers.size() < static_cast<std::size_t>(count)) numbers.insert(numbers.end(), v.begin(), v.end());
  return interpreter::outputs<real>(product, numbers, {}, &interpreter::try_rows<real, Op>);
}
inline const std::vector<real> direction = {2, -1, real("0.75")};

/// ⟨Jv, w⟩ = ⟨v, Jᵀw⟩, for two outputs and three inputs
template <class Op, class By = library_products>
real jvp_against_vjp() {
  constexpr auto f = formula<Op>;
  const lz::detail::graph both = graph(lz::stack(f, f * a + b * c)), jvp = By::jvp(both), vjp = By::vjp(both);
  return tested<Op>.over_samples([&](const point& p) {
    const std::vector<real> w = {5, -7}, &v = direction, forward = along<Op>(jvp, both, p, v),
                            back = along<Op>(vjp, both, p, w);
    return difference(forward[1] * w[0] + forward[3] * w[1], v[0] * back[2] + v[1] * back[3] + v[2] * back[4]);
  });
}

/// H·v is the rows of the Hessian times v, and beside it stand the value and the gradient.
template <class Op, class By = library_products>
real hvp_against_hessian(bool forwards) {
  const lz::detail::graph f = graph(formula<Op> * a + b * c), hvp = By::hvp(f, forwards), first = library::gradient(f);
  std::vector<lz::detail::graph> rows_of_hessian;
  for (const int k : {1, 2, 3}) {
    lz::detail::graph slope = first;
    slope.outputs = lz::detail::buffer<int>(1, first.outputs[k]);
    rows_of_hessian.push_back(library::gradient(slope));
  }
  return tested<Op>.over_samples([&](const point& p) {
    const std::vector<real> found = along<Op>(hvp, f, p, direction), gradient = tested<Op>.outputs(first, p);
    real worst = difference(found[0], gradient[0]);
    for (std::size_t k = 0; k < 3; ++k) {
      const std::vector<real> row = tested<Op>.outputs(rows_of_hessian[k], p);
      real product = 0;
      for (std::size_t j = 0; j < 3; ++j) product += row[1 + j] * direction[j];
      enlarge(worst, difference(found[1 + k], gradient[1 + k]));
      enlarge(worst, difference(found[4 + k], product));
    }
    return worst;
  });
}

/// The Taylor coefficients along v are the derivatives along v over n!, one sweep after the other.
template <class Op, class By = library_products>
real taylor_against_derivatives() {
  constexpr int order = 5;
  const lz::detail::graph f = graph(formula<Op>), taylor = By::taylor(f, order);
  std::vector<lz::detail::graph> derivatives(1, f);
  for (int n = 1; n <= order; ++n) {
    lz::detail::graph next = library_products::jvp(derivatives.back());
    next.outputs = lz::detail::buffer<int>(1, next.outputs[1]);
    derivatives.push_back(lz::detail::prune(next));
  }
  return tested<Op>.over_samples([&](const point& p) {
    const std::vector<real> found = along<Op>(taylor, f, p, direction);
    real worst = difference(found[0], tested<Op>.value(f, p)), factorial = 1;
    for (std::size_t n = 1; n <= order; ++n) {
      factorial *= n;
      enlarge(worst, difference(factorial * found[n], along<Op>(derivatives[n], f, p, direction)[0]));
    }
    return worst;
  });
}

/// Euler: f(x + t·x) = (1 + t)ᵏ f(x) where f(λx) = λᵏ f(x), so that cₙ = k(k-1)…(k-n+1)/n! · f(x)
template <class Op, class By = library_products, class F>
real euler_along(const F& homogeneous, const real& degree) {
  constexpr int order = 6;
  const lz::detail::graph f = graph(homogeneous), taylor = By::taylor(f, order);
  return tested<Op>.over_samples([&](const point& p) {
    const std::vector<real> found = along<Op>(taylor, f, p, {p.a, p.b, p.c});
    real worst = 0, expected = found[0];
    for (std::size_t n = 1; n <= order; ++n) {
      expected *= (degree - (n - 1)) / n;
      enlarge(worst, difference(found[n], expected));
    }
    return worst;
  });
}

}  // namespace laws
