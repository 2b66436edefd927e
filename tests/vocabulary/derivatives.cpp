// Values, first and second derivatives against the table of reference derivatives, in units of the last place.
//
// Each may be off by 4, times the condition number of the exact one, Σ |xᵢ ∂g/∂xᵢ| / |g|, where that is above 1: so
// much would a rounding of the inputs change it. Where a row promises less, it says so, and so does this test: the
// error is then measured by a `scale` instead of by the result.
#include "derivatives.hpp"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <limits>
#include <tuple>

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
  double at_x, at_y, scale = 0;
  template <class Formula>
  void check(const Formula& g, double found, const char* text) const {
    const real exact(text);
    CAPTURE(exact.convert_to<double>());
    CAPTURE(found);
    CHECK(ulps(found, exact, scale) <= 4 * condition(g, at_x, at_y, exact));
  }
};

/// The gradient of a formula that may lack one of the variables.
template <class Formula>
auto slopes_of(const Formula& f, double at_x, double at_y) {
  return gradient(f + 0_c * x + 0_c * y, lz::wrt(x, y))(x = launder(at_x), y = launder(at_y));
}

/// A formula of one variable with the rows it has to meet. What its value, first and second derivative are measured
/// by, where it is more than they are themselves: formulas too.
template <class Formula, class ScaleF, class ScaleX, class ScaleXX>
struct of_one {
  const reference::unary_row* table;
  int rows;

  void check() const {
    constexpr Formula f{};
    constexpr auto f_x = derivative(f, x);
    for (int i = 0; i < rows; ++i) {
      const reference::unary_row& row = table[i];
      const auto scale = [&](auto g) { return double((g + 0_c * x)(x = row.x)); };
      CAPTURE(row.x);
      place{row.x, 0, scale(ScaleF{})}.check(f, f(x = launder(row.x)), row.f);
      place{row.x, 0, scale(ScaleX{})}.check(f_x, slopes_of(f, row.x, 0)[x], row.f_x);
      place{row.x, 0, scale(ScaleX{})}.check(f_x, double(call(f_x, x = launder(row.x))), row.f_x);
      place{row.x, 0, scale(ScaleXX{})}.check(derivative(f_x, x), slopes_of(f_x, row.x, 0)[x], row.f_xx);
    }
  }
};
template <class Formula, std::size_t Count, class ScaleF = lz::constant<0>, class ScaleX = lz::constant<0>,
          class ScaleXX = lz::constant<0>>
constexpr of_one<Formula, ScaleF, ScaleX, ScaleXX> unary(const Formula&, const reference::unary_row (&table)[Count],
                                                         ScaleF = {}, ScaleX = {}, ScaleXX = {}) {
  return {table, static_cast<int>(Count)};
}

/// The same of two variables.
template <class Formula>
struct of_two {
  const reference::binary_row* table;
  int rows;

  void check() const {
    constexpr Formula f{};
    constexpr auto f_x = derivative(f, x);
    constexpr auto f_y = derivative(f, y);
    for (int i = 0; i < rows; ++i) {
      const reference::binary_row& row = table[i];
      CAPTURE(row.x);
      CAPTURE(row.y);
      const place here{row.x, row.y};
      here.check(f, f(x = launder(row.x), y = launder(row.y)), row.f);
      const auto first = slopes_of(f, row.x, row.y), second_x = slopes_of(f_x, row.x, row.y),
                 second_y = slopes_of(f_y, row.x, row.y);
      here.check(f_x, first[x], row.f_x);
      here.check(f_y, first[y], row.f_y);
      here.check(derivative(f_x, x), second_x[x], row.f_xx);
      here.check(derivative(f_x, y), second_x[y], row.f_xy);
      here.check(derivative(f_y, x), second_y[x], row.f_xy);
      here.check(derivative(f_y, y), second_y[y], row.f_yy);
    }
  }
};
template <class Formula, std::size_t Count>
constexpr of_two<Formula> binary(const Formula&, const reference::binary_row (&table)[Count]) {
  return {table, static_cast<int>(Count)};
}

/// Formulas of one family.
template <class... Checks>
struct family {
  std::tuple<Checks...> checks;
  constexpr explicit family(const Checks&... all) : checks(all...) {}
  constexpr int rows() const {
    return std::apply([](const auto&... one) { return (one.rows + ...); }, checks);
  }
  void check() const {
    std::apply([](const auto&... one) { (one.check(), ...); }, checks);
  }
};

constexpr auto exponentials = family(unary(exp(x), reference::exp_rows), unary(exp2(x), reference::exp2_rows),
                                     unary(pow(10_c, x), reference::exp10_rows), unary(expm1(x), reference::expm1_rows),
                                     unary(log(x), reference::log_rows), unary(log2(x), reference::log2_rows),
                                     unary(log10(x), reference::log10_rows), unary(log1p(x), reference::log1p_rows),
                                     unary(xlogy(x, x), reference::xlogx_rows));
TEST_CASE("exponentials and logarithms") { exponentials.check(); }

constexpr auto powers = family(unary(square(x), reference::square_rows), unary(pow(x, 3_c), reference::cube_rows),
                               unary(1_c / x, reference::reciprocal_rows), unary(sqrt(x), reference::sqrt_rows),
                               unary(cbrt(x), reference::cbrt_rows), unary(rsqrt(x), reference::rsqrt_rows),
                               unary(x / (1_c + abs(x)), reference::softsign_rows));
TEST_CASE("powers and roots") { powers.check(); }

/// sin x / x = 1 - x²/(2·3)·(1 - x²/(4·5)·(1 - …)), of which the derivatives of the quotient lose all digits near zero
template <long long K = 2>
constexpr auto sinc_series(const auto& square_of_x) {
  if constexpr (K > 26)
    return 1_c;
  else
    return 1_c - square_of_x / lz::constant<(K + 1) * K>{} * sinc_series<K + 2>(square_of_x);
}
constexpr auto sinc = select(abs(x) < 1.5_c, sinc_series(square(x)), sin(x) / x);

constexpr auto trigonometric =
    family(unary(sin(x), reference::sin_rows), unary(cos(x), reference::cos_rows), unary(tan(x), reference::tan_rows),
           unary(1_c / cos(x), reference::sec_rows), unary(1_c / sin(x), reference::csc_rows),
           unary(1_c / tan(x), reference::cot_rows), unary(asin(x), reference::asin_rows),
           unary(acos(x), reference::acos_rows), unary(atan(x), reference::atan_rows),
           unary(sinc, reference::sinc_unnorm_rows));
TEST_CASE("trigonometric functions") { trigonometric.check(); }

/// log cosh x: log(1 + sinh²)/2 where that is small, else |x| - log 2 + log(1 + e^-2|x|)
constexpr auto log_cosh =
    select(abs(x) < 1_c, 0.5_c * log1p(square(sinh(x))), abs(x) - log(2_c) + log1p(exp(-2_c * abs(x))));

// tanh' = 1 - tanh² is right to a rounding of 1
constexpr auto hyperbolic = family(
    unary(sinh(x), reference::sinh_rows), unary(cosh(x), reference::cosh_rows), unary(asinh(x), reference::asinh_rows),
    unary(acosh(x), reference::acosh_rows), unary(atanh(x), reference::atanh_rows),
    unary(tanh(x), reference::tanh_rows, 0_c, 1_c, 1_c), unary(log_cosh, reference::logcosh_rows));
TEST_CASE("hyperbolic functions") { hyperbolic.check(); }

/// The normal distribution Φ.
constexpr auto normal = 0.5_c * erfc(-(sqrt(0.5_c) * x));

constexpr auto special = family(
    unary(erf(x), reference::erf_rows), unary(erfc(x), reference::erfc_rows), unary(normal, reference::norm_cdf_rows),
    unary(log_norm_cdf(x), reference::log_norm_cdf_rows), unary(tgamma(x), reference::tgamma_rows),
    unary(lgamma(x), reference::lgamma_rows), unary(digamma(x), reference::digamma_rows));
TEST_CASE("special functions") { special.check(); }

/// log(1 - e⁻ˣ)
constexpr auto log_one_minus_exp = select(x < log(2_c), log(-expm1(-x)), log1p(-exp(-x)));
/// gelu with (1 + tanh u)/2 = σ(2u) for Φ
constexpr auto gelu_by_tanh = x * sigmoid(sqrt(8_c / acos(-1_c)) * (x + 0.044715_c * pow(x, 3_c)));

constexpr auto learning =
    family(unary(sigmoid(x), reference::sigmoid_rows), unary(softplus(x), reference::softplus_rows),
           unary(log_sigmoid(x), reference::log_sigmoid_rows), unary(logit(x), reference::logit_rows),
           unary(silu(x), reference::silu_rows), unary(gelu(x), reference::gelu_erf_rows),
           unary(gelu_by_tanh, reference::gelu_tanh_rows), unary(mish(x), reference::mish_rows),
           unary(log_one_minus_exp, reference::log1mexp_neg_rows));
TEST_CASE("machine learning") { learning.check(); }

constexpr auto two_variables =
    family(binary(x * y, reference::mul_rows), binary(x / y, reference::div_rows),
           binary(square(x - y), reference::sqdist_rows), binary(pow(x, y), reference::pow_rows),
           binary(hypot(x, y), reference::hypot_rows), binary(atan2(x, y), reference::atan2_rows),
           binary(log_add_exp(x, y), reference::logaddexp_rows), binary(xlogy(x, y), reference::xlogy_rows),
           binary(x* log1p(y), reference::xlog1py_rows));
TEST_CASE("functions of two variables") { two_variables.check(); }

// No table is left out.
static_assert(exponentials.rows() + powers.rows() + trigonometric.rows() + hyperbolic.rows() + special.rows() +
                  learning.rows() + two_variables.rows() ==
              reference::row_count);

}  // namespace
