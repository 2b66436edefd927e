// circuit_forms: the two pictures of a circuit, with holes for the numbers of a call, for each path on its own.
//
//   in    the graph of (x + y) * z; hole i is the value of node i, hole size + i its gradient
//   out   a table, or Graphviz, in which a wire is drawn as a line with its value above and its gradient below
#pragma once

#include <initializer_list>

#include "../passes/node_gradients.hpp"
#include "holes.hpp"
#include "node_names.hpp"

namespace leibniz::detail {

constexpr hole_kind value_kind(const graph& g, int i) {
  return g.at(i).op != nullptr && g.at(i).op->boolean ? hole_kind::truth : hole_kind::two_decimals;
}

/// What a circuit shows of a graph: the nodes of one path, all of them where there is one, without the constants, which
/// stand on their gates.
struct shown_path {
  int output;
  buffer<bool> has_row, has_gradient;

  constexpr shown_path(const graph& g, int path)
      : output(g.outputs[g.decisions.size() + path]),
        has_row(nodes_on_path(g, path)),
        has_gradient(activity(g, active_slots(g))) {
    for (int i = 0; i < g.size(); ++i) has_row[i] = has_row[i] && (i == output || !g.is_constant(i));
  }
};

/// A row of the table without its numbers: x, v1 = x + y, f = v1 * z.
constexpr text_buffer row_label(const graph& g, const node_names& names, int i, int output) {
  text_buffer out;
  const bool is_output = i == output, is_operation = g.at(i).kind == node_kind::operation;
  if (is_output)
    append(out, "f");
  else
    names.append_name(out, i);
  if (is_output || is_operation) append(out, " = ");
  if (is_operation)
    names.append_operation(out, i);
  else if (is_output)
    names.append_name(out, i);
  return out;
}

/// Operations are numbered as they appear.
constexpr node_names names_on_path(const graph& g, const shown_path& shown) {
  buffer<int> named;
  for (int i = 0; i < g.size(); ++i)
    if (shown.has_row[i]) named.push_back(i);
  return node_names(g, named);
}

constexpr text_buffer table_form(const graph& g, int path) {
  constexpr int number_columns = 12;
  const shown_path shown(g, path);
  const node_names names = names_on_path(g, shown);
  int label_columns = 4;
  for (int i = 0; i < g.size(); ++i) {
    if (!shown.has_row[i]) continue;
    const int columns = columns_of(row_label(g, names, i, shown.output));
    label_columns = columns > label_columns ? columns : label_columns;
  }
  text_buffer out;
  append(out, "gate");
  append_spaces(out, label_columns - 4 + number_columns - 7);
  append(out, "value ↓");
  append_spaces(out, number_columns - 10);
  append(out, "gradient ↑\n");
  // Inputs first, then gates, the output last.
  const auto section_of = [&](int i) { return i == shown.output ? 2 : g.at(i).kind == node_kind::operation ? 1 : 0; };
  for (const int section : {0, 1, 2})
    for (int i = 0; i < g.size(); ++i) {
      if (section_of(i) != section || !shown.has_row[i]) continue;
      const text_buffer label = row_label(g, names, i, shown.output);
      for (const char c : label) out.push_back(c);
      append_spaces(out, label_columns - columns_of(label));
      append_hole(out, value_kind(g, i), i, number_columns);
      if (shown.has_gradient[i]) append_hole(out, hole_kind::two_decimals, g.size() + i, number_columns);
      out.push_back('\n');
    }
  return out;
}

/// The wire that leaves a node: a line with a number above and one below.
constexpr void append_wire(text_buffer& out, const graph& g, int i, bool has_gradient) {
  append(out, "  ");
  append_id(out, 'w', i);
  append(out, " [shape=plain, label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\" "
              "color=\"gray45\"><tr><td><font color=\"#0a8a2a\">");
  append_hole(out, value_kind(g, i), i);
  append(out, "</font></td></tr><hr/><tr><td><font color=\"#cc1f1f\">");
  if (has_gradient)
    append_hole(out, hole_kind::two_decimals, g.size() + i);
  else
    append(out, "&#160;");
  append(out, "</font></td></tr></table>>];\n  ");
  append_id(out, 'n', i);
  append(out, " -> ");
  append_id(out, 'w', i);
  append(out, ":w [arrowhead=none];\n");
}

constexpr text_buffer dot_form(const graph& g, int path) {
  const shown_path shown(g, path);
  const node_names names = names_on_path(g, shown);
  text_buffer out;
  append(out, graphviz_head);
  for (int i = 0; i < g.size(); ++i) {
    if (!shown.has_row[i]) continue;
    append_drawn_node(out, g, names, i, shape_of_words);
    append_wire(out, g, i, shown.has_gradient[i]);
    for (int k = 0; k < g.at(i).count; ++k) {
      const int operand = g.operand(i, k);
      if (g.is_constant(operand)) continue;
      append(out, "  ");
      append_id(out, 'w', operand);
      append(out, ":e -> ");
      append_id(out, 'n', i);
      append(out, ";\n");
    }
  }
  append(out, "  f [");
  append(out, shape_of_words);
  append(out, "];\n  ");
  append_id(out, 'w', shown.output);
  append(out, ":e -> f;\n}\n");
  return out;
}

}  // namespace leibniz::detail
