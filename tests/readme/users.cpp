// The examples of the README by what they are for, compiled and run: each region stands there letter for letter.
#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <leibniz/leibniz.hpp>
#include <utility>

namespace lz = leibniz;
using namespace lz::literals;

// [readme: vision]
struct reprojection {
  template <class T>
  constexpr void operator()(const T* camera, const T* point, T* residuals) const {
    residuals[0] = camera[0] * point[0] / point[2] - camera[1];
    residuals[1] = camera[0] * point[1] / point[2] - camera[2];
  }
};
constexpr auto residuals = lz::outputs<2>(reprojection{});
constexpr auto by_point = lz::jacobian(residuals, lz::wrt<1>)(std::array{3.0, 2.0, 1.0}, std::array{1.0, 2.0, 1.0});
static_assert(by_point[0] == std::array{3.0, 0.0, -3.0} && by_point(1, 2) == -6.0);

void linearize(const std::array<double, 3>& camera, const std::array<double, 3>& point, double* r, double* jacobian) {
  lz::value_and_jacobian(residuals).into(r, lz::column_major(jacobian))(camera, point);  // 2 × 6, as Eigen stores it
}
// [/readme]

TEST_CASE("vision") {
  double r[2], jacobian[12];
  linearize({3.0, 2.0, 1.0}, {1.0, 2.0, 1.0}, r, jacobian);
  CHECK(r[0] == 1.0);
  CHECK(r[1] == 5.0);
  CHECK(jacobian[2 * 3] == 3.0);
  CHECK(jacobian[2 * 5 + 1] == -6.0);
}

TEST_CASE("physics") {
  // [readme: physics]
  constexpr auto p = lz::vec<"p", 3>;
  constexpr auto q = lz::vec<"q", 3>;
  constexpr auto energy = 0.5_c * square(norm(p - q) - 1_c);  // a spring between two points

  const auto [value, slope, stiffness] = lz::value_gradient_hessian(energy)(p = {0.0, 0.0, 0.0}, q = {0.0, 3.0, 4.0});
  const auto pull = slope[p];          // three numbers
  const auto block = stiffness(p, q);  // 3 × 3; stiffness(0, 4) is a number of all 6 × 6
  // [/readme]
  CHECK(value == 8.0);
  CHECK(pull[2] == doctest::Approx(-3.2));
  CHECK(block(1, 2) == stiffness(1, 5));
  CHECK(stiffness(1, 5) == stiffness(5, 1));
}

TEST_CASE("finance") {
  // [readme: finance]
  constexpr auto spot = lz::var<"spot">;
  constexpr auto volatility = lz::var<"volatility">;
  constexpr auto years = lz::var<"years">;
  constexpr auto strike = lz::parameter<"strike">;  // an input that is never differentiated by
  constexpr auto rate = lz::parameter<"rate">;

  constexpr auto normal = [](auto a) { return 0.5_c * erfc(-a * sqrt(0.5_c)); };
  constexpr auto spread = volatility * sqrt(years);
  constexpr auto above = (log(spot / strike) + (rate + 0.5_c * square(volatility)) * years) / spread;
  constexpr auto price = spot * normal(above) - strike * exp(-rate * years) * normal(above - spread);

  constexpr auto market = lz::point(spot = 100.0, volatility = 0.2, years = 1.0, strike = 105.0, rate = 0.03);
  const auto [value, greeks, second] = lz::value_gradient_hessian(price)(market);
  const double delta = greeks[spot], vega = greeks[volatility];
  const double gamma = second(spot, spot), vanna = second(spot, volatility);
  // [/readme]
  const double root = 0.2, up = (std::log(100.0 / 105.0) + 0.05) / root;
  const double density = std::exp(-0.5 * up * up) / std::sqrt(2 * 3.14159265358979323846);
  CHECK(value == doctest::Approx(price(market)));
  CHECK(delta == doctest::Approx(0.5 * std::erfc(-up / std::sqrt(2.0))));
  CHECK(vega == doctest::Approx(100 * density));
  CHECK(gamma == doctest::Approx(density / (100 * root)));
  CHECK(vanna == doctest::Approx(-density * (up - root) / root));
}

// [readme: fitting]
constexpr auto model = [](const auto& p, auto t) { return p[0] * lz::exp(-p[1] * t); };

std::array<double, 2> gauss_newton_step(const std::array<double, 2>& p, const auto& samples) {
  double aa = 0, ab = 0, bb = 0, ra = 0, rb = 0;
  for (const auto& [t, seen] : samples) {
    const auto [value, slope] = lz::value_and_gradient(model, lz::wrt<0>)(p, t);
    const auto [a, b] = slope;
    aa += a * a, ab += a * b, bb += b * b, ra += a * (seen - value), rb += b * (seen - value);
  }
  const double determinant = aa * bb - ab * ab;
  return {p[0] + (bb * ra - ab * rb) / determinant, p[1] + (aa * rb - ab * ra) / determinant};
}
// [/readme]

TEST_CASE("fitting") {
  std::array<std::pair<double, double>, 8> samples;
  for (std::size_t i = 0; i < 8; ++i) {
    const double t = 0.5 * static_cast<double>(i);
    samples[i] = {t, 2.0 * std::exp(-0.7 * t)};
  }
  std::array<double, 2> p{1.5, 0.5};
  for (int step = 0; step < 8; ++step) p = gauss_newton_step(p, samples);
  CHECK(p[0] == doctest::Approx(2.0).epsilon(1e-12));
  CHECK(p[1] == doctest::Approx(0.7).epsilon(1e-12));
}

// [readme: small models]
constexpr auto loss = [](const auto& w, const auto& in, auto side) {  // side is 1 or -1
  return lz::softplus(-side * (w[0] * in[0] + w[1] * in[1] + w[2]));
};

void descend(std::array<float, 3>& weights, const auto& samples) {
  std::array<float, 3> sum{};
  for (const auto& [in, side] : samples) lz::gradient(loss, lz::wrt<0>).accumulate_into(sum)(weights, in, side);
  for (std::size_t i = 0; i < 3; ++i) weights[i] -= 0.5F * sum[i];
}
// [/readme]

TEST_CASE("small models") {
  const std::array<std::pair<std::array<float, 2>, float>, 4> samples{
      {{{0.F, 0.F}, -1.F}, {{0.F, 1.F}, -1.F}, {{1.F, 0.F}, -1.F}, {{1.F, 1.F}, 1.F}}};
  std::array<float, 3> weights{};
  for (int step = 0; step < 200; ++step) descend(weights, samples);
  for (const auto& [in, side] : samples)
    CHECK((weights[0] * in[0] + weights[1] * in[1] + weights[2] > 0) == (side > 0));
}

// [readme: constant expressions]
constexpr double newton(double a) {
  const auto [value, slope] = lz::value_and_gradient([](auto x) { return x * x - 2; })(a);
  return a - value / slope;
}
static_assert(newton(1.0) == 1.5);

constexpr auto c = lz::taylor<3>([](auto a) { return lz::exp(a); })(lz::at(0.0), lz::along(1.0));
static_assert(c == std::array{1.0, 1.0, 1.0 / 2, 1.0 / 6});
// [/readme]

TEST_CASE("constant expressions") {
  CHECK(newton(newton(newton(newton(1.0)))) == doctest::Approx(std::sqrt(2.0)));
  CHECK(c[3] == 1.0 / 6);
}

TEST_CASE("products") {
  // [readme: products]
  constexpr auto polar = [](const auto& v) { return std::array{v[0] * lz::cos(v[1]), v[0] * lz::sin(v[1])}; };
  constexpr auto energy = [](const auto& v) { return v[0] * v[0] * v[1]; };
  const std::array v{2.0, 0.0}, direction{1.0, 1.0};

  const auto moved = lz::jvp(polar)(lz::at(v), lz::along(direction));     // {1, 2}, shaped like the result
  const auto pulled = lz::vjp(polar)(lz::at(v), std::array{1.0, 1.0});    // {1, 2}, shaped like the argument
  const auto product = lz::hvp(energy)(lz::at(v), lz::along(direction));  // {4, 4}: the Hessian times direction
  const double third = lz::derivative<3>([](auto a) { return lz::exp(2.0 * a); })(0.0);  // 8
  // [/readme]
  CHECK(moved == std::array{1.0, 2.0});
  CHECK(pulled == std::array{1.0, 2.0});
  CHECK(product == std::array{4.0, 4.0});
  CHECK(third == 8.0);
}
