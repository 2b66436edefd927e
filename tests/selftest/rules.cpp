// Wrong rules that the check of rules must reject.
#include "passes/rule_check.hpp"

namespace lz = leibniz;
using namespace lz::literals;
using namespace lz::rules;

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

}  // namespace
