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
  for (int i = 0; i < 40000; ++i) {
    const double a = launder(i * (27.3 / 40000));
    CAPTURE(a);
    CHECK(units_off(a) < 1.1);
    CHECK(same_bits(gaussian(-a), gaussian(a)));
  }
}

TEST_CASE("just below powers of two, where a unit is smallest beside the roundings") {
  const double log_2 = std::log(2.0);
  for (int n = 1; n < 1000; n += 3)
    for (double t = 0.25; t < 0.35; t += 0.002) {
      const double a = launder(std::sqrt(n * log_2 + t));
      CAPTURE(a);
      CHECK(units_off(a) < 1.1);
    }
  CHECK(units_off(launder(0x1.9d44cc562cbd4p+4)) < 1.1);
  CHECK(units_off(launder(0x1.6b38f638c0daep+4)) < 1.1);
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

TEST_CASE("the same at compile time, bit for bit where both square alike") {
  static constexpr double points[] = {0.1, -0.5, 0.9, 1.7, -3.3, 7.7, 13.1, 26.3, 26.9};
  static constexpr auto known = [] {
    std::array<double, std::size(points)> result{};
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = gaussian(points[i]);
    return result;
  }();
  for (std::size_t i = 0; i < known.size(); ++i) {
#if defined(__FMA__)
    CHECK(close(gaussian(launder(points[i])), known[i], 3e-16));
#else
    CHECK(same_bits(gaussian(launder(points[i])), known[i]));
#endif
  }
}

}  // namespace
