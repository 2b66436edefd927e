// Formulas as types: structure, size, and the numbers that they carry.
#include <boost/hana/integral_constant.hpp>
#include <ratio>
#include <type_traits>

#include "words/types.hpp"

namespace lz = leibniz;
namespace op = leibniz::op;
using namespace lz::literals;
using lz::apply;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
using X = lz::variable<"x">;
using Y = lz::variable<"y">;
using Z = lz::variable<"z">;

TEST_CASE("a formula is spelled by its type") {
  BOTH(same(x, X{}));
  BOTH(same((x + y) * z, apply<op::mul, apply<op::add, X, Y>, Z>{}));
  BOTH(same(-x / y - z, apply<op::sub, apply<op::div, apply<op::neg, X>, Y>, Z>{}));
  BOTH(same(+x, x));
  BOTH(same(sin(x), apply<op::sin, X>{}));
  BOTH(same(max(x, 2_c), apply<op::max, X, lz::constant<2>>{}));
  BOTH(same(pow(x, 3_c), apply<op::power, X, lz::constant<3>>{}));
  BOTH(same(pow(x, y), apply<op::pow, X, Y>{}));
  BOTH(same(x < y && !(y >= z),
            apply<op::logical_and, apply<op::less, X, Y>, apply<op::logical_not, apply<op::greater_equal, Y, Z>>>{}));
  BOTH(same(select(x == y, x, 0_c), apply<op::select, apply<op::equal, X, Y>, X, lz::constant<0>>{}));
  BOTH(same(log_sum_exp(x, y, z), apply<op::log_sum_exp, X, Y, Z>{}));
  BOTH(!same(x + y, y + x));
}

TEST_CASE("a formula without numbers is empty") {
  using f = std::remove_const_t<decltype(exp((x + y) * z) / sqrt(x * x + 2_c))>;
  static_assert(std::is_empty_v<f> && sizeof(f) == 1 && std::is_trivially_copyable_v<f>);
  static_assert(std::is_empty_v<X> && std::is_empty_v<decltype(1_c)>);
  static_assert(std::is_empty_v<lz::vector_variable<"w", 3>> && sizeof(lz::vector_variable<"w", 3>) == 1);
}

TEST_CASE("a formula is as large as the numbers it carries") {
  static_assert(sizeof(2.0 * x) == sizeof(double));
  static_assert(sizeof(2.0 * x + 3.0 * y) == 2 * sizeof(double));
  static_assert(sizeof((2.0 * x + 3.0) * (1.0 - y) + 1_c) == 3 * sizeof(double));
  static_assert(sizeof(2.0f * x + 3.0f * y) == 2 * sizeof(float));
  static_assert(sizeof(exp(-(2.0 * x))) == sizeof(double));
  static_assert(std::is_trivially_copyable_v<decltype(2.0 * x + 3.0)>);
  static_assert(std::same_as<decltype(2.0 * x), apply<op::mul, lz::number<double>, X>>);
  static_assert(std::same_as<decltype(2.0f * x), apply<op::mul, lz::number<float>, X>>);
}

TEST_CASE("numbers keep their order through nesting") {
  constexpr auto f = [](double a, double b, double c, double d) { return (a * x + b) / (c - y) - select(x < d, d, x); };
  constexpr auto expected = [](double a, double b, double c, double d) {
    return (a * 2 + b) / (c - 3) - (2 < d ? d : 2);
  };
  constexpr auto at = [](auto g) { return g(x = launder(2.0), y = launder(3.0)); };
  BOTH(at(f(launder(5.0), launder(7.0), launder(11.0), launder(13.0))) == expected(5, 7, 11, 13));
  BOTH(at(f(launder(-1.5), launder(0.25), launder(3.5), launder(1.0))) == expected(-1.5, 0.25, 3.5, 1));
  // one formula, used twice in another
  constexpr auto g = [](double a, double b) {
    const auto inner = a * x + b;
    return inner * inner - 1.0 / inner;
  };
  BOTH(g(launder(3.0), launder(2.0))(x = launder(2.0)) == 64 - 1.0 / 8);
}

TEST_CASE("a carried number is a copy: nothing dangles") {
  double factor = launder(2.0);
  const auto f = factor * x;
  factor = 5;
  CHECK(f(x = 3.0) == 6);
  const auto made = [] {
    const double local = launder(4.0);
    return local * x * x;
  }();
  CHECK(made(x = 3.0) == 36);
}

TEST_CASE("numbers of two types are carried in the wider one") {
  static_assert(sizeof(2.0f * x + 3.0 * y) == 2 * sizeof(double));
  BOTH((launder(2.0f) * x + launder(3.0) * y)(x = launder(1.0), y = launder(1.0)) == 5);
  static_assert(std::same_as<decltype((2.0 * x)(x = 1.0f)), float>);
}

TEST_CASE("integers are carried exactly and divide as numbers do") {
  BOTH((x / launder(2))(x = launder(3.0)) == 1.5);
  BOTH((1 / x)(x = launder(2)) == 0.5);
  BOTH((launder(7) * x / launder(2))(x = launder(1.0)) == 3.5);
  BOTH((x + launder(9007199254740993LL))(x = launder(0.0L)) == 9007199254740993.0L);
}

TEST_CASE("operands come back with their own numbers") {
  constexpr auto f = (2.0 * x + 3.0) * (4.0 - y);
  BOTH(f.operand<0>()(x = launder(1.0)) == 5);
  BOTH(f.operand<1>()(y = launder(1.0)) == 3);
  BOTH(f.operand<0>().operand<0>()(x = launder(1.0)) == 2);
}

TEST_CASE("integral constants and ratios are exact constants") {
  BOTH(same(x + std::integral_constant<int, 3>{}, x + 3_c));
  BOTH(same(x + boost::hana::int_c<3>, x + 3_c));
  BOTH(same(boost::hana::size_c<3> * x, 3_c * x));
  BOTH(same(x + std::ratio<1, 3>{}, x + lz::constant<1, 3>{}));
  BOTH(same(x + std::ratio<2, 4>{}, x + 0.5_c));
  BOTH(same(pow(x, std::integral_constant<long, 2>{}), pow(x, 2_c)));
  BOTH(same(pow(x, std::ratio<1, 2>{}), pow(x, 0.5_c)));
  BOTH(same(x - std::integral_constant<int, -3>{}, x - -3_c));
}

TEST_CASE("words take plain numbers too, of each type") {
  BOTH(lz::square(launder(3.0)) == 9);
  BOTH(lz::max(launder(3.0f), launder(2.0f)) == 3.0f);
  static_assert(std::same_as<decltype(lz::square(3.0f)), float>);
  static_assert(std::same_as<decltype(lz::max(3.0f, 2_c)), float>);
  static_assert(std::same_as<decltype(lz::sigmoid(1)), double>);
  BOTH(close(lz::sigmoid(launder(0.0)), 0.5));
  BOTH(lz::pow(launder(3.0), 2_c) == 9);
  BOTH(lz::select(launder(2.0) < 3.0, launder(1.0), 2.0) == 1);
}

}  // namespace
