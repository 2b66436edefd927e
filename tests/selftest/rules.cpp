// Wrong rules that the check of rules must reject.
#include "passes/measure.hpp"
#include "passes/rule_check.hpp"

namespace lz = leibniz;
using namespace lz::literals;
using namespace lz::detail::rules;

namespace {

template <class Rule>
bool rejected(const Rule& rule) {
  return rule_check::hold(rule).broken > 0;
}

TEST_CASE("a rule that claims more than it keeps is rejected") {
  // -0 + 0 is +0
  CHECK(rejected(bit_exact(a + 0_c, a)));
  CHECK(!rejected(finite_exact(a + 0_c, a)));
  // inf · 0
  CHECK(rejected(bit_exact(0_c * a, 0_c)));
  CHECK(!rejected(finite_exact(0_c * a, 0_c)));
  // 0 - 0 is +0
  CHECK(rejected(bit_exact(0_c - a, -a)));
  // the order of a sum
  CHECK(rejected(bit_exact((a + b) + c, a + (b + c))));
  CHECK(rejected(finite_exact((a + b) + c, a + (b + c))));
  CHECK(!rejected(rounding((a + b) + c, a + (b + c))));
}

TEST_CASE("a rule that changes the domain is rejected in every class") {
  CHECK(rejected(bit_exact(a / a, 1_c)));
  CHECK(rejected(finite_exact(a / a, 1_c)));
  CHECK(rejected(rounding(a / a, 1_c)));
  CHECK(rejected(rounding(sqrt(a * a), a)));
  CHECK(rejected(rounding(sqrt(square(a)), a)));
  CHECK(rejected(rounding(pow(pow(a, 2_c), 0.5_c), a)));
  CHECK(rejected(rounding(exp(log(a)), a)));
}

TEST_CASE("a rule with a lost sign is rejected") {
  CHECK(rejected(rounding(-a * b, a * b)));
  CHECK(rejected(rounding(-(a - b), a - b)));
  CHECK(rejected(rounding((-k) * a, k * a)));
}

TEST_CASE("a rule that is plainly wrong is rejected") {
  CHECK(rejected(rounding(k * a + m * a, (k - m) * a)));
  CHECK(rejected(rounding(log(1_c + a), log(a))));
  CHECK(rejected(rounding(a / b, a * b)));
}

TEST_CASE("a rule with which rewriting might never end is rejected") {
  CHECK(measure::shrinks(rounding(k * (m * a), (k * m) * a)));
  CHECK(!measure::shrinks(rounding((k * m) * a, k * (m * a))));
  CHECK(!measure::shrinks(bit_exact(a * b, b * a)));
  CHECK(!measure::shrinks(bit_exact(a - b, a + -b)));
  CHECK(!measure::shrinks(bit_exact(-(a * b), -a * b)));
  CHECK(!measure::shrinks(bit_exact(2_c * a, a + a)));
  CHECK(!measure::shrinks(rounding((a * b) * c, a * (b * c))));
  CHECK(!measure::shrinks(rounding(a * (b + c), a * b + a * c)));
  // constants that do not fit one come back
  CHECK(!measure::shrinks(rounding(k * (b * a), b * (k * a))));
}

/// One wrong rule more: every factor goes to the other side, again and again.
int turn(lz::detail::builder& to, const lz::detail::primitive_info* info, const int* operands, int) {
  measure::rewriting& r = *measure::rewriting::now;
  if (!r.wishes.empty()) r.expect_smaller(r.all.of(to.result(), info, operands, 2), r.wishes.back());
  if (r.grown > 0) return -1;
  r.wishes.push_back(r.all.of(to.result(), info, operands, 2));
  return to.operation(info, operands[1], operands[0]);
}
TEST_CASE("an application that makes nothing smaller is found") {
  measure::outcome o;
  const auto product = [](lz::detail::builder& to) {
    return to.operation(&lz::detail::primitive_info_of<lz::op::mul>, to.input(0), to.input(1));
  };
  o.written(product);
  CHECK(o.grown == 0);
  o.written(product, &turn);
  CHECK(o.grown == 1);
}

}  // namespace
