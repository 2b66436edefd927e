// Every name at once: those of the library, of the standard library and of Boost.Hana's literals.
#include <doctest/doctest.h>

#include <algorithm>
#include <boost/hana.hpp>
#include <cmath>
#include <complex>
#include <numeric>
#include <valarray>
#include <vector>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

using namespace std;
using namespace leibniz;
using namespace leibniz::literals;
using namespace boost::hana::literals;

namespace {

constexpr auto x = var<"x">;
constexpr auto y = var<"y">;
constexpr auto z = var<"z">;

template <class A, class B>
constexpr bool same(const A&, const B&) {
  return is_same_v<A, B>;
}

TEST_CASE("literals are the library's beside those of Boost.Hana") {
  BOTH(same(2_c, constant<2>{}) && same(-0.5_c, constant<-1, 2>{}));
  BOTH((2_c * x)(x = launder(3.0)) == 6);
}

TEST_CASE("words on formulas") {
  BOTH(same(pow(x, 2_c), leibniz::pow(x, 2_c)) && same(pow(x, y), leibniz::pow(x, y)));
  BOTH(pow(x, 2)(x = launder(3.0)) == 9);
  BOTH(pow(2.0, x)(x = launder(3.0)) == 8);
  BOTH(same(sqrt(x), leibniz::sqrt(x)) && same(exp(x + y), leibniz::exp(x + y)));
  BOTH(same(abs(x), leibniz::abs(x)) && same(fabs(x), leibniz::abs(x)));
  BOTH(same(max(x, y), leibniz::max(x, y)) && same(min(x, 0_c), leibniz::min(x, 0_c)));
  BOTH(same(max(x, x), leibniz::max(x, x)) && same(min(x, x), leibniz::min(x, x)));
  BOTH(same(clamp(x, y, z), leibniz::clamp(x, y, z)) && same(clamp(x, x, x), leibniz::clamp(x, x, x)));
  BOTH(same(hypot(x, y), leibniz::hypot(x, y)) && same(hypot(x, y, z), leibniz::hypot(x, y, z)));
  BOTH(same(fma(x, y, z), leibniz::fma(x, y, z)) && same(lerp(x, y, z), leibniz::lerp(x, y, z)));
  BOTH(same(beta(x, y), leibniz::beta(x, y)) && same(atan2(x, y), leibniz::atan2(x, y)));
  BOTH(same(fmod(x, y), leibniz::fmod(x, y)) && same(remainder(x, y), leibniz::remainder(x, y)));
  BOTH(same(copysign(x, y), leibniz::copysign(x, y)) && same(fdim(x, y), leibniz::fdim(x, y)));
  BOTH(same(fmax(x, y), leibniz::fmax(x, y)) && same(fmin(x, x), leibniz::fmin(x, x)));
  BOTH(same(norm(stack(x, y)), leibniz::norm(stack(x, y))));
  BOTH(max(x, 1.0)(x = launder(0.5)) == 1);
  BOTH(lerp(x, 1.0, 0.5)(x = launder(0.0)) == 0.5);
}

TEST_CASE("words on plain numbers are those of the standard library") {
  CHECK(pow(launder(2.0), 3) == 8);
  CHECK(pow(launder(2), 3) == 8);
  CHECK(pow(launder(2.0f), 3.0f) == 8);
  CHECK(pow(launder(2.0), 3.0f) == 8);
  CHECK(abs(launder(-2)) == 2);
  CHECK(abs(launder(-2.5)) == 2.5);
  CHECK(fabs(launder(-2)) == 2);
  CHECK(max(launder(2.0), 3.0) == 3);
  CHECK(min(launder(2), 3) == 2);
  CHECK(max({launder(2.0), 3.0}) == 3);
  CHECK(clamp(launder(5.0), 0.0, 1.0) == 1);
  CHECK(hypot(launder(3.0), 4.0) == 5);
  CHECK(hypot(launder(3), 4.0) == 5);
  CHECK(hypot(launder(2.0), 3.0, 6.0) == 7);
  CHECK(hypot(launder(2), 3.0, 6) == 7);
  CHECK(sqrt(launder(9)) == 3);
  CHECK(sqrt(launder(9.0f)) == 3);
  CHECK(exp(launder(0)) == 1);
  CHECK(fma(launder(2.0), 3.0, 4.0) == 10);
  CHECK(fma(launder(2), 3.0, 4.0f) == 10);
  CHECK(lerp(launder(0.0), 2.0, 0.5) == 1);
  CHECK(lerp(launder(0), 2.0, 0.5f) == 1);
  CHECK(close(beta(launder(2.0), 3.0), 1.0 / 12));
  CHECK(close(beta(launder(2), 3.0), 1.0 / 12));
  CHECK(atan2(launder(0), 1.0) == 0);
  CHECK(fmod(launder(7), 4.0) == 3);
  CHECK(remainder(launder(7), 4.0) == -1);
  CHECK(fdim(launder(7), 4.0) == 3);
  CHECK(fmax(launder(7), 4.0) == 7);
  CHECK(copysign(launder(7), -4.0) == -7);
  CHECK(floor(launder(7)) == 7);
  CHECK(round(launder(7.25f)) == 7);
  CHECK(erf(launder(0)) == 0);
  CHECK(tgamma(launder(3)) == 2);
  CHECK(square(launder(3.0)) == 9);
  CHECK(abs(complex(3.0, 4.0)) == 5);
  CHECK(norm(complex(3.0, 4.0)) == 25);
  CHECK(exp(valarray<double>{0.0})[0] == 1);
}

TEST_CASE("exact constants beside plain numbers") {
  BOTH(pow(launder(3.0), 2_c) == 9);
  BOTH(max(launder(0.5), 1_c) == 1);
}

TEST_CASE("words in a callable") {
  constexpr auto f = [](auto a, auto b) {
    return pow(a, 2) + pow(a, 2.0) + max(a, b) + max(a, 1.0) + min(b, a) + clamp(a, b, 5.0) + abs(b) + fabs(a) +
           hypot(a, b) + hypot(3.0, b) + fma(a, b, 1.0) + lerp(a, b, 0.5) + sqrt(a);
  };
  const auto [by_a, by_b] = leibniz::gradient(f)(launder(3.0), launder(4.0));
  CHECK(close(by_a, 6 + 6 + 0 + 1 + 1 + 0 + 1 + 0.6 + 4 + 0.5 + 0.5 / sqrt(3.0)));
  CHECK(close(by_b, 1 + 1 + 1 + 0.8 + 0.8 + 3 + 0.5));
}

}  // namespace
