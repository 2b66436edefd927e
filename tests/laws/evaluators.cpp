// All evaluators say the same, over every row of the table, in both worlds.
#include "laws/agreement.hpp"
#include "laws/over_table.hpp"

namespace {

using namespace laws;

/// The double precision of the evaluators against fifty digits of the graph that the library has not rewritten.
template <class Op>
real rounding_of_double() {
  const lz::detail::graph gradient = library::gradient(graph(formula<Op>));
  return over_samples<Op>([&](point p) {
    constexpr auto f = formula<Op> + 0_c * (a + b + c);
    const double at[] = {p.a.convert_to<double>(), p.b.convert_to<double>(), p.c.convert_to<double>()};
    p = {real(at[0]), real(at[1]), real(at[2])};
    const auto g = lz::gradient(f, lz::wrt(a, b, c))(a = at[0], b = at[1], c = at[2]);
    const std::vector<real> exact = rows<Op>::outputs(gradient, p);
    real worst = difference(real(g[a]), exact[1]);
    enlarge(worst, difference(real(g[b]), exact[2]));
    enlarge(worst, difference(real(g[c]), exact[3]));
    return worst;
  });
}

TEST_CASE("all evaluators agree") {
  over_table([]<class Op>() { BOTH(evaluators_agree<Op>()); });
}

TEST_CASE("gradients in double are those in fifty digits, rounded") {
  over_table([]<class Op>() { CHECK(rounding_of_double<Op>() < real("1e-14")); });
}

}  // namespace
