// laws: what holds for every row of the table of primitives, as functions of the row. Each returns how far it is
// from holding: zero, or a relative difference, in fifty digits.
//
// A law does not know the row: a new row is tested by being in the table. Laws that compare two sweeps take the
// sweeps as an argument, so that a wrong one can be tried on them.
#pragma once

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cstdint>
#include <vector>

#include "interpreter.hpp"
#include "laws/formula.hpp"

namespace laws {

using real = boost::multiprecision::cpp_bin_float_50;
inline constexpr auto t = lz::var<"t">;

/// A point in the interval of a row.
struct point {
  real a, b, c;
};
inline constexpr int samples = 5;

/// The graph of a formula; the laws run on graphs, at run time, in fifty digits.
template <class F>
lz::detail::graph graph(const F&) {
  return lz::detail::graph_of<F>();
}

/// The numbers of a graph's own inputs, which may be fewer than a point has.
inline std::vector<real> slots(const lz::detail::graph& g, const point& p) {
  std::vector<real> result;
  for (const lz::detail::input_slot& input : g.inputs) {
    const char letter = input.info->name[0];
    result.push_back(letter == 'a' ? p.a : letter == 'b' ? p.b : letter == 'c' ? p.c : real(1));
  }
  return result;
}
/// The slot of an input, or one beyond all where it does not occur.
inline lz::detail::buffer<int> slot(const lz::detail::graph& g, char letter) {
  int result = 99;
  for (const lz::detail::input_slot& input : g.inputs)
    if (input.info->name[0] == letter) result = input.first;
  return lz::detail::buffer<int>(1, result);
}

inline real difference(const real& x, const real& y) {
  const real size = abs(x) + abs(y);
  const real apart = abs(x - y) / (size < 1 ? real(1) : size);
  return apart == apart ? apart : real(1);
}
inline void enlarge(real& fault, const real& by) {
  if (!(by <= fault)) fault = by;
}

/// A row as the laws see it: where it is tried, and how it is evaluated where it stands in no table. The arithmetic in
/// fifty digits takes this and graphs, so that it is compiled once and not for each row.
struct tested_row {
  lz::interval interval;
  interpreter::more_rows<real> row;

  /// The same points on each run.
  point sample(int which) const {
    std::uint64_t state = static_cast<std::uint64_t>(which + 1) * 0x9e3779b97f4a7c15ull;
    const auto next = [&] {
      state ^= state >> 29;
      state *= 0xbf58476d1ce4e5b9ull;
      state ^= state >> 32;
      const double unit = static_cast<double>(state >> 11) * 0x1p-53;
      return real(interval.low + (interval.high - interval.low) * unit);
    };
    const real first = next(), second = next(), third = next();
    return {first, second, third};
  }
  std::vector<real> outputs(const lz::detail::graph& g, const point& p) const {
    return interpreter::outputs<real>(g, slots(g, p), {}, row);
  }
  real value(const lz::detail::graph& g, const point& p) const { return outputs(g, p)[0]; }
  /// The slope along one operand, by central differences: h²/6 times the third derivative off.
  real slope(const lz::detail::graph& g, point p, real point::* along) const {
    const real h("1e-15");
    point low = p, high = p;
    low.*along -= h;
    high.*along += h;
    return (value(g, high) - value(g, low)) / (2 * h);
  }
  /// The largest fault over samples.
  template <class Fault>
  real over_samples(Fault fault) const {
    real worst = 0;
    for (int i = 0; i < samples; ++i) enlarge(worst, fault(sample(i)));
    return worst;
  }
};
template <class Op>
inline constexpr tested_row tested{Op::sample, &interpreter::try_rows<real, Op>};

/// How the library differentiates: what the laws try. A wrong one has the same members.
struct library {
  /// The derivative by one input, by a forward sweep.
  static lz::detail::graph derivative(const lz::detail::graph& g, char by) {
    lz::detail::graph result = lz::detail::differentiate_forward(g, slot(g, by));
    result.outputs = lz::detail::buffer<int>(1, result.outputs[1]);
    return result;
  }
  /// The value, and the derivatives by a, b and c, by one reverse sweep.
  static lz::detail::graph gradient(const lz::detail::graph& g) {
    lz::detail::buffer<int> all;
    for (const char by : {'a', 'b', 'c'}) all.push_back(slot(g, by)[0]);
    return lz::detail::differentiate_reverse(g, all);
  }
};

/// The partials are the slopes of the value.
inline real finite_differences(const tested_row& row, const lz::detail::graph& f) {
  const lz::detail::graph gradient = library::gradient(f);
  return row.over_samples([&](const point& p) {
    const std::vector<real> found = row.outputs(gradient, p);
    real worst = difference(found[1], row.slope(f, p, &point::a));
    enlarge(worst, difference(found[2], row.slope(f, p, &point::b)));
    enlarge(worst, difference(found[3], row.slope(f, p, &point::c)));
    return worst;
  });
}
template <class Op>
real finite_differences() {
  return finite_differences(tested<Op>, graph(formula<Op>));
}

/// (3f + gc)' = 3f' + g'c, with g another function
inline real linearity(const tested_row& row, const lz::detail::graph& together, const lz::detail::graph& f,
                      const lz::detail::graph& g) {
  return row.over_samples(
      [&](const point& p) { return difference(row.value(together, p), 3 * row.value(f, p) + row.value(g, p) * p.c); });
}
template <class Op, class By = library>
real linearity() {
  constexpr auto g = a * a + b;
  return linearity(tested<Op>, By::derivative(graph(3_c * formula<Op> + g * c), 'a'),
                   By::derivative(graph(formula<Op>), 'a'), By::derivative(graph(g), 'a'));
}

/// (f·g)' = f'·g + f·g'
inline real product_rule(const tested_row& row, const lz::detail::graph& product, const lz::detail::graph& f,
                         const lz::detail::graph& g, const lz::detail::graph& f_slope,
                         const lz::detail::graph& g_slope) {
  return row.over_samples([&](const point& p) {
    return difference(row.value(product, p),
                      row.value(f_slope, p) * row.value(g, p) + row.value(f, p) * row.value(g_slope, p));
  });
}
template <class Op, class By = library>
real product_rule() {
  constexpr auto product = formula<Op> * (a * a + b);
  const lz::detail::graph f = graph(formula<Op>), g = graph(a * a + b);
  return product_rule(tested<Op>, By::derivative(graph(product), 'a'), f, g, By::derivative(f, 'a'),
                      By::derivative(g, 'a'));
}

/// d/dt f(u(t), v(t), w(t)) = ∂f/∂a·u' + ∂f/∂b·v' + ∂f/∂c·w', with the slopes of f by finite differences
inline real chain_rule(const tested_row& row, const lz::detail::graph& by_t, const lz::detail::graph& f) {
  return row.over_samples([&](const point& p) {
    return difference(row.value(by_t, p),
                      2 * row.slope(f, p, &point::a) + 3 * row.slope(f, p, &point::b) - row.slope(f, p, &point::c));
  });
}
template <class Op, class By = library>
real chain_rule() {
  // inner functions that pass through the point at t = 1, with slopes 2, 3 and -1 there
  constexpr auto composed = apply<Op>(a + (t * t - 1_c), b + (t * t * t - 1_c), c + (1_c / t - 1_c));
  return chain_rule(tested<Op>, By::derivative(graph(composed), 't'), graph(formula<Op>));
}

/// ⟨Jv, w⟩ = ⟨v, Jᵀw⟩: the forward sweep against the reverse sweep, for two outputs and three inputs. `forward` has the
/// derivatives of both by a, b and c, `reverse` the gradient of 5f + 7g.
inline real forward_against_reverse(const tested_row& row, const lz::detail::graph (&forward)[2][3],
                                    const lz::detail::graph& reverse) {
  const real v[] = {2, -1, 3}, w[] = {5, 7};
  return row.over_samples([&](const point& p) {
    real sum = 0;
    for (int i = 0; i < 2; ++i)
      for (int j = 0; j < 3; ++j) sum += w[i] * row.value(forward[i][j], p) * v[j];
    const std::vector<real> back = row.outputs(reverse, p);
    return difference(sum, back[1] * v[0] + back[2] * v[1] + back[3] * v[2]);
  });
}
template <class Op, class By = library>
real forward_against_reverse() {
  constexpr auto f = formula<Op>;
  constexpr auto g = f * a + b * c;
  const lz::detail::graph of_f = graph(f), of_g = graph(g);
  const lz::detail::graph forward[2][3] = {
      {By::derivative(of_f, 'a'), By::derivative(of_f, 'b'), By::derivative(of_f, 'c')},
      {By::derivative(of_g, 'a'), By::derivative(of_g, 'b'), By::derivative(of_g, 'c')}};
  return forward_against_reverse(tested<Op>, forward, By::gradient(graph(5_c * f + 7_c * g)));
}

/// ∂²f/∂x∂y = ∂²f/∂y∂x, for each two of the operands
inline real symmetry(const tested_row& row, const lz::detail::graph& f) {
  const auto fault = [&](char first, char then) {
    const lz::detail::graph one = library::derivative(library::derivative(f, first), then);
    const lz::detail::graph other = library::derivative(library::derivative(f, then), first);
    return row.over_samples([&](const point& p) { return difference(row.value(one, p), row.value(other, p)); });
  };
  real worst = fault('a', 'b');
  enlarge(worst, fault('b', 'c'));
  enlarge(worst, fault('a', 'c'));
  return worst;
}
template <class Op>
real symmetry() {
  return symmetry(tested<Op>, graph(formula<Op>));
}

/// Euler: a·∂f/∂a + b·∂f/∂b = k·f where f(λa, λb) = λᵏ f(a, b)
inline real euler(const tested_row& row, const lz::detail::graph& homogeneous, const real& degree) {
  const lz::detail::graph gradient = library::gradient(homogeneous);
  return row.over_samples([&](const point& p) {
    const std::vector<real> found = row.outputs(gradient, p);
    return difference(p.a * found[1] + p.b * found[2], degree * found[0]);
  });
}
template <class Op, class F>
real euler(const F& homogeneous, const real& degree) {
  return euler(tested<Op>, graph(homogeneous), degree);
}

/// What is true or false has the derivative zero.
template <class Op>
bool booleans_have_no_derivative() {
  bool none = true;
  for (const char by : {'a', 'b', 'c'}) {
    const lz::detail::graph g = library::derivative(graph(formula<Op>), by);
    none = none && g.is_constant(g.outputs[0], 0);
  }
  return none;
}

}  // namespace laws
