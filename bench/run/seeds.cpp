// The two seed formulas, value and gradient: the library and a tape against hand-written code.
#include "zoo/seeds.hpp"

#include "harness.hpp"

namespace {

template <class Problem>
void check_all(const harness::point_set& inputs) {
  constexpr int outputs = Problem::inputs + 1;
  constexpr double tolerance = 1e-14;
  tape t;
  for (int p = 0; p < harness::points; ++p) {
    double expected[outputs], found[outputs];
    Problem::hand_gradient(inputs[p], expected);
    Problem::library_gradient(inputs[p], found);
    harness::check(Problem::name, "library", expected, found, outputs, tolerance);
    Problem::tape_gradient(t, inputs[p], found);
    harness::check(Problem::name, "tape", expected, found, outputs, tolerance);
    expected[0] = Problem::hand_value(inputs[p]);
    found[0] = Problem::library_value(inputs[p]);
    harness::check(Problem::name, "library, value", expected, found, 1, tolerance);
  }
}

template <class Problem>
void add() {
  const harness::point_set inputs(Problem::inputs, {-2}, {2});
  check_all<Problem>(inputs);
  const auto add_one = [&](const char* what, const char* contender, auto run) {
    harness::add_contender(Problem::name, what, contender, inputs, run);
  };
  add_one("value", "by hand", [](const double* in, double* out) { out[0] = Problem::hand_value(in); });
  add_one("value", "leibniz", [](const double* in, double* out) { out[0] = Problem::library_value(in); });
  add_one("value and gradient", "by hand", [](const double* in, double* out) { Problem::hand_gradient(in, out); });
  add_one("value and gradient", "leibniz", [](const double* in, double* out) { Problem::library_gradient(in, out); });
  add_one("value and gradient", "tape",
          [t = tape()](const double* in, double* out) mutable { Problem::tape_gradient(t, in, out); });
}

}  // namespace

void harness::add_seeds() {
  add<zoo::product>();
  add<zoo::neuron>();
}
