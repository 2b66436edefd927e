// Each function where it is special: zeros, poles, ties, ends of the domain, infinities and NaN. Value and slope, for
// double and float, from the gradient and from the derivative as a formula, at compile time and at run time; only at
// run time where what is computed on the way is no constant expression (1/0, inf - inf, 0·inf).
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double pi = 3.14159265358979323846;

/// The same infinity, zero or NaN, or up to a few roundings the same number.
template <class T>
constexpr bool same(T found, double expected) {
  if (expected != expected) return found != found;
  if (expected == 0 || expected == infinity || expected == -infinity) return static_cast<double>(found) == expected;
  return close(static_cast<double>(found), expected, 8 * static_cast<double>(std::numeric_limits<T>::epsilon()));
}

template <class T>
constexpr bool point_in(const auto& f, double at, double value, double slope) {
  const T a = static_cast<T>(at);
  return same(T(f(x = launder(a))), value) && same(T(gradient(f, lz::wrt(x))(x = launder(a))[x]), slope) &&
         same(T(call(derivative(f, x), x = launder(a))), slope);
}
template <class T>
constexpr bool point_in(const auto& f, double at_x, double at_y, double value, double by_x, double by_y) {
  const T a = static_cast<T>(at_x), b = static_cast<T>(at_y);
  const auto g = gradient(f, lz::wrt(x, y))(x = launder(a), y = launder(b));
  return same(T(f(x = launder(a), y = launder(b))), value) && same(T(g[x]), by_x) && same(T(g[y]), by_y) &&
         same(T(call(derivative(f, x), x = launder(a), y = launder(b))), by_x) &&
         same(T(call(derivative(f, y), x = launder(a), y = launder(b))), by_y);
}
/// The value and the slopes of f at a point, in double and in float.
constexpr bool point(const auto& f, auto... numbers) {
  return point_in<double>(f, numbers...) && point_in<float>(f, numbers...);
}
/// The slopes by x, y and z.
constexpr bool slopes(const auto& f, double a, double b, double c, double by_x, double by_y, double by_z) {
  const auto g = gradient(f, lz::wrt(x, y, z))(x = launder(a), y = launder(b), z = launder(c));
  return same(g[x], by_x) && same(g[y], by_y) && same(g[z], by_z);
}

TEST_CASE("exponentials") {
  BOTH(point(exp(x), -infinity, 0, 0));
  BOTH(point(exp(x), infinity, infinity, infinity));
  BOTH(point(exp2(x), 0, 1, 0.6931471805599453));
  BOTH(point(exp2(x), -infinity, 0, 0));
  BOTH(point(expm1(x), 0, 0, 1));
  BOTH(point(expm1(x), -infinity, -1, 0));
  BOTH(point(expm1(x), -50, -1, 1.928749847963918e-22));
  BOTH(point(gaussian(x), 0, 1, 0));
  BOTH(point(gaussian(x), 2, 0.01831563888873418, -0.07326255555493671));
  BOTH(point(gaussian(x), infinity, 0, 0));
  BOTH(point(exp(x) + exp2(x) + expm1(x), nan, nan, nan));
}

TEST_CASE("logarithms") {
  BOTH(point(log(x), 1, 0, 1));
  BOTH(point(log2(x), 8, 3, 0.18033688011112042592));
  BOTH(point(log10(x), 100, 2, 0.0043429448190325182765));
  BOTH(point(log1p(x), 0, 0, 1));
  BOTH(point(log(x), infinity, infinity, 0));
  BOTH(point(log(x), 0, -infinity, infinity));
  BOTH(point(log(x), -0.0, -infinity, -infinity));
  BOTH(point(log2(x), 0, -infinity, infinity));
  BOTH(point(log2(x), -0.0, -infinity, -infinity));
  BOTH(point(log10(x), 0, -infinity, infinity));
  BOTH(point(log10(x), -0.0, -infinity, -infinity));
  BOTH(point(log1p(x), -1, -infinity, infinity));
  BOTH(point(log(x), -1, nan, -1));
}

TEST_CASE("xlogy and log_add_exp") {
  BOTH(point(xlogy(x, y), 0, 2, 0, 0.6931471805599453, 0));
  BOTH(point(xlogy(x, y), 3, 1, 0, 0, 3));
  BOTH(point(xlogy(x, y), 0, 0, 0, -infinity, 0));
  BOTH(point(xlogy(x, y), 0, infinity, 0, infinity, 0));
  BOTH(point(xlogy(x, y), 0, nan, 0, nan, 0));
  BOTH(point(xlogy(x, y), 2, 0, -infinity, -infinity, infinity));
  BOTH(point(log_add_exp(x, y), 0, 0, 0.6931471805599453, 0.5, 0.5));
  BOTH(point(log_add_exp(x, y), 1000, 0, 1000, 1, 0));
  BOTH(point(log_add_exp(x, y), -1000, -1000, -999.30685281944, 0.5, 0.5));
  BOTH(point(log_add_exp(x, y), -infinity, 2, 2, 0, 1));
  BOTH(point(log_add_exp(x, y), -infinity, -infinity, -infinity, 0.5, 0.5));
  BOTH(point(log_add_exp(x, y), infinity, infinity, infinity, 0.5, 0.5));
  BOTH(point(log_add_exp(x, y), infinity, -infinity, infinity, 1, 0));
}

TEST_CASE("roots") {
  BOTH(point(sqrt(x), 4, 2, 0.25));
  BOTH(point(cbrt(x), -8, -2, 1.0 / 12));
  BOTH(point(rsqrt(x), 4, 0.5, -0.0625));
  BOTH(point(rsqrt(x), infinity, 0, 0));
  BOTH(point(sqrt(x), 0, 0, infinity));
  BOTH(point(cbrt(x), 0, 0, infinity));
  BOTH(point(cbrt(x), -0.0, 0, infinity));
  BOTH(point(rsqrt(x), 0, infinity, -infinity));
  BOTH(point(sqrt(x), -1, nan, nan));
  BOTH(point(rsqrt(x), -1, nan, nan));
  BOTH(point(cbrt(x), -infinity, -infinity, 0));
}

// The numbers are those of the cases in the row of pow.
TEST_CASE("pow") {
  BOTH(point(pow(x, y), 2, 3, 8, 12, 5.545177444479562));
  BOTH(point(pow(x, y), 2, 0, 1, 0, 0.6931471805599453));
  BOTH(point(pow(x, y), 0, 2, 0, 0, 0));                             // 1
  BOTH(point(pow(x, y), 0, 1, 0, 1, 0));                             // 2
  BOTH(point(pow(x, y), 0, 0.5, 0, infinity, 0));                    // 3
  BOTH(point(pow(x, y), 0, 0, 1, 0, -infinity));                     // 4
  BOTH(point(pow(x, y), 0, -1, infinity, -infinity, -infinity));     // 5
  BOTH(point(pow(x, y), -0.0, -1, -infinity, -infinity, infinity));  // 5
  BOTH(point(pow(x, y), -2, 3, -8, 12, nan));                        // 6
  BOTH(point(pow(x, y), -2, 0.5, nan, nan, nan));                    // 7
  BOTH(point(pow(x, y), infinity, -1, 0, 0, 0));                     // 8
  // only what is asked for counts
  BOTH(point(pow(x, 3.0), -2, -8, 12));
  BOTH(point(pow(x, 1.0), 0, 0, 1));
  BOTH(point(pow(0.0, x), 2, 0, 0));
}

TEST_CASE("hypot") {
  BOTH(point(hypot(x, y), 3, -4, 5, 0.6, -0.8));
  BOTH(point(hypot(x, y), 0, 0, 0, 0, 0));
  BOTH(point(hypot(x, y), 0, -2, 2, 0, -1));
  BOTH(point(hypot(x, y), 3e30, 4e30, 5e30, 0.6, 0.8));
  BOTH(point(hypot(x, y), 3e-30, 4e-30, 5e-30, 0.6, 0.8));
  BOTH(point_in<double>(hypot(x, y), 3e300, 4e300, 5e300, 0.6, 0.8));
  BOTH(point_in<double>(hypot(x, y), 3e-300, 4e-300, 5e-300, 0.6, 0.8));
  BOTH(point(hypot(x, y), infinity, nan, infinity, nan, nan));
  BOTH(point(hypot(x, y), 1, nan, nan, nan, nan));
  constexpr auto f = hypot(x, y, z);
  BOTH(f(x = launder(2.0), y = launder(-3.0), z = launder(6.0)) == 7);
  BOTH(slopes(f, 2, -3, 6, 2.0 / 7, -3.0 / 7, 6.0 / 7));
  BOTH(slopes(f, 0, 0, 0, 0, 0, 0));
  BOTH(slopes(f, 2e300, -3e300, 6e300, 2.0 / 7, -3.0 / 7, 6.0 / 7));
  BOTH(slopes(f, 2e-300, -3e-300, 6e-300, 2.0 / 7, -3.0 / 7, 6.0 / 7));
  BOTH(f(x = launder(nan), y = launder(-infinity), z = launder(6.0)) == infinity);
  BOTH(same(f(x = launder(1.0), y = launder(nan), z = launder(0.0)), nan));
  BOTH(same(f(x = launder(0.0), y = launder(nan), z = launder(0.0)), nan));
}

TEST_CASE("trigonometric functions") {
  BOTH(point(sin(x), 0, 0, 1));
  BOTH(point(cos(x), 0, 1, 0));
  BOTH(point(tan(x), 0, 0, 1));
  BOTH(point(sinpi(x), 1, 0, -pi));
  BOTH(point(sinpi(x), 0.5, 1, 0));
  BOTH(point(sinpi(x), 1e15, 0, pi));
  BOTH(point(cospi(x), 0.5, 0, -pi));
  BOTH(point(cospi(x), 1, -1, 0));
  BOTH(point(asin(x), 0, 0, 1));
  BOTH(point(acos(x), 0, pi / 2, -1));
  BOTH(point(asin(x), 1, pi / 2, infinity));
  BOTH(point(asin(x), -1, -pi / 2, infinity));
  BOTH(point(acos(x), 1, 0, -infinity));
  BOTH(point(acos(x), -1, pi, -infinity));
  BOTH(point(asin(x), 2, nan, nan));
  BOTH(point(acos(x), -2, nan, nan));
  BOTH(point(atan(x), 0, 0, 1));
  BOTH(point(atan(x), infinity, pi / 2, 0));
  BOTH(point(sin(x), infinity, nan, nan));
  BOTH(point(sinpi(x), infinity, nan, nan));
}

TEST_CASE("atan2") {
  BOTH(point(atan2(x, y), 0, 1, 0, 1, 0));
  BOTH(point(atan2(x, y), 0, -1, pi, -1, 0));
  BOTH(point(atan2(x, y), 1, 0, pi / 2, 0, -1));
  BOTH(point(atan2(x, y), 3e18, 4e18, 0.6435011087932843868, 1.6e-19, -1.2e-19));
  BOTH(point_in<double>(atan2(x, y), 3e200, 4e200, 0.6435011087932843868, 1.6e-201, -1.2e-201));
  BOTH(point_in<double>(atan2(x, y), 3e-200, 4e-200, 0.6435011087932843868, 1.6e199, -1.2e199));
  BOTH(point(atan2(x, y), 0, 0, 0, nan, nan));
}

TEST_CASE("hyperbolic functions") {
  BOTH(point(sinh(x), 0, 0, 1));
  BOTH(point(cosh(x), 0, 1, 0));
  BOTH(point(tanh(x), 0, 0, 1));
  BOTH(point(tanh(x), infinity, 1, 0));
  BOTH(point(asinh(x), 0, 0, 1));
  BOTH(point(asinh(x), 1e30, 69.770699970381316, 1e-30));
  BOTH(point_in<double>(asinh(x), 1e200, 461.21016577936908, 1e-200));
  BOTH(point_in<double>(acosh(x), 1e200, 461.21016577936908, 1e-200));
  BOTH(point(atanh(x), 0, 0, 1));
  BOTH(point(atanh(x), 0.5, 0.54930614433405485, 4.0 / 3));
  BOTH(point(sinh(x), -infinity, -infinity, infinity));
  BOTH(point(cosh(x), -infinity, infinity, -infinity));
  BOTH(point(asinh(x), -infinity, -infinity, 0));
  BOTH(point(acosh(x), 1, 0, infinity));
  BOTH(point(acosh(x), 0.5, nan, nan));
  BOTH(point(acosh(x), infinity, infinity, 0));
  BOTH(point(atanh(x), 1, infinity, infinity));
  BOTH(point(atanh(x), -1, -infinity, infinity));
}

TEST_CASE("the error function") {
  BOTH(point(erf(x), 0, 0, 1.1283791670955126));
  BOTH(point(erfc(x), 0, 1, -1.1283791670955126));
  BOTH(point_in<double>(erfc(x), 20, 5.3958656116079009e-176, -2.1610374743867985e-174));
  BOTH(point(erf(x), infinity, 1, 0));
  BOTH(point(erf(x), -infinity, -1, 0));
  BOTH(point(erfc(x), infinity, 0, 0));
  BOTH(point(erfc(x), -infinity, 2, 0));
  BOTH(point(erf(x), nan, nan, nan));
}

constexpr double euler = 0.57721566490153286061;
TEST_CASE("the gamma function and its relatives") {
  BOTH(point(tgamma(x), 1, 1, -euler));
  BOTH(point(tgamma(x), 5, 24, 24 * (25.0 / 12 - euler)));
  BOTH(point(lgamma(x), 1, 0, -euler));
  BOTH(point(lgamma(x), 2, 0, 1 - euler));
  BOTH(point(lgamma(x), -1.5, 0.86004701537648098, 0.70315664064524319));
  BOTH(point(digamma(x), 1, -euler, pi * pi / 6));
  BOTH(point(digamma(x), 0.5, -euler - 2 * 0.69314718055994531, pi * pi / 2));
  BOTH(point(digamma(x), -1.5, 0.70315664064524319, 9.3792466449891237));
  BOTH(point(polygamma(1_c, x), 1, pi * pi / 6, -2.4041138063191886));
  BOTH(point(polygamma(2_c, x), 0.5, -16.828796644234320, 97.409091034002437));
  BOTH(point(polygamma(0_c, x), 1, -euler, pi * pi / 6));
  BOTH(point(tgamma(x), 0, infinity, -infinity));
  BOTH(point(tgamma(x), -1, nan, nan));
  BOTH(point(tgamma(x), -infinity, nan, nan));
  BOTH(point(lgamma(x), 0, infinity, -infinity));
  BOTH(point(lgamma(x), -1, infinity, nan));
  BOTH(point(lgamma(x), infinity, infinity, infinity));
  BOTH(point(digamma(x), 0, -infinity, infinity));
  BOTH(point(digamma(x), -0.0, infinity, infinity));
  BOTH(point(digamma(x), -2, nan, infinity));
  BOTH(point(digamma(x), infinity, infinity, 0));
  BOTH(point(digamma(x), -infinity, nan, nan));
  BOTH(point(polygamma(1_c, x), 0, infinity, -infinity));
  BOTH(point(polygamma(2_c, x), -0.0, infinity, infinity));
  BOTH(point(polygamma(2_c, x), -3, nan, infinity));
  BOTH(point(beta(x, y), 1, 1, 1, -1, -1));
  BOTH(point(beta(x, y), 2, 3, 1.0 / 12, -13.0 / 144, -7.0 / 144));
}

TEST_CASE("fma and lerp") {
  constexpr auto product = fma(x, y, z);
  constexpr auto between = lerp(x, y, z);
  BOTH(product(x = launder(1 + 0x1p-30), y = launder(1 - 0x1p-30), z = launder(-1.0)) == -0x1p-60);
  BOTH(slopes(product, 2, 3, 4, 3, 2, 1));
  BOTH(between(x = launder(0.2), y = launder(0.9), z = launder(1.0)) == 0.9);
  BOTH(between(x = launder(0.2), y = launder(0.9), z = launder(0.0)) == 0.2);
  BOTH(between(x = launder(3.0), y = launder(3.0), z = launder(0.3)) == 3);
  BOTH(between(x = launder(-1e308), y = launder(1e308), z = launder(0.5)) == 0);
  BOTH(slopes(between, 1, 5, 0.25, 0.75, 0.25, 4));
}

TEST_CASE("rounding and remainders") {
  BOTH(point(floor(x), -0.5, -1, 0));
  BOTH(point(ceil(x), 0.5, 1, 0));
  BOTH(point(trunc(x), -1.5, -1, 0));
  BOTH(point(round(x), -2.5, -3, 0));
  BOTH(point(floor(x), 2, 2, 0));
  BOTH(point(floor(x), infinity, infinity, 0));
  BOTH(point(floor(x), nan, nan, 0));
  BOTH(point(x - floor(x), 2.25, 0.25, 1));
  BOTH(point(fmod(x, y), 7.5, 2, 1.5, 1, -3));
  BOTH(point(fmod(x, y), -7.5, 2, -1.5, 1, 3));
  BOTH(point(fmod(x, y), 6, 2, 0, 1, -3));
  BOTH(point(remainder(x, y), 7.5, 2, -0.5, 1, -4));
  BOTH(point(remainder(x, y), 5, 2, 1, 1, -2));  // a tie: 2.5 goes to 2
  BOTH(point(remainder(x, y), 7, 2, -1, 1, -4));
  // 0.5 / 0.1 rounds to 5, but 0.1 as a double is a little more than a tenth
  BOTH(point_in<double>(fmod(x, y), 0.5, 0.1, 0.09999999999999998, 1, -4));
  BOTH(point(fmod(x, y), 1.5, infinity, 1.5, 1, 0));
  BOTH(point(fmod(x, y), 1, 0, nan, 1, nan));
  BOTH(point(fmod(x, y), infinity, 1, nan, 1, nan));
}

TEST_CASE("copysign, fdim, clamp") {
  BOTH(point(copysign(x, y), 2, -1, -2, -1, 0));
  BOTH(point(copysign(x, y), -2, -1, -2, 1, 0));
  BOTH(point(copysign(x, y), -2, -0.0, -2, 1, 0));
  BOTH(point(copysign(x, y), -2, 0, 2, -1, 0));
  BOTH(point(copysign(x, y), 0, -1, 0, 0, 0));
  BOTH(point(fdim(x, y), 3, 1, 2, 1, -1));
  BOTH(point(fdim(x, y), 1, 3, 0, 0, 0));
  BOTH(point(fdim(x, y), 2, 2, 0, 0, 0));
  BOTH(point(fdim(x, y), nan, 2, nan, 1, -1));
  BOTH(point(clamp(x, -1_c, 1_c), 0.5, 0.5, 1));
  BOTH(point(clamp(x, -1_c, 1_c), 1, 1, 1));
  BOTH(point(clamp(x, -1_c, 1_c), -1, -1, 1));
  BOTH(point(clamp(x, -1_c, 1_c), 2, 1, 0));
  BOTH(point(clamp(x, -1_c, 1_c), -infinity, -1, 0));
  BOTH(point(clamp(x, -1_c, 1_c), nan, nan, 1));
  BOTH(slopes(clamp(x, y, z), 0, 1, 2, 0, 1, 0));
  BOTH(slopes(clamp(x, y, z), 3, 1, 2, 0, 0, 1));
  BOTH(slopes(clamp(x, y, z), 2, 1, 2, 1, 0, 0));
  // nothing flows out of the side that is not taken
  BOTH(point(clamp(sqrt(x), 1_c, 2_c), 0, 1, 0));
}

TEST_CASE("fmax and fmin: NaN is missing data") {
  BOTH(point(fmax(x, y), 2, 1, 2, 1, 0));
  BOTH(point(fmax(x, y), 1, 2, 2, 0, 1));
  BOTH(point(fmax(x, y), 2, 2, 2, 0.5, 0.5));
  BOTH(point(fmin(x, y), 2, 1, 1, 0, 1));
  BOTH(point(fmin(x, y), 1, 2, 1, 1, 0));
  BOTH(point(fmin(x, y), 2, 2, 2, 0.5, 0.5));
  BOTH(point(fmax(x, y), nan, 2, 2, 0, 1));
  BOTH(point(fmax(x, y), 2, nan, 2, 1, 0));
  BOTH(point(fmin(x, y), nan, 2, 2, 0, 1));
  BOTH(point(fmin(x, y), 2, nan, 2, 1, 0));
  BOTH(point(fmax(x, y), nan, nan, nan, 0, 0));
  BOTH(point(fmax(sqrt(x), y), -1, 2, 2, 0, 1));
}

TEST_CASE("activations") {
  BOTH(point(log_sigmoid(x), 0, -0.6931471805599453, 0.5));
  BOTH(point(log_sigmoid(x), 1000, 0, 0));
  BOTH(point(log_sigmoid(x), -1000, -1000, 1));
  BOTH(point(log_sigmoid(x), -infinity, -infinity, 1));
  BOTH(point(logit(x), 0.5, 0, 4));
  BOTH(point(logit(x), 0.5 + 0x1p-20, 3.8146972656296259e-06, 4.0000000000145519));
  BOTH(point(logit(x), 0.25, -1.0986122886681098, 16.0 / 3));
  BOTH(point(logit(x), 0, -infinity, infinity));
  BOTH(point(logit(x), 1, infinity, infinity));
  BOTH(point(logit(x), 2, nan, -0.5));
  BOTH(point(leaky_relu(x), 0, 0, 0.01));
  BOTH(point(leaky_relu(x), -2, -0.02, 0.01));
  BOTH(point(leaky_relu(x, y), 2, 0.25, 2, 1, 0));
  BOTH(point(leaky_relu(x, y), -2, 0.25, -0.5, 0.25, -2));
  BOTH(point(elu(x), 0, 0, 1));
  BOTH(point(elu(x), 1000, 1000, 1));
  BOTH(point(elu(x), -50, -1, 1.928749847963918e-22));
  BOTH(point(elu(x), -infinity, -1, 0));
  BOTH(point(elu(x, y), -1, 2, -1.2642411176571153, 0.73575888234288467, -0.63212055882855768));
  BOTH(point(elu(x, y), 1, 2, 1, 1, 0));
  BOTH(point(silu(x), 0, 0, 0.5));
  BOTH(point(silu(x), 1000, 1000, 1));
  BOTH(point(silu(x), -1000, 0, 0));
  BOTH(point(gelu(x), 0, 0, 0.5));
  BOTH(point(gelu(x), 1000, 1000, 1));
  BOTH(point(gelu(x), -1000, 0, 0));
  BOTH(point(huber(x), 0, 0, 0));
  BOTH(point(huber(x), 1, 0.5, 1));
  BOTH(point(huber(x), -3, 2.5, -1));
  BOTH(point(huber(x, y), 3, 2, 4, 2, 1));
  BOTH(point(huber(x, y), 2, 2, 2, 2, 0));
  BOTH(point(huber(x), -infinity, infinity, -1));
}

TEST_CASE("stop_gradient passes the value and stops the slope") {
  BOTH(point(stop_gradient(x), 3, 3, 0));
  BOTH(point(x * stop_gradient(x), 3, 9, 3));
  BOTH(point(stop_gradient(x * y) + y, 3, 2, 8, 0, 1));
  BOTH(point(stop_gradient(1_c) * x, 3, 3, 1));
}

TEST_CASE("words over vectors, element by element") {
  constexpr auto w = lz::vec<"w", 2>;
  constexpr auto f = sum(hypot(w, 3_c) + atan2(w, 1_c) + clamp(w, -1_c, 1_c));
  BOTH(same(f(w = {launder(4.0), 0.0}), 9 + 1.3258176636680326));
  BOTH(same(gradient(f)(w = {launder(4.0), 0.0})[w][0], 0.8 + 1.0 / 17));
}

}  // namespace
