// graphviz: the graph of a formula for Graphviz, as it is written, with common parts once.
//
//   in    (x + y) * z
//   out   digraph { … n0 [shape=box, label="x"]; … n2 [shape=circle, label="+"]; n0 -> n2; n1 -> n2; … }
//
// Draw it with `dot -Tsvg`. For the same picture with numbers see circuit.hpp.
#pragma once

#include "infix.hpp"
#include "listing.hpp"

namespace leibniz {

namespace detail {

template <class Formula>
struct make_graphviz {
  constexpr text_buffer operator()() const {
    const graph g = written_code<Formula>.thaw();
    const node_names names(g);
    text_buffer out;
    append(out, graphviz_head);
    const auto edge = [&](int from) {
      append(out, "  ");
      append_id(out, 'n', from);
      append(out, " -> ");
    };
    for (int i = 0; i < g.size(); ++i) {
      if (!is_drawn(g, i)) continue;
      append_drawn_node(out, g, names, i, "shape=box, width=0.3, height=0.3");
      for (int k = 0; k < g.at(i).count; ++k) {
        const int operand = g.operand(i, k);
        if (g.is_constant(operand)) continue;
        edge(operand);
        append_id(out, 'n', i);
        append(out, ";\n");
      }
    }
    for (int i = 0; i < g.outputs.size(); ++i) {
      text_buffer label;
      output_names<Formula>::append_to(label, i);
      append(out, "  ");
      append_id(out, 'f', i);
      append(out, " [");
      append(out, shape_of_words);
      append(out, ", label=");
      append_quoted(out, label);
      append(out, "];\n");
      edge(g.outputs[i]);
      append_id(out, 'f', i);
      append(out, ";\n");
    }
    append(out, "}\n");
    return out;
  }
};

}  // namespace detail

/// The graph of a formula, or of a vector of formulas, as text for Graphviz.
template <class Formula>
constexpr text graphviz(const Formula&) {
  detail::check_shown<Formula>();
  return detail::frozen_text<detail::make_graphviz<Formula>>;
}

}  // namespace leibniz
