// Numbers of fifty digits as the scalar, and as the measure of what double achieves.
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <concepts>
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;
using fifty_digits = boost::multiprecision::cpp_bin_float_50;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr double infinity = std::numeric_limits<double>::infinity();

template <class A, class B>
bool gives_fifty_digits(const A& a, const B& b) {
  constexpr auto f = x * x / y;
  const auto [value, g] = value_and_gradient(f)(x = a, y = b);
  static_assert(std::same_as<std::remove_cvref_t<decltype(value)>, fifty_digits>);
  static_assert(std::same_as<decltype(g[x]), fifty_digits>);
  return value == 4.5 && g[x] == 3 && g[y] == -2.25;
}

TEST_CASE("fifty digits meet other numbers in fifty digits") {
  CHECK(gives_fifty_digits(fifty_digits(3), fifty_digits(2)));
  CHECK(gives_fifty_digits(fifty_digits(3), 2.0));
  CHECK(gives_fifty_digits(3, fifty_digits(2)));
}

TEST_CASE("fifty digits stay fifty digits") {
  CHECK((x / 3_c)(x = fifty_digits(1)) == fifty_digits(1) / 3);
  CHECK((0.1_c * x)(x = fifty_digits(1)) == fifty_digits(1) / 10);
  CHECK(exp(x)(x = fifty_digits(1)) == exp(fifty_digits(1)));
  const fifty_digits third = fifty_digits(1) / 3;
  CHECK(close(gradient(sin(x) * x)(x = third)[x], sin(third) + third * cos(third), 1e-48));
  CHECK(close(sigmoid(x)(x = third), 1 / (1 + exp(-third)), 1e-48));
  // a captured number of fifty digits
  CHECK((third * x)(x = fifty_digits(3)) == third * 3);
}

TEST_CASE("constants are rounded to fifty digits") {
  CHECK(lz::constant<1, 3>::as<fifty_digits>() == fifty_digits(1) / 3);
}

template <class Formula>
double slope(const Formula& f, double a) {
  return gradient(f, lz::wrt(x))(x = launder(a))[x];
}
fifty_digits exact_sigmoid(double a) { return 1 / (1 + exp(fifty_digits(-a))); }
fifty_digits exact_slope_of_sigmoid(double a) { return exact_sigmoid(a) * exact_sigmoid(-a); }
double ulps(double found, const fifty_digits& exact) {
  const double rounded = exact.convert_to<double>();
  const double step = std::nextafter(std::fabs(rounded), infinity) - std::fabs(rounded);
  return static_cast<double>(abs(fifty_digits(found) - exact) / step);
}

TEST_CASE("the sigmoid and its slope keep their digits on the whole line") {
  for (const double a : {-700.0, -100.0, -40.0, -37.0, -20.0, -1.0, -1e-9, 0.0, 0.3, 1.0, 20.0, 37.0, 40.0, 100.0}) {
    CAPTURE(a);
    CHECK(ulps(sigmoid(x)(x = launder(a)), exact_sigmoid(a)) <= 3);
    CHECK(ulps(slope(sigmoid(x), a), exact_slope_of_sigmoid(a)) <= 6);
    CHECK(ulps(softplus(x)(x = launder(a)), log1p(exp(fifty_digits(a)))) <= 3);
    CHECK(ulps(slope(softplus(x), a), exact_sigmoid(a)) <= 3);
  }
}

TEST_CASE("log1p near zero") {
  CHECK(ulps(log1p(x)(x = launder(1e-18)), log1p(fifty_digits(1e-18))) <= 1);
  CHECK(slope(log1p(x), 0) == 1);
}

}  // namespace
