// Zeros, infinities, NaN, poles, domain errors and the ends of the range: C's Annex F (and C23 for sinpi and
// cospi), in constant evaluation and at run time, by constexpr_math and by the dispatching functions alike.
#include <doctest/doctest.h>

#include "support.hpp"

namespace lz_math = leibniz::detail::math;
namespace lz_constexpr = leibniz::detail::constexpr_math;
using namespace constexpr_math_test;

namespace {

// pi and its parts as the nearest doubles
constexpr double pi = 0x1.921fb54442d18p+1, half_pi = pi / 2, quarter_pi = pi / 4;

constexpr unary_sample exp_points[] = {
    {0.0, 1},  {-0.0, 1},        {infinity, infinity}, {-infinity, 0}, {quiet_nan, quiet_nan}, {710, infinity},
    {-746, 0}, {-745, smallest}, {1e300, infinity},    {smallest, 1},  {-smallest, 1}};
constexpr unary_sample exp2_points[] = {
    {0.0, 1},         {-0.0, 1},  {infinity, infinity}, {-infinity, 0},     {quiet_nan, quiet_nan},
    {1024, infinity}, {-1076, 0}, {-1074, smallest},    {-1022, 0x1p-1022}, {1023, 0x1p1023},
    {-1.0, 0.5}};
constexpr unary_sample expm1_points[] = {
    {0.0, 0.0},           {-0.0, -0.0},           {infinity, infinity}, {-infinity, -1}, {quiet_nan, quiet_nan},
    {smallest, smallest}, {-smallest, -smallest}, {-1e300, -1},         {710, infinity}};
constexpr unary_sample log_points[] = {{0.0, -infinity},       {-0.0, -infinity},     {1, 0.0},
                                       {-1, quiet_nan},        {infinity, infinity},  {-infinity, quiet_nan},
                                       {quiet_nan, quiet_nan}, {-smallest, quiet_nan}};
constexpr unary_sample log2_points[] = {
    {0.0, -infinity},       {-0.0, -infinity},      {1, 0.0}, {-1, quiet_nan},   {infinity, infinity},
    {-infinity, quiet_nan}, {quiet_nan, quiet_nan}, {8, 3},   {smallest, -1074}, {0x1p1023, 1023}};
constexpr unary_sample log10_points[] = {
    {0.0, -infinity},       {-0.0, -infinity},      {1, 0.0},  {-1, quiet_nan}, {infinity, infinity},
    {-infinity, quiet_nan}, {quiet_nan, quiet_nan}, {1000, 3}, {1e22, 22}};
constexpr unary_sample log1p_points[] = {{0.0, 0.0},
                                         {-0.0, -0.0},
                                         {-1, -infinity},
                                         {-2, quiet_nan},
                                         {infinity, infinity},
                                         {-infinity, quiet_nan},
                                         {quiet_nan, quiet_nan},
                                         {smallest, smallest},
                                         {-smallest, -smallest}};
constexpr unary_sample sqrt_points[] = {{0.0, 0.0},
                                        {-0.0, -0.0},
                                        {infinity, infinity},
                                        {-1, quiet_nan},
                                        {-infinity, quiet_nan},
                                        {quiet_nan, quiet_nan},
                                        {smallest, 0x1p-537},
                                        {4, 2},
                                        {-smallest, quiet_nan}};
constexpr unary_sample cbrt_points[] = {
    {0.0, 0.0}, {-0.0, -0.0},         {infinity, infinity}, {-infinity, -infinity}, {quiet_nan, quiet_nan},
    {-27, -3},  {smallest, 0x1p-358}, {0x1p1023, 0x1p341}};
constexpr unary_sample sin_points[] = {
    {0.0, 0.0},           {-0.0, -0.0},          {infinity, quiet_nan}, {-infinity, quiet_nan}, {quiet_nan, quiet_nan},
    {smallest, smallest}, {-smallest, -smallest}};
constexpr unary_sample cos_points[] = {
    {0.0, 1}, {-0.0, 1}, {infinity, quiet_nan}, {-infinity, quiet_nan}, {quiet_nan, quiet_nan}, {smallest, 1}};
constexpr unary_sample sinpi_points[] = {{0.0, 0.0},
                                         {-0.0, -0.0},
                                         {infinity, quiet_nan},
                                         {-infinity, quiet_nan},
                                         {quiet_nan, quiet_nan},
                                         {1, 0.0},
                                         {2, 0.0},
                                         {-1, -0.0},
                                         {-2, -0.0},
                                         {0.5, 1},
                                         {1.5, -1},
                                         {-0.5, -1},
                                         {1e300, 0.0},
                                         {0x1.fffffffffffffp52, 0.0}};
constexpr unary_sample cospi_points[] = {{0.0, 1},
                                         {-0.0, 1},
                                         {infinity, quiet_nan},
                                         {-infinity, quiet_nan},
                                         {quiet_nan, quiet_nan},
                                         {0.5, 0.0},
                                         {1.5, 0.0},
                                         {-0.5, 0.0},
                                         {1, -1},
                                         {-2, 1},
                                         {1e300, 1},
                                         {0x1.fffffffffffffp52, -1}};
constexpr unary_sample asin_points[] = {
    {0.0, 0.0},     {-0.0, -0.0},           {1, half_pi},           {-1, -half_pi},
    {2, quiet_nan}, {-infinity, quiet_nan}, {quiet_nan, quiet_nan}, {smallest, smallest}};
constexpr unary_sample acos_points[] = {
    {1, 0.0}, {-1, pi}, {0.0, half_pi}, {-0.0, half_pi}, {2, quiet_nan}, {infinity, quiet_nan}, {quiet_nan, quiet_nan}};
constexpr unary_sample atan_points[] = {
    {0.0, 0.0},      {-0.0, -0.0},         {infinity, half_pi}, {-infinity, -half_pi}, {quiet_nan, quiet_nan},
    {1, quarter_pi}, {smallest, smallest}, {largest, half_pi}};
constexpr unary_sample sinh_points[] = {
    {0.0, 0.0},           {-0.0, -0.0},     {infinity, infinity}, {-infinity, -infinity}, {quiet_nan, quiet_nan},
    {smallest, smallest}, {1000, infinity}, {-1000, -infinity}};
constexpr unary_sample cosh_points[] = {
    {0.0, 1}, {-0.0, 1}, {infinity, infinity}, {-infinity, infinity}, {quiet_nan, quiet_nan}, {-1000, infinity}};
constexpr unary_sample tanh_points[] = {
    {0.0, 0.0},           {-0.0, -0.0}, {infinity, 1}, {-infinity, -1}, {quiet_nan, quiet_nan},
    {smallest, smallest}, {1000, 1},    {-1000, -1}};
constexpr unary_sample asinh_points[] = {
    {0.0, 0.0},          {-0.0, -0.0}, {infinity, infinity}, {-infinity, -infinity}, {quiet_nan, quiet_nan},
    {smallest, smallest}};
constexpr unary_sample acosh_points[] = {
    {1, 0.0}, {0.5, quiet_nan}, {infinity, infinity}, {-infinity, quiet_nan}, {quiet_nan, quiet_nan}};
constexpr unary_sample atanh_points[] = {
    {0.0, 0.0},     {-0.0, -0.0},           {1, infinity},          {-1, -infinity},
    {2, quiet_nan}, {-infinity, quiet_nan}, {quiet_nan, quiet_nan}, {smallest, smallest}};
constexpr unary_sample erf_points[] = {
    {0.0, 0.0}, {-0.0, -0.0}, {infinity, 1}, {-infinity, -1}, {quiet_nan, quiet_nan}, {10, 1}, {smallest, smallest}};
constexpr unary_sample erfc_points[] = {{0.0, 1}, {-0.0, 1}, {infinity, 0}, {-infinity, 2}, {quiet_nan, quiet_nan},
                                        {30, 0},  {-10, 2}};
constexpr unary_sample tgamma_points[] = {{0.0, infinity},
                                          {-0.0, -infinity},
                                          {-1, quiet_nan},
                                          {infinity, infinity},
                                          {-infinity, quiet_nan},
                                          {quiet_nan, quiet_nan},
                                          {1, 1},
                                          {2, 1},
                                          {5, 24},
                                          {172, infinity},
                                          {-190.5, -0.0},
                                          {-191.5, 0.0},
                                          {smallest, infinity}};
constexpr unary_sample lgamma_points[] = {{1, 0.0},
                                          {2, 0.0},
                                          {0.0, infinity},
                                          {-0.0, infinity},
                                          {-1, infinity},
                                          {infinity, infinity},
                                          {-infinity, infinity},
                                          {quiet_nan, quiet_nan},
                                          {largest, infinity}};
constexpr unary_sample digamma_points[] = {{0.0, -infinity},     {-0.0, infinity},       {-1, quiet_nan},
                                           {infinity, infinity}, {-infinity, quiet_nan}, {quiet_nan, quiet_nan},
                                           {smallest, -infinity}};
constexpr unary_sample floor_points[] = {{0.0, 0.0},
                                         {-0.0, -0.0},
                                         {-0.5, -1},
                                         {0.5, 0.0},
                                         {2.5, 2},
                                         {-2.5, -3},
                                         {infinity, infinity},
                                         {-infinity, -infinity},
                                         {quiet_nan, quiet_nan},
                                         {-smallest, -1},
                                         {largest, largest}};
constexpr unary_sample ceil_points[] = {
    {0.0, 0.0},           {-0.0, -0.0},           {-0.5, -0.0},           {0.5, 1},      {2.5, 3},          {-2.5, -2},
    {infinity, infinity}, {-infinity, -infinity}, {quiet_nan, quiet_nan}, {smallest, 1}, {largest, largest}};
constexpr unary_sample trunc_points[] = {
    {0.0, 0.0}, {-0.0, -0.0},         {-0.5, -0.0},           {0.5, 0.0},        {2.5, 2},
    {-2.5, -2}, {infinity, infinity}, {quiet_nan, quiet_nan}, {-smallest, -0.0}, {-largest, -largest}};
constexpr unary_sample round_points[] = {{0.0, 0.0},
                                         {-0.0, -0.0},
                                         {0.5, 1},
                                         {-0.5, -1},
                                         {2.5, 3},
                                         {-0.25, -0.0},
                                         {infinity, infinity},
                                         {quiet_nan, quiet_nan},
                                         {0x1.fffffffffffffp-2, 0.0},
                                         {0x1.fffffffffffffp51, 0x1p52}};
constexpr unary_sample rint_points[] = {{0.0, 0.0},
                                        {-0.0, -0.0},
                                        {0.5, 0.0},
                                        {-0.5, -0.0},
                                        {1.5, 2},
                                        {2.5, 2},
                                        {infinity, infinity},
                                        {quiet_nan, quiet_nan},
                                        {0x1.fffffffffffffp51, 0x1p52}};
constexpr unary_sample fabs_points[] = {
    {-0.0, 0.0}, {-1, 1}, {-infinity, infinity}, {quiet_nan, quiet_nan}, {-smallest, smallest}};

constexpr binary_sample atan2_points[] = {{0.0, 1, 0.0},
                                          {-0.0, 1, -0.0},
                                          {0.0, -1, pi},
                                          {-0.0, -1, -pi},
                                          {0.0, 0.0, 0.0},
                                          {-0.0, 0.0, -0.0},
                                          {0.0, -0.0, pi},
                                          {-0.0, -0.0, -pi},
                                          {1, 0.0, half_pi},
                                          {1, -0.0, half_pi},
                                          {-1, 0.0, -half_pi},
                                          {1, infinity, 0.0},
                                          {-1, infinity, -0.0},
                                          {1, -infinity, pi},
                                          {-1, -infinity, -pi},
                                          {infinity, 1, half_pi},
                                          {-infinity, 1, -half_pi},
                                          {infinity, infinity, quarter_pi},
                                          {-infinity, infinity, -quarter_pi},
                                          {infinity, -infinity, 3 * quarter_pi},
                                          {-infinity, -infinity, -3 * quarter_pi},
                                          {quiet_nan, 1, quiet_nan},
                                          {1, quiet_nan, quiet_nan},
                                          {smallest, largest, 0.0},
                                          {largest, smallest, half_pi}};
constexpr binary_sample hypot_points[] = {{0.0, -0.0, 0.0},
                                          {3, -4, 5},
                                          {-0.0, -2, 2},
                                          {infinity, quiet_nan, infinity},
                                          {quiet_nan, -infinity, infinity},
                                          {quiet_nan, 1, quiet_nan},
                                          {0x3p600, 0x4p600, 0x5p600},
                                          {largest, largest, infinity},
                                          {smallest, 0.0, smallest},
                                          {3 * smallest, 4 * smallest, 5 * smallest}};
constexpr binary_sample pow_points[] = {{0.0, -1, infinity},
                                        {-0.0, -1, -infinity},
                                        {-0.0, -3, -infinity},
                                        {0.0, -2, infinity},
                                        {-0.0, -2, infinity},
                                        {-0.0, -0.5, infinity},
                                        {0.0, -infinity, infinity},
                                        {-0.0, -infinity, infinity},
                                        {-0.0, 3, -0.0},
                                        {0.0, 3, 0.0},
                                        {-0.0, 2, 0.0},
                                        {-0.0, 0.5, 0.0},
                                        {-1, infinity, 1},
                                        {-1, -infinity, 1},
                                        {1, quiet_nan, 1},
                                        {quiet_nan, 0.0, 1},
                                        {quiet_nan, -0.0, 1},
                                        {-8, 1.0 / 3, quiet_nan},
                                        {0.5, -infinity, infinity},
                                        {2, -infinity, 0.0},
                                        {-0.5, infinity, 0.0},
                                        {-2, infinity, infinity},
                                        {-infinity, -3, -0.0},
                                        {-infinity, -2, 0.0},
                                        {-infinity, 3, -infinity},
                                        {-infinity, 2, infinity},
                                        {-infinity, 0.5, infinity},
                                        {infinity, -1, 0.0},
                                        {infinity, 0.5, infinity},
                                        {quiet_nan, 1, quiet_nan},
                                        {2, quiet_nan, quiet_nan},
                                        {2, 1024, infinity},
                                        {-2, 1025, -infinity},
                                        {2, -1074, smallest},
                                        {-2, -1073, -2 * smallest},
                                        {2, -1076, 0.0},
                                        {-2, -1077, -0.0},
                                        {10, 22, 1e22},
                                        {2, 0.5, 0x1.6a09e667f3bcdp+0},
                                        {-3, 3, -27},
                                        {largest, 1, largest},
                                        {0.25, -1.5, 8},
                                        {1e-200, 1e200, 0.0}};
constexpr binary_sample fmod_points[] = {{0.0, 3, 0.0},
                                         {-0.0, 3, -0.0},
                                         {3, 0.0, quiet_nan},
                                         {infinity, 3, quiet_nan},
                                         {3, infinity, 3},
                                         {quiet_nan, 1, quiet_nan},
                                         {1, quiet_nan, quiet_nan},
                                         {-7, 4, -3},
                                         {7, -4, 3},
                                         {6, 3, 0.0},
                                         {-6, 3, -0.0},
                                         {largest, smallest, 0.0},
                                         {5 * smallest, 3 * smallest, 2 * smallest},
                                         {1e308, 3, 2}};
constexpr binary_sample remainder_points[] = {{0.0, 3, 0.0},
                                              {-0.0, 3, -0.0},
                                              {3, 0.0, quiet_nan},
                                              {infinity, 3, quiet_nan},
                                              {3, infinity, 3},
                                              {quiet_nan, 1, quiet_nan},
                                              {1, quiet_nan, quiet_nan},
                                              {7, 4, -1},
                                              {-7, 4, 1},
                                              {5, 2, 1},
                                              {7, 2, -1},
                                              {6, 4, -2},
                                              {2, 4, 2},
                                              {-6, 3, -0.0},
                                              {3 * smallest, 2 * smallest, -smallest},
                                              {largest, smallest, 0.0},
                                              {largest, -largest, 0.0},
                                              {0x1p1023, largest, -0x1.ffffffffffffep1022}};
constexpr binary_sample fmin_points[] = {
    {1, 2, 1}, {quiet_nan, 1, 1}, {1, quiet_nan, 1}, {quiet_nan, quiet_nan, quiet_nan}, {-infinity, 1, -infinity}};
constexpr binary_sample fmax_points[] = {
    {1, 2, 2}, {quiet_nan, 1, 1}, {1, quiet_nan, 1}, {quiet_nan, quiet_nan, quiet_nan}, {infinity, 1, infinity}};
constexpr binary_sample fdim_points[] = {{2, 1, 1},
                                         {1, 2, 0.0},
                                         {quiet_nan, 1, quiet_nan},
                                         {1, quiet_nan, quiet_nan},
                                         {infinity, infinity, 0.0},
                                         {infinity, 1, infinity},
                                         {largest, -largest, infinity},
                                         {1, -infinity, infinity},
                                         {largest, -0x1p970, infinity},
                                         {largest, -0x1p969, largest}};
constexpr binary_sample copysign_points[] = {
    {1, -0.0, -1}, {-infinity, 1, infinity}, {quiet_nan, -1, quiet_nan}, {-0.0, 1, 0.0}};
constexpr ternary_sample fma_points[] = {{infinity, 0.0, 1, quiet_nan},
                                         {infinity, 1, -infinity, quiet_nan},
                                         {infinity, 1, 1, infinity},
                                         {1, 1, -infinity, -infinity},
                                         {quiet_nan, 1, 1, quiet_nan},
                                         {1, 1, quiet_nan, quiet_nan},
                                         {0.0, 1, -0.0, 0.0},
                                         {-0.0, 1, -0.0, -0.0},
                                         {0.0, -1, 5, 5},
                                         {1, 1, -1, 0.0},
                                         {-1, 1, 1, 0.0},
                                         {largest, 2, -largest, largest},
                                         {largest, 2, 0.0, infinity},
                                         {-largest, largest, 1, -infinity},
                                         {smallest, 0.5, 0.0, 0.0},
                                         {smallest, 0.75, 0.0, smallest},
                                         {smallest, -0.5, -smallest, -2 * smallest},
                                         {smallest, smallest, 1, 1},
                                         {-smallest, smallest, 1, 1},
                                         {0x1.0000000000001p0, 0x1.0000000000001p0, -0x1.0000000000002p0, 0x1p-104},
                                         {3, 3002399751580331 * 0x1p-53, 0.0, 1},
                                         {3, 3002399751580331 * 0x1p-53, smallest, 0x1.0000000000001p0},
                                         {3, 3002399751580331 * 0x1p-53, -smallest, 1}};

}  // namespace

// doctest registers a case by a name of its own for each line, hence macros. At run time an ordinary value
// may be one off: glibc's cbrt(-27) is not -3.
#define CLAIM_POINTS(name, parameters, arguments)                                                                      \
  static_assert(first_mismatch(name##_points, [] parameters { return lz_constexpr::name arguments; }) == -1);          \
  static_assert(first_mismatch(name##_points, [] parameters { return lz_math::name arguments; }) == -1);               \
  TEST_CASE("constexpr_math special points: " #name) {                                                                 \
    const auto constant = [] parameters {                                                                              \
      x = launder(x);                                                                                                  \
      return lz_constexpr::name arguments;                                                                             \
    };                                                                                                                 \
    const auto run_time = [] parameters {                                                                              \
      x = launder(x);                                                                                                  \
      return lz_math::name arguments;                                                                                  \
    };                                                                                                                 \
    CHECK(first_mismatch(name##_points, constant) == -1);                                                              \
    CHECK(first_mismatch(name##_points, run_time, 1) == -1);                                                           \
  }
#define CLAIM_POINTS_1(name) CLAIM_POINTS(name, (double x), (x))
#define CLAIM_POINTS_2(name) CLAIM_POINTS(name, (double x, double y), (x, y))
#define CLAIM_POINTS_3(name) CLAIM_POINTS(name, (double x, double y, double z), (x, y, z))

CLAIM_POINTS_1(exp)
CLAIM_POINTS_1(exp2)
CLAIM_POINTS_1(expm1)
CLAIM_POINTS_1(log)
CLAIM_POINTS_1(log2)
CLAIM_POINTS_1(log10)
CLAIM_POINTS_1(log1p)
CLAIM_POINTS_1(sqrt)
CLAIM_POINTS_1(cbrt)
CLAIM_POINTS_1(sin)
CLAIM_POINTS_1(cos)
CLAIM_POINTS_1(sinpi)
CLAIM_POINTS_1(cospi)
CLAIM_POINTS_1(asin)
CLAIM_POINTS_1(acos)
CLAIM_POINTS_1(atan)
CLAIM_POINTS_1(sinh)
CLAIM_POINTS_1(cosh)
CLAIM_POINTS_1(tanh)
CLAIM_POINTS_1(asinh)
CLAIM_POINTS_1(acosh)
CLAIM_POINTS_1(atanh)
CLAIM_POINTS_1(erf)
CLAIM_POINTS_1(erfc)
CLAIM_POINTS_1(tgamma)
CLAIM_POINTS_1(lgamma)
CLAIM_POINTS_1(floor)
CLAIM_POINTS_1(ceil)
CLAIM_POINTS_1(trunc)
CLAIM_POINTS_1(round)
CLAIM_POINTS_1(rint)
CLAIM_POINTS_1(fabs)
CLAIM_POINTS_2(atan2)
CLAIM_POINTS_2(hypot)
CLAIM_POINTS_2(pow)
CLAIM_POINTS_2(fmod)
CLAIM_POINTS_2(remainder)
CLAIM_POINTS_2(fmin)
CLAIM_POINTS_2(fmax)
CLAIM_POINTS_2(fdim)
CLAIM_POINTS_2(copysign)
CLAIM_POINTS_3(fma)

// C leaves the sign to the library where both are zeros; in constant evaluation -0 is the smaller.
static_assert(same(lz_math::fmin(0.0, -0.0), -0.0) && same(lz_math::fmin(-0.0, 0.0), -0.0));
static_assert(same(lz_math::fmax(0.0, -0.0), 0.0) && same(lz_math::fmax(-0.0, 0.0), 0.0));

// tan has sin's special points
static_assert(first_mismatch(sin_points, [](double x) { return lz_math::tan(x); }) == -1);
static_assert(first_mismatch(digamma_points, [](double x) { return lz_constexpr::digamma(x); }) == -1);

TEST_CASE("constexpr_math special points: tan, digamma") {
  CHECK(first_mismatch(sin_points, [](double x) { return lz_constexpr::tan(launder(x)); }) == -1);
  CHECK(first_mismatch(sin_points, [](double x) { return lz_math::tan(launder(x)); }) == -1);
  CHECK(first_mismatch(digamma_points, [](double x) { return lz_constexpr::digamma(launder(x)); }) == -1);
}

TEST_CASE("constexpr_math special points: a wrong sign of zero and a missing NaN are found") {
  constexpr unary_sample wrong_zero[] = {{0.0, 0.0}, {-0.0, 0.0}};
  constexpr unary_sample wrong_nan[] = {{-1, 0.0}};
  static_assert(first_mismatch(wrong_zero, [](double x) { return lz_math::sin(x); }) == 1);
  static_assert(first_mismatch(wrong_nan, [](double x) { return lz_math::log(x); }) == 0);
  CHECK(first_mismatch(wrong_zero, [](double x) { return lz_constexpr::sin(launder(x)); }) == 1);
  CHECK(first_mismatch(wrong_nan, [](double x) { return lz_constexpr::log(launder(x)); }) == 0);
}
