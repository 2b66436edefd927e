// Hessians by sweeps against the derivative of the gradient's graph, for every row of the table and for the kernels.
#include "passes/kernel_sources.hpp"
#include "passes/second_derivatives.hpp"

using namespace second_derivatives;

namespace {

constexpr auto by_sweeps = [](const lz::detail::graph& source, const buffer& slots) {
  return lz::detail::hessian_by_sweeps(source, slots);
};

TEST_CASE("the Hessian of every row is the derivative of its gradient") { CHECK(over_table(by_sweeps) > 80); }

TEST_CASE("the Hessian of each kernel is the derivative of its gradient") {
  int kernels = 0;
  kernel_sources::for_each([&](const kernel_sources::kernel& k) {
    CAPTURE(k.name);
    for (int which = 0; which < k.source.width(); ++which)
      check_hessian(by_sweeps, kernel_sources::one_output(k.source, which), k.slots, k.at);
    ++kernels;
  });
  CHECK(kernels == 10);
}

constexpr bool entries_are_nodes_of_their_own() {
  // of x y the Hessian is 0 1 1 0: by row, and the two constants
  const auto f = lz::var<"x"> * lz::var<"y">;
  const lz::detail::graph g =
      lz::detail::hessian_by_sweeps(lz::detail::graph_of<std::remove_const_t<decltype(f)>>(), slots_of(2));
  return lz::detail::is_valid(g) && g.outputs.size() == 7 && g.is_constant(g.outputs[3], 0) &&
         g.is_constant(g.outputs[4], 1) && g.outputs[5] == g.outputs[4] && g.outputs[6] == g.outputs[3];
}
TEST_CASE("the outputs are the value, the gradient and the Hessian by rows") { BOTH(entries_are_nodes_of_their_own()); }

}  // namespace
