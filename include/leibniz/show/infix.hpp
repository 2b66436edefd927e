// infix: a formula as one would write it, with the fewest brackets that keep its tree.
//
//   in    apply<op::mul, apply<op::add, variable<"x">, variable<"y">>, variable<"z">>
//   out   (x + y) * z
//
// Derivatives are formulas, so they print the same way. Numbers that a formula carries print with up to six digits.
#pragma once

#include "holes.hpp"
#include "notation.hpp"

namespace leibniz {

namespace detail {

/// A sum of one is that one.
constexpr const description* without_single_sums(const description* d) {
  while (d->kind == node_kind::operation && d->op->arity == any_number_of_operands && is_infix(d->op) && d->count == 1)
    d = d->operands[0];
  return d;
}

constexpr int strength_of(const description* d) {
  if (d->kind == node_kind::operation) return strength_of(d->op);
  return d->kind == node_kind::constant ? strength_of(d->value) : strength_of_word;
}

/// Writes formulas, one after the other. The walk keeps its own stack: formulas may be deeper than compilers let
/// constant functions recurse.
class infix_writer {
 public:
  constexpr explicit infix_writer(text_buffer& out) : out_(out) {}

  constexpr void write(const description* root) {
    open(without_single_sums(root), false);
    while (!steps_.empty()) {
      step& s = steps_.back();
      const description* d = s.what;
      if (d->kind != node_kind::operation) {
        leaf(d);
        close();
        continue;
      }
      append_between(out_, d->op, d->count, s.next);
      if (s.next == d->count) {
        close();
        continue;
      }
      const int k = s.next++;
      const description* operand = without_single_sums(d->operand(k));
      open(operand, needs_brackets(d->op, d->count, k, strength_of(operand)));
    }
  }

 private:
  struct step {
    const description* what;
    int next;
    bool is_bracketed;
  };

  constexpr void open(const description* d, bool is_bracketed) {
    if (is_bracketed) out_.push_back('(');
    steps_.push_back({d, 0, is_bracketed});
  }
  constexpr void close() {
    if (steps_.back().is_bracketed) out_.push_back(')');
    steps_.pop_back();
  }
  constexpr void leaf(const description* d) {
    if (d->kind == node_kind::constant)
      append_constant(out_, d->value);
    else if (d->kind == node_kind::captured)
      append_hole(out_, hole_kind::six_digits, captured_++);
    else
      append_input(out_, *d->input, d->index);
  }

  text_buffer& out_;
  buffer<step> steps_;
  int captured_ = 0;
};

/// Calls `one` with the description of each part of a vector or a matrix, or of the formula.
template <class Formula, class One>
constexpr void for_each_part(const One& one) {
  if constexpr (Several<Formula>)
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      const int in_order[] = {(one(&description_of<decltype(Formula{}.template part<I>())>), 0)...};
      static_cast<void>(in_order);
    }(std::make_index_sequence<Formula::size()>{});
  else
    one(&description_of<Formula>);
}

template <class Formula>
struct make_infix {
  constexpr text_buffer operator()() const {
    text_buffer out;
    infix_writer writer(out);
    constexpr int columns = static_cast<int>(column_count<Formula>);
    append(out, Matrix<Formula> ? "[[" : Vector<Formula> ? "[" : "");
    int i = 0;
    for_each_part<Formula>([&](const description* part) {
      if (i > 0) append(out, Matrix<Formula> && i % columns == 0 ? "], [" : ", ");
      ++i;
      writer.write(part);
    });
    append(out, Matrix<Formula> ? "]]" : Vector<Formula> ? "]" : "");
    return out;
  }
};

template <class Formula>
constexpr void check_shown() {
  static_assert(Expression<Formula> || Several<Formula>,
                "leibniz: a picture needs a formula or a vector of formulas, but was given something else: write it "
                "with variables, var<\"x\">; for a callable pass examples of its arguments, graphviz(f, 1.0)");
}

/// Constant text, or text with the numbers that a formula carries.
template <class Make, class Formula>
constexpr auto text_of(const Formula& f) {
  check_shown<Formula>();
  constexpr text form = frozen_text<Make>;
  if constexpr (Formula::captured_count == 0)
    return form;
  else
    return filled<filled_size(form)>(form, f.captured());
}

}  // namespace detail

/// A formula on one line, "(x + y) * z"; a vector of formulas as "[x + y, x * y]", a matrix row by row. The result is a
/// `text`; for a formula that carries numbers it owns its characters.
template <class Formula>
[[nodiscard]] constexpr auto infix(const Formula& f) {
  return detail::text_of<detail::make_infix<Formula>>(f);
}

}  // namespace leibniz
