// Ten kernels as ordinary callables, value and gradient, against hand-written code.
#include "zoo/kernels.hpp"

#include "harness.hpp"

namespace {

// One point is one call, for both: what a loop around them could share or overlap is not what is measured.
template <class Problem>
[[gnu::noinline]] void by_hand(const double* __restrict in, double* __restrict out) {
  Problem::by_hand(in, out);
}
template <class Problem>
[[gnu::noinline]] auto library(const double* in) {
  return Problem::library(in);
}

template <class Problem>
[[gnu::noinline]] void library_into(const double* in, double* out) {
  Problem::into(in, out);
}

template <class Problem>
void add() {
  static_assert(Problem::outputs <= harness::most_outputs);
  const harness::point_set inputs(Problem::inputs, {0.3}, {1.4});
  for (int p = 0; p < harness::points; ++p) {
    double expected[Problem::outputs], found[Problem::outputs];
    Problem::by_hand(inputs[p], expected);
    zoo::flatten(found, Problem::library(inputs[p]));
    harness::check(Problem::name, "library", expected, found, Problem::outputs, 1e-12);
  }
  harness::add_contender(Problem::name, "gradient of callable", "by hand", inputs,
                         [](const double* in, double* out) { by_hand<Problem>(in, out); });
  harness::add_contender(Problem::name, "gradient of callable", "leibniz", inputs, [](const double* in, double*) {
    auto result = library<Problem>(in);
    benchmark::DoNotOptimize(result);
  });
  if constexpr (requires(double* out) { Problem::into(out, out); }) {
    double into[Problem::outputs], returned[Problem::outputs];
    Problem::into(inputs[0], into);
    zoo::flatten(returned, Problem::library(inputs[0]));
    harness::check(Problem::name, "into memory", returned, into, Problem::outputs, 1e-12);
    harness::add_contender(Problem::name, "gradient of callable", "into memory", inputs,
                           [](const double* in, double* out) { library_into<Problem>(in, out); });
  }
}

}  // namespace

void harness::add_kernels() {
  add<zoo::product_of_sum>();
  add<zoo::sigmoid_neuron>();
  add<zoo::black_scholes>();
  add<zoo::rosenbrock<10>>();
  add<zoo::rosenbrock<100>>();
  add<zoo::reprojection>();
  add<zoo::cross_entropy>();
  add<zoo::tanh_network>();
  add<zoo::product_of_ten>();
  add<zoo::lennard_jones>();
  add<zoo::chain>();
}
