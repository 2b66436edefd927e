// The order of calls: as soon as their operands are there, those with the longest way behind them first, and all else
// behind them, with the same outputs.
#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

template <class Op>
constexpr int place_of(const lz::detail::graph& g) {
  for (int i = 0; i < g.size(); ++i)
    if (g.is(i, &lz::detail::primitive_info_of<Op>)) return i;
  return -1;
}

template <class Formula>
constexpr lz::detail::graph ordered(const Formula&) {
  return lz::detail::calls_first(lz::detail::graph_of<Formula>());
}
template <class Formula>
constexpr bool is_sound(const Formula& f) {
  const lz::detail::graph before = lz::detail::graph_of<Formula>(), after = ordered(f);
  return lz::detail::is_valid(after) && after.size() == before.size() &&
         after.outputs.size() == before.outputs.size() &&
         after.at(after.outputs[0]).op == before.at(before.outputs[0]).op &&
         lz::detail::count_operations(after) == lz::detail::count_operations(before);
}

// cos(x) waits for nothing: it goes next to sin(x), though it was written last.
constexpr bool calls_go_side_by_side() {
  constexpr auto f = exp(sin(x) * sin(x)) * cos(x);
  const lz::detail::graph g = ordered(f);
  return is_sound(f) && place_of<lz::op::cos>(g) < place_of<lz::op::exp>(g) &&
         place_of<lz::op::cos>(g) < place_of<lz::op::mul>(g);
}
TEST_CASE("calls that wait for nothing go side by side") { BOTH(calls_go_side_by_side()); }

// Behind tanh(y) there are two divisions, behind sin(x) a sum.
constexpr bool the_longest_way_goes_first() {
  constexpr auto f = sin(x) + 1 / (x + 1 / tanh(y));
  const lz::detail::graph g = ordered(f);
  return is_sound(f) && place_of<lz::op::tanh>(g) < place_of<lz::op::sin>(g) &&
         place_of<lz::op::div>(g) > place_of<lz::op::sin>(g);
}
TEST_CASE("of calls side by side that with the longest way behind it goes first") {
  BOTH(the_longest_way_goes_first());
}

constexpr bool arithmetic_goes_behind() {
  constexpr auto f = x * y + sin(x) * cos(y);
  const lz::detail::graph g = ordered(f);
  return is_sound(f) && place_of<lz::op::mul>(g) > place_of<lz::op::sin>(g) &&
         place_of<lz::op::mul>(g) > place_of<lz::op::cos>(g);
}
TEST_CASE("arithmetic that no call needs goes behind the calls") { BOTH(arithmetic_goes_behind()); }

constexpr bool few_calls_change_nothing() {
  constexpr auto f = x * y + sin(x + y) * x;
  const lz::detail::graph before = lz::detail::graph_of<std::remove_cv_t<decltype(f)>>(), after = ordered(f);
  bool same = before.size() == after.size();
  for (int i = 0; same && i < before.size(); ++i) same = before.at(i).op == after.at(i).op;
  return same;
}
TEST_CASE("with one call the order stays") { BOTH(few_calls_change_nothing()); }

}  // namespace
