// primitive_info: a row of the table as a constant, so that a graph can point to it.
//
//   in    op::tanh
//   out   &primitive_info_of<op::tanh>, {"tanh", arity 1, partials, ...};  detail::reflected<that> is op::tanh
#pragma once

#include <boost/hana/unpack.hpp>

#include "../detail/reflect.hpp"
#include "../words/primitives.hpp"

namespace leibniz {

class builder;

/// What passes and pictures need to know of a primitive.
struct primitive_info {
  text name;
  text symbol;
  binding_strength strength;
  int arity;
  bool boolean;
  bool commutative;
  bool composite;
  speed_class speed;
  std::uint64_t hash;
  /// Writes node numbers of ∂y/∂operandᵢ to `partials`, for a node y and its operands.
  void (*partials)(builder& to, int y, const int* operands, int count, int* partials);
  /// The node number of the value written in words; for composites only.
  int (*expand)(builder& to, const int* operands, int count);
};

namespace detail {

template <class Op>
struct row_of;  // in symbol.hpp: it calls the words of a row with symbols

}  // namespace detail

template <class Op>
inline constexpr primitive_info primitive_info_of = {
    (static_cast<void>(detail::reflection_entry<&primitive_info_of<Op>, Op>::entered), Op::name),
    Op::symbol,
    Op::strength,
    Op::arity,
    Op::boolean,
    Op::commutative,
    Op::composite,
    Op::speed,
    detail::hash_of(Op::name),
    &detail::row_of<Op>::partials,
    &detail::row_of<Op>::expand};

}  // namespace leibniz
