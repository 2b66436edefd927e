// facts: what is known of a function before any number is.
//
//   in    x * y + 3 * x * x - sin(k), and the slots of x and y
//   out   degree 2: it depends on them, it is quadratic, not linear
//
// A fact is one of real arithmetic, found on the graph with every rule applied and composites in their words. It is
// what the formula shows: x·x - x·x is a constant, and (x + 1)·(x - 1) - x·x has degree 2.
#pragma once

#include "activity.hpp"
#include "lower.hpp"

namespace leibniz::detail {

/// The degree of what is no polynomial, such as sin(x), 1/x, |x|, or of what branches on x.
inline constexpr int not_polynomial = -1;

/// Degrees of polynomials, node by node.
template <rewrite_class Allowed>
class degrees {
 public:
  constexpr degrees(const graph& source, const buffer<int>& slots) : g_(source), degree_(source.size(), 0) {
    const buffer<bool> chosen = slots_among(source, slots);
    for (int i = 0; i < source.size(); ++i) {
      const node& n = source.at(i);
      if (n.kind == node_kind::input) degree_[i] = chosen[n.first] ? 1 : 0;
      if (n.kind == node_kind::operation) degree_[i] = of_operation(n);
    }
  }

  /// Of an output, on all paths together.
  constexpr int of_output(int k) const {
    int found = degree_[g_.output(0, k)];
    bool is_same = true;
    for (int path = 1; path < g_.path_count(); ++path) {
      found = larger(found, degree_[g_.output(path, k)]);
      is_same = is_same && g_.output(path, k) == g_.output(0, k);
    }
    for (int d = 0; d < g_.decisions.size() && !is_same; ++d)
      if (degree_[g_.condition(d)] != 0) return not_polynomial;
    return found;
  }

 private:
  // Far beyond what is of use, and far from an overflow.
  static constexpr int largest = 1'000'000;

  static constexpr int larger(int a, int b) {
    return a == not_polynomial || b == not_polynomial ? not_polynomial : a < b ? b : a;
  }
  static constexpr int sum(int a, int b) {
    return a == not_polynomial || b == not_polynomial || a + b > largest ? not_polynomial : a + b;
  }
  template <class Op>
  static constexpr bool is(const node& n) {
    return LEIBNIZ_SAME(n.op, &primitive_info_of<Op>);
  }

  constexpr int of_operation(const node& n) const {
    const auto of = [&](int k) { return degree_[g_.operand(n, k)]; };
    if (is<op::add>(n) || is<op::sub>(n)) return larger(of(0), of(1));
    if (is<op::neg>(n)) return of(0);
    if (is<op::mul>(n)) return sum(of(0), of(1));
    if (is<op::fma>(n)) return larger(sum(of(0), of(1)), of(2));
    // a + t·(b - a)
    if (is<op::lerp>(n)) return sum(larger(of(0), of(1)), of(2));
    if (is<op::div>(n) && of(1) == 0) return of(0);
    if (is<op::select>(n) && of(0) == 0) return larger(of(1), of(2));
    for (int k = 0; k < n.count; ++k)
      if (of(k) != 0) return not_polynomial;
    return 0;
  }

  const graph& g_;
  buffer<int> degree_;
};

// Templates: who only includes the library does not pay for the rules.

/// The degree of an output, counted in each path from 0, as a polynomial in the slots.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr int degree(const graph& source, int output, const buffer<int>& slots) {
  const graph g = lower<Allowed>(simplify<Allowed>(source));
  return degrees<Allowed>(g, slots).of_output(output);
}

template <rewrite_class Allowed = rewrite_class::rounding>
constexpr bool depends_on(const graph& source, int output, const buffer<int>& slots) {
  return degree<Allowed>(source, output, slots) != 0;
}
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr bool is_constant(const graph& source, int output, const buffer<int>& slots) {
  return degree<Allowed>(source, output, slots) == 0;
}
/// A constant is linear, and what is linear is quadratic.
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr bool is_linear(const graph& source, int output, const buffer<int>& slots) {
  const int found = degree<Allowed>(source, output, slots);
  return found == 0 || found == 1;
}
template <rewrite_class Allowed = rewrite_class::rounding>
constexpr bool is_quadratic(const graph& source, int output, const buffer<int>& slots) {
  const int found = degree<Allowed>(source, output, slots);
  return found != not_polynomial && found <= 2;
}

}  // namespace leibniz::detail
