// known: conditions that constants decide.
//
//   in    select(2 == 0, a, b)     a < b && 1 < 2     !(2 == 0) || a < b
//   out   b                        a < b              !(2 == 0)
//
// The slope of pow(a, 2) asks whether its exponent is zero. A graph has no constant that is true or false: a known
// condition stays, and whatever asks for it becomes what it chooses. Bit-exact, and written as code like halves.hpp.
// The rows of conditions are told apart by how they are written, so that nobody pays for those that a formula lacks.
#pragma once

#include "../graph/symbol.hpp"

namespace leibniz::detail {

class known_conditions {
 public:
  constexpr explicit known_conditions(const graph& g) : g_(g) {}

  /// The operand that a select, or two conditions as one, come to; -1 where constants do not decide that.
  constexpr int chosen(const primitive_info* op, const int* operands) const {
    if (LEIBNIZ_SAME(op, &primitive_info_of<op::select>)) {
      const answer known = answer_of(operands[0]);
      return known == answer::unknown ? -1 : operands[known == answer::yes ? 1 : 2];
    }
    const bool is_and = op->strength == binding_strength::conjunction;
    if (!is_own_condition(op) || (!is_and && op->strength != binding_strength::disjunction)) return -1;
    for (int k = 0; k < 2; ++k) {
      const answer known = answer_of(operands[k]);
      if (known != answer::unknown) return operands[(known == answer::yes) == is_and ? 1 - k : k];
    }
    return -1;
  }

 private:
  enum class answer { no, yes, unknown };

  static constexpr bool is_own_condition(const primitive_info* op) { return op->boolean && !op->is_foreign; }

  constexpr answer answer_of(int i) const {
    const node& n = g_.at(i);
    if (n.kind != node_kind::operation || !is_own_condition(n.op)) return answer::unknown;
    if (n.count == 1) {
      const answer known = answer_of(g_.operand(n, 0));
      return known == answer::unknown ? known : known == answer::yes ? answer::no : answer::yes;
    }
    const node &first = g_.at(g_.operand(n, 0)), &second = g_.at(g_.operand(n, 1));
    if (first.kind != node_kind::constant || second.kind != node_kind::constant) return answer::unknown;
    const exact x = first.value, y = second.value;
    // Two constants may round to one number; not those that every scalar holds, nor those of two signs.
    const int signs_apart = sign_of(x) - sign_of(y);
    if (signs_apart == 0 && !(x == y) && (!is_exact_in_binary(x) || !is_exact_in_binary(y))) return answer::unknown;
    return holds(n.op, signs_apart != 0 ? signs_apart : compare(x, y).sign) ? answer::yes : answer::no;
  }
  static constexpr int sign_of(exact x) { return x.numerator < 0 ? -1 : (x.numerator > 0 ? 1 : 0); }

  /// Of two numbers of which the first is less, equal or greater, as the order is to zero.
  static constexpr bool holds(const primitive_info* comparison, int order) {
    const text symbol = comparison->symbol;
    const bool or_equal = symbol.size() == 2;
    switch (symbol.data()[0]) {
    case '<': return or_equal ? order <= 0 : order < 0;
    case '>': return or_equal ? order >= 0 : order > 0;
    case '!': return order != 0;
    default: return order == 0;
    }
  }

  const graph& g_;
};

}  // namespace leibniz::detail
