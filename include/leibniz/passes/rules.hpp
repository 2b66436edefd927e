// rules: what may be rewritten, each with the class that says how far it may change a result.
//
//   in    rule<rewrite_class::bit_exact>(a + -b, a - b)
//   out   a pattern and its replacement as data, and the two sides as formulas, on which a generated test holds the
//   rule
//         to its class
//
// a, b, c stand for any node, k and m for exact constants. Beside k or m the others are no constants: what does not fit
// one ratio stays a product, which compilers multiply. A commutative operation matches in both orders.
//
// Rewriting ends, since every rule, and moving a constant to the front, makes a measure of the formula, written out as
// a tree, smaller. It is four numbers, of which the first that differs counts:
//   1. its weight, as operations take time: 20 for a function, 6 for a quotient or a root, 2 for a sum or a difference,
//      1 for any other; and 1 for each constant, 2 for each other leaf
//   2. for each negative, the products and quotients around it
//   3. the products of a constant and what is none
//   4. 1 for a product whose constant stands behind
//
// Two rewrites are no patterns: halves.hpp, bit-exact, and cancel.hpp, for derivatives. They take operations away.
#pragma once

#include "../graph/from_type.hpp"
#include "../words/variable.hpp"

namespace leibniz::detail {

enum class rewrite_class {
  bit_exact,     ///< the same bits for every input (NaN is one value)
  finite_exact,  ///< the same value for finite inputs; NaN, inf and the sign of zero may differ
  rounding       ///< equal in real arithmetic on the whole domain; differs by rounding
};

/// A node of a pattern, in the order in which it is matched: first the node, then its operands.
struct pattern_node {
  enum kind_type : unsigned char { anything, any_constant, constant, operation } kind = anything;
  int which = 0;  ///< of the five names: a, b, c, k, m
  const primitive_info* op = nullptr;
  exact value{};
};
inline constexpr int pattern_capacity = 12;
inline constexpr int pattern_names = 5;

struct pattern {
  pattern_node nodes[pattern_capacity] = {};
  int size = 0;
  int second = 0;  ///< where the second operand of the root begins
  bool has_any_constant = false;

  constexpr void add(const description* d) {
    pattern_node& n = nodes[size++];
    if (d->kind == node_kind::input) {
      const char letter = d->input->name[0];
      n.kind = d->input->is_active ? pattern_node::anything : pattern_node::any_constant;
      if (n.kind == pattern_node::any_constant) has_any_constant = true;
      n.which = letter == 'k' ? 3 : letter == 'm' ? 4 : letter - 'a';
    } else if (d->kind == node_kind::constant) {
      n.kind = pattern_node::constant;
      n.value = d->value;
    } else {
      n.kind = pattern_node::operation;
      n.op = d->op;
      for (int i = 0; i < d->count; ++i) {
        if (&n == nodes && i == 1) second = size;
        add(d->operands[i]);
      }
    }
  }
};

struct rule_data {
  rewrite_class allowed = rewrite_class::bit_exact;
  pattern left, right;
};

/// A rewrite from one side to the other.
template <rewrite_class Class, class Left, class Right>
struct rewrite_rule {
  static constexpr rewrite_class allowed = Class;
  using left = Left;
  using right = Right;
  static constexpr rule_data data() {
    rule_data result{Class, {}, {}};
    result.left.add(&description_of<Left>);
    result.right.add(&description_of<Right>);
    return result;
  }
};

struct rule_list_tag;
template <class... Rules>
struct rule_list {
  using hana_tag = rule_list_tag;
};

namespace rules {

using namespace literals;
inline constexpr auto a = var<"a">;
inline constexpr auto b = var<"b">;
inline constexpr auto c = var<"c">;
inline constexpr auto k = leibniz::parameter<"k">;
inline constexpr auto m = leibniz::parameter<"m">;

template <rewrite_class Class, class Left, class Right>
constexpr auto rule(const Left&, const Right&) {
  return rewrite_rule<Class, Left, Right>{};
}
inline constexpr auto bit_exact = [](auto left, auto right) { return rule<rewrite_class::bit_exact>(left, right); };
inline constexpr auto finite_exact = [](auto left, auto right) {
  return rule<rewrite_class::finite_exact>(left, right);
};
inline constexpr auto rounding = [](auto left, auto right) { return rule<rewrite_class::rounding>(left, right); };

/// Rules as types: a Foldable of them for Boost.Hana.
template <class... Rules>
constexpr rule_list<Rules...> list_of(const Rules&...) {
  return {};
}

/// Every rewrite of the library, those of one operation together.
// clang-format off
inline constexpr auto all = list_of(
    // products: signs move to the outside; a constant stays with the factor it came with, which others share
    bit_exact(1_c * a, a),
    bit_exact(-1_c * a, -a),
    finite_exact(0_c * a, 0_c),
    bit_exact(-a * -b, a * b),
    bit_exact(-a * b, -(a * b)),
    rounding(k * (m * a), (k * m) * a),
    rounding(k * (m / a), (k * m) / a),
    rounding(k * ((m * a) * b), ((k * m) * a) * b),
    // sums
    finite_exact(a + 0_c, a),
    bit_exact(a + -b, a - b),
    bit_exact(a + a, 2_c * a),
    rounding(k * a + m * a, (k + m) * a),
    rounding(k * a + a, (k + 1_c) * a),
    rounding((k * a) * b + (m * a) * b, ((k + m) * a) * b),
    rounding((k * a) * b + a * b, ((k + 1_c) * a) * b),
    rounding((k * a) * b + m * (a * b), (k + m) * (a * b)),
    // differences
    bit_exact(a - 0_c, a),
    finite_exact(0_c - a, -a),
    finite_exact(a - a, 0_c),
    bit_exact(a - -b, a + b),
    // negatives
    bit_exact(-(-a), a),
    finite_exact(-(a - b), b - a),
    finite_exact(-(k * a), (-k) * a),
    // quotients
    bit_exact(a / 1_c, a),
    bit_exact(-a / b, -(a / b)),
    bit_exact(a / -b, -(a / b)),
    rounding((k * a) / m, (k / m) * a),
    // functions
    bit_exact(pow(a, 0_c), 1_c),
    bit_exact(pow(a, 1_c), a),
    bit_exact(abs(-a), abs(a)),
    bit_exact(abs(abs(a)), abs(a)),
    bit_exact(square(-a), square(a)));
// clang-format on

}  // namespace rules
}  // namespace leibniz::detail

template <>
struct boost::hana::unpack_impl<leibniz::detail::rule_list_tag> {
  template <class... Rules, class F>
  static constexpr decltype(auto) apply(const leibniz::detail::rule_list<Rules...>&, F&& f) {
    return static_cast<F&&>(f)(Rules{}...);
  }
};
