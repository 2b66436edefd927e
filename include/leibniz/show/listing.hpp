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

#include "../evaluate/cost.hpp"
#include "node_names.hpp"

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

/// What the outputs of a callable are called, in order.
template <class Formula>
struct output_names {
  static constexpr void append_to(text_buffer& out, int which) {
    append(out, "f");
    if (Several<Formula>) append_index(out, which, static_cast<int>(column_count<Formula>));
  }
};
template <class Variable>
struct named_variable {
  static constexpr const input_info& info = input_info_of<Variable>;
  static constexpr int first = 0, size = info.size;
};
template <class Whole, std::size_t Index>
struct named_variable<element<Whole, Index>> {
  static constexpr const input_info& info = input_info_of<Whole>;
  static constexpr int first = static_cast<int>(Index), size = 1;
};
template <class Formula, class... Variables, bool WithValue>
struct output_names<gradient_function<Formula, variable_set<Variables...>, WithValue>> {
  static constexpr void append_to(text_buffer& out, int which) {
    append(out, WithValue && which == 0 ? "f" : "df/d");
    int next = WithValue ? 1 : 0;
    const auto one = [&](const input_info& info, int first, int size) {
      if (which >= next && which < next + size) append_input(out, info, first + which - next);
      next += size;
      return 0;
    };
    const int in_order[] = {
        one(named_variable<Variables>::info, named_variable<Variables>::first, named_variable<Variables>::size)..., 0};
    static_cast<void>(in_order);
  }
};

template <class Callable>
struct make_listing {
  constexpr text_buffer operator()() const {
    const graph g = code_of<Callable>::running.thaw();
    const node_names names(g);
    text_buffer out;
    for (int i = 0; i < g.size(); ++i) {
      if (g.at(i).kind != node_kind::operation) continue;
      names.append_name(out, i);
      append(out, " = ");
      names.append_operation(out, i);
      out.push_back('\n');
    }
    for (int i = 0; i < g.outputs.size(); ++i) {
      output_names<Callable>::append_to(out, i);
      append(out, " = ");
      names.append_name(out, g.outputs[i]);
      out.push_back('\n');
    }
    append_count(out, cost_of<Callable>);
    out.push_back('\n');
    return out;
  }
};

}  // namespace detail

/// The code that runs for a formula, a vector of formulas, gradient(f) or value_and_gradient(f).
template <class Callable>
constexpr text listing(const Callable&) {
  return detail::frozen_text<detail::make_listing<Callable>>;
}

}  // namespace leibniz
