// detail/math.hpp: which implementation each scalar type gets, in constant evaluation and at run time.
#include <doctest/doctest.h>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <complex>

#include "support.hpp"

namespace lz_math = leibniz::detail::math;
using namespace constexpr_math_test;

// A scalar of the user's own, in the user's own namespace, with the functions it needs: found by
// argument-dependent lookup.
namespace user {

struct scalar {
  double value;
  friend constexpr bool operator==(scalar, scalar) = default;
};
// like the expression templates of multiprecision libraries, what a function returns only converts to the
// scalar
struct expression {
  double value;
  constexpr operator scalar() const { return {value}; }
};
constexpr expression exp(scalar x) { return {x.value + 1000}; }
constexpr expression pow(scalar x, scalar y) { return {x.value + 100 * y.value}; }
constexpr scalar fma(scalar x, scalar y, scalar z) { return {x.value + 10 * y.value + 100 * z.value}; }

}  // namespace user

namespace {

template <class F, bool = (F{}(), true)>
constexpr bool is_constant(F) {
  return true;
}
constexpr bool is_constant(...) { return false; }

// each result has the type of the argument
static_assert(std::is_same_v<decltype(lz_math::exp(1.0f)), float>);
static_assert(std::is_same_v<decltype(lz_math::exp(1.0)), double>);
static_assert(std::is_same_v<decltype(lz_math::atan2(1.0L, 1.0L)), long double>);
static_assert(std::is_same_v<decltype(lz_math::exp(user::scalar{1})), user::scalar>);

// the class's own functions, also in constant evaluation
static_assert(lz_math::exp(user::scalar{1}) == user::scalar{1001});
static_assert(lz_math::pow(user::scalar{1}, user::scalar{2}) == user::scalar{201});
static_assert(lz_math::fma(user::scalar{1}, user::scalar{2}, user::scalar{3}) == user::scalar{321});

// float: the double's result rounded once more; beyond the range of float it is infinite
static_assert(lz_math::exp(1.0f) == 2.718281828459045235360287471352662498f);
static_assert(lz_math::exp(100.0f) == __builtin_inff() && lz_math::exp(-200.0f) == 0);
static_assert(leibniz::detail::constexpr_math::to_float(0x1.fffffefffffffp127) == 0x1.fffffep127f);
static_assert(leibniz::detail::constexpr_math::to_float(-0x1.ffffffp127) == -__builtin_inff());
static_assert(leibniz::detail::constexpr_math::to_float(0x1p-150) == 0 &&
              leibniz::detail::constexpr_math::to_float(0x1.8p-150) == 0x1p-149f);
static_assert(lz_math::exp(-100.0f) > 0 && lz_math::exp(-100.0f) < 0x1p-126f);
static_assert(lz_math::is_nan(lz_math::log(-1.0f)) && lz_math::is_infinite(lz_math::log(0.0f)));
static_assert(lz_math::pow(2.0f, 0.5f) == 1.414213562373095048801688724209698079f);
static_assert(lz_math::sinpi(0.25f) == 0.7071067811865475244008443621048490393f && lz_math::cospi(0.5f) == 0);
// the product alone would round to 1 + 2^-11: the fused sum keeps what it drops
static_assert(lz_math::fma(0x1.002p0f, 0x1.002p0f, -0x1.004p0f) == 0x1p-22f);
// 97 * 172961 = 2^24 + 1: next to the midpoint of two floats a sum rounded to double first would lose the
// side
static_assert(lz_math::fma(97.0f, 172961 * 0x1p-24f, 0x1p-60f) == 0x1.000002p0f);
static_assert(lz_math::fma(97.0f, 172961 * 0x1p-24f, -0x1p-60f) == 1.0f);
static_assert(lz_math::fma(97.0f, 172961 * 0x1p-24f, 0.0f) == 1.0f);

// long double: folded by GCC to all its digits; elsewhere not a constant, rather than a double in disguise
#if defined(__GNUC__) && !defined(__clang__)
static_assert(lz_math::exp(1.0L) == 2.718281828459045235360287471352662498L);
static_assert(lz_math::erf(0.5L) == 0.5204998778130465376827466538919645287L);
#else
static_assert(is_constant([] { return lz_math::exp(1.0); }));
static_assert(!is_constant([] { return lz_math::exp(1.0L); }));
#endif

static_assert(lz_math::is_nan(quiet_nan) && !lz_math::is_nan(infinity) && !lz_math::is_nan(0.0f));
static_assert(lz_math::is_infinite(-infinity) && !lz_math::is_infinite(quiet_nan) && !lz_math::is_infinite(1.0L));
static_assert(lz_math::sign_bit(-0.0) && !lz_math::sign_bit(0.0f) && lz_math::sign_bit(-1.0L));

}  // namespace

TEST_CASE("math: run-time calls reach the library of each type") {
  CHECK(lz_math::exp(launder(0.3)) == std::exp(launder(0.3)));
  CHECK(lz_math::exp(launder(0.3f)) == std::exp(launder(0.3f)));
  CHECK(lz_math::exp(launder(0.3L)) == std::exp(launder(0.3L)));
  CHECK(lz_math::atan2(launder(0.3), 2.0) == std::atan2(launder(0.3), 2.0));
  CHECK(lz_math::atan2(launder(0.3f), 2.0f) == std::atan2(launder(0.3f), 2.0f));
  CHECK(lz_math::lgamma(launder(0.3L)) == std::lgamma(launder(0.3L)));
  CHECK(lz_math::fma(launder(0.1), 10.0, -1.0) == std::fma(launder(0.1), 10.0, -1.0));
  CHECK(lz_math::fma(launder(0.1f), 10.0f, -1.0f) == std::fma(launder(0.1f), 10.0f, -1.0f));
  CHECK(lz_math::sinpi(launder(0.25L)) == doctest::Approx(0.70710678118654752));
  CHECK(lz_math::cospi(launder(1.0f)) == -1.0f);
}

// Where lgamma writes the sign of Γ to a variable of the whole program, threads race: it must be left alone.
#if defined(__GLIBC__)
TEST_CASE("math: lgamma leaves the sign of the C library alone") {
  signgam = 7;
  CHECK(lz_math::lgamma(launder(-0.5)) == std::lgamma(launder(-0.5)));
  CHECK(signgam == -1);  // so std::lgamma does write it
  signgam = 7;
  CHECK(lz_math::lgamma(launder(-0.5)) == doctest::Approx(1.2655121234846454));
  CHECK(lz_math::lgamma(launder(-0.5f)) == doctest::Approx(1.2655121234846454));
  CHECK(lz_math::lgamma(launder(-0.5L)) == doctest::Approx(1.2655121234846454));
  CHECK(signgam == 7);
}
#endif

TEST_CASE("math: a class is served by the functions found for it") {
  CHECK(lz_math::exp(user::scalar{launder(1.0)}) == user::scalar{1001});
  CHECK(lz_math::exp(std::complex<double>{0, launder(1.0)}) == std::exp(std::complex<double>{0, launder(1.0)}));
}

TEST_CASE("math: Boost.Multiprecision") {
  using number = boost::multiprecision::cpp_bin_float_50;  // its functions return expression templates
  const number x = number(3) / 7;
  CHECK(lz_math::exp(x) == number(exp(x)));
  CHECK(lz_math::pow(x, number(2.5)) == number(pow(x, number(2.5))));
  CHECK(fabs(lz_math::sinpi(number(1.25)) + sqrt(number(0.5))) < 1e-48);
  CHECK(lz_math::cospi(number(0.5)) == 0);
  CHECK(lz_math::fma(x, x, number(1)) == number(x * x + 1));
}
