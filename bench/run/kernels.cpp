// Ten kernels as ordinary callables, value and gradient, against hand-written code.
#include "zoo/kernels.hpp"

#include "harness.hpp"

namespace {

template <class Problem>
void add(const std::vector<double>& lows, const std::vector<double>& highs) {
  static_assert(Problem::outputs <= harness::most_outputs);
  const harness::point_set inputs(Problem::inputs, lows, highs);
  for (int p = 0; p < harness::points; ++p) {
    double expected[Problem::outputs], found[Problem::outputs];
    Problem::by_hand(inputs[p], expected);
    Problem::library(inputs[p], found);
    harness::check(Problem::name, "library", expected, found, Problem::outputs, 1e-12);
  }
  harness::add_contender(Problem::name, "gradient of callable", "by hand", inputs,
                         [](const double* in, double* out) { Problem::by_hand(in, out); });
  harness::add_contender(Problem::name, "gradient of callable", "leibniz", inputs,
                         [](const double* in, double* out) { Problem::library(in, out); });
}

}  // namespace

void harness::add_kernels() {
  add<zoo::product_of_sum>({-2}, {2});
  add<zoo::sigmoid_neuron>({-2}, {2});
  add<zoo::black_scholes>({80, 80, 0.01, 0.1, 0.2}, {120, 120, 0.1, 0.5, 2});
  add<zoo::rosenbrock<10>>({-2}, {2});
  add<zoo::rosenbrock<100>>({-2}, {2});
  // Rotation, translation, focal length and distortion of a camera; a point in front of it; where it was observed.
  add<zoo::reprojection>({-0.5, -0.5, -0.5, -1, -1, -2, 500, -0.1, -0.01, -5, -5, -40, -300},
                         {0.5, 0.5, 0.5, 1, 1, -1, 1500, 0.1, 0.01, 5, 5, -20, 300});
  add<zoo::cross_entropy>({-5}, {5});
  add<zoo::tanh_network>({-1}, {1});
  add<zoo::product_of_ten>({0.5}, {1.5});
  add<zoo::lennard_jones>({-1, -1, -1, 1.1}, {0, 0, 0, 2});
  add<zoo::chain>({0.2}, {1.5});
}
