// formula: a row of the table of primitives as a formula in a, b and c, whatever the row is.
//
//   in    op::sigmoid       op::hypot        op::log_sum_exp
//   out   sigmoid(a)        hypot(a, b)      log_sum_exp(a, b, c)
#pragma once

#include <leibniz/leibniz.hpp>

namespace laws {

namespace lz = leibniz;
using namespace lz::literals;

inline constexpr auto a = lz::var<"a">;
inline constexpr auto b = lz::var<"b">;
inline constexpr auto c = lz::var<"c">;

/// A row applied to operands in its own way: most to as many as it has, and each in its own place.
template <class Op, class A, class B, class C>
constexpr auto apply(const A& first, const B& second, const C& third) {
  if constexpr (std::is_same_v<Op, lz::op::select>)
    return select(first < second, first * third, second * third);
  else if constexpr (std::is_same_v<Op, lz::op::power>)
    return lz::make<Op>(first, -2.5_c) + lz::make<Op>(second, 5_c) * third;
  else if constexpr (std::is_same_v<Op, lz::op::softmax>)
    return lz::make<Op>(second, first, second, third);
  else if constexpr (std::is_same_v<Op, lz::op::hypot3_slope> || std::is_same_v<Op, lz::op::norm_slope>)
    return lz::make<Op>(1_c, first, second, third);
  else if constexpr (std::is_same_v<Op, lz::op::logical_and> || std::is_same_v<Op, lz::op::logical_or>)
    return lz::make<Op>(first < second, second < third);
  else if constexpr (std::is_same_v<Op, lz::op::logical_not>)
    return lz::make<Op>(first < second);
  else if constexpr (Op::arity == 1)
    return lz::make<Op>(first);
  else if constexpr (Op::arity == 2)
    return lz::make<Op>(first, second);
  else
    return lz::make<Op>(first, second, third);
}
template <class Op>
inline constexpr auto formula = apply<Op>(a, b, c);

}  // namespace laws
