// node: what a graph is made of.
//
//   in    (x + y) * z
//   out   0 input x   1 input y   2 add 0 1   3 input z   4 mul 2 3
//
// A node is plain data. Its operands are node numbers in a pool that all nodes of a graph share, and are always
// smaller than its own number: the nodes stand in the order in which they can be computed.
#pragma once

#include "primitive_info.hpp"

namespace leibniz::detail {

/// A scalar, vector or matrix input of a formula, as data.
struct input_info {
  text name;
  int size;            ///< how many numbers a call gives it
  bool is_vector;      ///< true where it has elements
  bool is_active;      ///< false for a parameter
  int columns;         ///< of a matrix, whose elements are counted row by row; else 0
  std::uint64_t hash;  ///< of the name
};

template <class Bound>
inline constexpr input_info input_info_of = {
    (static_cast<void>(reflection_entry<&input_info_of<Bound>, Bound>::entered), Bound::input_name),
    static_cast<int>(Several<Bound> ? vector_size<Bound> : 1),
    Several<Bound>,
    Bound::input_is_active,
    static_cast<int>(column_count<Bound>),
    hash_of(Bound::input_name)};

enum class node_kind : unsigned char { input, constant, literal, captured, operation };

struct node {
  node_kind kind = node_kind::constant;
  const primitive_info* op = nullptr;  ///< of an operation
  int first = 0;                       ///< operation: where its operands begin; input: its slot; captured: its place
  int count = 0;                       ///< operation: how many operands
  exact value{};                       ///< of a constant; of a literal, the bits of a double that is no such ratio

  constexpr double literal() const { return __builtin_bit_cast(double, value.numerator); }
};

/// Where a callable branches: on its condition the yes-side is taken or the no-side, each of which is another decision
/// or a path, p, written as ~p.
struct decision {
  int yes = 0, no = 0;
};

/// Where the numbers of an input lie among all numbers of a call.
struct input_slot {
  const input_info* info;
  int first;
};

}  // namespace leibniz::detail
