// row: what a row of the table of primitives says, and what it inherits where it says nothing.
//
//   name        how it is printed                      symbol, strength  how it stands between its operands
//   arity       how many operands                      sample            the interval on which its laws are tested
//   value       on numbers                             partials          ∂y/∂operand, written in the words themselves
//   boolean     the result is true or false            commutative       f(a, b) and f(b, a) are one node
//   speed       how long it takes, roughly             composite         value is itself written in words: what runs
//   has_poles   infinite for some finite operands                        are those words, shared with all around them
//   kink        where its partials are 0 because it has none
//   has_halves  of a, beside 0 where it takes two operands, it is the positive part
//   lane_by_lane  value looks at one number at a time: a pack asks it for each of its numbers
//
// A partial may use the result y, so that exp, tanh, sqrt and sigmoid use again what was computed anyway.
//
// A value says math::add(a, b) instead of a + b where the operands may be infinite, NaN or too large: the same
// instruction, and a constant expression on every compiler. A pack of numbers has no ?: and no `if`: for it a value
// says math::select(a < b, x, y), or the row says lane_by_lane. Partials are formulas and need no such care.
#pragma once

#include <boost/hana/tuple.hpp>

#include "../../detail/math.hpp"
#include "../../detail/text.hpp"
#include "../reductions.hpp"

namespace leibniz {

/// Where a primitive is tested: each operand is taken from this interval.
struct interval {
  double low = -2;
  double high = 2;
};

/// How tightly an infix symbol binds; none for a function.
enum class binding_strength { none, disjunction, conjunction, comparison, sum, product, prefix };

/// How long a primitive takes, roughly: as an addition, as a division, as a call of the mathematical library.
enum class speed_class { arithmetic, division, function };

/// Where a primitive has no derivative, so that the partials there are 0: where its operand is zero, as |a|; where all
/// of them are, as a length.
enum class kink_at { none, zero, origin };

/// What a row inherits where it says nothing else.
struct primitive {
  static constexpr int arity = 1;
  static constexpr bool boolean = false;
  static constexpr bool commutative = false;
  static constexpr bool composite = false;
  static constexpr bool has_poles = false;
  static constexpr auto kink = kink_at::none;
  static constexpr bool has_halves = false;
  static constexpr bool lane_by_lane = false;
  static constexpr text symbol = "";
  static constexpr binding_strength strength = binding_strength::none;
  static constexpr interval sample{};
  static constexpr speed_class speed = speed_class::function;
};

namespace detail {

/// The outcome of a comparison: bool for numbers, also where a number type returns something that converts to it; a
/// pack of numbers keeps its mask.
template <class Outcome>
LEIBNIZ_INLINE constexpr auto truth(const Outcome& outcome) {
  if constexpr (std::is_convertible_v<Outcome, bool>)
    return static_cast<bool>(outcome);
  else
    return outcome;
}

/// The value of a formula without inputs, such as sqrt(2_c), in a scalar type.
template <class T, long long Numerator, long long Denominator>
LEIBNIZ_INLINE constexpr T number_of(constant<Numerator, Denominator> exact) {
  return exact.template as<T>();
}
template <class T, class Op, class... Operands>
LEIBNIZ_INLINE constexpr T number_of(apply<Op, Operands...>) {
  return Op::value(number_of<T>(Operands{})...);
}

/// What a row of a user's gives as its partials; where that is not what it should, an error says so.
template <class Op, class Given>
struct given_partials {
  static_assert(never<Given>,
                "leibniz: a row needs to give its partials as a list, but partials returned something else: "
                "write return lz::op::each(by_a, by_b), also around a single one");
};
template <class Op, class... Partials>
struct given_partials<Op, boost::hana::tuple<Partials...>> {
  static constexpr bool are_as_many = Op::arity == any_number_of_operands || sizeof...(Partials) == Op::arity;
  static_assert(are_as_many, "leibniz: a row needs one partial for each operand, but gives more or fewer: let partials "
                             "return as many as its arity, 0_c for an operand on which the value does not depend");
  static_assert(!are_as_many || all_of({(Tracer<Partials> || Expression<Partials>)...}),
                "leibniz: a row needs formulas of y and the operands as its partials, but one is a number or something "
                "else: write 2_c for 2, and words such as lz::exp(a)");
};

/// Such a formula in the value of a composite: itself next to a symbol, a number next to a number.
template <class T, class Formula>
LEIBNIZ_INLINE constexpr auto next_to(const T&, Formula formula) {
  if constexpr (Scalar<T>)
    return number_of<T>(formula);
  else
    return formula;
}

}  // namespace detail

namespace op {

namespace lz = ::leibniz;
namespace math = detail::math;
using namespace literals;

/// The partials of a row, one for each operand.
template <class... Partials>
constexpr auto each(const Partials&... partials) {
  return boost::hana::make_tuple(partials...);
}

struct binary : primitive {
  static constexpr int arity = 2;
};
struct ternary : primitive {
  static constexpr int arity = 3;
};

/// π, in the precision of whoever asks.
inline constexpr auto pi = lz::acos(-1_c);

}  // namespace op
}  // namespace leibniz
