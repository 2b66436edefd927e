// Systems of equations and least squares by Moré, Garbow and Hillstrom: values and Jacobians against references in 128
// bits, at every point there.
#include <doctest/doctest.h>

#include <leibniz/leibniz.hpp>

#include "agreement.hpp"
#include "functions.hpp"
#include "reference.hpp"

namespace lz = leibniz;

namespace {

/// Holds a function of n numbers against all records of its name and size; how many there were.
template <std::size_t n, class F>
std::size_t check(const std::vector<reference::problem>& table, const char* name, const F& f) {
  constexpr std::size_t m = std::tuple_size_v<decltype(f(std::array<double, n>{}))>;
  std::size_t count = 0;
  for (const reference::problem& p : table) {
    if (p.name != name || p.x.size() != n || p.values.size() != m) continue;
    CAPTURE(p.name);
    CAPTURE(p.point);
    const auto [values, jacobian] = lz::value_and_jacobian(f)(array_of<n>(p.x));
    check_all(values, p.values);
    check_all(all_of(jacobian), p.first);
    ++count;
  }
  return count;
}

TEST_CASE("systems of equations") {
  if (!reference::is_at_hand()) return;
  const auto table = reference::read_problems("mgh_equations14_f_J.json");
  std::size_t checked = 0;
  checked += check<2>(table, "Rosenbrock", problems::rosenbrock_equations);
  checked += check<4>(table, "Powell singular", problems::powell_singular);
  checked += check<2>(table, "Powell badly scaled", problems::powell_badly_scaled);
  checked += check<4>(table, "Wood", problems::wood_equations);
  checked += check<10>(table, "discrete boundary value", problems::discrete_boundary_value);
  checked += check<10>(table, "Broyden tridiagonal", problems::broyden_tridiagonal);
  CHECK(checked > 0);
  CHECK(checked == table.size());
}

TEST_CASE("least squares") {
  if (!reference::is_at_hand()) return;
  const auto table = reference::read_problems("mgh_leastsquares18_f_J.json");
  std::size_t checked = 0;
  checked += check<5>(table, "linear full rank", problems::linear_full_rank<10>);
  checked += check<5>(table, "linear full rank", problems::linear_full_rank<50>);
  checked += check<2>(table, "Rosenbrock", problems::rosenbrock);
  checked += check<3>(table, "helical valley", problems::helical_valley);
  checked += check<4>(table, "Powell singular", problems::powell_singular);
  checked += check<2>(table, "Freudenstein & Roth", problems::freudenstein_roth);
  checked += check<3>(table, "Bard", problems::bard);
  checked += check<4>(table, "Kowalik & Osborne", problems::kowalik_osborne);
  checked += check<3>(table, "Box 3-dim", problems::box_three_dimensional);
  CHECK(checked > 0);
  CHECK(checked == table.size());
}

}  // namespace
