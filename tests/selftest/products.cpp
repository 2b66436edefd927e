// Wrong products with vectors that the laws must reject.
#include <doctest/doctest.h>

#include "laws/products.hpp"

using namespace laws;

namespace {

namespace op = leibniz::op;
using graph = lz::detail::graph;

const real tolerance("1e-26");

/// A graph with one output times a constant.
graph scaled(const graph& g, int output, long long factor) {
  lz::detail::builder to(g);
  int& node = to.result().outputs[output];
  node = to.operation(&lz::detail::primitive_info_of<op::mul>, node, to.constant(factor));
  return to.result();
}

struct forgets_a_sign : library_products {
  static graph jvp(const graph& g) { return scaled(library_products::jvp(g), 3, -1); }
};
struct swaps_two_cotangents : library_products {
  static graph vjp(const graph& g) {
    graph result = library_products::vjp(g);
    const int first = result.outputs[2];
    result.outputs[2] = result.outputs[3];
    result.outputs[3] = first;
    return result;
  }
};
/// The gradient of f along v in place of H·v.
struct takes_the_gradient_twice : library_products {
  static graph hvp(const graph& g, bool forwards) {
    graph result = library_products::hvp(g, forwards);
    result.outputs[5] = result.outputs[2];
    return result;
  }
};
struct has_another_gradient : library_products {
  static graph hvp(const graph& g, bool forwards) { return scaled(library_products::hvp(g, forwards), 3, 2); }
};
/// Derivatives in place of coefficients.
struct forgets_a_factorial : library_products {
  static graph taylor(const graph& g, int order) { return scaled(library_products::taylor(g, order), 4, 24); }
};
struct stops_too_early : library_products {
  static graph taylor(const graph& g, int order) { return scaled(library_products::taylor(g, order), order, 0); }
};

TEST_CASE("<Jv, w> = <v, J'w> rejects a wrong product of either kind") {
  CHECK(jvp_against_vjp<op::mul>() < tolerance);
  CHECK(jvp_against_vjp<op::mul, forgets_a_sign>() > tolerance);
  CHECK(jvp_against_vjp<op::mul, swaps_two_cotangents>() > tolerance);
}

TEST_CASE("a wrong H v, or a wrong gradient beside it, is rejected") {
  for (const bool forwards : {true, false}) {
    CHECK(hvp_against_hessian<op::mul>(forwards) < tolerance);
    CHECK(hvp_against_hessian<op::mul, takes_the_gradient_twice>(forwards) > tolerance);
    CHECK(hvp_against_hessian<op::mul, has_another_gradient>(forwards) > tolerance);
  }
}

TEST_CASE("a wrong Taylor coefficient is rejected") {
  CHECK(taylor_against_derivatives<op::sin>() < tolerance);
  CHECK(taylor_against_derivatives<op::sin, forgets_a_factorial>() > tolerance);
  CHECK(taylor_against_derivatives<op::sin, stops_too_early>() > tolerance);
}

TEST_CASE("Euler's identity rejects a wrong Taylor coefficient") {
  CHECK(euler_along<op::div>(a / (b * b), -1) < tolerance);
  CHECK(euler_along<op::div, forgets_a_factorial>(a / (b * b), -1) > tolerance);
  CHECK(euler_along<op::div, stops_too_early>(a / (b * b), -1) > tolerance);
}

}  // namespace
