// Wrong rows and wrong sweeps that the laws must reject.
#include <doctest/doctest.h>

#include "laws/agreement.hpp"

using namespace laws;

namespace {

namespace op = leibniz::op;
using op::each;

// Rows like those of the table, but for one mistake.
struct wrong_sign : leibniz::primitive {
  static constexpr leibniz::text name = "wrong_sign";
  template <class T>
  static constexpr T value(const T& x) {
    return leibniz::detail::math::sin(x);
  }
  static constexpr auto partials(auto, auto x) { return each(-cos(x)); }
};
struct wrong_factor : op::binary {
  static constexpr leibniz::text name = "wrong_factor";
  template <class T>
  static constexpr T value(const T& x, const T& y) {
    return x * y;
  }
  static constexpr auto partials(auto, auto x, auto y) { return each(y, 2_c * x); }
};
struct wrong_by_little : leibniz::primitive {
  static constexpr leibniz::text name = "wrong_by_little";
  template <class T>
  static constexpr T value(const T& x) {
    return x * x;
  }
  static constexpr auto partials(auto, auto x) { return each(2.000000000000000001_c * x); }
};
struct swapped : op::binary {
  static constexpr leibniz::text name = "swapped";
  template <class T>
  static constexpr T value(const T& x, const T& y) {
    return x * x * y;
  }
  static constexpr auto partials(auto, auto x, auto y) { return each(x * x, 2_c * x * y); }
};
/// The mistake of none: a row from outside of the table keeps every law.
struct cube : leibniz::primitive {
  static constexpr leibniz::text name = "cube";
  template <class T>
  static constexpr T value(const T& x) {
    return x * x * x;
  }
  static constexpr auto partials(auto, auto x) { return each(3_c * x * x); }
};

// Sweeps with one mistake.
struct forgets_the_second_factor : library {
  static lz::detail::graph derivative(const lz::detail::graph& g, char by) {
    lz::detail::graph result = library::derivative(g, by);
    for (int i = 0; i < result.size(); ++i)
      if (result.is(i, &lz::detail::primitive_info_of<op::add>))
        result.operands[result.at(i).first + 1] = result.operand(i, 0);
    return result;
  }
};
struct is_one_too_large : library {
  static lz::detail::graph derivative(const lz::detail::graph& g, char by) {
    lz::detail::builder to(library::derivative(g, by));
    to.result().outputs[0] =
        to.operation(&lz::detail::primitive_info_of<op::add>, to.result().outputs[0], to.constant(1));
    return to.result();
  }
};
struct swaps_two_slots : library {
  static lz::detail::graph gradient(const lz::detail::graph& g) {
    lz::detail::graph result = library::gradient(g);
    const int by_a = result.outputs[1];
    result.outputs[1] = result.outputs[2];
    result.outputs[2] = by_a;
    return result;
  }
};

struct is_twice_as_large {
  static constexpr auto gradient(const auto& f) { return lz::gradient(2_c * f, lz::wrt(a, b, c)); }
};

const real tolerance("1e-26");

TEST_CASE("a row without a mistake is accepted") {
  CHECK(finite_differences<cube>() < tolerance);
  CHECK(chain_rule<cube>() < tolerance);
  CHECK(symmetry<cube>() < tolerance);
  CHECK(euler<cube>(lz::make<cube>(a), 3) < tolerance);
}

TEST_CASE("finite differences reject a wrong partial") {
  CHECK(finite_differences<wrong_sign>() > tolerance);
  CHECK(finite_differences<wrong_factor>() > tolerance);
  CHECK(finite_differences<wrong_by_little>() > tolerance);
  CHECK(finite_differences<swapped>() > tolerance);
}

TEST_CASE("the chain rule rejects a wrong partial") {
  CHECK(chain_rule<wrong_sign>() > tolerance);
  CHECK(chain_rule<wrong_factor>() > tolerance);
  CHECK(chain_rule<wrong_by_little>() > tolerance);
}

TEST_CASE("symmetry rejects partials that are the slopes of nothing") { CHECK(symmetry<wrong_factor>() > tolerance); }

TEST_CASE("Euler's identity rejects a wrong partial") {
  CHECK(euler<wrong_factor>(lz::make<wrong_factor>(a, b), 2) > tolerance);
  CHECK(euler<wrong_by_little>(lz::make<wrong_by_little>(a), 2) > tolerance);
}

TEST_CASE("linearity and the product rule reject a wrong sweep") {
  CHECK(linearity<op::sin, library>() < tolerance);
  CHECK(linearity<op::sin, is_one_too_large>() > tolerance);
  CHECK(product_rule<op::sin, library>() < tolerance);
  CHECK(product_rule<op::sin, forgets_the_second_factor>() > tolerance);
}

TEST_CASE("forward against reverse rejects a wrong sweep of either kind") {
  CHECK(forward_against_reverse<op::mul, library>() < tolerance);
  CHECK(forward_against_reverse<op::mul, swaps_two_slots>() > tolerance);
  CHECK(forward_against_reverse<op::mul, is_one_too_large>() > tolerance);
}

TEST_CASE("the agreement of evaluators rejects one that differs") {
  BOTH(evaluators_agree<op::mul>());
  BOTH(!evaluators_agree<op::mul, is_twice_as_large>());
}

}  // namespace
