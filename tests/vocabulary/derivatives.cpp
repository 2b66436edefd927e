// Values, first and second derivatives against the table of reference derivatives, in units of the last place.
//
// A value or first derivative may be off by 4, a second derivative by 8, times the condition number of the exact one,
// Σ |xᵢ ∂g/∂xᵢ| / |g|, where that is above 1: so much would a rounding of the inputs change it. Where a row promises
// less, it says so, and so does this test: the error is then measured by a `scale` instead of by the result.
#include "derivatives.hpp"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

using real = boost::multiprecision::cpp_bin_float_50;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// The size of the last place of a number.
double last_place(double size) { return std::nextafter(std::fabs(size), infinity) - std::fabs(size); }

/// How far a double is from the exact number, in last places of it, or of `scale` where that is larger.
double ulps(double found, const real& exact, double scale = 0) {
  const double rounded = exact.convert_to<double>();
  if (std::isinf(rounded)) return found == rounded ? 0 : infinity;
  return static_cast<double>(abs(real(found) - exact) / last_place(std::fmax(std::fabs(rounded), scale)));
}

/// Σ |xᵢ ∂g/∂xᵢ| / |g|
template <class Formula>
double condition(const Formula& g, double at_x, double at_y, const real& exact) {
  if (exact == 0) return 1;
  const auto slopes = gradient(g + 0_c * x + 0_c * y, lz::wrt(x, y))(x = real(at_x), y = real(at_y));
  const real number = (abs(slopes[x] * at_x) + abs(slopes[y] * at_y)) / abs(exact);
  return number > 1 ? number.convert_to<double>() : 1;
}

/// What was found for a formula g at a point, against its exact value.
struct place {
  double at_x, at_y, scale = 0, allowed = 4;
  template <class Formula>
  void check(const Formula& g, double found, const char* text) const {
    const real exact(text);
    CAPTURE(exact.convert_to<double>());
    CAPTURE(found);
    CHECK(ulps(found, exact, scale) <= allowed * condition(g, at_x, at_y, exact));
  }
};

/// The gradient of a formula that may lack one of the variables.
template <class Formula>
auto slopes_of(const Formula& f, double at_x, double at_y) {
  return gradient(f + 0_c * x + 0_c * y, lz::wrt(x, y))(x = launder(at_x), y = launder(at_y));
}

template <class Formula, std::size_t Count>
void unary(const Formula& f, const reference::unary_row (&rows)[Count], double scale_f = 0, double scale_x = 0,
           double scale_xx = 0) {
  constexpr auto f_x = derivative(Formula{}, x);
  for (const reference::unary_row& row : rows) {
    CAPTURE(row.x);
    place{row.x, 0, scale_f}.check(f, f(x = launder(row.x)), row.f);
    place{row.x, 0, scale_x}.check(f_x, slopes_of(f, row.x, 0)[x], row.f_x);
    place{row.x, 0, scale_x}.check(f_x, double(call(f_x, x = launder(row.x))), row.f_x);
    place{row.x, 0, scale_xx, 8}.check(derivative(f_x, x), slopes_of(f_x, row.x, 0)[x], row.f_xx);
  }
}

template <class Formula, std::size_t Count>
void binary(const Formula& f, const reference::binary_row (&rows)[Count]) {
  constexpr auto f_x = derivative(Formula{}, x);
  constexpr auto f_y = derivative(Formula{}, y);
  for (const reference::binary_row& row : rows) {
    CAPTURE(row.x);
    CAPTURE(row.y);
    const place here{row.x, row.y}, second{row.x, row.y, 0, 8};
    here.check(f, f(x = launder(row.x), y = launder(row.y)), row.f);
    const auto first = slopes_of(f, row.x, row.y), second_x = slopes_of(f_x, row.x, row.y),
               second_y = slopes_of(f_y, row.x, row.y);
    here.check(f_x, first[x], row.f_x);
    here.check(f_y, first[y], row.f_y);
    // where the largest second derivative overflows, inf - inf stands for the others
    if (std::isinf(real(row.f_xx).convert_to<double>())) continue;
    second.check(derivative(f_x, x), second_x[x], row.f_xx);
    second.check(derivative(f_x, y), second_x[y], row.f_xy);
    second.check(derivative(f_y, x), second_y[x], row.f_xy);
    second.check(derivative(f_y, y), second_y[y], row.f_yy);
  }
}

TEST_CASE("exponentials and logarithms") {
  using namespace reference;
  unary(exp(x), exp_rows);
  unary(exp2(x), exp2_rows);
  unary(pow(10_c, x), exp10_rows);
  unary(expm1(x), expm1_rows);
  unary(log(x), log_rows);
  unary(log2(x), log2_rows);
  unary(log10(x), log10_rows);
  unary(log1p(x), log1p_rows);
  unary(xlogy(x, x), xlogx_rows);
}

TEST_CASE("powers and roots") {
  using namespace reference;
  unary(square(x), square_rows);
  unary(pow(x, 3_c), cube_rows);
  unary(1_c / x, reciprocal_rows);
  unary(sqrt(x), sqrt_rows);
  unary(cbrt(x), cbrt_rows);
  unary(rsqrt(x), rsqrt_rows);
  unary(x / (1_c + abs(x)), softsign_rows);
}

TEST_CASE("trigonometric functions") {
  using namespace reference;
  unary(sin(x), sin_rows);
  unary(cos(x), cos_rows);
  unary(tan(x), tan_rows);
  unary(1_c / cos(x), sec_rows);
  unary(1_c / sin(x), csc_rows);
  unary(1_c / tan(x), cot_rows);
  unary(asin(x), asin_rows);
  unary(acos(x), acos_rows);
  unary(atan(x), atan_rows);
}

TEST_CASE("hyperbolic functions") {
  using namespace reference;
  unary(sinh(x), sinh_rows);
  unary(cosh(x), cosh_rows);
  unary(asinh(x), asinh_rows);
  unary(acosh(x), acosh_rows);
  unary(atanh(x), atanh_rows);
  // tanh' = 1 - tanh² is right to a rounding of 1
  unary(tanh(x), tanh_rows, 0, 1, 1);
}

TEST_CASE("special functions") {
  using namespace reference;
  unary(erf(x), erf_rows);
  unary(erfc(x), erfc_rows);
  unary(tgamma(x), tgamma_rows);
  unary(lgamma(x), lgamma_rows);
  unary(digamma(x), digamma_rows);
}

TEST_CASE("machine learning") {
  using namespace reference;
  // The second derivative of sigmoid is the difference of two numbers of the size 1/8 at zero.
  unary(sigmoid(x), sigmoid_rows, 0, 0, 0.125);
  unary(softplus(x), softplus_rows);
  unary(log_sigmoid(x), log_sigmoid_rows);
  unary(logit(x), logit_rows);
  // At x = -745, sigmoid x is subnormal and has lost its digits.
  constexpr double subnormal = 745 * std::numeric_limits<double>::min();
  unary(silu(x), silu_rows, subnormal, subnormal, subnormal);
  unary(gelu(x), gelu_erf_rows);
}

TEST_CASE("functions of two variables") {
  using namespace reference;
  binary(x * y, mul_rows);
  binary(x / y, div_rows);
  binary(square(x - y), sqdist_rows);
  binary(pow(x, y), pow_rows);
  binary(hypot(x, y), hypot_rows);
  binary(atan2(x, y), atan2_rows);
  binary(log_add_exp(x, y), logaddexp_rows);
  binary(xlogy(x, y), xlogy_rows);
  binary(x * log1p(y), xlog1py_rows);
}

}  // namespace
