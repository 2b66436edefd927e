// spelling: the type of a formula as it is designed to be read, the same from every compiler.
//
//   in    (x + y) * z
//   out   apply<op::mul, apply<op::add, variable<"x">, variable<"y">>, variable<"z">>
#pragma once

#include "../graph/from_type.hpp"

namespace leibniz {

namespace detail {

constexpr void spell_constant(text_buffer& out, exact value) {
  append(out, "constant<");
  append_integer(out, value.numerator);
  if (value.denominator != 1) {
    append(out, ", ");
    append_integer(out, value.denominator);
  }
  append(out, ">");
}

constexpr void spell_input(text_buffer& out, const description* d) {
  const input_info& input = *d->input;
  if (input.is_vector) append(out, "element<");
  append(out, !input.is_active    ? "parameter"
              : input.columns > 0 ? "matrix_variable"
              : input.is_vector   ? "vector_variable"
                                  : "variable");
  append(out, "<\"");
  append(out, input.name);
  append(out, "\"");
  if (input.is_vector) {
    append(out, ", ");
    if (input.columns > 0) {
      append_integer(out, input.size / input.columns);
      append(out, ", ");
    }
    append_integer(out, input.columns > 0 ? input.columns : input.size);
    append(out, ">, ");
    append_integer(out, d->index);
  }
  append(out, ">");
}

constexpr void spell(text_buffer& out, const description* d) {
  switch (d->kind) {
  case node_kind::constant: return spell_constant(out, d->value);
  case node_kind::literal:  // only where a callable was traced
  case node_kind::captured: return append(out, "number");
  case node_kind::input: return spell_input(out, d);
  case node_kind::operation: break;
  }
  append(out, "apply<");
  append(out, d->op->is_foreign ? d->op->name : d->op->row);
  for (int i = 0; i < d->count; ++i) {
    append(out, ", ");
    spell(out, d->operand(i));
  }
  append(out, ">");
}

template <class Formula>
struct spell_formula {
  constexpr text_buffer operator()() const {
    text_buffer out;
    spell(out, &description_of<Formula>);
    return out;
  }
};

}  // namespace detail

/// The type of a formula as text.
template <Expression Formula>
[[nodiscard]] constexpr text spelling(const Formula&) {
  return detail::frozen_text<detail::spell_formula<Formula>>;
}

}  // namespace leibniz
