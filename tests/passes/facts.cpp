// Degrees and what follows from them; counts, depth and how many results are alive.
#include "both.hpp"

#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

namespace {

using buffer = lz::detail::buffer<int>;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto k = lz::parameter<"k">;

/// The slots of those inputs of a graph that have these letters.
constexpr buffer slots_of(const lz::detail::graph& g, lz::text letters) {
  buffer slots;
  for (const lz::detail::input_slot& input : g.inputs)
    for (std::size_t i = 0; i < letters.size(); ++i)
      if (input.info->name[0] == letters[i]) slots.push_back(input.first);
  return slots;
}
template <class F>
constexpr int degree(const F&, lz::text letters) {
  const lz::detail::graph g = lz::detail::graph_of<F>();
  return lz::detail::degree(g, 0, slots_of(g, letters));
}
constexpr int none = lz::detail::not_polynomial;

TEST_CASE("the degree of a polynomial") {
  BOTH(degree(x * y + 3_c * x * x - sin(k), "xy") == 2);
  BOTH(degree(x * y + 3_c * x * x - sin(k), "y") == 1);
  BOTH(degree(x * y + 3_c * x * x - sin(k), "k") == none);
  BOTH(degree(x + 1_c, "x") == 1);
  BOTH(degree(-(x - y) / k, "xy") == 1);
  BOTH(degree(k * x, "y") == 0);
  BOTH(degree(pow(x, 5_c) * square(y), "xy") == 7);
  BOTH(degree(pow(x + y, 0_c), "xy") == 0);
  BOTH(degree(fma(x, y, pow(x, 3_c)), "xy") == 3);
  BOTH(degree(lerp(x, y, x), "xy") == 2);
  BOTH(degree(sum(lz::stack(x, x * y, 1_c)), "xy") == 2);
  BOTH(degree(x * x - x * x, "x") == 0);
  BOTH(degree(0_c * x, "x") == 0);
  BOTH(degree(relu(x) - relu(-x), "x") == 1);
}

TEST_CASE("what is no polynomial") {
  BOTH(degree(sin(x), "x") == none);
  BOTH(degree(1_c / x, "x") == none);
  BOTH(degree(x / (x * k), "x") == none);
  BOTH(degree(pow(x, 0.5_c), "x") == none);
  BOTH(degree(abs(x) * y, "y") == 1);
  BOTH(degree(abs(x) * y, "xy") == none);
  BOTH(degree(x < y, "x") == none);
  BOTH(degree(x < y, "k") == 0);
}

TEST_CASE("what is chosen by a condition is a polynomial where the condition does not change") {
  BOTH(degree(select(k < 1_c, x * x, y), "xy") == 2);
  BOTH(degree(select(x < 1_c, x * x, y), "xy") == none);
  BOTH(degree(select(x < 1_c, y, y * k), "y") == 1);
}

constexpr lz::detail::graph of_callable(auto f) { return lz::detail::graph_of_callable<decltype(f), double, double>(); }
constexpr auto branch = [](auto a, auto b) { return a < 1.0 ? b * b : b; };
constexpr auto same_branch = [](auto a, auto b) { return a < 1.0 ? b * b : b * b; };
TEST_CASE("of all paths the largest degree, and none where one branches on what changes") {
  BOTH(lz::detail::degree(of_callable(branch), 0, buffer(1, 1)) == 2);
  BOTH(lz::detail::degree(of_callable(branch), 0, buffer(1, 0)) == none);
  BOTH(lz::detail::degree(of_callable(same_branch), 0, buffer(1, 0)) == 0);
}

/// depends_on, is_constant, is_linear, is_quadratic
template <class F>
constexpr bool facts_are(const F&, bool depends, bool constant, bool linear, bool quadratic) {
  const lz::detail::graph g = lz::detail::graph_of<F>();
  const buffer slots = slots_of(g, "xy");
  return lz::detail::depends_on(g, 0, slots) == depends && lz::detail::is_constant(g, 0, slots) == constant &&
         lz::detail::is_linear(g, 0, slots) == linear && lz::detail::is_quadratic(g, 0, slots) == quadratic;
}
TEST_CASE("what follows from a degree") {
  BOTH(facts_are(k * k, false, true, true, true));
  BOTH(facts_are(k * x + y, true, false, true, true));
  BOTH(facts_are(x * y, true, false, false, true));
  BOTH(facts_are(x * x * x, true, false, false, false));
  BOTH(facts_are(exp(x), true, false, false, false));
}

template <class F>
constexpr lz::operation_count count(const F&) {
  return lz::detail::measured_operations(lz::detail::graph_of<F>());
}
TEST_CASE("counts, depth and what is alive") {
  BOTH(count((x + y) * k) ==
       lz::operation_count{.all = 2, .arithmetic = 2, .additions = 1, .multiplications = 1, .depth = 2, .live = 1});
  BOTH(count((x + y) * (x - y)) ==
       lz::operation_count{.all = 3, .arithmetic = 3, .additions = 2, .multiplications = 1, .depth = 2, .live = 2});
  BOTH(count(fma(x, y, k) / sin(-x)) ==
       lz::operation_count{
           .all = 4, .arithmetic = 2, .divisions = 1, .functions = 1, .multiplications = 1, .depth = 3, .live = 2});
  BOTH(count(max(x, y)) == lz::operation_count{.all = 1, .arithmetic = 1, .depth = 1, .live = 1});
  BOTH(count(x) == lz::operation_count{});
}

// one path needs two products at once, the other one a single one
constexpr auto one_side_is_wide = [](auto a, auto b) { return a < b ? (a * a) / (b * b) : a * b; };
TEST_CASE("what is alive on one path is not alive on the other") {
  BOTH(lz::detail::most_alive(of_callable(one_side_is_wide)) == 2);
  BOTH(lz::detail::most_alive(of_callable(branch)) == 1);
}

}  // namespace
