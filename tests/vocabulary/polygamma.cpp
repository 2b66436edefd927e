// ψ and its derivatives: fifty digits against identities that they alone satisfy, other scalars against fifty digits.
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;

namespace {

using lz::detail::special::digamma;
using lz::detail::special::polygamma;
using real = boost::multiprecision::cpp_bin_float_50;

bool near(const real& a, const real& b, const char* tolerance) { return abs(a - b) <= real(tolerance) * (1 + abs(b)); }

TEST_CASE("in fifty digits") {
  // ψ(1) = -γ
  CHECK(near(digamma(real(1)), -real("0.57721566490153286060651209008240243104215933593992359880576723"), "1e-48"));
  for (const char* text : {"0.01", "0.3", "1", "2.7", "11", "40", "1000"}) {
    const real x(text), half("0.5");
    CAPTURE(text);
    // DLMF 5.5.8: ψ(2x) = (ψ(x) + ψ(x+½))/2 + log 2
    CHECK(near(digamma(real(2 * x)), (digamma(x) + digamma(real(x + half))) / 2 + log(real(2)), "1e-47"));
    // DLMF 5.5.2: ψ(x+1) = ψ(x) + 1/x, also below zero
    CHECK(near(digamma(real(1 - x - half)), digamma(real(-x - half)) - 1 / (x + half), "1e-46"));
    for (int n = 1; n <= 8; ++n) {
      CAPTURE(n);
      const real sum = polygamma(n, x) + polygamma(n, real(x + half));
      CHECK(abs(polygamma(n, real(2 * x)) * pow(real(2), n + 1) / sum - 1) < real("1e-46"));
      // DLMF 5.15.5: ψ⁽ⁿ⁾(x+1) = ψ⁽ⁿ⁾(x) + (-1)ⁿ n! / xⁿ⁺¹
      const real z = -x - real("0.37");
      const real step = tgamma(real(n + 1)) / pow(z, n + 1) * (n % 2 == 0 ? 1 : -1);
      CHECK(near(polygamma(n, real(z + 1)) / step, polygamma(n, z) / step + 1, "1e-45"));
    }
  }
}

/// The error of a scalar type in its own roundings, relative to the result, or to 1 where the result is smaller.
template <class T>
T roundings(T found, const real& exact) {
  const real size = abs(exact) < 1 ? real(1) : abs(exact);
  return static_cast<T>(abs(real(found) - exact) / size) / std::numeric_limits<T>::epsilon();
}
template <class T>
void check_scalar() {
  T worst = 0;
  for (int i = 1; i < 400; ++i) {
    const T x = launder(static_cast<T>(i) / 16 + static_cast<T>(0.01));
    for (const T at : {x, -x, x * x * x})
      for (int n = 0; n <= 4; ++n) {
        if (n > 0 && at < 0) continue;
        const T fault = roundings(polygamma(n, at), polygamma(n, real(at)));
        worst = fault < worst ? worst : fault;
      }
  }
  CAPTURE(worst);
  CHECK(worst < 8);
}
TEST_CASE("other scalars against fifty digits") {
  check_scalar<float>();
  check_scalar<double>();
  check_scalar<long double>();
}

TEST_CASE("the same at compile time") {
  constexpr double trigamma = 1.6449340668482264365, tetragamma = -2.4041138063191885708;
  BOTH(close(digamma(launder(1.0)), -0.57721566490153286061));
  BOTH(close(digamma(launder(1.0f)), -0.57721566490153286061f, 1e-6));
  BOTH(close(polygamma(1, launder(1.0)), trigamma));
  BOTH(close(polygamma(2, launder(1.0)), tetragamma));
  BOTH(close(polygamma(1, launder(1.0f)), static_cast<float>(trigamma), 1e-6));
  BOTH(close(polygamma(1, launder(-0.5)), 8.9348022005446793094));
}

}  // namespace
