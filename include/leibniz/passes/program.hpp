// program: a source and a request, brought together: what runs.
//
//   in    formula_source<F>, variable_set<x, y>, request{gradient}
//   out   program<...>, which makes the graph that runs; record<...>, the graph that a traced function records
//
// Evaluators, costs, listings and pictures know programs alone. Each step is a constant of its own, keyed by types, so
// that no symbol holds a graph and no evaluation by the compiler does all the work.
#pragma once

#include "../graph/frozen.hpp"
#include "../graph/source.hpp"
#include "../graph/to_type.hpp"
#include "pattern.hpp"

namespace leibniz::detail {

/// Makes the graph of a source, with nothing but bit-exact rules applied.
template <class Source>
struct source_steps {
  static constexpr identity known_by = identity{}.with('f').with(Source::known_by);
  static constexpr graph run() { return prune(Source::trace(&simplify_operation<rewrite_class::bit_exact>)); }
};
template <class Source>
inline constexpr const auto& code_of = frozen<source_steps<Source>>;

/// The graph as it is written, before every pass.
template <class Source>
struct written_steps {
  static constexpr graph run() { return prune(Source::trace()); }
};

/// Whether no row of a user's has the name of another row of the formula.
template <class Code>
constexpr bool rows_have_names_of_their_own(const Code& code) {
  buffer<const primitive_info*> foreign;
  for (int i = 0; i < code.node_count; ++i) {
    const primitive_info* op = code.nodes[i].op;
    if (code.nodes[i].kind != node_kind::operation || !op->is_foreign) continue;
    bool is_known = false;
    for (const primitive_info* one : foreign) is_known = is_known || LEIBNIZ_SAME(one, op);
    if (!is_known) foreign.push_back(op);
  }
  for (const primitive_info* one : foreign)
    for (int i = 0; i < code.node_count; ++i) {
      const primitive_info* op = code.nodes[i].op;
      const bool is_other = code.nodes[i].kind == node_kind::operation && !LEIBNIZ_SAME(one, op);
      if (is_other && op->name == one->name) return false;
    }
  return true;
}
template <class Source>
inline constexpr bool has_names_of_their_own =
    !Source::known_by.is_foreign || rows_have_names_of_their_own(code_of<Source>);
#define LEIBNIZ_NEEDS_NAMES(...)                                                                                       \
  static_assert(__VA_ARGS__,                                                                                           \
                "leibniz: a row needs a name of its own, but another row of this formula has the same: give one of "   \
                "them another name")

// Each graph is handed on and none is a variable: Clang would evaluate it one time more, to see whether it is constant.

/// How large the next graph hardly ever is, where each node becomes a few.
template <class Code>
constexpr graph_size room_after(const Code& code, int outputs) {
  return {4 * code.node_count + 2 * outputs + 16, 8 * code.node_count + 4 * outputs + 32, code.decision_count + outputs,
          code.input_count, code.decision_count};
}

/// Makes a graph with all parts of a request, the value included, composites whole.
template <class Source, class By, request Asked>
struct derive_steps {
  static constexpr const auto& code = code_of<Source>;
  static constexpr identity known_by =
      identity{}.with('d').with(hash_of(Asked)).with(Source::known_by).with(Source::identity_by(By{}));
  LEIBNIZ_NEEDS_NAMES(has_names_of_their_own<Source>);
  static constexpr int slots = Source::slot_count(By{});
  static constexpr int results = code.path_count * code.width;
  static constexpr graph_size room = room_after(code, code.path_count* layout(Asked, code.width, slots).size());
  static constexpr derivative_mode mode = mode_of(Asked, code.node_count, slots, code.width, code.path_count);
  static constexpr int sweeps = sweeps_of(Asked, mode == derivative_mode::forward ? slots : results, slots);
  static constexpr bool has_two_ways = Asked.kind == derivative_kind::gradient && slots == 1 &&
                                       mode == derivative_mode::reverse && Asked.mode == derivative_mode::cheapest;
  static constexpr const input_info* seeds = [] {
    if constexpr (has_cotangents(Asked.kind))
      return &input_info_of<cotangent_input<Source::width>>;
    else if constexpr (has_tangents(Asked.kind))
      return &input_info_of<tangent_input<slots>>;
    else
      return static_cast<const input_info*>(nullptr);
  }();
  static constexpr buffer<int> source_slots(const graph& g) { return Source::slots(g, By{}); }
  template <rewrite_class Allowed = rewrite_class::rounding>
  static constexpr graph derived(const graph& source) {
    return derive<Asked.kind, mode, Allowed>(source, source_slots(source), Asked, seeds);
  }
  static constexpr graph run() { return derived(code.thaw()); }
};

/// Makes what runs for a request.
template <class Source, class By, request Asked>
struct program {
  using source = Source;
  using by = By;
  static constexpr request asked = Asked;
  using derived = derive_steps<Source, By, with_all_parts(Asked)>;
  static constexpr int slots = derived::slots;
  static constexpr identity known_by =
      identity{}.with('p').with(hash_of(Asked)).with(Source::known_by).with(Source::identity_by(By{}));
  static constexpr graph_size room = room_after(frozen<derived>, frozen<derived>.output_count);

  /// How many outputs a path has, and what each is.
  static constexpr int outputs = [] {
    if constexpr (Asked.is_sparse)
      return pattern_of<derived, Asked>.count;
    else
      return layout(Asked, Source::width, slots).size();
  }();
  static constexpr entry entry_at(int k) {
    if constexpr (Asked.is_sparse) {
      constexpr const auto& pattern = pattern_of<derived, Asked>;
      const auto at = static_cast<std::size_t>(k);
      return layout(all_entries(Asked), Source::width, slots).at(pattern.row[at] * slots + pattern.column[at]);
    } else {
      return layout(Asked, Source::width, slots).at(k);
    }
  }

  /// The outputs that are asked for, of a graph with all parts.
  static constexpr graph chosen(graph&& all) {
    if constexpr (Asked.is_sparse)
      return nonzeros(with_wanted(static_cast<graph&&>(all), all_entries(Asked), Source::width, slots),
                      sparsity_for<derived, Asked>());
    else
      return with_wanted(static_cast<graph&&>(all), Asked, Source::width, slots);
  }
  template <rewrite_class Allowed = rewrite_class::bit_exact>
  static constexpr graph wanted(graph&& all) {
    return ready<Allowed>(chosen(static_cast<graph&&>(all)));
  }
  /// The same before it is made ready.
  static constexpr graph recorded() { return prune(chosen(frozen<derived>.thaw())); }
  /// By one number, by whichever sweep takes fewer operations.
  static constexpr graph run() {
    if constexpr (derived::has_two_ways)
      return cheaper(wanted(frozen<derived>.thaw()), by_forward());
    else
      return wanted(frozen<derived>.thaw());
  }
  static constexpr derivative_mode mode() {
    if constexpr (derived::has_two_ways)
      if (count_operations(by_forward()).weight() < count_operations(wanted(frozen<derived>.thaw())).weight())
        return derivative_mode::forward;
    return derived::mode;
  }

 private:
  static constexpr graph by_forward() {
    const graph code = derived::code.thaw();
    return wanted(differentiate_forward(code, Source::slots(code, By{})));
  }
};

/// Nothing to differentiate by.
struct nothing_asked {};

/// Makes what a source computes itself.
template <class Source>
struct program<Source, nothing_asked, request{}> {
  using source = Source;
  using by = nothing_asked;
  static constexpr request asked = {};
  static constexpr int slots = 0;
  static constexpr identity known_by = identity{}.with('v').with(Source::known_by);
  LEIBNIZ_NEEDS_NAMES(has_names_of_their_own<Source>);
  static constexpr graph_size room = room_after(code_of<Source>, code_of<Source>.output_count);
  static constexpr entry entry_at(int k) { return layout(asked, Source::width, slots).at(k); }
  static constexpr derivative_mode mode() { return derivative_mode::cheapest; }
  static constexpr graph run() { return lower(code_of<Source>.thaw()); }
};
template <class Source>
using value_program = program<Source, nothing_asked, request{}>;

/// Makes what a traced function records where it asks for a derivative. Composites stay whole in it: their slopes are
/// those of their rows, not of the words in which they are computed.
template <class Program>
struct record_steps {
  static constexpr identity known_by = identity{}.with('r').with(Program::known_by);
  static constexpr graph run() { return Program::recorded(); }
};
template <class Source>
struct record_steps<value_program<Source>> : source_steps<Source> {};

/// What is wrong with what a program is made of, said where a call asks, and not below all that is made of it.
/// It is asked for a constant, so that it leaves no function behind for a debugger to name.
template <class Program>
constexpr bool look_ahead() {
  LEIBNIZ_NEEDS_NAMES(has_names_of_their_own<typename Program::source>);
  static_cast<void>(frozen<typename Program::derived>);
  return true;
}

}  // namespace leibniz::detail

#undef LEIBNIZ_NEEDS_NAMES
