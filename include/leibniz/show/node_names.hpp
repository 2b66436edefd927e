// node_names: a graph as it is written, and what its nodes are called.
//
//   in    0 input x   1 input y   2 add 0 1   3 input z   4 mul 2 3
//   out   x, y, v1, z, v2; the operations as x + y and v1 * z, as gates + and *
#pragma once

#include "../evaluate/cost.hpp"
#include "notation.hpp"

namespace leibniz::detail {

/// A number that is written out where it is used: an exact constant, or a literal of a callable.
constexpr bool is_number(const node& n) { return n.kind == node_kind::constant || n.kind == node_kind::literal; }
constexpr int strength_of(const node& n) {
  if (n.kind == node_kind::literal) return strength_of_literal(n.literal());
  return n.kind == node_kind::constant ? strength_of(n.value) : strength_of_word;
}
constexpr void append_number(text_buffer& out, const node& n) {
  n.kind == node_kind::literal ? append_literal(out, n.literal()) : append_constant(out, n.value);
}

/// Names for the nodes of a graph: those of its inputs, c0, c1, … for captured numbers, v1, v2, … for operations.
class node_names {
 public:
  constexpr explicit node_names(const graph& g) : g_(g), places_(g.size(), 0) {
    for (int i = 0; i < g.size(); ++i) number(i);
  }
  /// Only some of the operations have names, in the order in which they are given.
  constexpr node_names(const graph& g, const buffer<int>& named) : g_(g), places_(g.size(), 0) {
    for (const int i : named) number(i);
  }

  constexpr void append_slot(text_buffer& out, int slot) const {
    for (const input_slot& input : g_.inputs)
      if (slot >= input.first && slot < input.first + input.info->size)
        append_input(out, *input.info, slot - input.first);
  }
  constexpr void append_name(text_buffer& out, int i) const {
    const node& n = g_.at(i);
    switch (n.kind) {
    case node_kind::input: return append_slot(out, n.first);
    case node_kind::captured: return append_captured(out, n.first);
    case node_kind::literal:
    case node_kind::constant: return append_number(out, n);
    case node_kind::operation: out.push_back('v'); return append_integer(out, places_[i]);
    }
  }
  /// An operation on named operands: v1 * z.
  constexpr void append_operation(text_buffer& out, int i) const {
    const node& n = g_.at(i);
    for (int k = 0; k < n.count; ++k) {
      append_between(out, n.op, n.count, k);
      const int operand = g_.operand(n, k);
      const bool is_bracketed =
          is_number(g_.at(operand)) && needs_brackets(n.op, n.count, k, strength_of(g_.at(operand)));
      if (is_bracketed) out.push_back('(');
      append_name(out, operand);
      if (is_bracketed) out.push_back(')');
    }
    append_between(out, n.op, n.count, n.count);
  }

 private:
  constexpr void number(int i) {
    if (g_.at(i).kind == node_kind::operation && places_[i] == 0) places_[i] = ++operations_;
  }

  const graph& g_;
  buffer<int> places_;  ///< of operations, from 1 on
  int operations_ = 0;
};

/// What stands on a gate. Constants are part of it, and a dot stands for each operand where it matters which is
/// which: +, + 1, 1 / ·, max(·, 0).
constexpr void append_gate(text_buffer& out, const graph& g, int i) {
  const node& n = g.at(i);
  int constants = 0;
  for (int k = 0; k < n.count; ++k) constants += is_number(g.at(g.operand(n, k))) ? 1 : 0;
  if (constants == 0) return append(out, is_infix(n.op) ? n.op->symbol : n.op->name);
  if (n.op->commutative && is_infix(n.op) && constants == 1) {
    append(out, n.op->symbol);
    out.push_back(' ');
    return append_number(out, g.at(g.operand(n, is_number(g.at(g.operand(n, 0))) ? 0 : 1)));
  }
  for (int k = 0; k < n.count; ++k) {
    append_between(out, n.op, n.count, k);
    const int operand = g.operand(n, k);
    if (is_number(g.at(operand)))
      append_number(out, g.at(operand));
    else
      append(out, "·");
  }
  append_between(out, n.op, n.count, n.count);
}

/// A label of Graphviz, in its quotes.
constexpr void append_quoted(text_buffer& out, const text_buffer& label) {
  out.push_back('"');
  for (const char c : label) {
    if (c == '"' || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  out.push_back('"');
}

constexpr int columns_of(const text_buffer& line) {
  int columns = 0;
  for (const char c : line) columns += (static_cast<unsigned char>(c) & 0xc0u) == 0x80u ? 0 : 1;
  return columns;
}

/// n3, for Graphviz.
constexpr void append_id(text_buffer& out, char letter, int i) {
  out.push_back(letter);
  append_integer(out, i);
}
/// A node for Graphviz: a gate, or in the shape that is given for what is none.
constexpr void append_drawn_node(text_buffer& out, const graph& g, const node_names& names, int i, text other_shape) {
  constexpr int columns_of_a_circle = 5;
  const bool is_gate = g.at(i).kind == node_kind::operation;
  text_buffer label;
  if (is_gate)
    append_gate(label, g, i);
  else
    names.append_name(label, i);
  append(out, "  ");
  append_id(out, 'n', i);
  append(out, " [");
  if (!is_gate)
    append(out, other_shape);
  else if (columns_of(label) <= columns_of_a_circle)
    append(out, "shape=circle");
  else
    append(out, "shape=box, style=rounded, margin=\"0.1,0.06\", height=0");
  append(out, ", label=");
  append_quoted(out, label);
  append(out, "];\n");
}
inline constexpr text graphviz_head = "digraph {\n"
                                      "  graph [rankdir=LR, ordering=in, ranksep=0.2, nodesep=0.2];\n"
                                      "  node [fontname=\"Helvetica\", fontsize=14, margin=0.04, color=\"gray45\"];\n"
                                      "  edge [color=\"gray45\", arrowsize=0.6];\n";
inline constexpr text shape_of_words = "shape=plaintext, width=0, height=0";

/// True where the pictures draw a node: numbers are drawn on their gates.
constexpr bool is_drawn(const graph& g, int i) {
  bool is_output = false;
  for (const int output : g.outputs) is_output = is_output || output == i;
  return !is_number(g.at(i)) || is_output;
}

/// The graph of a program as it is written: that of a value before every pass, where no rule has been applied and equal
/// nodes are one. Nobody writes a derivative: it is what runs.
template <class Program>
inline constexpr const auto& written_code = frozen<Program>;
template <class Source>
inline constexpr const auto& written_code<value_program<Source>> = frozen<written_steps<Source>>;

}  // namespace leibniz::detail
