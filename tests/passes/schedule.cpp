// When the nodes of a callable with branches are computed: at the first decision below which every path needs them,
// else in each branch that does.
#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;

namespace {

template <class... Arguments, class F>
constexpr lz::detail::graph traced(const F&) {
  return lz::detail::graph_of_callable<F, Arguments...>();
}

/// How often a primitive is computed in a place: a decision, or behind them a path.
template <class Op>
constexpr int times_in(const lz::detail::graph& g, int place) {
  const lz::detail::schedule plan = lz::detail::schedule_of(g);
  int count = 0;
  for (int i = plan.first[place]; i < plan.first[place + 1]; ++i)
    count += g.is(plan.order[i], &lz::detail::primitive_info_of<Op>);
  return count;
}

/// Every path computes what it needs, each node once and behind its operands.
constexpr bool is_sound(const lz::detail::graph& g) {
  const lz::detail::schedule plan = lz::detail::schedule_of(g);
  const int decisions = g.decisions.size(), places = decisions + g.path_count();
  if (plan.first.size() != places + 1) return false;
  for (int path = 0; path < g.path_count(); ++path) {
    // the places on the way to the path
    lz::detail::buffer<bool> on_the_way(places, false);
    on_the_way[decisions + path] = true;
    for (int d = decisions - 1; d >= 0; --d)
      on_the_way[d] = on_the_way[lz::detail::place_in_schedule(decisions, g.decisions[d].yes)] ||
                      on_the_way[lz::detail::place_in_schedule(decisions, g.decisions[d].no)];
    lz::detail::buffer<bool> done(g.size(), false);
    for (int place = 0; place < places; ++place) {
      if (!on_the_way[place]) continue;
      for (int i = plan.first[place]; i < plan.first[place + 1]; ++i) {
        const int number = plan.order[i];
        if (done[number]) return false;
        for (int k = 0; k < g.at(number).count; ++k)
          if (!done[g.operand(number, k)]) return false;
        done[number] = true;
      }
      if (place < decisions && !done[g.outputs[place]]) return false;
    }
    for (int k = 0; k < g.width(); ++k)
      if (!done[g.outputs[decisions + path * g.width() + k]]) return false;
  }
  return true;
}

TEST_CASE("without decisions everything is computed in order") {
  constexpr auto f = [](auto x, auto y) { return lz::exp(x) * y; };
  const auto in_order = [](const lz::detail::graph& g) {
    const lz::detail::schedule plan = lz::detail::schedule_of(g);
    for (int i = 0; i < g.size(); ++i)
      if (plan.order[i] != i) return false;
    return plan.order.size() == g.size() && plan.first.size() == 2;
  };
  BOTH(in_order(traced<double, double>(f)));
  BOTH(is_sound(traced<double, double>(f)));
}

TEST_CASE("what one side needs is computed on that side, what both need before") {
  constexpr auto f = [](auto x, auto y) {
    const auto common = lz::sin(x);
    return x < y ? common * lz::exp(y) : common + lz::log(y);
  };
  constexpr auto g = [](const auto& function) { return traced<double, double>(function); };
  BOTH(is_sound(g(f)));
  BOTH(times_in<lz::op::less>(g(f), 0) == 1);
  BOTH(times_in<lz::op::sin>(g(f), 0) == 1);
  BOTH(times_in<lz::op::exp>(g(f), 0) == 0 && times_in<lz::op::exp>(g(f), 1) == 1 &&
       times_in<lz::op::exp>(g(f), 2) == 0);
  BOTH(times_in<lz::op::log>(g(f), 0) == 0 && times_in<lz::op::log>(g(f), 1) == 0 &&
       times_in<lz::op::log>(g(f), 2) == 1);
}

TEST_CASE("a condition is computed where it is asked") {
  constexpr auto f = [](auto x, auto y) {
    if (x < 0) return y;
    return lz::exp(y) < 1 ? lz::exp(y) * x : x;
  };
  constexpr auto g = [](const auto& function) { return traced<double, double>(function); };
  BOTH(is_sound(g(f)));
  BOTH(g(f).decisions.size() == 2);
  BOTH(times_in<lz::op::exp>(g(f), 0) == 0 && times_in<lz::op::exp>(g(f), 1) == 1);
  BOTH(times_in<lz::op::exp>(g(f), 2) == 0 && times_in<lz::op::exp>(g(f), 3) == 0);
}

TEST_CASE("what two of three paths need is computed once in each branch that does") {
  constexpr auto f = [](auto x, auto y) {
    if (x < 0) return lz::exp(y);
    if (y < 0) return lz::exp(y) * x;
    return x;
  };
  constexpr auto g = [](const auto& function) { return traced<double, double>(function); };
  BOTH(is_sound(g(f)));
  BOTH(times_in<lz::op::exp>(g(f), 0) == 0 && times_in<lz::op::exp>(g(f), 1) == 0);
  BOTH(times_in<lz::op::exp>(g(f), 2) == 1);  // x < 0
  BOTH(times_in<lz::op::exp>(g(f), 3) == 1);  // y < 0
  BOTH(times_in<lz::op::exp>(g(f), 4) == 0);
}

TEST_CASE("the gradient of a branching function is scheduled by the same rule") {
  constexpr auto f = [](const auto& p, auto x) {
    auto sum = p[0];
    for (int i = 0; i < 3; ++i)
      if (sum < x) sum = sum * lz::exp(p[1]) + x;
    return std::array{sum, sum * sum};
  };
  using source = lz::detail::callable_source<std::remove_const_t<decltype(f)>, std::array<double, 2>, double>;
  using program = lz::detail::program<source, lz::detail::argument_set<0, 1>, lz::asked::value_and_jacobian::asks>;
  constexpr auto g = [] { return lz::detail::frozen<program>.thaw(); };
  BOTH(g().path_count() == 4 && g().width() == 8 && is_sound(g()));
}

}  // namespace
