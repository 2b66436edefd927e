// Every function against 50-digit values, in constant evaluation and at run time.
#include <doctest/doctest.h>

#include "samples.hpp"

namespace lz_math = leibniz::detail::math;
namespace lz_constexpr = leibniz::detail::constexpr_math;
using namespace constexpr_math_test;

namespace {

// The library at run time is not correctly rounded: glibc documents up to 4 ulp (tgamma, lgamma) and is 14
// doubles off in the tangent of the double that comes closest to a multiple of pi/2, which is among the
// samples.
constexpr long long run_time_tolerance = 16;

// In float, where the argument is one, the result is the value rounded to float.
template <class Row, int count, class Function>
constexpr int first_float_mismatch(const Row (&rows)[count], Function f) {
  for (int i = 0; i < count; ++i) {
    const auto x = lz_constexpr::to_float(rows[i].x);
    const float value = lz_constexpr::to_float(rows[i].value);
    if (x == rows[i].x && f(x) != value) return i;
  }
  return -1;
}

}  // namespace

// doctest expands its checks in the caller's function, hence macros
#define CLAIM_VALUES(name)                                                                                             \
  static_assert(first_mismatch(name##_samples, [](double x) { return lz_constexpr::name(x); }) == -1);                 \
  static_assert(first_mismatch(name##_samples, [](double x) { return lz_math::name(x); }) == -1);                      \
  static_assert(first_float_mismatch(name##_samples, [](float x) { return lz_math::name(x); }) == -1);                 \
  TEST_CASE("constexpr_math values: " #name) {                                                                         \
    CHECK(first_mismatch(name##_samples, [](double x) { return lz_constexpr::name(launder(x)); }) == -1);              \
    CHECK(                                                                                                             \
        first_mismatch(name##_samples, [](double x) { return lz_math::name(launder(x)); }, run_time_tolerance) == -1); \
  }
#define CLAIM_VALUES_2(name)                                                                                           \
  static_assert(first_mismatch(name##_samples, [](double x, double y) { return lz_constexpr::name(x, y); }) == -1);    \
  static_assert(first_mismatch(name##_samples, [](double x, double y) { return lz_math::name(x, y); }) == -1);         \
  TEST_CASE("constexpr_math values: " #name) {                                                                         \
    CHECK(first_mismatch(name##_samples, [](double x, double y) { return lz_constexpr::name(launder(x), y); }) == -1); \
    CHECK(first_mismatch(                                                                                              \
              name##_samples, [](double x, double y) { return lz_math::name(launder(x), y); }, run_time_tolerance) ==  \
          -1);                                                                                                         \
  }

CLAIM_VALUES(exp)
CLAIM_VALUES(exp2)
CLAIM_VALUES(expm1)
CLAIM_VALUES(log)
CLAIM_VALUES(log2)
CLAIM_VALUES(log10)
CLAIM_VALUES(log1p)
CLAIM_VALUES(sqrt)
CLAIM_VALUES(cbrt)
CLAIM_VALUES(sin)
CLAIM_VALUES(cos)
CLAIM_VALUES(tan)
CLAIM_VALUES(sinpi)
CLAIM_VALUES(cospi)
CLAIM_VALUES(asin)
CLAIM_VALUES(acos)
CLAIM_VALUES(atan)
CLAIM_VALUES(sinh)
CLAIM_VALUES(cosh)
CLAIM_VALUES(tanh)
CLAIM_VALUES(asinh)
CLAIM_VALUES(acosh)
CLAIM_VALUES(atanh)
CLAIM_VALUES(erf)
CLAIM_VALUES(erfc)
CLAIM_VALUES(tgamma)
CLAIM_VALUES(lgamma)
CLAIM_VALUES_2(atan2)
CLAIM_VALUES_2(hypot)
CLAIM_VALUES_2(pow)
CLAIM_VALUES_2(fmod)
CLAIM_VALUES_2(remainder)

static_assert(first_mismatch(digamma_samples, [](double x) { return lz_constexpr::digamma(x); }) == -1);

TEST_CASE("constexpr_math values: digamma") {
  CHECK(first_mismatch(digamma_samples, [](double x) { return lz_constexpr::digamma(launder(x)); }) == -1);
}

// The examples at the head of each header.
static_assert(lz_constexpr::exponent(0.75) == -1);
static_assert(lz_constexpr::with_sign(3.0, -0.0) == -3);
static_assert(lz_constexpr::to_double(lz_constexpr::double_double{1} / lz_constexpr::double_double{3} * 3.0) == 1);
static_assert((lz_constexpr::reduce_angle(1e22).quadrant & 3) == 3);
static_assert(lz_constexpr::reduce_angle(1e22).remainder.high == 0x1.19eab99633cd8p-1);
static_assert(lz_constexpr::exp(1.0) == 0x1.5bf0a8b145769p+1);
static_assert(lz_constexpr::exp(-750.0) == 0);
static_assert(lz_constexpr::exp(800.0) == infinity);
static_assert(lz_constexpr::log(10.0) == 0x1.26bb1bbb55516p+1);
static_assert(lz_constexpr::log2(0x1p-1074) == -1074);
static_assert(lz_constexpr::log1p(1e-20) == 1e-20);
static_assert(lz_constexpr::sqrt(2.0) == 0x1.6a09e667f3bcdp+0);
static_assert(lz_constexpr::hypot(0x3p600, 0x4p600) == 0x5p600);
static_assert(same(lz_constexpr::pow(-2.0, -1077.0), -0.0));
static_assert(lz_constexpr::sin(1e22) == -0x1.b453ab76bf397p-1);
static_assert(lz_constexpr::sinpi(1.0) == 0);
static_assert(lz_constexpr::cospi(0.5) == 0);
static_assert(lz_constexpr::acos(-1.0) == 0x1.921fb54442d18p+1);
static_assert(lz_constexpr::atan2(-0.0, -1.0) == -0x1.921fb54442d18p+1);
static_assert(lz_constexpr::sinh(1e-9) == 1e-9);
static_assert(lz_constexpr::cosh(710.0) == 0x1.3e21a464507f9p+1023);
static_assert(lz_constexpr::atanh(-1.0) == -infinity);
static_assert(lz_constexpr::erf(0.5) == 0x1.0a7ef5c18edd2p-1);
static_assert(lz_constexpr::erfc(27.0) == 0x19e0fp-1074);
static_assert(lz_constexpr::tgamma(5.0) == 24);
static_assert(lz_constexpr::lgamma(0.5) == lz_constexpr::log(lz_constexpr::pi.high) / 2);
static_assert(lz_constexpr::digamma(1.0) == -lz_constexpr::euler_gamma.high);
static_assert(lz_constexpr::floor(-0.5) == -1);
static_assert(lz_constexpr::round(2.5) == 3);
static_assert(lz_constexpr::rint(2.5) == 2);
static_assert(lz_constexpr::fmax(quiet_nan, 1.0) == 1);
static_assert(lz_constexpr::fmod(7.0, 4.0) == 3);
static_assert(lz_constexpr::remainder(7.0, 4.0) == -1);
static_assert(lz_constexpr::fmod(1e308, 3.0) == 2);
static_assert(lz_constexpr::fma(0x1.0000000000001p0, 0x1.0000000000001p0, -0x1.0000000000002p0) == 0x1p-104);

TEST_CASE("constexpr_math values: a wrong value is found") {
  constexpr unary_sample one_bit_off[] = {{1, 0x1.5bf0a8b145769p+1}, {2, 0x1.d8e64b8d4ddadp+2}};
  static_assert(first_mismatch(one_bit_off, [](double x) { return lz_math::exp(x); }) == 1);
  static_assert(first_mismatch(one_bit_off, [](double x) { return lz_math::exp(x); }, 1) == -1);
  CHECK(first_mismatch(one_bit_off, [](double x) { return lz_constexpr::exp(launder(x)); }) == 1);
}
