// notation: how constants, inputs and operations are written, and where they need brackets.
//
//   in    constant<1, 2>   constant<1, 3>   element<vector_variable<"w", 3>, 0>   a captured number
//   out   0.5              1/3              w[0]                                  c0
//
// What all pictures have in common.
#pragma once

#include "../graph/from_type.hpp"
#include "number.hpp"

namespace leibniz::detail {

/// How tightly the text of something holds together: as its operator does, and a single word more than any.
inline constexpr int strength_of_word = static_cast<int>(binding_strength::prefix) + 1;
constexpr int strength_of(const primitive_info* op) {
  return op->strength == binding_strength::none ? strength_of_word : static_cast<int>(op->strength);
}

/// How many decimals a ratio has; -1 where they never end, or go on for long.
constexpr int decimals_of(exact value) {
  constexpr int longest = 12;
  long long denominator = value.denominator;
  int twos = 0, fives = 0;
  for (; denominator % 2 == 0; denominator /= 2) ++twos;
  for (; denominator % 5 == 0; denominator /= 5) ++fives;
  const int decimals = twos > fives ? twos : fives;
  return denominator == 1 && decimals <= longest ? decimals : -1;
}

/// A ratio that stands for a number with many digits, such as the double 0.1, or π: it is written as a double.
constexpr bool is_long(exact value) {
  const bool is_binary = (value.denominator & (value.denominator - 1)) == 0;
  return decimals_of(value) < 0 && (is_binary || value.denominator > 1ll << 53);
}

constexpr int strength_of(exact value) {
  if (decimals_of(value) < 0 && !is_long(value)) return static_cast<int>(binding_strength::product);
  return value.numerator < 0 ? static_cast<int>(binding_strength::prefix) : strength_of_word;
}

constexpr int strength_of_literal(double value) {
  return value < 0 ? static_cast<int>(binding_strength::prefix) : strength_of_word;
}
constexpr void append_literal(text_buffer& out, double value) {
  const short_text digits = six_digits(value);
  append(out, text(digits.data(), digits.size()));
}

constexpr void append_constant(text_buffer& out, exact value) {
  const int decimals = decimals_of(value);
  if (is_long(value)) return append_literal(out, rounded<double>(value));
  if (decimals < 0) {
    append_integer(out, value.numerator);
    out.push_back('/');
    append_integer(out, value.denominator);
    return;
  }
  const long long whole = value.numerator / value.denominator;
  long long rest = value.numerator % value.denominator;
  if (value.numerator < 0 && whole == 0) out.push_back('-');
  append_integer(out, whole);
  if (decimals > 0) out.push_back('.');
  for (int i = 0; i < decimals; ++i) {
    rest = (rest < 0 ? -rest : rest) * 10;
    out.push_back(static_cast<char>('0' + rest / value.denominator));
    rest %= value.denominator;
  }
}

constexpr void append_spaces(text_buffer& out, int count) {
  for (; count > 0; --count) out.push_back(' ');
}

/// [4] in a vector, [1][1] in a matrix of three columns.
constexpr void append_index(text_buffer& out, int index, int columns) {
  out.push_back('[');
  if (columns > 0) {
    append_integer(out, index / columns);
    append(out, "][");
    index %= columns;
  }
  append_integer(out, index);
  out.push_back(']');
}

constexpr void append_input(text_buffer& out, const input_info& input, int index) {
  append(out, input.name);
  if (input.is_vector) append_index(out, index, input.columns);
}

/// c0, c1, …: a number that a formula carries, where only its type is at hand.
constexpr void append_captured(text_buffer& out, int index) {
  out.push_back('c');
  append_integer(out, index);
}

constexpr bool is_infix(const primitive_info* op) { return op->strength != binding_strength::none; }

/// True where the k-th operand of an infix operation, of a certain strength, is only itself in brackets.
constexpr bool needs_brackets(const primitive_info* op, int count, int k, int strength) {
  if (!is_infix(op)) return false;
  const bool is_left = k == 0 && count > 1 && op->strength != binding_strength::comparison;
  return is_left ? strength < strength_of(op) : strength <= strength_of(op);
}

/// What stands before the k-th operand of an operation, or behind the last one for k == count.
constexpr void append_between(text_buffer& out, const primitive_info* op, int count, int k) {
  if (!is_infix(op)) {
    if (k == 0) append(out, op->name);
    append(out, k == 0 ? "(" : k < count ? ", " : ")");
  } else if (count == 1) {
    if (k == 0 && op->arity == 1) append(out, op->symbol);
  } else if (k > 0 && k < count) {
    out.push_back(' ');
    append(out, op->symbol);
    out.push_back(' ');
  }
}

}  // namespace leibniz::detail
