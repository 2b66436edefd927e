// agreement: all evaluators say the same of a row, in double and in both worlds.
#pragma once

#include "both.hpp"
#include "call.hpp"
#include "laws/laws.hpp"

namespace laws {

/// The evaluator with which the others have to agree; a wrong one has the same member.
struct usual_gradient {
  static constexpr auto gradient(const auto& f) { return lz::gradient(f, lz::wrt(a, b, c)); }
};

/// value, gradient by all and by one, value_and_gradient and the type of a derivative, at a point in the middle of
/// the interval of the row.
template <class Op, class By = usual_gradient>
constexpr bool evaluators_agree() {
  // each input occurs, so that each call takes all three
  constexpr auto f = formula<Op> + 0_c * (a + b + c);
  const double low = Op::sample.low, width = Op::sample.high - Op::sample.low;
  const auto of_a = a = launder(low + 0.375 * width);
  const auto of_b = b = launder(low + 0.75 * width);
  const auto of_c = c = launder(low + 0.625 * width);
  const auto all = By::gradient(f)(of_a, of_b, of_c);
  const auto [value, turned] = lz::value_and_gradient(f, lz::wrt(c, b, a))(of_a, of_b, of_c);
  return close(value, f(of_a, of_b, of_c)) && close(all[a], turned[a]) && close(all[b], turned[b]) &&
         close(all[c], turned[c]) && close(all[a], lz::gradient(f, lz::wrt(a))(of_a, of_b, of_c)[a]) &&
         close(all[b], double(call(lz::derivative(f, b), of_a, of_b, of_c)));
}

}  // namespace laws
