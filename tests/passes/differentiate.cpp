// The forward and the reverse sweep, on graphs, with the invariants checked; and what lower makes of the result.
#include "passes/after.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto k = lz::parameter<"k">;

constexpr lz::detail::buffer<int> slots(auto... slot) {
  lz::detail::buffer<int> result;
  (result.push_back(slot), ...);
  return result;
}
/// The derivative by slot 0: output 1 of each sweep becomes the only one.
constexpr lz::detail::graph only(lz::detail::graph g, int output) {
  g.outputs = lz::detail::buffer<int>(1, g.outputs[output]);
  return lz::detail::prune(g);
}
template <int Slot>
constexpr auto forward =
    [](const lz::detail::graph& g) { return only(lz::detail::differentiate_forward(g, slots(Slot)), 1); };
template <int Slot>
constexpr auto reverse =
    [](const lz::detail::graph& g) { return only(lz::detail::differentiate_reverse(g, slots(Slot)), 1); };
constexpr auto both_directions = [](const lz::detail::graph& g) {
  return only(lz::detail::differentiate_forward(g, slots(0, 1)), 1);
};
constexpr auto value_after_forward = [](const lz::detail::graph& g) {
  return only(lz::detail::differentiate_forward(g, slots(0)), 0);
};
constexpr auto value_after_reverse = [](const lz::detail::graph& g) {
  return only(lz::detail::differentiate_reverse(g, slots(0)), 0);
};

template <class F, class Slope>
constexpr bool slope_is(const F& f, const Slope& slope) {
  return same(after<forward<0>>(f), slope) && same(after<reverse<0>>(f), slope);
}

TEST_CASE("both sweeps give the formula that one would write") {
  BOTH(slope_is(x * y, y));
  BOTH(same(after<forward<0>>(x * y * k), k * y));
  BOTH(slope_is(sin(x), cos(x)));
  BOTH(slope_is(exp(x), exp(x)));
  BOTH(slope_is(x + y, 1_c));
  BOTH(slope_is(y - x, 0_c) == false);
  BOTH(slope_is(x * x, 2_c * x));
  BOTH(slope_is(pow(x, 3_c), 3_c * pow(x, 2_c)));
  BOTH(slope_is(select(x < y, x, y), select(x < y, 1_c, 0_c)));
}

TEST_CASE("a slope by what does not occur, or is chosen by a condition alone, is zero") {
  BOTH(same(after<forward<5>>(x * y), 0_c));
  BOTH(same(after<reverse<5>>(x * y), 0_c));
  BOTH(slope_is(select(x < y, 3_c, y), 0_c));
  BOTH(slope_is(x < y, 0_c));
}

TEST_CASE("the forward sweep adds the slots it is given") {
  BOTH(same(after<both_directions>(x * y), y + x));
  BOTH(same(after<both_directions>(x - y), 0_c));
}

TEST_CASE("the value is the formula as it was, not simplified") {
  BOTH(same(after<value_after_forward>(x * x + 0_c), x * x + 0_c));
  BOTH(same(after<value_after_reverse>(x * x + 0_c), x * x + 0_c));
}

constexpr bool gradient_in_order() {
  const auto f = (x + y) * k;
  const lz::detail::graph g =
      lz::detail::differentiate_reverse(lz::detail::graph_of<std::remove_const_t<decltype(f)>>(), slots(2, 0, 1));
  // value, by k: the sum; by x and y: k
  return lz::detail::is_valid(g) && g.outputs.size() == 4 &&
         g.is(g.outputs[0], &lz::detail::primitive_info_of<lz::op::mul>) &&
         g.is(g.outputs[1], &lz::detail::primitive_info_of<lz::op::add>) && g.outputs[2] == g.outputs[3] &&
         g.size() == 5;
}
TEST_CASE("a gradient has its outputs in the order of the slots, and shares nodes with the value") {
  BOTH(gradient_in_order());
}

constexpr auto lowered = [](const lz::detail::graph& g) { return lz::detail::lower(g); };
TEST_CASE("lower writes composites as the words of their value") {
  BOTH(same(after<lowered>(square(x)), x * x));
  BOTH(same(after<lowered>(pow(x, 3_c)), x * (x * x)));
  BOTH(same(after<lowered>(pow(x, 0.5_c)), sqrt(x)));
  BOTH(same(after<lowered>(pow(x, -1_c)), 1_c / x));
  BOTH(same(after<lowered>(pow(x, 4_c)), (x * x) * (x * x)));
  BOTH(same(after<lowered>(sum(lz::stack(x, y, k))), x + y + k));
  BOTH(same(after<lowered>(softplus(x)), relu(x) + log1p(exp(-abs(x)))));
  BOTH(same(after<lowered>(sin(x) + 0_c), sin(x) + 0_c));
}

constexpr bool no_composite_is_left(const lz::detail::graph& g) {
  bool none = lz::detail::is_valid(g);
  for (const lz::detail::node& n : g.nodes)
    none = none && (n.kind != lz::detail::node_kind::operation || !n.op->composite);
  return none;
}
TEST_CASE("after lower there is no composite") {
  constexpr auto f = log_sum_exp(lz::stack(sigmoid(x), softplus(y), pow(x, 7_c))) + softmax(lz::stack(x, y))[0_c];
  BOTH(no_composite_is_left(lz::detail::lower(lz::detail::graph_of<std::remove_const_t<decltype(f)>>())));
  BOTH(no_composite_is_left(lz::detail::lower(
      lz::detail::differentiate_reverse(lz::detail::graph_of<std::remove_const_t<decltype(f)>>(), slots(0, 1)))));
}

consteval int operations_of_gradient(const auto& f) { return lz::cost(value_and_gradient(f)).functions; }
TEST_CASE("a gradient calls no function again that the value has called") {
  BOTH(operations_of_gradient(exp(x * y)) == 1);
  BOTH(operations_of_gradient(tanh(x * y)) == 1);
  BOTH(operations_of_gradient(sigmoid(x * y + x)) == 1);
  BOTH(operations_of_gradient(sqrt(x) * y) == 0);
  BOTH(operations_of_gradient(log(x / y)) == 1);
  BOTH(operations_of_gradient(softplus(x)) == 2);
  BOTH(operations_of_gradient(sin(x) * y) == 2);
}

}  // namespace
