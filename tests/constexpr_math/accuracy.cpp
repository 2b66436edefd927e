// Every function of constexpr_math against MPFR at random points: correctly rounded in all but rare cases.
// Compiled where libmpfr is, which the build says by LEIBNIZ_TEST_MPFR.
#ifdef LEIBNIZ_TEST_MPFR
#include <doctest/doctest.h>

#include <mpfr.h>

#include "random.hpp"
#include "support.hpp"

namespace lz_constexpr = leibniz::detail::constexpr_math;
using namespace constexpr_math_test;

namespace {

constexpr int points_per_function = 4000;
constexpr mpfr_rnd_t nearest = MPFR_RNDN;

struct real {
  mpfr_t value;
  explicit real(mpfr_prec_t precision = 240) { mpfr_init2(value, precision); }
  ~real() { mpfr_clear(value); }
  real(const real&) = delete;
  real& operator=(const real&) = delete;
  operator mpfr_ptr() { return value; }
};

struct statistics {
  int points = 0;
  int wrong = 0;       // not the correctly rounded result
  double largest = 0;  // error in ulp; 0.5 is the best there is
};

// |result - exact| in units of the last place of the exact value
double error_in_ulp(double result, mpfr_ptr exact) {
  if (!__builtin_isfinite(result)) return infinity;
  const long lowest = -1074, exponent = mpfr_get_exp(exact) - 53;
  real difference;
  mpfr_sub_d(difference, exact, result, nearest);
  mpfr_mul_2si(difference, difference, -(exponent > lowest ? exponent : lowest), nearest);
  return __builtin_fabs(mpfr_get_d(difference, nearest));
}

void compare(statistics& all, double result, mpfr_ptr exact) {
  ++all.points;
  if (same(result, mpfr_get_d(exact, nearest))) return;
  ++all.wrong;
  const double error = error_in_ulp(result, exact);
  if (!(error <= all.largest)) all.largest = error;
}

// At most one point in 2,000 may miss, and none by more than a thousandth of an ulp beyond the half that
// rounding costs.
bool rare(const statistics& all) { return all.points > 1000 && all.wrong * 2000 <= all.points && all.largest <= 0.501; }

// A random argument: mostly from [low, high], the rest with any exponent up to the wider bounds, for what
// happens far out.
struct interval {
  double low, high;
  int smallest_exponent = -1074, largest_exponent = 1023;
  bool negative = true;
};
double argument(random_numbers& random, const interval& range, int i) {
  if (i % 4 != 0) return random.between(range.low, range.high);
  const double x = random.with_exponent(range.smallest_exponent, range.largest_exponent);
  return range.negative ? x : __builtin_fabs(x);
}

template <class Function, class Reference>
statistics measure(interval range, Function f, Reference reference) {
  statistics all;
  random_numbers random(1646);
  real x(53), y;
  for (int i = 0; i < points_per_function; ++i) {
    const double point = argument(random, range, i);
    mpfr_set_d(x, point, nearest);
    reference(y.value, x.value, nearest);
    if (mpfr_nan_p(y.value) == 0) compare(all, f(point), y);
  }
  return all;
}

template <class Function, class Reference>
statistics measure(interval first, interval second, Function f, Reference reference) {
  statistics all;
  random_numbers random(1646);
  real x(53), y(53), z;
  for (int i = 0; i < points_per_function; ++i) {
    const double point1 = argument(random, first, i), point2 = argument(random, second, i);
    mpfr_set_d(x, point1, nearest);
    mpfr_set_d(y, point2, nearest);
    reference(z.value, x.value, y.value, nearest);
    if (mpfr_nan_p(z.value) == 0) compare(all, f(point1, point2), z);
  }
  return all;
}

int of_lgamma(mpfr_ptr y, mpfr_srcptr x, mpfr_rnd_t mode) {
  int sign = 0;
  return mpfr_lgamma(y, &sign, x, mode);
}

// pi times the exact x modulo 2; a zero has lost the sign, so integers and halves are left to the special
// points
template <int (*f)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t)>
int of_half_turns(mpfr_ptr y, mpfr_srcptr x, mpfr_rnd_t mode) {
  real pi(1300), turns(1300);
  mpfr_const_pi(pi, mode);
  mpfr_mul(turns, pi, x, mode);
  f(y, turns, mode);
  if (mpfr_get_exp(y) < -150 && mpfr_get_exp(y) < mpfr_get_exp(x) - 10) mpfr_set_nan(y);
  return 0;
}

}  // namespace

#define CLAIM_RARE(all)                                                                                                \
  CAPTURE(all.points);                                                                                                 \
  CAPTURE(all.wrong);                                                                                                  \
  CAPTURE(all.largest);                                                                                                \
  CHECK(rare(all))
#define CLAIM_ACCURATE(name, reference, ...)                                                                           \
  TEST_CASE("constexpr_math accuracy: " #name) {                                                                       \
    const interval range = __VA_ARGS__;                                                                                \
    const statistics all = measure(range, [](double x) { return lz_constexpr::name(x); }, reference);                  \
    CLAIM_RARE(all);                                                                                                   \
  }

CLAIM_ACCURATE(exp, mpfr_exp, {-745.2, 709.8, -60, 10})
CLAIM_ACCURATE(exp2, mpfr_exp2, {-1075, 1024, -60, 10})
CLAIM_ACCURATE(expm1, mpfr_expm1, {-3, 3, -1074, 9})
CLAIM_ACCURATE(log, mpfr_log, {0.5, 2, -1074, 1023, false})
CLAIM_ACCURATE(log2, mpfr_log2, {0.5, 2, -1074, 1023, false})
CLAIM_ACCURATE(log10, mpfr_log10, {0.5, 2, -1074, 1023, false})
CLAIM_ACCURATE(log1p, mpfr_log1p, {-1, 1, -1074, 1023, false})
CLAIM_ACCURATE(sqrt, mpfr_sqrt, {0, 4, -1074, 1023, false})
CLAIM_ACCURATE(cbrt, mpfr_cbrt, {-8, 8})
CLAIM_ACCURATE(sin, mpfr_sin, {-20, 20})
CLAIM_ACCURATE(cos, mpfr_cos, {-20, 20})
CLAIM_ACCURATE(tan, mpfr_tan, {-20, 20})
CLAIM_ACCURATE(sinpi, of_half_turns<mpfr_sin>, {-20, 20, -1074, 40})
CLAIM_ACCURATE(cospi, of_half_turns<mpfr_cos>, {-20, 20, -40, 40})
CLAIM_ACCURATE(asin, mpfr_asin, {-1, 1, -1074, -1})
CLAIM_ACCURATE(acos, mpfr_acos, {-1, 1, -1074, -1})
CLAIM_ACCURATE(atan, mpfr_atan, {-4, 4})
CLAIM_ACCURATE(sinh, mpfr_sinh, {-4, 4, -1074, 9})
CLAIM_ACCURATE(cosh, mpfr_cosh, {-4, 4, -60, 9})
CLAIM_ACCURATE(tanh, mpfr_tanh, {-4, 4})
CLAIM_ACCURATE(asinh, mpfr_asinh, {-4, 4})
CLAIM_ACCURATE(acosh, mpfr_acosh, {1, 4, 0, 1023, false})
CLAIM_ACCURATE(atanh, mpfr_atanh, {-1, 1, -1074, -1})
CLAIM_ACCURATE(erf, mpfr_erf, {-6, 6, -1074, 2})
CLAIM_ACCURATE(erfc, mpfr_erfc, {-6, 27.3, -70, 4})
CLAIM_ACCURATE(tgamma, mpfr_gamma, {-30, 30, -60, 7})
CLAIM_ACCURATE(lgamma, of_lgamma, {-30, 30, -1074, 7})
CLAIM_ACCURATE(digamma, mpfr_digamma, {-30, 30, -1000, 7})

#define CLAIM_ACCURATE_2(name, reference, first, second)                                                               \
  TEST_CASE("constexpr_math accuracy: " #name) {                                                                       \
    const auto f = [](double x, double y) { return lz_constexpr::name(x, y); };                                        \
    const statistics all = measure(first, second, f, reference);                                                       \
    CLAIM_RARE(all);                                                                                                   \
  }

CLAIM_ACCURATE_2(atan2, mpfr_atan2, (interval{-4, 4}), (interval{-4, 4}))
CLAIM_ACCURATE_2(hypot, mpfr_hypot, (interval{-4, 4}), (interval{-4, 4}))
CLAIM_ACCURATE_2(pow, mpfr_pow, (interval{0, 4, -1074, 1023, false}), (interval{-40, 40, -60, 9}))

TEST_CASE("constexpr_math accuracy: a result one ulp off is found") {
  const auto off = [](double x) { return __builtin_nextafter(lz_constexpr::exp(x), infinity); };
  CHECK_FALSE(rare(measure({-1, 1, -1, 1}, off, mpfr_exp)));
}

// How much is left between the double_double results and the rounding: the largest error, as its logarithm to
// base 2, relative to the exact value. The rounding goes wrong with a probability of about 2^53 times that.
namespace {

template <class Function, class Reference>
double measure_extended(interval range, Function f, Reference reference) {
  random_numbers random(1676);
  real x(53), y, computed, error;
  mpfr_set_zero(error, 1);
  for (int i = 0; i < points_per_function / 4; ++i) {
    const double point = argument(random, range, i);
    mpfr_set_d(x, point, nearest);
    reference(y.value, x.value, nearest);
    const lz_constexpr::scaled result = f(point);
    mpfr_set_d(computed, result.mantissa.high, nearest);
    mpfr_add_d(computed, computed, result.mantissa.low, nearest);
    mpfr_mul_2si(computed, computed, result.exponent, nearest);
    mpfr_sub(computed, computed, y, nearest);
    mpfr_div(computed, computed, y, nearest);
    if (mpfr_cmpabs(computed, error) > 0) mpfr_set(error, computed, nearest);
  }
  mpfr_abs(error, error, nearest);
  mpfr_log2(error, error, nearest);
  return mpfr_get_d(error, nearest);
}

}  // namespace

#define CLAIM_EXTENDED(call, reference, bound, ...)                                                                    \
  {                                                                                                                    \
    const interval range = __VA_ARGS__;                                                                                \
    const double error = measure_extended(range, [](double x) -> lz_constexpr::scaled { return call; }, reference);    \
    INFO(#call);                                                                                                       \
    CHECK(error < bound);                                                                                              \
  }

TEST_CASE("constexpr_math accuracy: double_double results before the rounding") {
  using namespace lz_constexpr;
  CLAIM_EXTENDED(exp(double_double{x}), mpfr_exp, -102, {-700, 700, -60, 9})
  CLAIM_EXTENDED((scaled{expm1(double_double{x}), 0}), mpfr_expm1, -102, {-3, 3, -60, 8})
  CLAIM_EXTENDED((scaled{log(double_double{x}), 0}), mpfr_log, -102, {0.5, 2, -1074, 1023, false})
  CLAIM_EXTENDED((scaled{log1p(double_double{x}), 0}), mpfr_log1p, -102, {-0.9, 1, -60, 30, false})
  CLAIM_EXTENDED((scaled{sqrt(double_double{x}), 0}), mpfr_sqrt, -102, {0, 4, -100, 100, false})
  CLAIM_EXTENDED((scaled{sin(reduce_angle(x)), 0}), mpfr_sin, -102, {-20, 20, -60, 1023})
  CLAIM_EXTENDED((scaled{cos(reduce_angle(x)), 0}), mpfr_cos, -102, {-20, 20, -60, 1023})
  CLAIM_EXTENDED((scaled{angle_of({x}, {1}), 0}), mpfr_atan, -102, {0, 4, -60, 60, false})
  CLAIM_EXTENDED((scaled{erf_series(x), 0}), mpfr_erf, -102, {0, 4, -40, 1, false})
  CLAIM_EXTENDED((scaled{-erf_series(x) + 1.0, 0}), mpfr_erfc, -74, {0, 4, -40, 1, false})
  CLAIM_EXTENDED(erfc_fraction(x), mpfr_erfc, -86, {4, 27, 2, 3, false})
  CLAIM_EXTENDED((scaled{lgamma(double_double{x}), 0}), of_lgamma, -90, {0, 30, -60, 100, false})
  CLAIM_EXTENDED((scaled{lgamma(double_double{x}), 0}), of_lgamma, -90, {0.9, 2.1, -60, 100, false})
  CLAIM_EXTENDED((scaled{digamma(double_double{x}), 0}), mpfr_digamma, -92, {0, 30, -60, 60, false})
}
#endif
