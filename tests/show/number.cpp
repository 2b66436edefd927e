// number: two decimals, as printf rounds them.
#include <leibniz/leibniz.hpp>

#include <cstdio>
#include <random>
#include <string>

#include "both.hpp"

namespace {

namespace lz = leibniz;

constexpr auto shown(double x) { return lz::detail::two_decimals(x); }

TEST_CASE("number: two decimals") {
  BOTH(shown(launder(0.731058)) == "0.73");
  BOTH(shown(launder(-0.5276)) == "-0.53");
  BOTH(shown(launder(-12.0)) == "-12.00");
  BOTH(shown(launder(0.0)) == "0.00");
  BOTH(shown(launder(-0.0)) == "0.00");
  BOTH(shown(launder(-0.004)) == "0.00");
  BOTH(shown(launder(-0.006)) == "-0.01");
  BOTH(shown(launder(0.995)) == "0.99");  // the double lies below 0.995
  BOTH(shown(launder(0.999)) == "1.00");
  BOTH(shown(launder(0.125)) == "0.12");  // a tie goes to the even digit
  BOTH(shown(launder(0.375)) == "0.38");
  BOTH(shown(launder(999999.994)) == "999999.99");
}

TEST_CASE("number: large ones and words") {
  BOTH(shown(launder(1.5e20)) == "1.50e+20");
  BOTH(shown(launder(-123456789.0)) == "-1.23e+08");
  BOTH(shown(launder(1e6)) == "1.00e+06");
  BOTH(shown(launder(9.999e9)) == "1.00e+10");
  BOTH(shown(launder(1.7976931348623157e308)) == "1.80e+308");
  BOTH(shown(launder(__builtin_inf())) == "inf");
  BOTH(shown(launder(-__builtin_inf())) == "-inf");
  BOTH(shown(launder(__builtin_nan(""))) == "nan");
}

constexpr auto exact(double x) { return lz::detail::six_digits(x); }

TEST_CASE("number: six digits") {
  BOTH(exact(launder(2.0)) == "2");
  BOTH(exact(launder(-0.5)) == "-0.5");
  BOTH(exact(launder(0.1)) == "0.1");
  BOTH(exact(launder(0.3)) == "0.3");
  BOTH(exact(launder(0.05)) == "0.05");
  BOTH(exact(launder(3.14159265358979)) == "3.14159");
  BOTH(exact(launder(100.0)) == "100");
  BOTH(exact(launder(123456789.0)) == "123456789");
  BOTH(exact(launder(123456.5)) == "123456");
  BOTH(exact(launder(123456789.5)) == "1.23457e+08");
  BOTH(exact(launder(99.99999)) == "100");
  BOTH(exact(launder(999999.9)) == "1e+06");
  BOTH(exact(launder(0.0001234)) == "0.0001234");
  BOTH(exact(launder(1e-9)) == "1e-09");
  BOTH(exact(launder(-1.25e100)) == "-1.25e+100");
  BOTH(exact(launder(5e-324)) == "4.94066e-324");
  BOTH(exact(launder(0.0)) == "0");
  BOTH(exact(launder(__builtin_inf())) == "inf");
}

TEST_CASE("number: the same as printf") {
  std::mt19937_64 bits(1);
  std::uniform_real_distribution<double> uniform(-1, 1);
  for (int i = 0; i < 100000; ++i) {
    double x = uniform(bits);
    for (int k = i % 7; k > 0; --k) x *= 7.3;
    if (i % 5 == 0) x = static_cast<double>(static_cast<long long>(x * 1000)) / 1000;
    char expected[64];
    std::snprintf(expected, sizeof expected, "%.2f", x);
    if (std::string(expected) == "-0.00") continue;
    CAPTURE(x);
    REQUIRE(std::string(shown(x)) == expected);
  }
}

}  // namespace
