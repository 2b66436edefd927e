// halves: the two halves of a number, where together they have no kink.
//
//   in    square(relu(a)) + square(relu(-a))     relu(a) - relu(-a)     the same squares of max(a, 0) and max(-a, 0)
//   out   square(a)                              a                      square(a)
//
// A bit-exact rule like those in rules.hpp, and held to that class by the same test. It is written as code, since a
// pattern would make everybody pay for the rows in it.
#pragma once

#include "../graph/symbol.hpp"

namespace leibniz::detail {

/// A template for the same reason.
template <class>
class halves {
 public:
  constexpr explicit halves(builder& to) : to_(to) {}

  /// What a sum or a difference of two nodes is as one, -1 where they are not the halves of a number.
  constexpr int joined(const primitive_info* op, int p, int q) {
    if (g().at(p).kind != node_kind::operation || !LEIBNIZ_SAME(g().at(p).op, g().at(q).op)) return -1;
    if (LEIBNIZ_SAME(op, &primitive_info_of<op::add>)) return joined_squares(p, q);
    // max(-0, 0) is +0: the difference of those would lose a sign
    return LEIBNIZ_SAME(op, &primitive_info_of<op::sub>) && g().at(p).count == 1 ? whole_of(p, q) : -1;
  }

 private:
  constexpr const graph& g() const { return to_.result(); }
  template <class Op>
  constexpr bool are(int p, int q) const {
    return LEIBNIZ_SAME(g().at(p).op, &primitive_info_of<Op>) && LEIBNIZ_SAME(g().at(q).op, &primitive_info_of<Op>);
  }

  template <class Op, class... Operands>
  constexpr int make(Operands... operands) {
    return to_.operation(&primitive_info_of<Op>, operands...);
  }

  /// Of squares, and of products with the same constant.
  constexpr int joined_squares(int p, int q) {
    const bool are_products = are<op::mul>(p, q);
    if (!are_products && !are<op::square>(p, q)) return -1;
    const int first = g().operand(p, 0), second = g().operand(q, 0);
    if (!are_products) {
      const int whole = whole_of(first, second);
      return whole < 0 ? -1 : make<op::square>(whole);
    }
    const int other_first = g().operand(p, 1), other_second = g().operand(q, 1);
    if (first == second && g().is_constant(first)) {
      const int squares = joined_squares(other_first, other_second);
      return squares < 0 ? -1 : make<op::mul>(first, squares);
    }
    const int whole = first == other_first && second == other_second ? whole_of(first, second) : -1;
    return whole < 0 ? -1 : make<op::mul>(whole, whole);
  }

  /// a, of which two nodes are the positive part and that of -a; else -1.
  constexpr int whole_of(int p, int q) const {
    const int a = operand_of_part(p), b = operand_of_part(q);
    if (a < 0 || b < 0 || !LEIBNIZ_SAME(g().at(p).op, g().at(q).op)) return -1;
    if (is_negative(b, a)) return a;
    return is_negative(a, b) ? b : -1;
  }
  /// a of relu(a) and of max(a, 0), else -1.
  constexpr int operand_of_part(int i) const {
    const node& n = g().at(i);
    if (n.kind != node_kind::operation || !n.op->has_halves) return -1;
    if (n.count == 1) return g().operand(n, 0);
    const int a = g().operand(n, 0), b = g().operand(n, 1);
    return g().is_constant(b, 0) ? a : g().is_constant(a, 0) ? b : -1;
  }
  constexpr bool is_negative(int i, int of) const {
    if (LEIBNIZ_SAME(g().at(i).op, &primitive_info_of<op::neg>)) return g().operand(i, 0) == of;
    return are<op::sub>(i, of) && g().operand(i, 0) == g().operand(of, 1) && g().operand(i, 1) == g().operand(of, 0);
  }

  builder& to_;
};

}  // namespace leibniz::detail
