// cse, prune, activity and cost, on graphs made by hand.
#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;

namespace {

template <class Op>
constexpr const lz::detail::primitive_info* row = &lz::detail::primitive_info_of<Op>;
constexpr auto& input_x = lz::detail::input_info_of<lz::variable<"x">>;
constexpr auto& input_k = lz::detail::input_info_of<lz::detail::parameter<"k">>;

/// Nodes without sharing, as an edit may leave them: exp(x) twice, and sin(x), which nobody needs.
constexpr lz::detail::graph unshared() {
  lz::detail::graph g;
  g.inputs.push_back({&input_x, 0});
  g.inputs.push_back({&input_k, 1});
  const auto add = [&](lz::detail::node n) { g.nodes.push_back(n); };
  add({.kind = lz::detail::node_kind::input, .first = 0});
  for (const int operand : {0, 0, 0, 1, 2}) g.operands.push_back(operand);
  add({.kind = lz::detail::node_kind::operation, .op = row<lz::op::exp>, .first = 0, .count = 1});
  add({.kind = lz::detail::node_kind::operation, .op = row<lz::op::exp>, .first = 1, .count = 1});
  add({.kind = lz::detail::node_kind::operation, .op = row<lz::op::sin>, .first = 2, .count = 1});
  add({.kind = lz::detail::node_kind::operation, .op = row<lz::op::mul>, .first = 3, .count = 2});
  g.outputs.push_back(4);
  return g;
}

constexpr bool cse_shares() {
  const lz::detail::graph g = lz::detail::cse(unshared());
  return !lz::detail::is_valid(unshared()) && lz::detail::is_valid(g) && g.size() == 4 &&
         g.is(g.outputs[0], row<lz::op::mul>) && g.operand(g.outputs[0], 0) == g.operand(g.outputs[0], 1) &&
         g.inputs.size() == 2;
}
TEST_CASE("cse makes one node of equal ones") { BOTH(cse_shares()); }

constexpr bool cse_is_settled_after_once() {
  const lz::detail::graph once = lz::detail::cse(unshared()), twice = lz::detail::cse(once);
  return once.size() == twice.size() && lz::detail::is_valid(twice);
}
TEST_CASE("cse of what is shared already changes nothing") { BOTH(cse_is_settled_after_once()); }

constexpr bool cse_knows_commutative_rows() {
  lz::detail::builder to;
  to.result().inputs.push_back({&input_x, 0});
  to.result().inputs.push_back({&input_k, 1});
  const int x = to.input(0), k = to.input(1);
  return to.operation(row<lz::op::add>, x, k) == to.operation(row<lz::op::add>, k, x) &&
         to.operation(row<lz::op::max>, x, k) == to.operation(row<lz::op::max>, k, x) &&
         to.operation(row<lz::op::sub>, x, k) != to.operation(row<lz::op::sub>, k, x) &&
         to.operation(row<lz::op::less>, x, k) != to.operation(row<lz::op::less>, k, x);
}
TEST_CASE("a + b and b + a are one node, a - b and b - a are two") { BOTH(cse_knows_commutative_rows()); }

constexpr bool prune_drops() {
  const lz::detail::graph shared = lz::detail::cse(unshared()), g = lz::detail::prune(shared);
  return lz::detail::is_valid(g) && shared.size() == 4 && g.size() == 3 && g.outputs.size() == 1 && g.outputs[0] == 2 &&
         g.inputs.size() == 2;
}
TEST_CASE("prune drops what no output needs, and keeps the inputs of the call") { BOTH(prune_drops()); }

constexpr bool prune_keeps_outputs() {
  lz::detail::graph g = lz::detail::cse(unshared());
  g.outputs.push_back(2);
  g.outputs.push_back(0);
  g.outputs.push_back(0);
  const lz::detail::graph pruned = lz::detail::prune(g);
  return lz::detail::is_valid(pruned) && pruned.size() == 4 && pruned.outputs.size() == 4 && pruned.outputs[2] == 0 &&
         pruned.outputs[3] == 0;
}
TEST_CASE("prune keeps each output, also one that is an input or stands twice") { BOTH(prune_keeps_outputs()); }

constexpr bool activity_follows_inputs() {
  // 0 x   1 k   2 exp k   3 x · exp k   4 x < k   5 exp k where x < k, else k   6 1   7 1 + exp k
  lz::detail::builder to;
  to.result().inputs.push_back({&input_x, 0});
  to.result().inputs.push_back({&input_k, 1});
  const int x = to.input(0), k = to.input(1), e = to.operation(row<lz::op::exp>, k);
  const int product = to.operation(row<lz::op::mul>, x, e), less = to.operation(row<lz::op::less>, x, k);
  const int chosen = to.operation(row<lz::op::select>, less, e, k), one = to.constant(1);
  const int sum = to.operation(row<lz::op::add>, one, e);
  const auto by_x = lz::detail::activity(to.result(), lz::detail::buffer<int>(1, 0));
  const auto by_k = lz::detail::activity(to.result(), lz::detail::buffer<int>(1, 1));
  const auto by_none = lz::detail::activity(to.result(), {});
  bool none = true;
  for (const bool active : by_none) none = none && !active;
  return none && by_x[x] && !by_x[k] && !by_x[e] && by_x[product] && !by_x[less] && !by_x[chosen] && !by_x[sum] &&
         !by_k[x] && by_k[k] && by_k[e] && by_k[product] && !by_k[less] && by_k[chosen] && !by_k[one] && by_k[sum];
}
TEST_CASE("activity follows the chosen inputs, never through a condition") { BOTH(activity_follows_inputs()); }

constexpr lz::operation_count cost_of(const auto& f) {
  return lz::detail::measured_operations(lz::detail::graph_of<std::remove_cvref_t<decltype(f)>>());
}
TEST_CASE("cost counts each shared operation once, by its kind") {
  constexpr auto x = lz::var<"x">;
  constexpr auto f = exp(x) * exp(x) / (x + x) + sqrt(x);
  BOTH(cost_of(f) == lz::operation_count{.all = 6,
                                         .arithmetic = 3,
                                         .divisions = 2,
                                         .functions = 1,
                                         .additions = 2,
                                         .multiplications = 1,
                                         .depth = 4,
                                         .live = 2});
  BOTH(cost_of(x).all == 0);
}

}  // namespace
