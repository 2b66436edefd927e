// listing: the straight-line code that runs, an assignment a line.
//
//   in    listing((x + y) * z)       listing(gradient((x + y) * z))
//   out   v1 = x + y                 v1 = x + y
//         v2 = v1 * z                df/dx = z
//         f = v2                     df/dy = z
//                                    df/dz = v1
//
// and a last line with the count of operations. This is the code after every pass: a sigmoid stands there in the words
// of its value, and what value and gradient have in common stands there once.
#pragma once

#include "node_names.hpp"
#include "output_names.hpp"

namespace leibniz {

namespace detail {

constexpr void append_count(text_buffer& out, const operation_count& count) {
  const auto one = [&](int n, text singular, text plural) {
    append_integer(out, n);
    out.push_back(' ');
    append(out, n == 1 ? singular : plural);
  };
  one(count.all, "operation", "operations");
  append(out, ": ");
  one(count.arithmetic, "arithmetic", "arithmetic");
  append(out, ", ");
  one(count.divisions, "division", "divisions");
  append(out, ", ");
  one(count.functions, "function", "functions");
  if (count.inactive_outputs == 0) return;
  append(out, "; ");
  one(count.inactive_outputs, "inactive output", "inactive outputs");
}

/// Writes a graph as code: what is computed before a branch, then the branch, with each side below it.
template <class Program>
class listing_writer {
 public:
  constexpr listing_writer(text_buffer& out, const graph& source)
      : out_(out),
        g_(source),
        plan_(schedule_of(source)),
        is_written_out_(conditions_alone(source)),
        names_(source, named(plan_.order, is_written_out_)) {}

  constexpr void write() { write_place(0, 0); }

 private:
  /// Conditions that nothing but a branch needs: they stand there, `if x0 < x1:`, and need no name.
  static constexpr buffer<bool> conditions_alone(const graph& g) {
    buffer<bool> result(g.size(), false);
    for (int i = 0; i < g.outputs.size(); ++i) result[g.outputs[i]] = i < g.decisions.size();
    for (const node& n : g.nodes)
      for (int k = 0; k < n.count; ++k) result[g.operand(n, k)] = false;
    return result;
  }
  static constexpr buffer<int> named(const buffer<int>& order, const buffer<bool>& is_written_out) {
    buffer<int> result;
    for (const int i : order)
      if (!is_written_out[i]) result.push_back(i);
    return result;
  }

  constexpr bool has_line(int i) const { return g_.at(i).kind == node_kind::operation && !is_written_out_[i]; }
  constexpr void indent(int depth) { append_spaces(out_, 2 * depth); }

  /// A decision or a path, by its place in the schedule, and all that is below.
  constexpr void write_place(int place, int depth) {
    for (int k = plan_.first[place]; k < plan_.first[place + 1]; ++k) {
      const int i = plan_.order[k];
      if (!has_line(i)) continue;
      indent(depth);
      names_.append_name(out_, i);
      append(out_, " = ");
      names_.append_operation(out_, i);
      out_.push_back('\n');
    }
    if (place < g_.decisions.size())
      write_decision(place, depth);
    else
      write_outputs(place - g_.decisions.size(), depth);
  }
  constexpr void write_decision(int place, int depth) {
    indent(depth);
    while (true) {
      write_condition(g_.condition(place));
      write_place(place_in_schedule(g_.decisions.size(), g_.decisions[place].yes), depth + 1);
      indent(depth);
      append(out_, "else");
      place = place_in_schedule(g_.decisions.size(), g_.decisions[place].no);
      if (!is_bare_decision(place)) break;
      out_.push_back(' ');
    }
    append(out_, ":\n");
    write_place(place, depth + 1);
  }
  constexpr void write_condition(int condition) {
    append(out_, "if ");
    if (is_written_out_[condition])
      names_.append_operation(out_, condition);
    else
      names_.append_name(out_, condition);
    append(out_, ":\n");
  }
  /// Nothing but a decision: it can stand behind an `else`.
  constexpr bool is_bare_decision(int place) const {
    bool is_bare = place < g_.decisions.size();
    for (int k = plan_.first[place]; k < plan_.first[place + 1]; ++k) is_bare = is_bare && !has_line(plan_.order[k]);
    return is_bare;
  }
  constexpr void write_outputs(int path, int depth) {
    for (int k = 0; k < g_.width(); ++k) {
      indent(depth);
      output_names<Program>::append_to(out_, k);
      append(out_, " = ");
      names_.append_name(out_, g_.output(path, k));
      out_.push_back('\n');
    }
  }

  text_buffer& out_;
  const graph& g_;
  schedule plan_;
  buffer<bool> is_written_out_;
  node_names names_;
};

template <class Program>
struct make_listing {
  constexpr text_buffer operator()() const {
    const graph g = frozen<Program>.thaw();
    text_buffer out;
    listing_writer<Program>(out, g).write();
    append_count(out, cost_of<Program>);
    out.push_back('\n');
    return out;
  }
};

}  // namespace detail

/// The code that runs for a formula, a vector of formulas, gradient(f) or value_and_gradient(f).
template <class F>
[[nodiscard]] constexpr text listing(const F&) {
  if constexpr (detail::check_named<F>())
    return detail::frozen_text<detail::make_listing<detail::program_for<F>>>;
  else
    return {};
}

/// The code that runs for a callable, or for gradient(f), jacobian(f) and their kin. The arguments are examples, of
/// which only the shapes count: listing(f, 1.0, std::array{1.0, 2.0}) writes x0, x1[0] and x1[1].
template <Callable F, class... Examples>
  requires(sizeof...(Examples) > 0)
[[nodiscard]] constexpr text listing(const F&, const Examples&...) {
  if constexpr (detail::check_program<F, Examples...>())
    return detail::frozen_text<detail::make_listing<detail::program_for<F, Examples...>>>;
  else
    return {};
}

}  // namespace leibniz
