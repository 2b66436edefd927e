// pattern: where a matrix of derivatives is not zero, as a constant.
//
//   in    the derived graph of a Hessian with the entries 2, 0, 0, cos y
//   out   pattern_of<...>: count 2; row {0, 1}; column {0, 1}; is_constant(0)
//
// What sparsity.hpp finds, in arrays of just the right size, for solvers and for the program that computes the nonzeros
// alone.
#pragma once

#include <array>

#include "../graph/frozen.hpp"
#include "derive.hpp"
#include "sparsity.hpp"

namespace leibniz {

/// The structure of a sparse matrix of derivatives. Nonzeros count row by row; nonzero k stands in row[k], column[k].
/// Those of row i are row_begin[i] … row_begin[i + 1] - 1, and those of column j by_column[column_begin[j]] … :
/// compressed rows, and compressed columns.
template <std::size_t Count, std::size_t Rows, std::size_t Columns>
struct sparse_structure {
  static constexpr int count = static_cast<int>(Count);
  static constexpr int rows = static_cast<int>(Rows), columns = static_cast<int>(Columns);
  std::array<int, Count> row{}, column{}, by_column{};
  std::array<int, Rows + 1> row_begin{};
  std::array<int, Columns + 1> column_begin{};
  std::array<bool, Count> constants{};

  /// Whether nonzero k is the same number wherever the derivative is taken: a solver needs it once.
  constexpr bool is_constant(int k) const { return constants[static_cast<std::size_t>(k)]; }
  /// Whether all of them are: of a quadratic function, or of linear constraints.
  constexpr bool is_constant() const {
    for (const bool one : constants)
      if (!one) return false;
    return true;
  }
};

namespace detail {

/// The request for every entry, and nothing beside them.
constexpr request all_entries(request r) {
  r.with_value = r.with_gradient = r.is_sparse = r.is_lower = false;
  return r;
}

template <class Derived, request Asked>
constexpr sparsity sparsity_for() {
  constexpr int width = Derived::code.width, slots = Derived::slots;
  const graph all = with_wanted(frozen<Derived>.thaw(), all_entries(Asked), width, slots);
  return sparsity_of(all, Asked.kind == derivative_kind::hessian ? slots : width, slots, Derived::source_slots(all),
                     Asked.is_lower ? matrix_part::lower : matrix_part::full);
}

/// The structure of a derived graph as a constant.
template <class Derived, request Asked>
inline constexpr auto pattern_of = [] {
  constexpr auto count = static_cast<std::size_t>(sparsity_for<Derived, Asked>().count());
  constexpr auto rows = static_cast<std::size_t>(sparsity_for<Derived, Asked>().rows);
  constexpr auto columns = static_cast<std::size_t>(Derived::slots);
  const sparsity found = sparsity_for<Derived, Asked>();
  sparse_structure<count, rows, columns> result;
  const auto copy = [](auto& to, const auto& from) {
    int i = 0;
    for (auto& one : to) one = from[i++];
  };
  copy(result.row, found.row);
  copy(result.column, found.column);
  copy(result.by_column, found.by_column);
  copy(result.row_begin, found.row_begin);
  copy(result.column_begin, found.column_begin);
  copy(result.constants, found.is_constant);
  return result;
}();

}  // namespace detail
}  // namespace leibniz
