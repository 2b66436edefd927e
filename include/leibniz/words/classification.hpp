// classification: what kind of number something is, as <cmath> asks it.
//
//   in    isnan(x)     isinf(x)               signbit(x)
//   out   x != x       x + x == x && x != 0   copysign(1, x) < 0
//
// All are conditions, written in comparisons: of formulas and traced numbers for select, of plain numbers a bool.
#pragma once

#include "functions.hpp"

namespace leibniz {

namespace detail {

/// Logic on conditions; on masks, which comparisons of packs give, by their own operators.
template <class Op, class A, class B>
constexpr auto joined(const A& a, const B& b) {
  if constexpr (requires { typename made<Op, A, B>; })
    return make<Op>(a, b);
  else
    return Op::value(a, b);
}

}  // namespace detail

/// True for NaN.
template <Operand X>
constexpr auto isnan(const X& x) {
  return make<op::not_equal>(x, x);
}
/// True for +inf and -inf: with 0 the only ones that are their own double.
template <Operand X>
constexpr auto isinf(const X& x) {
  return detail::joined<op::logical_and>(make<op::equal>(make<op::add>(x, x), x),
                                         make<op::not_equal>(x, constant<0>{}));
}
/// True for all but NaN and the infinities: for 0, and for what is less than its double.
template <Operand X>
constexpr auto isfinite(const X& x) {
  const auto size = make<op::abs>(x);
  return detail::joined<op::logical_or>(make<op::less>(size, make<op::add>(size, size)),
                                        make<op::equal>(x, constant<0>{}));
}
/// True where the sign bit is set: for all below zero, and for -0.
template <Operand X>
constexpr auto signbit(const X& x) {
  return make<op::less>(make<op::copysign>(constant<1>{}, x), constant<0>{});
}

}  // namespace leibniz
