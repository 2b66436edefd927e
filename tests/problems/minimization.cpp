// Functions to minimize by Moré, Garbow and Hillstrom: values, gradients and Hessians against references in 128 bits,
// at every point there.
#include <doctest/doctest.h>

#include <leibniz/leibniz.hpp>

#include "agreement.hpp"
#include "functions.hpp"
#include "reference.hpp"

namespace lz = leibniz;

namespace {

/// Holds a function of n numbers against all records of its name; how many there were.
template <std::size_t n, class F>
std::size_t check(const std::vector<reference::problem>& table, const char* name, const F& f) {
  std::size_t count = 0;
  for (const reference::problem& p : table) {
    if (p.name != name || p.x.size() != n) continue;
    CAPTURE(p.name);
    CAPTURE(p.point);
    const auto [value, gradient, hessian] = lz::value_gradient_hessian(f)(array_of<n>(p.x));
    check_all(std::array{value}, p.values);
    check_all(gradient, p.first);
    check_all(all_of(hessian), p.second);
    ++count;
  }
  return count;
}

template <std::size_t n, class Residuals>
std::size_t check_squares(const std::vector<reference::problem>& table, const char* name, const Residuals&) {
  return check<n>(table, name, problems::sum_of_squares<Residuals>{});
}

TEST_CASE("unconstrained minimization") {
  if (!reference::is_at_hand()) return;
  const auto table = reference::read_problems("mgh_unconstrained18_f_g_H.json");
  std::size_t checked = 0;
  checked += check_squares<3>(table, "helical valley", problems::helical_valley);
  checked += check_squares<3>(table, "Gaussian", problems::gaussian);
  checked += check_squares<3>(table, "Box 3-dim", problems::box_three_dimensional);
  checked += check<10>(table, "penalty I", problems::penalty_one);
  checked += check_squares<4>(table, "Brown & Dennis", problems::brown_dennis);
  checked += check_squares<10>(table, "trigonometric", problems::trigonometric);
  checked += check_squares<10>(table, "extended Rosenbrock", problems::extended_rosenbrock);
  checked += check_squares<2>(table, "Beale", problems::beale);
  checked += check<4>(table, "Wood", problems::wood);
  CHECK(checked > 0);
  CHECK(checked == table.size());
}

}  // namespace
