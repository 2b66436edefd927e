// Hessians by elimination at special points: what the sweeps give there, elimination gives.
#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "second_derivatives.hpp"

namespace {

namespace lz = leibniz;
using second_derivatives::slots_of;

template <class Formula>
lz::detail::graph source_of(const Formula&) {
  return lz::detail::prune(
      lz::detail::graph_of<Formula>(&lz::detail::simplify_operation<lz::detail::rewrite_class::bit_exact>));
}

/// How many entries one graph gives that are not those of the other, at points made of zeros, ones and their kin.
int differences(const lz::detail::graph& found, const lz::detail::graph& expected, int inputs) {
  int count = 0;
  const double special[] = {0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 3.0};
  for (const double p : special)
    for (const double q : special)
      for (const double r : special) {
        std::vector<double> at = {p, q, r};
        at.resize(static_cast<std::size_t>(inputs), 1.0);
        const std::vector<double> a = interpreter::outputs(found, at), b = interpreter::outputs(expected, at);
        double size = 1;
        for (const double x : b)
          if (std::isfinite(x)) size = std::fmax(size, std::abs(x));
        for (std::size_t i = 0; i < a.size(); ++i) {
          const bool is_same = a[i] == b[i] || std::isnan(b[i]) || std::abs(a[i] - b[i]) <= 1e-12 * size;
          count += is_same ? 0 : 1;
        }
      }
  return count;
}

template <class Formula>
int differences_of(const Formula& f) {
  const lz::detail::graph source = source_of(f);
  int inputs = 0;
  for (const lz::detail::input_slot& input : source.inputs) inputs += input.info->size;
  return differences(lz::detail::hessian_by_elimination(source, slots_of(inputs)),
                     lz::detail::hessian_by_sweeps(source, slots_of(inputs)), inputs);
}

TEST_CASE("at zeros, ones and kinks the Hessians of every row by elimination are those of the sweeps") {
  using namespace laws;
  boost::hana::for_each(lz::detail::primitives, [&](auto row) {
    using op = typename decltype(row)::type;
    if constexpr (!op::boolean && !std::is_same_v<op, lz::op::select>) {
      CAPTURE(std::string(op::name));
      constexpr auto alone = apply<op>(a, b, c);
      constexpr auto within = apply<op>(a * b, b, c) * c;
      CHECK(differences_of(alone) == 0);
      CHECK(differences_of(within) == 0);
    }
  });
}

TEST_CASE("a Hessian that has lost an entry at a special point is found") {
  using namespace laws;
  const lz::detail::graph source = source_of(a * b * c);
  lz::detail::graph wrong = lz::detail::hessian_by_elimination(source, slots_of(3));
  wrong.outputs[1 + 3] = wrong.outputs[0];
  CHECK(differences(wrong, lz::detail::hessian_by_sweeps(source, slots_of(3)), 3) > 0);
}

}  // namespace
