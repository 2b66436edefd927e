// series: Taylor coefficients of nodes, made as they are asked for.
//
//   in    y = exp(a), a = x, x(t) = x + t v
//   out   y₀ = y   y₁ = v·y₀   y₂ = (v·y₁)/2   y₃ = (v·y₂)/3
//
// One rule serves every row of the table, since the partials that it writes are nodes again, whose coefficients come
// from the same rule: of y = p(a, b), y' = p_a·a' + p_b·b', and so
//
//   n·yₙ = Σ over the operands a, Σ over m = 1 … n, of m·aₘ·(p_a)ₙ₋ₘ
//
// The coefficients of a partial are asked for below order n alone. Partials are written in y and its operands: mostly
// no others come, every product is shared, and the work grows with the square of the order. It is more where each
// derivative is a function of its own: pow with an exponent of run time, the gamma function and its kin.
#pragma once

#include "sweep.hpp"

namespace leibniz::detail {

template <rewrite_class Allowed>
class series {
 public:
  /// Of a graph whose slots are moved along some nodes, the seeds.
  constexpr series(sweep& over, const graph& source, int order, const buffer<int>& slots, const buffer<int>& seeds)
      : s_(over),
        places_(order + 1) {
    for (const input_slot& input : source.inputs) seed_of_.resize(input.first + input.info->size, -1);
    for (int k = 0; k < slots.size(); ++k)
      if (slots[k] < seed_of_.size()) seed_of_[slots[k]] = seeds[k];
    // In the order of the nodes, so that no coefficient waits for a long chain of others.
    for (int n = 1; n <= order; ++n)
      for (int i = 0; i < source.size(); ++i) coefficient(i, n);
  }

  /// Coefficient n of node i; -1 stands for zero.
  constexpr int coefficient(int i, int n) {
    if (n == 0) return s_.g().is_constant(i, 0) ? zero : i;
    if (!is_active(i)) return zero;
    const int place = i * places_ + n;
    known_.resize(s_.g().size() * places_, unknown);
    if (known_[place] == unknown) {
      const int found = made(i, n);
      known_[place] = found >= 0 && s_.g().is_constant(found, 0) ? zero : found;
    }
    return known_[place];
  }

 private:
  // Dependent, so that the rows are made where one asks for a series.
  template <class Op, class... Operands>
  constexpr int make(Operands... operands) {
    return s_.template make<Op>(operands...);
  }
  static constexpr int zero = -1, unknown = -2;

  template <class Op>
  constexpr bool is(const node& n) const {
    return LEIBNIZ_SAME(n.op, &primitive_info_of<Op>);
  }
  /// Partials are nodes that the sweep does not know: an operation is active where one of its operands is, and kinks
  /// may come with them.
  constexpr bool is_active(int i) {
    for (int k = s_.active.size(); k < s_.g().size(); ++k) {
      const node& n = s_.at(k);
      bool active = false;
      for (int j = 0; j < n.count && !n.op->boolean; ++j) active = active || s_.active[s_.g().operand(n, j)];
      s_.active.push_back(active);
      s_.has_kinks = s_.has_kinks || (n.kind == node_kind::operation && n.op->kink != kink_at::none);
    }
    return s_.active[i];
  }
  /// Where the partials of a node begin.
  constexpr int partials_of(int y) {
    partials_at_.resize(s_.g().size(), unknown);
    if (partials_at_[y] == unknown) {
      partials_at_[y] = partials_.size();
      s_.ask_partials(y);
      for (const int partial : s_.partials) partials_.push_back(partial);
    }
    return partials_at_[y];
  }

  /// With what cancels, as in every product of a derivative.
  constexpr int product(int a, int b) {
    if (a < 0 || b < 0) return zero;
    return s_.has_kinks ? s_.times(a, b) : make<op::mul>(a, b);
  }
  constexpr int negative(int i) { return i < 0 ? zero : make<op::neg>(i); }
  constexpr int difference(int a, int b) { return b < 0 ? a : a < 0 ? negative(b) : make<op::sub>(a, b); }

  constexpr int made(int i, int n) {
    const node y = s_.at(i);  // the nodes may move
    const int a = y.count > 0 ? s_.g().operand(y, 0) : -1, b = y.count > 1 ? s_.g().operand(y, 1) : -1;
    if (y.kind == node_kind::input) return n == 1 ? seed_of_[y.first] : zero;
    if (is<op::select>(y)) {
      const int otherwise = s_.g().operand(y, 2);
      const int first = coefficient(b, n), second = coefficient(otherwise, n);
      return first < 0 && second < 0 ? zero : s_.select(a, s_.or_zero(first), s_.or_zero(second));
    }
    if (is<op::mul>(y)) return a == b ? squared(a, n, 0) : convolved(a, b, n, 0);
    if (is<op::square>(y)) return squared(a, n, 0);
    if (is<op::one_minus_square>(y)) return negative(squared(a, n, 0));
    // b·y = a
    if (is<op::div>(y) && is_active(b)) {
      const int rest = difference(coefficient(a, n), convolved(b, i, n, 1));
      return rest < 0 ? zero : s_.times(make<op::div>(s_.to.constant(1), b), rest);
    }
    // y·y = a
    if (is<op::sqrt>(y)) {
      const int partial = partials_[partials_of(i)], rest = difference(coefficient(a, n), squared(i, n, 1));
      return rest < 0 ? zero : s_.times(partial, rest);
    }
    if (is<op::power>(y)) {
      const exact k = s_.at(b).value;
      if (k.numerator < 0) return negative_power(i, a, k, n);
      // hᵏ = (h²)^(k/2)
      if (is_length(a) && k.denominator == 1 && k.numerator % 2 == 0)
        return coefficient(make<op::power>(make<op::square>(a), s_.to.constant(k.numerator / 2)), n);
    }
    return by_partials(i, n);
  }

  /// Σ aⱼ·bₙ₋ⱼ, j = from … n
  constexpr int convolved(int a, int b, int n, int from) {
    int sum = zero;
    for (int j = from; j <= n; ++j) {
      const int first = coefficient(a, j), second = first < 0 ? zero : coefficient(b, n - j);
      const int term = product(first, second);
      if (term >= 0) sum = s_.add(sum, term);
    }
    return sum;
  }
  constexpr bool is_length(int i) const {
    return s_.at(i).kind == node_kind::operation && s_.at(i).op->kink == kink_at::origin;
  }
  /// Σ aⱼ·aₙ₋ⱼ, j = from … n - from, each two that are equal as one. The square of a length is that of its components:
  /// it has no kink.
  constexpr int squared(int a, int n, int from) {
    int sum = zero;
    if (from == 0 && is_length(a)) {
      for (int k = 0; k < s_.at(a).count; ++k) {
        const int term = squared(s_.g().operand(a, k), n, 0);
        if (term >= 0) sum = s_.add(sum, term);
      }
      return sum;
    }
    for (int j = from; 2 * j < n; ++j) {
      const int term = product(coefficient(a, j), coefficient(a, n - j));
      if (term >= 0) sum = s_.add(sum, term);
    }
    sum = s_.scaled({2, 1}, sum);
    const int middle = n % 2 == 0 && 2 * from <= n ? coefficient(a, n / 2) : zero;
    return middle < 0 ? sum : s_.add(sum, product(middle, middle));
  }
  /// a·y' = k·y·a', and so a₀·yₙ = Σ ((k+1)·j/n - 1)·aⱼ·yₙ₋ⱼ, j = 1 … n
  constexpr int negative_power(int y, int a, exact k, int n) {
    int sum = zero;
    for (int j = 1; j <= n; ++j) {
      const exact_result one_more = add(k, {1, 1}), share = multiply(one_more.value, reduced(j, n).value),
                         factor = subtract(share.value, {1, 1});
      if (!one_more.valid || !share.valid || !factor.valid) return by_partials(y, n);
      const int term = product(coefficient(a, j), coefficient(y, n - j));
      if (term >= 0) sum = s_.add(sum, s_.scaled(factor.value, term));
    }
    return sum < 0 ? zero : s_.times(make<op::div>(s_.to.constant(1), a), sum);
  }

  /// The rule at the top. An operand whose partial does not change contributes its own coefficient, times the partial.
  constexpr int by_partials(int i, int n) {
    const int first = partials_of(i), count = s_.at(i).count;
    int at_once = zero, all = zero;
    for (int k = 0; k < count; ++k) {
      const int a = s_.g().operand(i, k), partial = partials_[first + k];
      bool changes = false;
      for (int m = 1; m < n && !changes; ++m) changes = coefficient(a, m) >= 0 && coefficient(partial, n - m) >= 0;
      for (int m = n; m >= (changes ? 1 : n); --m) {
        const int slope = coefficient(a, m), weight = slope < 0 ? zero : coefficient(partial, n - m);
        if (slope < 0 || weight < 0) continue;
        const int term = s_.times(weight, changes ? s_.scaled({m, 1}, slope) : slope);
        if (term >= 0) (changes ? all : at_once) = s_.add(changes ? all : at_once, term);
      }
    }
    const int rest = s_.scaled({1, n}, all);
    return rest < 0 ? at_once : s_.add(at_once, rest);
  }

  sweep& s_;
  int places_;
  buffer<int> seed_of_, known_, partials_, partials_at_;
};

}  // namespace leibniz::detail
