// e^(-a²) by code of its own: against fifty digits, at the ends of the range, and at compile time.
#include <leibniz/leibniz.hpp>

#include <array>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <iterator>
#include <limits>

#include "both.hpp"

namespace {

using leibniz::detail::special::gaussian;
using real = boost::multiprecision::cpp_bin_float_50;

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The error in units of the last place of what is exact.
double units_off(double a) {
  const real exact = exp(real(-(real(a) * a)));
  const double rounded = static_cast<double>(exact);
  const double unit = std::nextafter(rounded, infinity) - rounded;
  return static_cast<double>(abs(real(gaussian(a)) - exact) / unit);
}

TEST_CASE("against fifty digits, from 1 down to the smallest number") {
  double worst = 0;
  for (int i = 0; i < 40000; ++i) {
    const double a = launder(i * (27.3 / 40000));
    CAPTURE(a);
    const double fault = units_off(a);
    worst = fault <= worst ? worst : fault;
  }
  CHECK(worst < 1);
}

TEST_CASE("between numbers whose square rounds up and down") {
  for (double a = 26; a < 26.0001; a = std::nextafter(a * (1 + 0x1p-30), infinity)) CHECK(units_off(a) < 1);
}

TEST_CASE("the ends of the range") {
  BOTH(gaussian(launder(0.0)) == 1);
  BOTH(gaussian(launder(-0.0)) == 1);
  BOTH(gaussian(launder(5e-324)) == 1);
  BOTH(gaussian(launder(27.29)) > 0);
  BOTH(gaussian(launder(27.31)) == 0);
  BOTH(gaussian(launder(1e300)) == 0);
  BOTH(gaussian(launder(infinity)) == 0);
  BOTH(gaussian(launder(-infinity)) == 0);
  BOTH(
      same_bits(gaussian(launder(std::numeric_limits<double>::quiet_NaN())), std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("the same bits at compile time") {
  static constexpr double points[] = {0.1, -0.5, 0.9, 1.7, -3.3, 7.7, 13.1, 26.3, 26.9};
  static constexpr auto known = [] {
    std::array<double, std::size(points)> result{};
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = gaussian(points[i]);
    return result;
  }();
  for (std::size_t i = 0; i < known.size(); ++i) CHECK(same_bits(gaussian(launder(points[i])), known[i]));
}

}  // namespace
