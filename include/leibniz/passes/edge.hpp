// edge: a local derivative with its sign, and how such are multiplied and added.
//
//   in    -a and b                   a and -b
//   out   their product -(a * b)     their sum a - b
//
// A sign is carried along instead of being computed: at the end there are few left. Without a builder the operations
// are only counted: then an edge is ±1, or it is not.
#pragma once

#include "sweep.hpp"

namespace leibniz::detail {

struct edge {
  int node = -1;  ///< -1 for zero
  bool is_negative = false;
  bool is_unit = false;  ///< ±1

  constexpr bool is_zero() const { return node < 0; }
};

class edge_arithmetic {
 public:
  constexpr edge_arithmetic() = default;
  constexpr explicit edge_arithmetic(sweep& s) : s_(&s) {}

  /// How many operations were made.
  constexpr int count() const { return count_; }

  /// A local derivative next to the rest of the chain, as in sweep::times.
  constexpr edge times(const edge& partial, const edge& factor) {
    if (partial.is_unit || factor.is_unit) {
      edge result = partial.is_unit ? factor : partial;
      result.is_negative = partial.is_negative != factor.is_negative;
      return result;
    }
    ++count_;
    if (s_ == nullptr) return {0, false, false};
    edge result = signed_edge(s_->times(partial.node, factor.node));
    result.is_negative = result.is_negative != (partial.is_negative != factor.is_negative);
    return result;
  }
  constexpr edge sum(const edge& a, const edge& b) {
    if (a.is_zero() || b.is_zero()) return a.is_zero() ? b : a;
    ++count_;
    if (s_ == nullptr) return {0, false, false};
    if (a.is_negative == b.is_negative) {
      edge result = signed_edge(s_->make<op::add>(a.node, b.node));
      result.is_negative = result.is_negative != a.is_negative;
      return result;
    }
    return signed_edge(a.is_negative ? s_->make<op::sub>(b.node, a.node) : s_->make<op::sub>(a.node, b.node));
  }
  constexpr edge twice(const edge& a) {
    if (s_ != nullptr) return times({s_->to.constant(2), false, false}, a);
    ++count_;
    return {0, false, false};
  }

  /// A node without the signs around it.
  constexpr edge signed_edge(int number) {
    edge result{number, false, false};
    while (result.node >= 0) {
      const node n = s_->at(result.node);
      if (n.kind == node_kind::constant) return of_constant(n.value, result.is_negative);
      if (n.kind != node_kind::operation) break;
      const int first = s_->g().operand(n, 0);
      if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::neg>)) {
        result.node = first;
      } else if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::mul>) && is_negative_constant(first)) {
        result.node = s_->make<op::mul>(s_->to.constant(negate(s_->at(first).value).value), s_->g().operand(n, 1));
      } else {
        break;
      }
      result.is_negative = !result.is_negative;
    }
    return result;
  }
  /// An edge as a node.
  constexpr int node_of(const edge& e) {
    if (e.is_zero()) return s_->to.constant(0);
    return e.is_negative ? s_->make<op::neg>(e.node) : e.node;
  }

 private:
  constexpr bool is_negative_constant(int i) const {
    return s_->g().is_constant(i) && s_->at(i).value.numerator < 0 && negate(s_->at(i).value).valid;
  }
  constexpr edge of_constant(exact value, bool is_negative) {
    if (value.numerator == 0) return {};
    const exact_result positive = value.numerator < 0 ? negate(value) : exact_result{value, true};
    if (!positive.valid) return {s_->to.constant(value), is_negative, false};
    const bool is_unit = positive.value == exact{1, 1};
    return {s_->to.constant(positive.value), is_negative != (value.numerator < 0), is_unit};
  }

  sweep* s_ = nullptr;
  int count_ = 0;
};

}  // namespace leibniz::detail
