// graphviz: the graph of a formula or a callable for Graphviz, as it is written, with common parts once.
//
//   in    (x + y) * z
//   out   digraph { … n0 [shape=box, label="x"]; … n2 [shape=circle, label="+"]; n0 -> n2; n1 -> n2; … }
//
// Where a callable branches, a diamond asks the condition and leads to the outputs of either side.
//
// Draw it with `dot -Tsvg`. For the same picture with numbers see circuit.hpp.
#pragma once

#include "infix.hpp"
#include "node_names.hpp"
#include "output_names.hpp"

namespace leibniz {

namespace detail {

/// Writes a graph, its decisions and its outputs.
template <class Program>
class graphviz_writer {
 public:
  constexpr graphviz_writer(text_buffer& out, const graph& source) : out_(out), g_(source) {}

  constexpr void write() {
    append(out_, graphviz_head);
    const node_names names(g_);
    for (int i = 0; i < g_.size(); ++i) {
      if (!is_drawn(g_, i)) continue;
      append_drawn_node(out_, g_, names, i, "shape=box, width=0.3, height=0.3");
      for (int k = 0; k < g_.at(i).count; ++k)
        if (!is_number(g_.at(g_.operand(i, k)))) edge('n', g_.operand(i, k), 'n', i);
    }
    const int decisions = g_.decisions.size();
    for (int i = decisions; i < g_.outputs.size(); ++i) write_output(i - decisions, g_.outputs[i]);
    for (int d = 0; d < decisions; ++d) write_decision(d);
    append(out_, "}\n");
  }

 private:
  constexpr void edge(char from_letter, int from, char to_letter, int to, text attributes = "") {
    append(out_, "  ");
    append_id(out_, from_letter, from);
    append(out_, " -> ");
    append_id(out_, to_letter, to);
    append(out_, attributes);
    append(out_, ";\n");
  }
  constexpr void write_output(int i, int from) {
    text_buffer label;
    output_names<Program>::append_to(label, i % g_.width());
    append(out_, "  ");
    append_id(out_, 'f', i);
    append(out_, " [");
    append(out_, shape_of_words);
    append(out_, ", label=");
    append_quoted(out_, label);
    append(out_, "];\n");
    edge('n', from, 'f', i);
  }
  constexpr void write_decision(int d) {
    append(out_, "  ");
    append_id(out_, 'd', d);
    append(out_, " [shape=diamond, margin=0, label=\"if\"];\n");
    edge('n', g_.condition(d), 'd', d);
    write_side(d, g_.decisions[d].yes, " [style=dashed, fontname=\"Helvetica\", fontsize=11, label=\"yes\"]");
    write_side(d, g_.decisions[d].no, " [style=dashed, fontname=\"Helvetica\", fontsize=11, label=\"no\"]");
  }
  /// To the next decision, or to each output of a path.
  constexpr void write_side(int d, int target, text attributes) {
    if (target >= 0) return edge('d', d, 'd', target, attributes);
    for (int k = 0; k < g_.width(); ++k) edge('d', d, 'f', ~target * g_.width() + k, attributes);
  }

  text_buffer& out_;
  const graph& g_;
};

template <class Program>
struct make_graphviz {
  constexpr text_buffer operator()() const {
    const graph g = written_code<Program>.thaw();
    text_buffer out;
    graphviz_writer<Program>(out, g).write();
    return out;
  }
};

}  // namespace detail

/// The graph of a formula, or of a vector of formulas, as text for Graphviz.
template <class Formula>
[[nodiscard]] constexpr text graphviz(const Formula&) {
  detail::check_shown<Formula>();
  return detail::frozen_text<detail::make_graphviz<detail::program_for<Formula>>>;
}

/// The same for a callable as it is written, or for the code of gradient(f), jacobian(f) and their kin. The arguments
/// are examples, of which only the shapes count.
template <Callable F, class... Examples>
  requires(sizeof...(Examples) > 0)
[[nodiscard]] constexpr text graphviz(const F&, const Examples&...) {
  if constexpr (detail::check_program<F, Examples...>())
    return detail::frozen_text<detail::make_graphviz<detail::program_for<F, Examples...>>>;
  else
    return {};
}

}  // namespace leibniz
