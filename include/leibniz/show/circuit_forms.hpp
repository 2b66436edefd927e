// circuit_forms: the two pictures of a circuit, with holes for the numbers of a call.
//
//   in    the graph of (x + y) * z; hole i is the value of node i, hole size + i its gradient
//   out   a table, or Graphviz, in which a wire is drawn as a line with its value above and its gradient below
#pragma once

#include <initializer_list>

#include "holes.hpp"
#include "node_names.hpp"

namespace leibniz::detail {

constexpr hole_kind value_kind(const graph& g, int i) {
  return g.at(i).op != nullptr && g.at(i).op->boolean ? hole_kind::truth : hole_kind::two_decimals;
}

/// A row of the table without its numbers: x, v1 = x + y, f = v1 * z.
constexpr text_buffer row_label(const graph& g, const node_names& names, int i) {
  text_buffer out;
  const bool is_output = i == g.outputs[0], is_operation = g.at(i).kind == node_kind::operation;
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

constexpr text_buffer table_form(const graph& g, const buffer<bool>& has_gradient) {
  constexpr int number_columns = 12;
  const node_names names(g);
  int label_columns = 4;
  for (int i = 0; i < g.size(); ++i) {
    if (!is_drawn(g, i)) continue;
    const int columns = columns_of(row_label(g, names, i));
    label_columns = columns > label_columns ? columns : label_columns;
  }
  text_buffer out;
  append(out, "gate");
  append_spaces(out, label_columns - 4 + number_columns - 7);
  append(out, "value ↓");
  append_spaces(out, number_columns - 10);
  append(out, "gradient ↑\n");
  for (const bool operations : {false, true})
    for (int i = 0; i < g.size(); ++i) {
      if ((g.at(i).kind == node_kind::operation) != operations || !is_drawn(g, i)) continue;
      const text_buffer label = row_label(g, names, i);
      for (const char c : label) out.push_back(c);
      append_spaces(out, label_columns - columns_of(label));
      append_hole(out, value_kind(g, i), i, number_columns);
      if (has_gradient[i]) append_hole(out, hole_kind::two_decimals, g.size() + i, number_columns);
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

constexpr text_buffer dot_form(const graph& g, const buffer<bool>& has_gradient) {
  const node_names names(g);
  text_buffer out;
  append(out, graphviz_head);
  for (int i = 0; i < g.size(); ++i) {
    if (!is_drawn(g, i)) continue;
    append_drawn_node(out, g, names, i, shape_of_words);
    append_wire(out, g, i, has_gradient[i]);
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
  append_id(out, 'w', g.outputs[0]);
  append(out, ":e -> f;\n}\n");
  return out;
}

}  // namespace leibniz::detail
