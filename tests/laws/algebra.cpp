// Linearity, the product rule, symmetry and the agreement of both sweeps, over every row of the table.
#include "laws/over_table.hpp"

namespace {

using namespace laws;

TEST_CASE("linearity") {
  over_table([]<class Op>() { CHECK(linearity<Op>() < by_rounding); });
}

TEST_CASE("the product rule") {
  over_table([]<class Op>() { CHECK(product_rule<Op>() < by_rounding); });
}

TEST_CASE("mixed second derivatives are symmetric") {
  over_table([]<class Op>() { CHECK(symmetry<Op>() < by_rounding); });
}

TEST_CASE("forward against reverse: <Jv, w> = <v, J'w>") {
  over_table([]<class Op>() { CHECK(forward_against_reverse<Op>() < by_rounding); });
}

// f(λa, λb) = λᵏ f(a, b)
TEST_CASE("Euler's identity for homogeneous functions") {
  namespace op = leibniz::op;
  CHECK(euler<op::add>(a + b, 1) < by_rounding);
  CHECK(euler<op::sub>(a - b, 1) < by_rounding);
  CHECK(euler<op::sum>(sum(lz::stack(a, b, a)), 1) < by_rounding);
  CHECK(euler<op::max>(max(a, b), 1) < by_rounding);
  CHECK(euler<op::min>(min(a, b), 1) < by_rounding);
  CHECK(euler<op::mul>(a * b, 2) < by_rounding);
  CHECK(euler<op::div>(a / b, 0) < by_rounding);
  CHECK(euler<op::select>(select(a < b, a, 2_c * b), 1) < by_rounding);
  CHECK(euler<op::neg>(-a, 1) < by_rounding);
  CHECK(euler<op::abs>(abs(a), 1) < by_rounding);
  CHECK(euler<op::relu>(relu(a), 1) < by_rounding);
  CHECK(euler<op::sign>(lz::sign(a), 0) < by_rounding);
  CHECK(euler<op::square>(square(a), 2) < by_rounding);
  CHECK(euler<op::sqrt>(sqrt(a), 0.5) < by_rounding);
  CHECK(euler<op::power>(pow(a, -3_c) * pow(b, 1.5_c), -1.5) < by_rounding);
}

}  // namespace
