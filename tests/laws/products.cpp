// Products with vectors and Taylor coefficients, over every row of the table.
#include "laws/products.hpp"

#include "laws/over_table.hpp"

namespace {

using namespace laws;

TEST_CASE("<Jv, w> = <v, J'w>") {
  const int rows = over_table([]<class Op>() { CHECK(jvp_against_vjp<Op>() < by_rounding); });
  CHECK(rows == rows_in_table);
}

TEST_CASE("H v is the Hessian times v, both ways") {
  over_table([]<class Op>() {
    CHECK(hvp_against_hessian<Op>(true) < by_rounding);
    CHECK(hvp_against_hessian<Op>(false) < by_rounding);
  });
}

TEST_CASE("Taylor coefficients are derivatives over n!") {
  const int rows = over_table([]<class Op>() { CHECK(taylor_against_derivatives<Op>() < by_rounding); });
  CHECK(rows == rows_in_table);
}

TEST_CASE("Euler's identity, along the point itself") {
  namespace op = leibniz::op;
  CHECK(euler_along<op::add>(a + b, 1) < by_rounding);
  CHECK(euler_along<op::sub>(a - b, 1) < by_rounding);
  CHECK(euler_along<op::mul>(a * b * c, 3) < by_rounding);
  CHECK(euler_along<op::div>(a / b, 0) < by_rounding);
  CHECK(euler_along<op::div>(a * c / (b * b * b), -1) < by_rounding);
  CHECK(euler_along<op::sqrt>(sqrt(a * b + c * c), 1) < by_rounding);
  CHECK(euler_along<op::cbrt>(cbrt(a), real(1) / 3) < by_rounding);
  CHECK(euler_along<op::rsqrt>(rsqrt(a), -0.5) < by_rounding);
  CHECK(euler_along<op::power>(pow(a, -3_c) * pow(b, 1.5_c), -1.5) < by_rounding);
  CHECK(euler_along<op::hypot>(hypot(a, b), 1) < by_rounding);
  CHECK(euler_along<op::norm>(norm(lz::stack(a, b, c)), 1) < by_rounding);
  CHECK(euler_along<op::atan2>(atan2(a, b), 0) < by_rounding);
  CHECK(euler_along<op::select>(select(a < b, a * a, 2_c * b * b), 2) < by_rounding);
  CHECK(euler_along<op::max>(max(a, b), 1) < by_rounding);
  CHECK(euler_along<op::abs>(abs(a), 1) < by_rounding);
}

}  // namespace
