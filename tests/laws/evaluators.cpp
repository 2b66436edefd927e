// All evaluators say the same, over every row of the table, in both worlds.
#include "laws/agreement.hpp"
#include "laws/over_table.hpp"

namespace {

using namespace laws;

/// Calls the evaluators with the doubles next to each sample.
real rounding_of_double(const tested_row& row, const lz::detail::graph& gradient,
                        void (*evaluate)(const double*, double*)) {
  return row.over_samples([&](const point& p) {
    const double at[] = {p.a.convert_to<double>(), p.b.convert_to<double>(), p.c.convert_to<double>()};
    double found[3];
    evaluate(at, found);
    const std::vector<real> exact = row.outputs(gradient, {real(at[0]), real(at[1]), real(at[2])});
    real worst = 0;
    for (std::size_t i = 0; i < 3; ++i) enlarge(worst, difference(real(found[i]), exact[i + 1]));
    return worst;
  });
}
/// The double precision of the evaluators against fifty digits of the graph that the library has not rewritten.
template <class Op>
real rounding_of_double() {
  const lz::detail::graph gradient = library::gradient(graph(formula<Op>));
  return rounding_of_double(tested<Op>, gradient, [](const double* at, double* found) {
    constexpr auto f = formula<Op> + 0_c * (a + b + c);
    const auto g = lz::gradient(f, lz::wrt(a, b, c))(a = at[0], b = at[1], c = at[2]);
    for (int i = 0; i < 3; ++i) found[i] = g.data()[i];
  });
}

TEST_CASE("all evaluators agree") {
  over_table([]<class Op>() { BOTH(evaluators_agree<Op>()); });
}

TEST_CASE("gradients in double are those in fifty digits, rounded") {
  over_table([]<class Op>() { CHECK(rounding_of_double<Op>() < real("1e-14")); });
}

}  // namespace
