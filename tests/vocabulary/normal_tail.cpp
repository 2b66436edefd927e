// log Φ and the inverse Mills ratio: fifty digits against their definition, other scalars against fifty digits.
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
namespace special = lz::detail::special;

namespace {

using lz::detail::special::inverse_mills_ratio;
using lz::detail::special::inverse_mills_slope;
using lz::detail::special::log_norm_cdf;
using real = boost::multiprecision::cpp_bin_float_50;

bool near(const real& a, const real& b, const char* tolerance) { return abs(a - b) <= real(tolerance) * abs(b); }

TEST_CASE("in fifty digits") {
  const real pi = acos(real(-1));
  for (const char* text :
       {"-9", "-1", "-0.375", "-0.01", "0.3", "0.375", "0.376", "1", "2.7", "6", "18.8", "18.9", "40"}) {
    const real u(text);
    CAPTURE(text);
    const real tail = erfc(real(u / sqrt(real(2)))) / 2, ratio = exp(real(-u * u / 2)) / sqrt(real(2 * pi)) / tail;
    CHECK(near(inverse_mills_ratio(u), ratio, "1e-46"));
    CHECK(near(inverse_mills_slope(u), ratio * (ratio - u), "1e-43"));
    CHECK(near(log_norm_cdf(real(-u)), u > -1 ? log(tail) : log1p(real(-erfc(real(-u / sqrt(real(2)))) / 2)), "1e-46"));
  }
}

/// The terms step √(2/π) e^(-t²/2) t² of the rule.
TEST_CASE("the weights") {
  for (int n = 1; n <= special::machine_terms; ++n) {
    CAPTURE(n);
    const real step = real(5) / 8, t = n * step;
    CHECK(near(real(special::machine_weights[n - 1]), step * sqrt(2 / acos(real(-1))) * exp(real(-t * t / 2)) * t * t,
               "1e-19"));
  }
}

/// The error of a scalar type in its own roundings.
template <class T>
T roundings(T found, const real& exact) {
  return static_cast<T>(abs(real(found) - exact) / abs(exact)) / std::numeric_limits<T>::epsilon();
}
template <class T>
void check_scalar() {
  T ratio = 0, slope = 0, logarithm = 0;
  const auto take = [](T& worst, T fault) { worst = fault <= worst ? worst : fault; };
  for (int i = -400; i < 400; ++i) {
    const T x = static_cast<T>(i) / 50 + static_cast<T>(0.001);
    for (const T at : {x, x < 0 ? x : x * x * x, x > 0 ? x : -x * x}) {
      if (at < -12) continue;
      const T u = launder(at);
      CAPTURE(u);
      take(ratio, roundings(inverse_mills_ratio(u), inverse_mills_ratio(real(u))));
      take(slope, roundings(inverse_mills_slope(u), inverse_mills_slope(real(u))));
      take(logarithm, roundings(log_norm_cdf(static_cast<T>(-u)), log_norm_cdf(real(-u))));
    }
  }
  CHECK(ratio < 2);
  CHECK(slope < 3);
  CHECK(logarithm < 3);
}
TEST_CASE("other scalars against fifty digits") {
  check_scalar<float>();
  check_scalar<double>();
  check_scalar<long double>();
}

TEST_CASE("the same at compile time") {
  BOTH(close(inverse_mills_ratio(launder(-3.0)), 0.0044378390421256637933));
  BOTH(close(inverse_mills_ratio(launder(0.25)), 0.96355397941640390687));
  BOTH(close(inverse_mills_ratio(launder(5.0)), 5.1865039671258421156));
  BOTH(close(inverse_mills_slope(launder(-3.0)), 0.013333211541740806209));
  BOTH(close(inverse_mills_slope(launder(0.25)), 0.68754777639508674712));
  BOTH(close(inverse_mills_slope(launder(5.0)), 0.96730356538288777465));
  BOTH(close(log_norm_cdf(launder(-5.0)), -15.064998393988725736));
  BOTH(close(log_norm_cdf(launder(0.25)), -0.51298407540943043213));
  BOTH(close(log_norm_cdf(launder(3.0)), -0.0013508099647481937988));
  BOTH(close(log_norm_cdf(launder(-5.0f)), static_cast<float>(-15.064998393988725736), 1e-6));
}

}  // namespace
