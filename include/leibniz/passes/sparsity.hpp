// sparsity: which entries of a matrix of derivatives are there at all.
//
//   in    a graph whose outputs are the entries of a Hessian, row by row: 2  0  0  cos(y)
//   out   2 nonzeros, (0, 0), which is a constant, and (1, 1); and the graph with those two outputs
//
// An entry is zero where it is the constant 0 on every path, after every rule: no number can change that. Each entry is
// an expression of its own, so that no coloring is needed: what is left out is not computed.
#pragma once

#include "activity.hpp"
#include "prune.hpp"

namespace leibniz::detail {

/// Which part of a matrix is asked for; the lower triangle with its diagonal.
enum class matrix_part { full, lower };

/// Nonzero k stands in row[k] and column[k]; they count row by row. Those of row i are row_begin[i] …
/// row_begin[i + 1] - 1; those of column j are by_column[column_begin[j]] … by_column[column_begin[j + 1] - 1].
struct sparsity {
  int rows = 0, columns = 0;
  buffer<int> row, column;
  buffer<bool> is_constant;  ///< whatever the slots are, on every path
  buffer<int> row_begin, column_begin, by_column;

  constexpr int count() const { return row.size(); }
};

/// Which nodes do not change when the slots do, not even by a condition.
constexpr buffer<bool> fixed_nodes(const graph& g, const buffer<int>& slots) {
  const buffer<bool> moves = slots_among(g, slots);
  buffer<bool> fixed(g.size(), true);
  for (int i = 0; i < g.size(); ++i) {
    const node& n = g.at(i);
    if (n.kind == node_kind::input) fixed[i] = !moves[n.first];
    if (n.kind != node_kind::operation) continue;
    for (int k = 0; k < n.count; ++k) fixed[i] = fixed[i] && fixed[g.operand(n, k)];
  }
  return fixed;
}

/// The pattern of a graph whose outputs are, in each path, the entries of a matrix row by row, derivatives by the
/// slots. Those of a triangle are counted alone.
constexpr sparsity sparsity_of(const graph& entries, int rows, int columns, const buffer<int>& slots,
                               matrix_part part = matrix_part::full) {
  const buffer<bool> fixed = fixed_nodes(entries, slots);
  sparsity result;
  result.rows = rows;
  result.columns = columns;
  result.column_begin.resize(columns + 1, 0);
  for (int i = 0; i < rows; ++i) {
    result.row_begin.push_back(result.count());
    for (int j = 0; j < (part == matrix_part::lower && i + 1 < columns ? i + 1 : columns); ++j) {
      const int first = entries.output(0, i * columns + j);
      bool is_zero = true, is_same = true;
      for (int path = 0; path < entries.path_count(); ++path) {
        const int entry = entries.output(path, i * columns + j);
        is_zero = is_zero && entries.is_constant(entry, 0);
        is_same = is_same && entry == first;
      }
      if (is_zero) continue;
      result.row.push_back(i);
      result.column.push_back(j);
      result.is_constant.push_back(is_same && fixed[first]);
      ++result.column_begin[j + 1];
    }
  }
  result.row_begin.push_back(result.count());
  for (int j = 0; j < columns; ++j) result.column_begin[j + 1] += result.column_begin[j];
  buffer<int> next = result.column_begin;
  result.by_column.resize(result.count(), 0);
  for (int k = 0; k < result.count(); ++k) result.by_column[next[result.column[k]]++] = k;
  return result;
}

/// The graph with the nonzeros as its outputs, in their order: the conditions; for each path one output for each.
constexpr graph nonzeros(const graph& entries, const sparsity& pattern) {
  graph result = entries;
  result.outputs.shrink(0);
  for (int d = 0; d < entries.decisions.size(); ++d) result.outputs.push_back(entries.condition(d));
  for (int path = 0; path < entries.path_count(); ++path)
    for (int k = 0; k < pattern.count(); ++k)
      result.outputs.push_back(entries.output(path, pattern.row[k] * pattern.columns + pattern.column[k]));
  return prune(result);
}

}  // namespace leibniz::detail
