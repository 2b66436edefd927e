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
  return g.at(i).kind == node_kind::operation && g.at(i).op->boolean ? hole_kind::truth : hole_kind::two_decimals;
}

/// What a circuit shows of a graph: the nodes of one path, all of them where there is one, without the constants, which
/// stand on their gates.
struct shown_path {
  int output;
  buffer<bool> has_row, has_gradient;
  bool is_output_used = false;  ///< by another node, as on the way to a condition: then it has a name of its own

  constexpr shown_path(const graph& g, int path)
      : output(g.output(path, 0)),
        has_row(nodes_on_path(g, path)),
        has_gradient(activity(g, active_slots(g))) {
    for (int i = 0; i < g.size(); ++i) {
      for (int k = 0; has_row[i] && k < g.at(i).count; ++k)
        is_output_used = is_output_used || g.operand(i, k) == output;
      has_row[i] = has_row[i] && (i == output || !is_number(g.at(i)));
    }
  }
  /// The nodes with names, inputs first: all but an output that nothing else uses, which is only called f.
  constexpr buffer<int> named(const graph& g) const {
    buffer<int> result;
    for (const bool operations : {false, true})
      for (int i = 0; i < g.size(); ++i)
        if (has_row[i] && (i != output || is_output_used) && (g.at(i).kind == node_kind::operation) == operations)
          result.push_back(i);
    return result;
  }
};

/// A row of the table without its numbers: x, v1 = x + y, and for the output f = v1 * z.
constexpr text_buffer row_label(const graph& g, const node_names& names, int i, bool is_output, bool has_name) {
  text_buffer out;
  const bool is_operation = g.at(i).kind == node_kind::operation;
  if (is_output)
    append(out, "f");
  else
    names.append_name(out, i);
  if (is_output || is_operation) append(out, " = ");
  if (is_operation && !(is_output && has_name))
    names.append_operation(out, i);
  else if (is_output)
    names.append_name(out, i);
  return out;
}

constexpr text_buffer table_form(const graph& g, int path) {
  constexpr int number_columns = 12;
  const shown_path shown(g, path);
  buffer<int> rows = shown.named(g);
  const node_names names(g, rows);
  rows.push_back(shown.output);
  const auto label_of = [&](int row) {
    return row_label(g, names, rows[row], row + 1 == rows.size(), shown.is_output_used);
  };
  int label_columns = 4;
  for (int row = 0; row < rows.size(); ++row) {
    const int columns = columns_of(label_of(row));
    label_columns = columns > label_columns ? columns : label_columns;
  }
  text_buffer out;
  append(out, "gate");
  append_spaces(out, label_columns - 4 + number_columns - 7);
  append(out, "value ↓");
  append_spaces(out, number_columns - 10);
  append(out, "gradient ↑\n");
  for (int row = 0; row < rows.size(); ++row) {
    const text_buffer label = label_of(row);
    for (const char c : label) out.push_back(c);
    append_spaces(out, label_columns - columns_of(label));
    append_hole(out, value_kind(g, rows[row]), rows[row], number_columns);
    if (shown.has_gradient[rows[row]]) append_hole(out, hole_kind::two_decimals, g.size() + rows[row], number_columns);
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
  const node_names names(g);
  text_buffer out;
  append(out, graphviz_head);
  for (int i = 0; i < g.size(); ++i) {
    if (!shown.has_row[i]) continue;
    append_drawn_node(out, g, names, i, shape_of_words);
    append_wire(out, g, i, shown.has_gradient[i]);
    for (int k = 0; k < g.at(i).count; ++k) {
      const int operand = g.operand(i, k);
      if (is_number(g.at(operand))) continue;
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
