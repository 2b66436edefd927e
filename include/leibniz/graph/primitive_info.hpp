// primitive_info: a row of the table as a constant, so that a graph can point to it.
//
//   in    op::tanh
//   out   &primitive_info_of<op::tanh>, {"tanh", arity 1, partials, ...};  reflected<that> is op::tanh
#pragma once

#include <boost/hana/unpack.hpp>

#include "../detail/reflect.hpp"
#include "../words/primitives.hpp"

namespace leibniz::detail {

class builder;

/// What passes and pictures need to know of a primitive.
struct primitive_info {
  text name;
  text row;  ///< op::tanh, for a row of the library
  text symbol;
  binding_strength strength;
  int arity;
  bool boolean;
  bool commutative;
  bool composite;
  bool has_poles;
  kink_at kink;
  bool has_halves;
  speed_class speed;
  bool is_foreign;     ///< not one of the library's own
  std::uint64_t hash;  ///< of the type
  /// Writes node numbers of ∂y/∂operandᵢ to `partials`, for a node y and its operands.
  void (*partials)(builder& to, int y, const int* operands, int count, int* partials);
  /// The node number of the value written in words; for composites only.
  int (*expand)(builder& to, const int* operands, int count);
};

/// The name of a row's type, somewhere in a sentence of the compiler's.
template <class Op>
constexpr text spelled_row() {
  return __PRETTY_FUNCTION__;
}

/// The name of one of the library's own rows, op::tanh; nothing for others. They lie in leibniz::op, and the compiler's
/// sentence ends with "Op = leibniz::op::tanh]".
template <class Op>
constexpr text own_row_name() {
  const text sentence = spelled_row<Op>();
  const text place = "= leibniz::op::";
  for (std::size_t i = 0; i + place.size() < sentence.size(); ++i) {
    if (!(text(sentence.data() + i, place.size()) == place)) continue;
    const std::size_t first = i + place.size() - text("op::").size();
    std::size_t last = first;
    while (last < sentence.size() && sentence[last] != ']' && sentence[last] != ';') ++last;
    return text(sentence.data() + first, last - first);
  }
  return text();
}

template <class Op>
struct row_of;  // in symbol.hpp: it calls the words of a row with symbols

/// Whether a row is a user's. In symbol.hpp for those that are: it looks at their partials.
template <class Op, bool IsForeign>
struct foreign_row {
  static constexpr bool value = false;
};
template <class Op>
struct foreign_row<Op, true>;

template <class Op>
inline constexpr primitive_info primitive_info_of = {
    (static_cast<void>(reflection_entry<&primitive_info_of<Op>, Op>::entered), Op::name),
    own_row_name<Op>(),
    Op::symbol,
    Op::strength,
    Op::arity,
    Op::boolean,
    Op::commutative,
    Op::composite,
    Op::has_poles,
    Op::kink,
    Op::has_halves,
    Op::speed,
    foreign_row<Op, own_row_name<Op>().size() == 0>::value,
    hash_of(spelled_row<Op>()),
    &row_of<Op>::partials,
    &row_of<Op>::expand};

}  // namespace leibniz::detail
