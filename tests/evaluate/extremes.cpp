// Where the textbook form would overflow, cancel or be 0/0: at large numbers and at infinity.
#include <cmath>
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto s = lz::vec<"s", 3>;
constexpr double infinity = std::numeric_limits<double>::infinity();

template <class Formula>
constexpr double slope(const Formula& f, double a) {
  return gradient(f, lz::wrt(x))(x = launder(a))[x];
}
TEST_CASE("the slope of the sigmoid keeps its digits where 1 - y has lost them") {
  BOTH(close(slope(sigmoid(x), 40), 4.248354255291589e-18, 1e-15));
  BOTH(close(slope(sigmoid(x), -40), 4.248354255291589e-18, 1e-15));
}

TEST_CASE("the sigmoid and softplus at the ends of the line") {
  CHECK(sigmoid(x)(x = launder(1000.0)) == 1);
  CHECK(sigmoid(x)(x = launder(-1000.0)) == 0);
  CHECK(slope(sigmoid(x), 1000) == 0);
  CHECK(slope(sigmoid(x), -1000) == 0);
  CHECK(softplus(x)(x = launder(1000.0)) == 1000);
  CHECK(softplus(x)(x = launder(-1000.0)) == 0);
  CHECK(slope(softplus(x), 1000) == 1);
  CHECK(slope(softplus(x), -1000) == 0);
  for (const double end : {infinity, -infinity}) {
    CHECK(sigmoid(x)(x = launder(end)) == (end > 0 ? 1 : 0));
    CHECK(slope(sigmoid(x), end) == 0);
    CHECK(softplus(x)(x = launder(end)) == (end > 0 ? infinity : 0));
    CHECK(slope(softplus(x), end) == (end > 0 ? 1 : 0));
  }
  CHECK(std::isnan(sigmoid(x)(x = launder(std::nan("")))));
  CHECK(std::isnan(softplus(x)(x = launder(std::nan("")))));
}

TEST_CASE("tanh at the ends of the line") {
  CHECK(tanh(x)(x = launder(1000.0)) == 1);
  CHECK(slope(tanh(x), 1000) == 0);
  CHECK(slope(tanh(x), -infinity) == 0);
}

TEST_CASE("log_sum_exp neither overflows nor underflows") {
  constexpr auto f = log_sum_exp(s);
  const double large[] = {1000, 999, -1000}, small[] = {-1000, -1001, -3000};
  const double expected = std::log1p(std::exp(-1.0));
  CHECK(close(f(s = large), 1000 + expected));
  CHECK(close(f(s = small), -1000 + expected));
  const auto g = gradient(f)(s = large)[s];
  CHECK(close(g[0], 1 / (1 + std::exp(-1.0))));
  CHECK(close(g[0] + g[1] + g[2], 1.0));
  CHECK(g[2] == 0);
  CHECK(close(gradient(f)(s = small)[s][0], g[0]));
}

TEST_CASE("log_sum_exp of infinities: -inf where all are, and no slope is NaN") {
  constexpr auto f = log_sum_exp(s);
  const double none[] = {-infinity, -infinity, -infinity}, some[] = {-infinity, 2, 1};
  const double over[] = {0, infinity, 1};
  CHECK(f(s = none) == -infinity);
  for (const double one : gradient(f)(s = none)) CHECK(one == 0);
  CHECK(close(f(s = some), 2 + std::log1p(std::exp(-1.0))));
  CHECK(gradient(f)(s = some)[s][0] == 0);
  CHECK(close(gradient(f)(s = some)[s][1], 1 / (1 + std::exp(-1.0))));
  CHECK(f(s = over) == infinity);
}

TEST_CASE("softmax sums to one for scores of any size") {
  constexpr auto f = softmax(s);
  for (const double scale : {1e-3, 1.0, 1e3, 1e300}) {
    const auto p = f(s = {scale, -scale, launder(0.5) * scale});
    CHECK(close(p[0] + p[1] + p[2], 1.0));
    CHECK(p[0] >= p[2]);
  }
  // the slope of the first share by the first score is p (1 - p)
  const auto p = f(s = {1.0, 2.0, launder(0.5)});
  CHECK(close(gradient(f[0_c])(s = {1.0, 2.0, launder(0.5)})[s][0], p[0] * (1 - p[0])));
  CHECK(close(gradient(f[0_c])(s = {1.0, 2.0, launder(0.5)})[s][1], -p[0] * p[1]));
}

}  // namespace
