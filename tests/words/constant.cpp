// Exact constants: how literals are read, and how they become numbers.
#include <type_traits>

#include "words/types.hpp"

namespace lz = leibniz;
using namespace lz::literals;
using lz::constant;

namespace {

TEST_CASE("literals are ratios in lowest terms") {
  BOTH(same(2_c, constant<2>{}));
  BOTH(same(0_c, constant<0>{}));
  BOTH(same(0.0_c, constant<0>{}));
  BOTH(same(0.5_c, constant<1, 2>{}));
  BOTH(same(.5_c, 0.5_c));
  BOTH(same(5._c, 5_c));
  BOTH(same(0.1_c, constant<1, 10>{}));
  BOTH(same(1.250_c, constant<5, 4>{}));
  BOTH(same(1e3_c, 1000_c));
  BOTH(same(1e-3_c, constant<1, 1000>{}));
  BOTH(same(1E+3_c, 1000_c));
  BOTH(same(2.5e1_c, 25_c));
  BOTH(same(125e-3_c, constant<1, 8>{}));
  BOTH(same(1'000'000_c, 1000000_c));
  BOTH(same(007_c, 7_c));
  BOTH(same(3.14159_c, constant<314159, 100000>{}));
}

TEST_CASE("the largest and the finest literals") {
  BOTH(same(9223372036854775807_c, constant<9223372036854775807>{}));
  BOTH(same(1e18_c, constant<1000000000000000000>{}));
  BOTH(same(1e-18_c, constant<1, 1000000000000000000>{}));
  BOTH(same(3.141592653589793_c, constant<3141592653589793, 1000000000000000>{}));
  BOTH(same(0e100_c, 0_c));
}

TEST_CASE("a minus sign makes another constant") {
  BOTH(same(-2_c, constant<-2>{}));
  BOTH(same(-0.5_c, constant<-1, 2>{}));
  BOTH(same(-(-2_c), 2_c));
}

TEST_CASE("a constant is rounded once, to whatever scalar") {
  BOTH(constant<1, 10>::as<double>() == 0.1);
  BOTH(constant<1, 10>::as<float>() == 0.1f);
  BOTH(constant<1, 10>::as<long double>() == 0.1L);
  BOTH(constant<1, 1000>::as<double>() == 1e-3);
  BOTH(constant<3141592653589793, 1000000000000000>::as<double>() == 3.141592653589793);
  BOTH(constant<1, 3>::as<float>() == 1.0f / 3.0f);
  BOTH(constant<-2>::as<int>() == -2);
}

TEST_CASE("a constant with more digits than the scalar is rounded once as well") {
  BOTH(decltype(0.373878287_c)::as<float>() == 0.373878287f);
  BOTH(decltype(0.997395948_c)::as<float>() == 0.997395948f);
  BOTH(decltype(1e-11_c)::as<float>() == 1e-11f);
  BOTH(decltype(16777217.25_c)::as<float>() == 16777217.25f);
  BOTH(decltype(0.730514653955080385_c)::as<double>() == 0.730514653955080385);
  BOTH(decltype(0.196711050869555170_c)::as<double>() == 0.196711050869555170);
  BOTH(decltype(9007199254740993.5_c)::as<double>() == 9007199254740993.5);
  BOTH(decltype(-0.730514653955080385_c)::as<double>() == -0.730514653955080385);
}

}  // namespace
