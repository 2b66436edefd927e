// infix: the fewest brackets that keep the tree.
#include <leibniz/leibniz.hpp>

#include "both.hpp"

namespace {

namespace lz = leibniz;
using namespace lz::literals;

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto w = lz::vec<"w", 3>;
constexpr auto v = lz::vec<"v", 3>;
constexpr auto k = lz::parameter<"k">;
constexpr lz::constant<1, 3> third;

template <class Formula>
constexpr auto chain(const Formula& f, std::integral_constant<int, 0>) {
  return f;
}
template <class Formula, int N>
constexpr auto chain(const Formula& f, std::integral_constant<int, N>) {
  return chain(sin(f), std::integral_constant<int, N - 1>{});
}

TEST_CASE("infix: operators") {
  BOTH(lz::infix(x) == "x");
  BOTH(lz::infix((x + y) * z) == "(x + y) * z");
  BOTH(lz::infix(x + y * z) == "x + y * z");
  BOTH(lz::infix(x - y - z) == "x - y - z");
  BOTH(lz::infix(x - (y - z)) == "x - (y - z)");
  BOTH(lz::infix(x + (y + z)) == "x + (y + z)");
  BOTH(lz::infix(x / y / z) == "x / y / z");
  BOTH(lz::infix(x / (y * z)) == "x / (y * z)");
  BOTH(lz::infix((x - y) / (x + y)) == "(x - y) / (x + y)");
}

TEST_CASE("infix: signs") {
  BOTH(lz::infix(-x * y) == "-x * y");
  BOTH(lz::infix(-(x * y)) == "-(x * y)");
  BOTH(lz::infix(-(-x)) == "-(-x)");
  BOTH(lz::infix(x - -y) == "x - -y");
  BOTH(lz::infix(-exp(-x)) == "-exp(-x)");
}

TEST_CASE("infix: constants") {
  BOTH(lz::infix(0.5_c * x) == "0.5 * x");
  BOTH(lz::infix(x * 2_c) == "x * 2");
  BOTH(lz::infix(-2_c * x) == "-2 * x");
  BOTH(lz::infix(1e-3_c + x) == "0.001 + x");
  BOTH(lz::infix(-0.25_c + x) == "-0.25 + x");
  BOTH(lz::infix(-2.75_c + x) == "-2.75 + x");
  BOTH(lz::infix(x * third) == "x * (1/3)");
  BOTH(lz::infix(x + -third) == "x + -1/3");
  BOTH(lz::infix(pow(x, third)) == "pow(x, 1/3)");
  BOTH(lz::infix(123456789012_c * x) == "123456789012 * x");
}

TEST_CASE("infix: functions, comparisons and logic") {
  BOTH(lz::infix(pow(x, 3_c)) == "pow(x, 3)");
  BOTH(lz::infix(pow(x, y + z)) == "pow(x, y + z)");
  BOTH(lz::infix(max(x, y + z) * z) == "max(x, y + z) * z");
  BOTH(lz::infix(select(x < y, x, y)) == "select(x < y, x, y)");
  BOTH(lz::infix(select(x < y && (y < z || x == z), x, y)) == "select(x < y && (y < z || x == z), x, y)");
  BOTH(lz::infix(select(!(x < y), x, y)) == "select(!(x < y), x, y)");
  BOTH(lz::infix(1_c / (1_c + exp(-(w[0_c] * x + y)))) == "1 / (1 + exp(-(w[0] * x + y)))");
  BOTH(lz::infix(k * x) == "k * x");
}

TEST_CASE("infix: vectors") {
  BOTH(lz::infix(dot(w, v)) == "w[0] * v[0] + w[1] * v[1] + w[2] * v[2]");
  BOTH(lz::infix(x - sum(w)) == "x - (w[0] + w[1] + w[2])");
  BOTH(lz::infix(lz::log_sum_exp(w)) == "log_sum_exp(w[0], w[1], w[2])");
  BOTH(lz::infix(lz::stack(x + y, x * y)) == "[x + y, x * y]");
  BOTH(lz::infix(lz::make<lz::op::sum>(x + y) * z) == "(x + y) * z");
}

TEST_CASE("infix: derivatives") {
  BOTH(lz::infix(derivative((x + y) * z, x)) == "z");
  BOTH(lz::infix(derivative((x + y) * z, z)) == "x + y");
  BOTH(lz::infix(derivative(sin(x), x)) == "cos(x)");
  BOTH(lz::infix(derivative(x * x * y, x, y)) == "2 * x");
}

TEST_CASE("infix: numbers that a formula carries") {
  BOTH(lz::infix(launder(2.0) * x + 3.5 * y) == "2 * x + 3.5 * y");
  BOTH(lz::infix(lz::stack(launder(0.1) * x, y / 3.0)) == "[0.1 * x, y / 3]");
  BOTH(lz::infix(derivative(launder(3.0) * exp(x), x)) == "3 * exp(x)");
  BOTH(lz::infix(launder(0.5f) * x) == "0.5 * x");
}

TEST_CASE("infix: deeper than constant functions may recurse") {
  constexpr auto deep = chain(x, std::integral_constant<int, 300>{});
  BOTH(lz::infix(deep).size() == 300 * 5 + 1);
}

}  // namespace
