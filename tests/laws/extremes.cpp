// Second derivatives at the smallest numbers, at large ones, and next to poles and ends of domains, over every row of
// the table.
#include "laws/extremes.hpp"

#include <algorithm>

#include "laws/over_table.hpp"

namespace {

using namespace laws;
namespace op = leibniz::op;

/// Whether a row is one of these.
template <class Op, class... Rows>
constexpr bool is_one_of = (std::is_same_v<Op, Rows> || ...);

double largest(const place& at) { return std::max(std::fabs(at.a), std::fabs(at.b)); }

/// What a row promises: 4 units everywhere, unless the table of special points says something else.
template <class Op>
promise promise_of() {
  promise promised;
  // products of which a factor is infinite or zero: 1/b², 1/r², x^(y-2)
  if (is_one_of<Op, op::div>)
    promised.holds = [](const place& at) { return std::fabs(at.b) > 1e-154 && std::fabs(at.b) < 1e154; };
  if (is_one_of<Op, op::circle_inversion, op::hypot_slope, op::hypot3_slope, op::norm_slope>)
    promised.holds = [](const place& at) { return largest(at) > 1e-154; };
  if (is_one_of<Op, op::atan2>) promised.holds = [](const place& at) { return largest(at) > 1e-308; };
  if (is_one_of<Op, op::pow>) {
    promised.holds = [](const place& at) {
      return at.a > 0 && std::fabs(std::log(at.a)) * (std::fabs(at.b) + 2) < 700;
    };
    promised.units = [](const place& at) { return 4 + 4 * std::fabs(std::log(at.a)); };
  }
  // differences of ψ
  if (is_one_of<Op, op::beta>)
    promised.holds = [](const place& at) { return at.a >= 1 && at.b >= 1 && at.a + at.b < 24; };
  if (is_one_of<Op, op::logit_slope>) promised.holds = [](const place& at) { return at.a > 0; };
  // Boost's exp2 takes no smaller ones
  if (is_one_of<Op, op::exp2>) promised.holds = [](const place& at) { return at.a > -1e9; };
  // sums of many terms; and the C library's cbrt is off by some units itself
  if (is_one_of<Op, op::cbrt, op::mish, op::gelu>) promised.units = [](const place&) { return 8.0; };
  // right to a rounding of 1/r³, of 1, and of λ
  if (is_one_of<Op, op::circle_inversion>)
    promised.scale = [](const place& at) { return std::pow(std::hypot(at.a, at.b), -3); };
  if (is_one_of<Op, op::tanh, op::softmax>) promised.scale = [](const place&) { return 1.0; };
  if (is_one_of<Op, op::inverse_mills_ratio>) promised.scale = [](const place& at) { return std::max(1.0, at.a); };
  if (is_one_of<Op, op::inverse_mills_slope>)
    promised.scale = [](const place& at) { return std::min(std::max(1.0, at.a) * std::max(1.0, at.a), 1e300); };
  promised.takes_most_digits =
      !is_one_of<Op, op::erf, op::erfc, op::log_norm_cdf, op::inverse_mills_ratio, op::inverse_mills_slope, op::tgamma,
                 op::lgamma, op::digamma, op::polygamma, op::beta, op::gelu, op::softmax>;
  return promised;
}

/// Of a row over its own operands; the order of polygamma and the exponent of power are constants.
template <class Op>
finding of_row() {
  if constexpr (std::is_same_v<Op, op::polygamma>)
    return second_derivatives_at_extremes(graph(polygamma(2_c, a)), 1, promise_of<Op>());
  else if constexpr (std::is_same_v<Op, op::power>)
    return second_derivatives_at_extremes(graph(pow(a, -2.5_c) + pow(b, 5_c)), 2, promise_of<Op>());
  else
    return second_derivatives_at_extremes(graph(formula<Op>), Op::arity > 3 || Op::arity < 1 ? 3 : Op::arity,
                                          promise_of<Op>());
}

TEST_CASE("second derivatives keep their digits at extremes") {
  over_table([]<class Op>() {
    const finding worst = of_row<Op>();
    CAPTURE(worst.where);
    CHECK(worst.fault <= 1);
  });
}

TEST_CASE("second derivatives of formulas keep their digits at extremes") {
  const auto fault = [](const auto& f) { return second_derivatives_at_extremes(graph(f), 1).fault; };
  // log(1 - e^-x), by one formula and by the one that each side of log 2 takes
  CHECK(fault(log(-expm1(-a))) <= 1);
  CHECK(fault(select(a < log(2_c), log(-expm1(-a)), log1p(-exp(-a)))) <= 1);
  CHECK(fault(a * sigmoid_slope(a)) <= 1);
  CHECK(fault(log(cosh(a))) > 1);                   // 1 - tanh²
  CHECK(fault(4_c * sigmoid_slope(2_c * a)) <= 1);  // tanh' with all its digits
}

}  // namespace
