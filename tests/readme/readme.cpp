// The code of the README, compiled and run: each region stands there letter for letter. What stands beside them checks
// what it says without code.
#include <doctest/doctest.h>

#include <array>
#include <boost/hana.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>

// [readme: first]
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto f = (x + y) * z;

static_assert(f(x = -2.0, y = 5.0, z = -4.0) == -12.0);

constexpr auto g = lz::gradient(f)(x = -2.0, y = 5.0, z = -4.0);
static_assert(g[x] == -4 && g[y] == -4 && g[z] == 3);

static_assert(std::same_as<decltype(lz::derivative(f, x)), lz::variable<"z">>);
// [/readme]

TEST_CASE("the first example, at run time") {
  const volatile double minus_two = -2.0;
  CHECK(f(x = double{minus_two}, y = 5.0, z = -4.0) == -12.0);
  CHECK(lz::gradient(f)(x = double{minus_two}, y = 5.0, z = -4.0)[z] == 3);
}

TEST_CASE("vectors") {
  constexpr auto w = lz::vec<"w", 3>;
  constexpr auto data = lz::parameter<"data", 3>;  // an input that is never differentiated by
  constexpr auto neuron = sigmoid(dot(w, data) + 0.5_c);

  const std::array weights{2.0, -3.0, -3.0};
  const auto [value, gradient] = lz::value_and_gradient(neuron)(w = weights, data = {-1.0, -2.0, 1.0});
  const auto by_w = gradient[w];  // three numbers, as w has
  CHECK(value == doctest::Approx(0.8175744761936437));
  CHECK(by_w.size() == 3);
  CHECK(by_w[0] == -gradient[w[2_c]]);
}

TEST_CASE("derivatives are formulas") {
  // [readme: derivatives]
  constexpr auto position = x * x * sin(x);
  constexpr auto speed = lz::derivative(position, x);
  constexpr auto acceleration = lz::derivative<2>(position, x);
  constexpr auto mixed = lz::derivative(exp(x * y), x, y);

  const double a = acceleration(x = 1.5);
  const auto slope = lz::gradient(speed)(x = 1.5);  // a derivative of a derivative, another way
  // [/readme]
  CHECK(a == doctest::Approx(slope[x]));
  CHECK(mixed(x = 1.0, y = 2.0) == doctest::Approx(3 * std::exp(2.0)));
}

TEST_CASE("some variables only, numbers and branches") {
  // [readme: numbers]
  const double half_life = 5730;  // a run-time number in a formula is carried by value
  const auto decay = exp(-(x / half_life) * y);

  const auto by_y = lz::gradient(decay, lz::wrt(y))(x = 1000.0, y = 0.7);
  const float single = square(x)(x = 1.5f);  // the scalar is that of the values
  const auto fifty_digits = exp(x)(x = boost::multiprecision::cpp_bin_float_50(1));

  constexpr auto safe = select(x > 0_c, sqrt(x), 0_c);
  const auto slope = lz::gradient(safe)(x = -1.0);  // exactly 0: the arm that is not taken has no part in it
  // [/readme]
  CHECK(slope[x] == 0);
  CHECK(by_y[y] == doctest::Approx(-1000 / half_life * std::exp(-1000 / half_life * 0.7)));
  CHECK(single == 2.25f);
  CHECK(boost::multiprecision::abs(log(fifty_digits) - 1) < 1e-48);
}

TEST_CASE("memory") {
  // [readme: memory]
  double value, slope[3], curvature[3 * 8];
  lz::value_and_gradient(f).into(value, slope)(x = -2.0, y = 5.0, z = -4.0);
  lz::hessian(f).into(lz::row_major(curvature, 8))(x = -2.0, y = 5.0, z = -4.0);  // rows begin 8 numbers apart
  lz::gradient(f).accumulate_into(slope)(x = -2.0, y = 5.0, z = -4.0);            // adds to what is there
  // [/readme]
  CHECK(value == -12);
  CHECK(slope[2] == 6);
  CHECK(curvature[2] == 1);
  CHECK(curvature[2 * 8 + 1] == 1);
}

TEST_CASE("sparse") {
  // [readme: sparse]
  constexpr auto pattern = lz::sparsity_pattern(lz::hessian(f));
  static_assert(pattern.count == 4 && pattern.row[0] == 0 && pattern.column[0] == 2 && pattern.is_constant(0));
  static_assert(lz::degree(f) == 2 && lz::is_linear(f, x));
  // [/readme]
  const auto entries = lz::nonzeros(lz::hessian(f))(x = -2.0, y = 5.0, z = -4.0);
  CHECK(entries.size() == 4);
  CHECK(entries[0] == 1);
}

TEST_CASE("hana") {
  // [readme: hana]
  namespace hana = boost::hana;
  static_assert(hana::at_key(g, z) == 3);
  static_assert(hana::equal(hana::keys(g), hana::make_tuple(x, y, z)));
  // [/readme]
  double sum = 0;
  hana::for_each(g, [&](const auto& entry) { sum += hana::second(entry); });
  CHECK(sum == -5);
}

TEST_CASE("ordinary functions") {
  constexpr auto unit = [](const auto& w, const auto& in) { return lz::sigmoid(w[0] * in[0] + w[1] * in[1] + w[2]); };

  const std::array weights{2.0, -3.0, -3.0};
  const auto [value, gradient] = lz::value_and_gradient(unit, lz::wrt<0>)(weights, std::array{-1.0, -2.0});
  const std::array<double, 3> by_weights = gradient;
  CHECK(value == doctest::Approx(0.7310585786300049));
  CHECK(by_weights[2] == doctest::Approx(0.19661193324148185));
}

template <class T>
struct camera {
  T angle, focal;
};
constexpr auto loss = [](const auto& c, auto seen) {
  const auto error = c.focal * lz::tan(c.angle) - seen;
  if (error > -1 && error < 1) return 0.5 * error * error;
  return lz::abs(error) - 0.5;
};
constexpr camera<double> by_camera = lz::gradient(loss, lz::wrt<0>)(camera<double>{0.0, 2.0}, 0.5);
static_assert(by_camera.angle == -1 && by_camera.focal == 0);

TEST_CASE("ordinary functions with branches and aggregates") {
  CHECK(lz::gradient(loss, lz::wrt<0>)(camera<double>{0.0, 2.0}, 3.0).angle == -2);
}

// [readme: pictures]
static_assert(lz::infix(lz::derivative(f, z)) == "x + y");
static_assert(lz::spelling(f) == R"(apply<op::mul, apply<op::add, variable<"x">, variable<"y">>, variable<"z">>)");

constexpr auto smaller = [](auto a, auto b) {
  if (a < b) return a * a;
  return b;
};
static_assert(lz::listing(smaller, 1.0, 1.0) == R"(if x0 < x1:
  v1 = x0 * x0
  f = v1
else:
  f = x1
2 operations: 2 arithmetic, 0 divisions, 0 functions
)");
// [/readme]

TEST_CASE("pictures") {
  CHECK(lz::infix(f) == "(x + y) * z");
  CHECK(lz::cost(smaller, 1.0, 1.0).all == 2);
}
