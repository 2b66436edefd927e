// Where the textbook form would overflow, cancel or be 0/0: at large numbers and at infinity.
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto s = lz::vec<"s", 3>;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

template <class Formula>
constexpr double slope(const Formula& f, double a) {
  return gradient(f, lz::wrt(x))(x = launder(a))[x];
}
/// The value for three scores, and the slopes by them.
struct scores {
  double of[3];
};
template <class Formula>
constexpr double value(const Formula& f, scores at) {
  return f(s = {launder(at.of[0]), at.of[1], at.of[2]});
}
template <class Formula>
constexpr bool slopes(const Formula& f, scores at, scores expected) {
  const auto g = gradient(f, lz::wrt(s))(s = {launder(at.of[0]), at.of[1], at.of[2]});
  return close(g[s][0], expected.of[0]) && close(g[s][1], expected.of[1]) && close(g[s][2], expected.of[2]);
}

TEST_CASE("the slope of the sigmoid keeps its digits where 1 - y has lost them") {
  BOTH(close(slope(sigmoid(x), 40), 4.248354255291589e-18, 1e-15));
  BOTH(close(slope(sigmoid(x), -40), 4.248354255291589e-18, 1e-15));
}

TEST_CASE("the sigmoid and softplus at the ends of the line") {
  BOTH(sigmoid(x)(x = launder(1000.0)) == 1);
  BOTH(sigmoid(x)(x = launder(-1000.0)) == 0);
  BOTH(slope(sigmoid(x), 1000) == 0);
  BOTH(slope(sigmoid(x), -1000) == 0);
  BOTH(softplus(x)(x = launder(1000.0)) == 1000);
  BOTH(softplus(x)(x = launder(-1000.0)) == 0);
  BOTH(slope(softplus(x), 1000) == 1);
  BOTH(slope(softplus(x), -1000) == 0);
  BOTH(sigmoid(x)(x = launder(infinity)) == 1);
  BOTH(sigmoid(x)(x = launder(-infinity)) == 0);
  BOTH(slope(sigmoid(x), infinity) == 0);
  BOTH(slope(sigmoid(x), -infinity) == 0);
  BOTH(softplus(x)(x = launder(infinity)) == infinity);
  BOTH(softplus(x)(x = launder(-infinity)) == 0);
  BOTH(slope(softplus(x), infinity) == 1);
  BOTH(slope(softplus(x), -infinity) == 0);
  BOTH(same_bits(sigmoid(x)(x = launder(nan)), nan));
  BOTH(same_bits(softplus(x)(x = launder(nan)), nan));
}

TEST_CASE("tanh at the ends of the line") {
  BOTH(tanh(x)(x = launder(1000.0)) == 1);
  BOTH(slope(tanh(x), 1000) == 0);
  BOTH(slope(tanh(x), -infinity) == 0);
}

// What log_sum_exp has beyond the largest of two scores that differ by 1, and the larger share of the two.
constexpr double excess = lz::log1p(lz::exp(-1.0));
constexpr double share = 1 / (1 + lz::exp(-1.0));

TEST_CASE("log_sum_exp neither overflows nor underflows") {
  constexpr auto f = log_sum_exp(s);
  BOTH(close(value(f, {1000.0, 999, -1000}), 1000 + excess));
  BOTH(close(value(f, {-1000.0, -1001, -3000}), -1000 + excess));
  BOTH(slopes(f, {1000, 999, -1000}, {share, 1 - share, 0}));
  BOTH(slopes(f, {-1000, -1001, -3000}, {share, 1 - share, 0}));
}

TEST_CASE("log_sum_exp of infinities: -inf where all are, and no slope is NaN") {
  constexpr auto f = log_sum_exp(s);
  BOTH(value(f, {-infinity, -infinity, -infinity}) == -infinity);
  BOTH(slopes(f, {-infinity, -infinity, -infinity}, {0, 0, 0}));
  BOTH(close(value(f, {-infinity, 2, 1}), 2 + excess));
  BOTH(slopes(f, {-infinity, 2, 1}, {0, share, 1 - share}));
  BOTH(value(f, {0.0, infinity, 1}) == infinity);
}

/// Shares that sum to one, the first at least as large as the third.
constexpr bool are_shares(double scale) {
  const auto p = softmax(s)(s = {scale, -scale, launder(0.5) * scale});
  return close(p[0] + p[1] + p[2], 1.0) && p[0] >= p[2];
}
TEST_CASE("softmax sums to one for scores of any size") {
  BOTH(are_shares(1e-3));
  BOTH(are_shares(1));
  BOTH(are_shares(1e3));
  BOTH(are_shares(1e300));
  constexpr auto f = softmax(s);
  BOTH(slopes(f[0_c], {-infinity, -infinity, -infinity}, {0, 0, 0}));
  // the slope of the first share by the first score is p (1 - p)
  constexpr auto p = f(s = {1.0, 2.0, 0.5});
  BOTH(slopes(f[0_c], {1, 2, 0.5}, {p[0] * (1 - p[0]), -p[0] * p[1], -p[0] * p[2]}));
}

}  // namespace
