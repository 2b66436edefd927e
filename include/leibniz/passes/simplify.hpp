// simplify: applies the rules, and folds constants, as far as a class allows.
//
//   in    0 input x   1 constant 0   2 mul 1 0   3 add 0 2      and rewrite_class::finite_exact
//   out   0 input x
//
// The same rewriters stand behind the sweeps of differentiate, so that a derivative is simplified as it is made.
#pragma once

#include "../graph/rebuild.hpp"
#include "halves.hpp"
#include "known.hpp"
#include "rules.hpp"

namespace leibniz::detail {

/// The rules as one array, and where those of each operation begin.
struct rule_table {
  static constexpr int capacity = 48;
  struct group {
    int first = 0, last = 0;
  };
  /// What the two operands may be, as bits of kind_of, and whether they have to be the same: most rules are ruled out
  /// by this alone.
  struct demand {
    unsigned first = 0, second = 0;
    bool same = false;
  };
  rule_data rules[capacity] = {};
  demand demands[capacity] = {};
  group groups[capacity] = {};
  int count = 0, group_count = 0, inner_count = 0;
  /// Of each operation the number of its group, and its number among those that occur as operands in rules: from 1 on,
  /// and 0 for none; found by hash. Arrays of their own, since GCC 12 misreads such a table of structures.
  static constexpr int slots = 128;
  const primitive_info* known[slots] = {};
  int group_of[slots] = {}, inner_of[slots] = {};

  constexpr int slot_of(const primitive_info* op) const {
    int i = static_cast<int>(op->hash % slots);
    while (!LEIBNIZ_SAME(known[i], op) && !LEIBNIZ_SAME(known[i], nullptr)) i = (i + 1) % slots;
    return i;
  }

  static constexpr int constant_kinds = 4;
  /// Of the constants 0, 1, -1 and all others.
  static constexpr int kind_of_constant(exact value) {
    if (value.denominator != 1 || value.numerator > 1 || value.numerator < -1) return 3;
    return value.numerator == -1 ? 2 : static_cast<int>(value.numerator);
  }
  /// Small numbers for constants, two for each operation that occurs as an operand in rules, without and with a
  /// constant among its own operands, and 31 for everything else.
  constexpr int kind_of(const graph& g, int number) const {
    const node& n = g.at(number);
    if (n.kind == node_kind::constant) return kind_of_constant(n.value);
    if (n.kind != node_kind::operation) return 31;
    const int inner = inner_of[slot_of(n.op)];
    if (inner == 0) return 31;
    bool has_constant = false;
    for (int k = 0; k < n.count; ++k)
      if (g.is_constant(g.operands[n.first + k])) has_constant = true;
    return constant_kinds + 2 * (inner - 1) + (has_constant ? 1 : 0);
  }
  /// The kinds of node, as bits of kind_of, that the part of a pattern from a node on can match.
  constexpr unsigned demand_of(const pattern& in, int at) {
    const pattern_node& p = in.nodes[at];
    if (p.kind == pattern_node::anything) return in.has_any_constant ? ~0u << constant_kinds : ~0u;
    if (p.kind == pattern_node::any_constant) return (1u << constant_kinds) - 1;
    if (p.kind == pattern_node::constant) return 1u << kind_of_constant(p.value);
    const int slot = slot_of(p.op);
    known[slot] = p.op;
    if (inner_of[slot] == 0) inner_of[slot] = ++inner_count;
    const bool wants_constant = in.nodes[at + 1].kind == pattern_node::any_constant;
    return (wants_constant ? 2u : 3u) << (constant_kinds + 2 * (inner_of[slot] - 1));
  }

  /// No constant expression: a table that is not in order does not compile.
  static void rules_of_one_operation_stand_together() {}
  template <class Rule>
  constexpr void add(const Rule&) {
    rules[count] = Rule::data();
    const primitive_info* op = rules[count].left.nodes[0].op;
    const int slot = slot_of(op);
    known[slot] = op;
    if (group_of[slot] == 0) {
      groups[group_count] = {count, count};
      group_of[slot] = ++group_count;
    }
    if (groups[group_of[slot] - 1].last != count) rules_of_one_operation_stand_together();
    const pattern& left = rules[count].left;
    const int second = op->arity == 1 ? 1 : left.second;
    const pattern_node &a = left.nodes[1], &b = left.nodes[second];
    const bool same = op->arity == 2 && a.kind == pattern_node::anything && b.kind == a.kind && b.which == a.which;
    demands[count] = {demand_of(left, 1), demand_of(left, second), same};
    groups[group_of[slot] - 1].last = ++count;
  }
  /// The rules of an operation, of which there may be none.
  constexpr group find(const primitive_info* op) const {
    const int number = group_of[slot_of(op)];
    return number == 0 ? group{} : groups[number - 1];
  }
};

// A template, as are the passes that lead to it: who includes the library pays for the table with the first formula.
template <class>
inline constexpr rule_table all_rules_for = [] {
  rule_table table;
  boost::hana::unpack(rules::all, [&](const auto&... rule) { (table.add(rule), ...); });
  return table;
}();
/// Dependent on what is asked, though the same for all.
template <rewrite_class>
struct any_class {
  using type = void;
};

/// A pattern on its way through a graph.
struct matcher {
  const graph& in;
  const pattern& what;
  int bound[pattern_names] = {-1, -1, -1, -1, -1};

  /// Matches the pattern from `at` on with a node; returns where the pattern goes on, or -1.
  constexpr int match(int at, int number) {
    const pattern_node& p = what.nodes[at];
    const node& n = in.at(number);
    switch (p.kind) {
    case pattern_node::constant: return n.kind == node_kind::constant && n.value == p.value ? at + 1 : -1;
    case pattern_node::any_constant:
    case pattern_node::anything:
      if (n.kind == node_kind::constant ? p.kind == pattern_node::anything && what.has_any_constant
                                        : p.kind == pattern_node::any_constant)
        return -1;
      if (bound[p.which] >= 0 && bound[p.which] != number) return -1;
      bound[p.which] = number;
      return at + 1;
    case pattern_node::operation:
      return LEIBNIZ_SAME(n.op, p.op) ? match_operands(at, n.op, in.operands_of(n), n.count) : -1;
    }
    return -1;
  }

  constexpr int match_operands(int at, const primitive_info* op, const int* operands, int count) {
    if (!op->commutative) return match_in_order(at, operands, count);
    int saved[pattern_names] = {};
    for (int i = 0; i < pattern_names; ++i) saved[i] = bound[i];
    const int end = match_in_order(at, operands, 2);
    if (end >= 0) return end;
    for (int i = 0; i < pattern_names; ++i) bound[i] = saved[i];
    const int swapped[] = {operands[1], operands[0]};
    return match_in_order(at, swapped, 2);
  }

  constexpr int match_in_order(int at, const int* operands, int count) {
    int next = at + 1;
    for (int i = 0; i < count && next >= 0; ++i) next = match(next, operands[i]);
    return next;
  }
};

/// What a wish for an operation was rewritten to: another wish, or the node that fulfills it.
struct wish {
  const primitive_info* op;
  const int* operands;
  int count;
  int node;    ///< -1 where there is none yet
  int own[3];  ///< to which operands points

  constexpr bool turn_into(const primitive_info* other, int a, int b, int c, int arity) {
    op = other;
    own[0] = a, own[1] = b, own[2] = c;
    operands = own;
    count = arity;
    node = -1;
    return true;
  }
};

/// Builds the right side of a rule, and with it whatever its parts are rewritten to; its root is a wish.
struct replacer {
  builder& to;
  const pattern& what;
  const int* bound;
  int at = 0;

  constexpr int make() {
    const pattern_node& p = what.nodes[at++];
    if (p.kind == pattern_node::constant) return to.constant(p.value);
    if (p.kind != pattern_node::operation) return bound[p.which];
    int operands[3] = {};
    for (int i = 0; i < p.op->arity; ++i) operands[i] = make();
    return to.operation(p.op, operands, p.op->arity);
  }
  constexpr bool make_root(wish& w) {
    const pattern_node& root = what.nodes[0];
    if (root.kind != pattern_node::operation || root.op->composite) {
      w.node = make();
      return true;
    }
    at = 1;
    int operands[3] = {};
    for (int i = 0; i < root.op->arity; ++i) operands[i] = make();
    return w.turn_into(root.op, operands[0], operands[1], operands[2], root.op->arity);
  }
};

/// Arithmetic on exact constants. In the user's formula only where no scalar would round: 1/3 is one rounding both
/// ways, but 1/10 + 2/10 is not 3/10.
constexpr int fold_constants(builder& to, const primitive_info* op, const int* operands, int count,
                             rewrite_class allowed) {
  if (count < 1 || count > 2) return -1;
  const node* const nodes = to.result().nodes.data();
  const node &first = nodes[operands[0]], &last = nodes[operands[count - 1]];
  if (first.kind == node_kind::literal && LEIBNIZ_SAME(op, &primitive_info_of<op::neg>))
    return to.literal(-first.literal());
  if (first.kind != node_kind::constant || last.kind != node_kind::constant) return -1;
  const exact x = first.value, y = last.value;
  exact_result result{};
  if (LEIBNIZ_SAME(op, &primitive_info_of<op::add>))
    result = add(x, y);
  else if (LEIBNIZ_SAME(op, &primitive_info_of<op::sub>))
    result = subtract(x, y);
  else if (LEIBNIZ_SAME(op, &primitive_info_of<op::mul>))
    result = multiply(x, y);
  else if (LEIBNIZ_SAME(op, &primitive_info_of<op::div>))
    result = divide(x, y);
  else if (LEIBNIZ_SAME(op, &primitive_info_of<op::neg>))
    result = negate(x);
  if (!result.valid) return -1;
  const bool loses_a_sign = result.value.numerator == 0 && (x.numerator < 0 || y.numerator < 0 || count == 1);
  const bool is_division = LEIBNIZ_SAME(op, &primitive_info_of<op::div>);
  if (allowed == rewrite_class::bit_exact && loses_a_sign) return -1;
  if (allowed != rewrite_class::rounding) {
    if (!is_exact_in_binary(x) || !is_exact_in_binary(y)) return -1;
    if (!is_exact_in_binary(result.value) && !is_division) return -1;
  }
  return to.constant(result.value);
}

/// How often a wish may be rewritten. A chain of factors takes a step for each.
inline constexpr int longest_rewrite = 1000;

/// Rewrites an operation once; false where nothing applies to it, and nothing is written. Most ask in vain: compilers
/// count what they take.
template <rewrite_class Allowed>
constexpr bool rewrite_once(builder& to, const primitive_info* op, const int* operands, int count, wish& w) {
  const int folded = fold_constants(to, op, operands, count, Allowed);
  if (folded >= 0) {
    w.node = folded;
    return true;
  }
  // A derivative is written with its constants in front, as by hand; the user's formula stays in the order it has.
  const graph& g = to.result();
  const bool is_behind = Allowed != rewrite_class::bit_exact && LEIBNIZ_SAME(op, &primitive_info_of<op::mul>) &&
                         g.is_constant(operands[1]) && !g.is_constant(operands[0]);
  if (is_behind) return w.turn_into(op, operands[1], operands[0], 0, 2);
  constexpr const rule_table& all_rules = all_rules_for<typename any_class<Allowed>::type>;
  const rule_table::group group = all_rules.find(op);
  if (group.first == group.last) {
    if (count != 3 && !op->boolean) return false;
    w.node = known_conditions(g).chosen(op, operands);
    return w.node >= 0;
  }
  const unsigned first = 1u << all_rules.kind_of(g, operands[0]);
  const unsigned second = count == 1 ? first : 1u << all_rules.kind_of(g, operands[count - 1]);
  const bool commutative = op->commutative;
  for (int i = group.first; i < group.last; ++i) {
    const rule_table::demand& wanted = all_rules.demands[i];
    if (wanted.same && operands[0] != operands[1]) continue;
    if (((wanted.first & first) == 0 || (wanted.second & second) == 0) &&
        (!commutative || (wanted.first & second) == 0 || (wanted.second & first) == 0))
      continue;
    const rule_data& rule = all_rules.rules[i];
    if (rule.allowed > Allowed) continue;
    matcher m{to.result(), rule.left};
    if (m.match_operands(0, op, operands, count) >= 0) return replacer{to, rule.right, m.bound}.make_root(w);
  }
  if (first != second || op->strength != binding_strength::sum || count != 2) return false;
  w.node = halves<typename any_class<Allowed>::type>(to).joined(op, operands[0], operands[1]);
  return w.node >= 0;
}

/// Rewrites until nothing applies: in a loop, since a chain of factors may be longer than compilers let functions nest.
template <rewrite_class Allowed>
constexpr int simplify_operation(builder& to, const primitive_info* op, const int* operands, int count) {
  wish w;
  if (!rewrite_once<Allowed>(to, op, operands, count, w)) return -1;
  for (int i = 0; w.node < 0 && rewrite_once<Allowed>(to, w.op, w.operands, w.count, w); ++i)
    if (i == longest_rewrite) {
      to.give_up();
      break;
    }
  return w.node >= 0 ? w.node : to.operation_as_it_is(w.op, w.operands, w.count);
}

template <rewrite_class Allowed>
constexpr int fold_operation(builder& to, const primitive_info* op, const int* operands, int count) {
  return fold_constants(to, op, operands, count, Allowed);
}

/// The graph with every rule of the class, or of a stricter one, applied.
template <rewrite_class Allowed>
constexpr graph simplify(const graph& source) {
  return rebuild(source, &simplify_operation<Allowed>);
}

/// The graph with operations on exact constants carried out.
template <rewrite_class Allowed>
constexpr graph fold(const graph& source) {
  return rebuild(source, &fold_operation<Allowed>);
}

}  // namespace leibniz::detail
