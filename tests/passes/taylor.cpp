// Taylor coefficients and higher derivatives on graphs: the order of the outputs, paths, kinks, and what they cost.
#include "both.hpp"
#include "interpreter.hpp"
#include "passes/after.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

using buffer = lz::detail::buffer<int>;
using graph = lz::detail::graph;
using numbers = std::vector<double>;

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto k = lz::parameter<"k">;

template <class F>
constexpr graph graph_of(const F&) {
  return lz::detail::graph_of<F>();
}
template <int Size>
constexpr graph taylor(const graph& source, int order) {
  buffer slots;
  for (int slot = 0; slot < Size; ++slot) slots.push_back(slot);
  return lz::detail::taylor(source, slots, &lz::detail::input_info_of<lz::detail::tangent_input<Size>>, order);
}
numbers run(const graph& g, const numbers& at) {
  CHECK(lz::detail::first_fault(g) == nullptr);
  return interpreter::outputs<double>(g, at);
}

TEST_CASE("the coefficients of each output, from the value on") {
  // (2 + 5t)(3 + 7t) and its square, k
  const graph g = taylor<2>(graph_of(lz::stack(x * y, square(x * y), k)), 3);
  CHECK(run(g, {2, 3, 9, 5, 7}) == numbers{6, 29, 35, 0, 36, 348, 29 * 29 + 2 * 6 * 35, 2 * 29 * 35, 9, 0, 0, 0});
  CHECK(run(taylor<2>(graph_of(x * y), 0), {2, 3, 5, 7}) == numbers{6});
}

constexpr auto branch = [](auto a, auto b) { return a < b ? a * a * a : b; };
TEST_CASE("paths: the condition, then the coefficients of each path") {
  const graph source = lz::detail::graph_of_callable<decltype(branch), double, double>();
  CHECK(run(taylor<2>(source, 2), {2, 5, 3, 7}) == numbers{1, 8, 36, 54, 5, 7, 0});
  CHECK(run(lz::detail::derivatives_up_to(source, 0, 2), {2, 5}) == numbers{1, 8, 12, 12, 5, 0, 0});
}

/// The derivative of an order, alone.
template <int Order>
constexpr auto derivative = [](const graph& g) {
  graph result = lz::detail::derivatives_up_to(g, 0, Order);
  result.outputs = buffer(1, result.outputs[Order]);
  return lz::detail::prune(result);
};
TEST_CASE("derivatives as one would write them") {
  BOTH(same(after<derivative<0>>(sin(x)), sin(x)));
  BOTH(same(after<derivative<1>>(sin(x)), cos(x)));
  BOTH(same(after<derivative<2>>(sin(x)), -sin(x)));
  BOTH(same(after<derivative<3>>(sin(x)), -cos(x)));
  BOTH(same(after<derivative<4>>(sin(x)), sin(x)));
  BOTH(same(after<derivative<4>>(exp(x)), exp(x)));
  BOTH(same(after<derivative<3>>(pow(x, 5_c)), 60_c * pow(x, 2_c)));
  BOTH(same(after<derivative<2>>(k * x), 0_c));
  BOTH(same(after<derivative<2>>(select(x < y, x * x, y)), select(x < y, 2_c, 0_c)));
}
TEST_CASE("beyond 20! the factorials are products") {
  const numbers found = run(lz::detail::derivatives_up_to(graph_of(exp(2_c * x)), 0, 25), {0.5});
  double power = 1;
  for (const double f : found) {
    CHECK(close(f, power * std::exp(1.0), 1e-13));
    power *= 2;
  }
}

TEST_CASE("kinks and zeros as for a first derivative") {
  // c of |x|, max(x, 0), x^2.5, x³ and x|x| along 1, in zero and beside it
  CHECK(run(taylor<1>(graph_of(abs(x)), 2), {0, 1}) == numbers{0, 0, 0});
  CHECK(run(taylor<1>(graph_of(abs(x)), 2), {-3, 1}) == numbers{3, -1, 0});
  CHECK(run(taylor<1>(graph_of(max(x, 0_c)), 2), {0, 1}) == numbers{0, 0.5, 0});
  CHECK(run(taylor<1>(graph_of(pow(x, 2.5_c)), 2), {0, 1}) == numbers{0, 0, 0});
  CHECK(run(taylor<1>(graph_of(pow(x, 3_c)), 4), {0, 1}) == numbers{0, 0, 0, 1, 0});
  CHECK(run(taylor<1>(graph_of(square(abs(x))), 3), {0, 1}) == numbers{0, 0, 1, 0});
  CHECK(run(taylor<1>(graph_of(sqrt(x)), 1), {0, 1})[1] == HUGE_VAL);
  CHECK(run(taylor<1>(graph_of(pow(x, -1_c)), 1), {0, 1})[1] == -HUGE_VAL);
}
/// Whether derivatives in a point are what one forward sweep after the other gives.
template <class F>
bool is_as_by_sweeps(const F& f, double at) {
  constexpr int order = 4;
  graph derivative = graph_of(f);
  const numbers found = run(lz::detail::derivatives_up_to(derivative, 0, order), {at});
  bool right = true;
  for (const double d : found) {
    right = right && close(d, run(derivative, {at})[0], 1e-14);
    derivative = lz::detail::differentiate_forward(derivative, buffer(1, 0));
    derivative.outputs = buffer(1, derivative.outputs[1]);
  }
  return right;
}
TEST_CASE("kinks as by one sweep after the other") {
  for (const double at : {-0.5, 0.0, 0.5}) {
    CAPTURE(at);
    CHECK(is_as_by_sweeps(x * abs(x), at));
    CHECK(is_as_by_sweeps(abs(x) * abs(x), at));
    CHECK(is_as_by_sweeps(pow(abs(x), 3_c), at));
    CHECK(is_as_by_sweeps(cosh(abs(x)), at));
    CHECK(is_as_by_sweeps(exp(abs(x) + x), at));
    CHECK(is_as_by_sweeps(square(relu(x)) + square(relu(-x)), at));
    CHECK(is_as_by_sweeps(square(hypot(x, 0_c)), at));
    CHECK(is_as_by_sweeps(pow(hypot(x, 0_c), 2_c), at));
    CHECK(is_as_by_sweeps(max(x, x * x), at));
    CHECK(is_as_by_sweeps(clamp(x, -1_c, 0_c) * x, at));
    CHECK(is_as_by_sweeps(softsign(x), at));
    CHECK(is_as_by_sweeps(elu(x, 1_c), at));
    CHECK(is_as_by_sweeps(huber(x, 0.5_c), at));
    CHECK(is_as_by_sweeps(xlogy(x * x, 2_c), at));
    CHECK(is_as_by_sweeps(mish(x), at));
    CHECK(is_as_by_sweeps(sin(abs(x)) * abs(x), at));
    CHECK(is_as_by_sweeps(1_c / (1_c + abs(x)), at));
    CHECK(is_as_by_sweeps(sqrt(1_c + abs(x)), at));
  }
}
TEST_CASE("even powers of a length are smooth in the origin") {
  const graph g = taylor<2>(graph_of(pow(norm(lz::stack(x, y)), 4_c) + exp(square(hypot(x, y)))), 4);
  // along (1, 2): 25 t⁴ and exp(5 t²)
  CHECK(run(g, {0, 0, 1, 2}) == numbers{1, 0, 5, 0, 25 + 12.5});
}
TEST_CASE("an arm that is not taken poisons no coefficient") {
  CHECK(run(taylor<1>(graph_of(select(x > 0_c, sqrt(x), x * x)), 3), {-1, 1}) == numbers{1, -2, 1, 0});
  CHECK(run(taylor<1>(graph_of(select(x > 0_c, log(x), 0_c) * x), 2), {-1, 1}) == numbers{0, 0, 0});
}

/// How many operations the coefficients up to an order take.
template <class F>
constexpr int operations(const F& f, int order) {
  return lz::detail::count_operations(lz::detail::lower(taylor<1>(graph_of(f), order))).all;
}
TEST_CASE("the work grows with the square of the order") {
  constexpr auto f = exp(sin(x) * x);
  BOTH(operations(f, 4) == 47);
  CHECK(operations(f, 8) == 127);
  CHECK(operations(f, 16) == 383);
  const auto grows_as_a_square = [](const auto& g) {
    const int at_8 = operations(g, 8), at_16 = operations(g, 16), at_32 = operations(g, 32);
    return at_16 < 4.5 * at_8 && at_32 < 4.25 * at_16;
  };
  CHECK(grows_as_a_square(f));
  CHECK(grows_as_a_square(tanh(f)));
  CHECK(grows_as_a_square(pow(f, -2.5_c)));
  CHECK(grows_as_a_square(sqrt(f) / (1_c + f)));
  CHECK(grows_as_a_square(softplus(f)));
  CHECK(grows_as_a_square(norm(lz::stack(f, sin(x), x))));
}
TEST_CASE("no function is called again for a coefficient") {
  const auto calls = [](const auto& f, int order) {
    return lz::detail::count_operations(lz::detail::lower(taylor<1>(graph_of(f), order))).functions;
  };
  CHECK(calls(exp(x * x), 8) == 1);
  CHECK(calls(sin(x * x), 8) == 2);
  CHECK(calls(tanh(x * x), 8) == 1);
  CHECK(calls(log(x * x), 8) == 1);
  CHECK(calls(erf(x * x), 8) == 3);  // erf, gaussian, and π is a call that compilers fold
}

}  // namespace
