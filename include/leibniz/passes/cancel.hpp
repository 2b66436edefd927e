// cancel: factors of a derivative that cancel, so that it is right where its formula has no kink.
//
//   in    sign a and 2 |a|, as in ∂|a|²     sign a and sign a, as in ∂∂ cosh |a|     b / h and 2 h, h = hypot(a, b)
//   out   1 and 2 a                         1 and 1                                  b and 2
//
// |a| is a·sign a, two signs of one number are 1, and a length times one of its components over it is that component:
// on both sides of a kink, and in it as well, where each factor for itself is taken to be 0. So what is smooth there
// has its derivatives there, and what is not has the mean of both sides where two signs have met.
#pragma once

#include "simplify.hpp"

namespace leibniz::detail {

/// Two factors; -1 where there are none.
struct factor_pair {
  int first = -1, second = -1;
};

/// Looks for two factors that cancel, one in each of two products, or in each term of a sum. A template, so that who
/// only includes the library does not pay for the rows that it asks for.
template <class>
class cancellation {
 public:
  constexpr explicit cancellation(builder& to) : to_(to) {}

  constexpr factor_pair between(int first, int second) {
    starts_left_ = most_looks;
    return begun_at(first, first, second);
  }

 private:
  /// What of a node may cancel: the sign of a as it stands or as in |a|; a length h; a component of h over h. Of
  /// several kinds any is meant. The node is a or h.
  struct part {
    enum kinds : unsigned { none = 0, sign = 1, size = 2, length = 4, component = 8 };
    unsigned kind = none;
    int node = -1;
  };

  constexpr const graph& g() const { return to_.result(); }
  template <class Op>
  constexpr bool is(int i) const {
    return LEIBNIZ_SAME(g().at(i).op, &primitive_info_of<Op>);
  }
  template <class Op, class... Operands>
  constexpr int make(Operands... operands) {
    return to_.operation(&primitive_info_of<Op>, operands...);
  }
  constexpr bool is_length(int i) const {
    return g().at(i).kind == node_kind::operation && g().at(i).op->kink == kink_at::origin;
  }
  constexpr bool is_component(int i, int length) const {
    const node& n = g().at(length);
    for (int k = 0; k < n.count; ++k) {
      const int operand = g().operand(n, k);
      if (operand == i || (is<op::neg>(operand) && g().operand(operand, 0) == i)) return true;
    }
    return false;
  }
  /// Whether this is the slope of a length of any number of numbers, with the place of one in front of them.
  constexpr bool is_slope_by_one(int i) const { return is<op::hypot3_slope>(i) || is<op::norm_slope>(i); }
  /// The component a of a / h.
  constexpr int component_of(int i) const {
    if (!is_slope_by_one(i)) return g().operand(i, 0);
    return g().operand(i, 1 + static_cast<int>(g().at(g().operand(i, 0)).value.numerator));
  }
  /// h of the slope of a length h, or of a / select(h == 0, 1, h); else -1.
  constexpr int length_below(int i) {
    if (is<op::hypot_slope>(i)) return make<op::hypot>(g().operand(i, 0), g().operand(i, 1));
    if (is_slope_by_one(i)) {
      buffer<int> all;
      for (int k = 1; k < g().at(i).count; ++k) all.push_back(g().operand(i, k));
      const int* const first = all.data();
      return is<op::norm_slope>(i) ? make<op::norm>(first, all.size()) : make<op::hypot3>(first, all.size());
    }
    if (!is<op::div>(i) || !is<op::select>(g().operand(i, 1))) return -1;
    const int divisor = g().operand(i, 1), condition = g().operand(divisor, 0), length = g().operand(divisor, 2);
    if (!is_length(length) || !g().is_constant(g().operand(divisor, 1), 1) || !is<op::equal>(condition)) return -1;
    const int one = g().operand(condition, 0), other = g().operand(condition, 1);
    const bool asks_for_origin = one == length ? g().is_constant(other, 0) : other == length && g().is_constant(one, 0);
    return asks_for_origin && is_component(g().operand(i, 0), length) ? length : -1;
  }

  constexpr part part_at(int i) {
    const node n = g().at(i);
    if (n.kind != node_kind::operation) return {};
    if (is_length(i)) return {part::length, i};
    const int first = g().operand(n, 0);
    if (is<op::sign>(i)) return {part::sign, first};
    if (is<op::abs>(i)) return {part::size, first};
    if (is<op::square>(i) && is_length(first)) return {part::length, first};
    if (is<op::power>(i)) {
      const exact exponent = g().at(g().operand(n, 1)).value;
      if (exponent.denominator != 1 || exponent.numerator < 2) return {};
      if (is_length(first)) return {part::length, first};
      if (is<op::abs>(first) && exponent.numerator % 2 == 1) return {part::size, g().operand(first, 0)};
      return {};
    }
    const int length = length_below(i);
    return length >= 0 ? part{part::component, length} : part{};
  }
  static constexpr part partner_of(part p) {
    switch (p.kind) {
    case part::sign: return {part::sign | part::size, p.node};
    case part::size: return {part::sign, p.node};
    case part::length: return {part::component, p.node};
    default: return {part::length, p.node};
    }
  }
  /// What is left of a node without the part that it is.
  constexpr int rest_of(int i, part own) {
    if (own.kind == part::component) return component_of(i);
    if (is<op::square>(i)) return g().operand(i, 0);
    if (is<op::abs>(i)) return own.node;
    if (!is<op::power>(i)) return to_.constant(1);
    const int exponent = g().operand(i, 1);
    const long long lower = g().at(exponent).value.numerator - 1;
    return make<op::power>(own.node, own.kind == part::size ? exponent : to_.constant(lower));
  }

  struct range {
    int first = 0, last = 0;
  };
  /// Which operands of a node are factors or terms.
  constexpr range parts_of(int i) const {
    if (is<op::mul>(i) || is<op::add>(i) || is<op::sub>(i)) return {0, 2};
    if (is<op::neg>(i) || is<op::div>(i)) return {0, 1};
    if (is<op::select>(i)) return {1, 3};
    return {};
  }

  /// Begins at each part of the first product, from `at` on.
  constexpr factor_pair begun_at(int at, int first, int second) {
    if (--starts_left_ < 0) return {};
    if (const part own = part_at(at); own.kind != part::none) {
      looks_left_ = most_looks;
      const int rest = without(partner_of(own), second, own.kind == part::sign);
      return {rest < 0 ? -1 : without(own, first, false), rest};
    }
    const range parts = parts_of(at);
    for (int k = parts.first; k < parts.last; ++k)
      if (const factor_pair found = begun_at(g().operand(at, k), first, second); found.first >= 0) return found;
    return {};
  }

  /// A node without a part: without one factor, and in each term of a sum. -1 where it does not have it. A term that
  /// does not have the sign may be multiplied by it: that of the other product, where it is one factor less.
  constexpr int without(part p, int i, bool may_multiply) {
    if (--looks_left_ < 0) return -1;
    const part own = part_at(i);
    if ((own.kind & p.kind) != 0 && own.node == p.node) return rest_of(i, own);
    const node n = g().at(i);
    const range parts = parts_of(i);
    const bool is_sum = parts.last - parts.first == 2 && !is<op::mul>(i);
    int operands[3] = {};
    bool found[3] = {}, any = false;
    for (int k = 0; k < n.count && k < 3; ++k) operands[k] = g().operand(n, k);
    for (int k = parts.first; k < parts.last && (is_sum || !any); ++k) {
      const int rest = without(p, operands[k], may_multiply);
      found[k] = rest >= 0;
      if (found[k]) operands[k] = rest;
      any = any || found[k];
    }
    if (!any) return -1;
    for (int k = parts.first; k < parts.last && is_sum; ++k) {
      if (found[k] || g().is_constant(operands[k], 0)) continue;
      if (!may_multiply) return -1;
      operands[k] = make<op::mul>(make<op::sign>(p.node), operands[k]);
    }
    return to_.operation(n.op, operands, n.count);
  }

  // What is large stays as it is, so that this takes neither long nor many levels of recursion.
  static constexpr int most_looks = 32;

  builder& to_;
  int starts_left_ = 0, looks_left_ = 0;
};

/// Two factors without what cancels between them. A kink apart, this is a rounding.
template <rewrite_class Allowed>
constexpr factor_pair cancelled(builder& to, int first, int second) {
  if constexpr (Allowed != rewrite_class::rounding) return {};
  return cancellation<typename any_class<Allowed>::type>(to).between(first, second);
}

}  // namespace leibniz::detail
