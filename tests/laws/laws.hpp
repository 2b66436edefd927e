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

/// Points in the interval of the row, the same on each run.
struct point {
  real a, b, c;
};
template <class Op>
point sample(int which) {
  std::uint64_t state = static_cast<std::uint64_t>(which + 1) * 0x9e3779b97f4a7c15ull;
  const auto next = [&] {
    state ^= state >> 29;
    state *= 0xbf58476d1ce4e5b9ull;
    state ^= state >> 32;
    const double unit = static_cast<double>(state >> 11) * 0x1p-53;
    return real(Op::sample.low + (Op::sample.high - Op::sample.low) * unit);
  };
  const real first = next(), second = next(), third = next();
  return {first, second, third};
}
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

/// The rows that a graph may have besides those of the table.
template <class Op>
struct rows {
  static std::vector<real> outputs(const lz::detail::graph& g, const point& p) {
    return interpreter::outputs<real, Op>(g, slots(g, p));
  }
  static real value(const lz::detail::graph& g, const point& p) { return outputs(g, p)[0]; }
  /// The slope along one operand, by central differences: h²/6 times the third derivative off.
  static real slope(const lz::detail::graph& g, point p, real point::* along) {
    const real h("1e-15");
    point low = p, high = p;
    low.*along -= h;
    high.*along += h;
    return (value(g, high) - value(g, low)) / (2 * h);
  }
};

inline real difference(const real& x, const real& y) {
  const real size = abs(x) + abs(y);
  const real apart = abs(x - y) / (size < 1 ? real(1) : size);
  return apart == apart ? apart : real(1);
}
inline void enlarge(real& fault, const real& by) {
  if (!(by <= fault)) fault = by;
}

/// The largest fault over samples.
template <class Op, class Fault>
real over_samples(Fault fault) {
  real worst = 0;
  for (int i = 0; i < samples; ++i) enlarge(worst, fault(sample<Op>(i)));
  return worst;
}

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
template <class Op>
real finite_differences() {
  const lz::detail::graph f = graph(formula<Op>), gradient = library::gradient(f);
  return over_samples<Op>([&](const point& p) {
    const std::vector<real> found = rows<Op>::outputs(gradient, p);
    real worst = difference(found[1], rows<Op>::slope(f, p, &point::a));
    enlarge(worst, difference(found[2], rows<Op>::slope(f, p, &point::b)));
    enlarge(worst, difference(found[3], rows<Op>::slope(f, p, &point::c)));
    return worst;
  });
}

/// (3f + gc)' = 3f' + g'c, with g another function
template <class Op, class By = library>
real linearity() {
  constexpr auto g = a * a + b;
  const lz::detail::graph together = By::derivative(graph(3_c * formula<Op> + g * c), 'a');
  const lz::detail::graph f_alone = By::derivative(graph(formula<Op>), 'a'), g_alone = By::derivative(graph(g), 'a');
  return over_samples<Op>([&](const point& p) {
    const auto value = &rows<Op>::value;
    return difference(value(together, p), 3 * value(f_alone, p) + value(g_alone, p) * p.c);
  });
}

/// (f·g)' = f'·g + f·g'
template <class Op, class By = library>
real product_rule() {
  constexpr auto g = a * a + b;
  const lz::detail::graph product = By::derivative(graph(formula<Op> * g), 'a');
  const lz::detail::graph f = graph(formula<Op>), f_slope = By::derivative(f, 'a');
  const lz::detail::graph g_slope = By::derivative(graph(g), 'a');
  return over_samples<Op>([&](const point& p) {
    const auto value = &rows<Op>::value;
    return difference(value(product, p), value(f_slope, p) * value(graph(g), p) + value(f, p) * value(g_slope, p));
  });
}

/// d/dt f(u(t), v(t), w(t)) = ∂f/∂a·u' + ∂f/∂b·v' + ∂f/∂c·w', with the slopes of f by finite differences
template <class Op, class By = library>
real chain_rule() {
  // inner functions that pass through the point at t = 1, with slopes 2, 3 and -1 there
  constexpr auto composed = apply<Op>(a + (t * t - 1_c), b + (t * t * t - 1_c), c + (1_c / t - 1_c));
  const lz::detail::graph f = graph(formula<Op>), by_t = By::derivative(graph(composed), 't');
  return over_samples<Op>([&](const point& p) {
    return difference(rows<Op>::value(by_t, p), 2 * rows<Op>::slope(f, p, &point::a) +
                                                    3 * rows<Op>::slope(f, p, &point::b) -
                                                    rows<Op>::slope(f, p, &point::c));
  });
}

/// ⟨Jv, w⟩ = ⟨v, Jᵀw⟩: the forward sweep against the reverse sweep, for two outputs and three inputs
template <class Op, class By = library>
real forward_against_reverse() {
  constexpr auto f = formula<Op>;
  constexpr auto g = f * a + b * c;
  const real v[] = {2, -1, 3}, w[] = {5, 7};
  const lz::detail::graph outputs[] = {graph(f), graph(g)}, reverse = By::gradient(graph(5_c * f + 7_c * g));
  return over_samples<Op>([&](const point& p) {
    real forward = 0;
    for (int i = 0; i < 2; ++i)
      for (int j = 0; j < 3; ++j) forward += w[i] * rows<Op>::value(By::derivative(outputs[i], "abc"[j]), p) * v[j];
    const std::vector<real> back = rows<Op>::outputs(reverse, p);
    return difference(forward, back[1] * v[0] + back[2] * v[1] + back[3] * v[2]);
  });
}

/// ∂²f/∂x∂y = ∂²f/∂y∂x, for each two of the operands
template <class Op>
real symmetry() {
  const lz::detail::graph f = graph(formula<Op>);
  const auto second = [&](char first, char then, const point& p) {
    return rows<Op>::value(library::derivative(library::derivative(f, first), then), p);
  };
  return over_samples<Op>([&](const point& p) {
    real worst = difference(second('a', 'b', p), second('b', 'a', p));
    enlarge(worst, difference(second('b', 'c', p), second('c', 'b', p)));
    enlarge(worst, difference(second('a', 'c', p), second('c', 'a', p)));
    return worst;
  });
}

/// Euler: a·∂f/∂a + b·∂f/∂b = k·f where f(λa, λb) = λᵏ f(a, b)
template <class Op, class F>
real euler(const F& homogeneous, const real& degree) {
  const lz::detail::graph gradient = library::gradient(graph(homogeneous));
  return over_samples<Op>([&](const point& p) {
    const std::vector<real> found = rows<Op>::outputs(gradient, p);
    return difference(p.a * found[1] + p.b * found[2], degree * found[0]);
  });
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
