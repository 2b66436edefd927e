// One trace serves every type of number: the language's own, fifty digits, and packs, whose lanes take paths of their
// own.
#include <atomic>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <limits>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using fifty_digits = boost::multiprecision::cpp_bin_float_50;

namespace {

constexpr auto f = [](const auto& p, auto x) {
  using std::exp, std::sqrt;
  if (x > 2) return p[0] * x / 3;
  auto y = 0.5 * p[1] * x * x;
  for (int i = 0; i < 3; ++i) y = y * p[0] + 0.1;
  return x < 0 ? y : sqrt(x) * y;
};
// p[0]·x²/2·p[1], three times p[0]·y + 0.1
template <class T>
constexpr std::array<T, 2> expected(const std::array<T, 2>& p, const T& x, const T& root) {
  if (x > 2) return {x / 3, T(0)};
  const T by_1 = x * x / 2 * p[0] * p[0] * p[0];
  const T by_0 = T(3) * (x * x / 2 * p[1]) * p[0] * p[0] + T(0.1) * (2 * p[0] + 1);
  return x < 0 ? std::array<T, 2>{by_0, by_1} : std::array<T, 2>{by_0 * root, by_1 * root};
}
template <class T>
constexpr bool agrees(double x, double root, double tolerance) {
  const std::array<T, 2> p{T(1.25), T(-0.75)};
  const auto g = lz::gradient(f, lz::wrt<0>)(p, T(launder(x)));
  static_assert(std::same_as<decltype(g), const std::array<T, 2>>);
  const auto e = expected(p, T(x), T(root));
  return close(g[0], e[0], tolerance) && close(g[1], e[1], tolerance);
}

TEST_CASE("the same results in float, double, long double and fifty digits") {
  BOTH(agrees<float>(3, 0, 1e-6) && agrees<float>(0.25, 0.5, 1e-6) && agrees<float>(-1, 0, 1e-6));
  BOTH(agrees<double>(3, 0, 1e-14) && agrees<double>(0.25, 0.5, 1e-14) && agrees<double>(-1, 0, 1e-14));
  CHECK((agrees<long double>(3, 0, 1e-16) && agrees<long double>(0.25, 0.5, 1e-16)));
  CHECK((agrees<long double>(-1, 0, 1e-16)));
  CHECK((agrees<fifty_digits>(3, 0, 1e-48) && agrees<fifty_digits>(0.25, 0.5, 1e-48)));
  CHECK((agrees<fifty_digits>(-1, 0, 1e-48)));
}

TEST_CASE("volatile and atomic numbers are read as the numbers in them, whole numbers as doubles") {
  constexpr auto quotient = [](auto a, auto b, auto c) { return a * a / b + c; };
  volatile double a = 3;
  const volatile double b = 2;
  const std::tuple<double, double, double> slopes{3, -2.25, 1};
  CHECK(lz::gradient(quotient)(a, b, 1.0) == slopes);
  CHECK(lz::gradient(quotient)(a, 2U, 3L) == slopes);
  CHECK(lz::gradient(quotient)(3, 2U, 3L) == slopes);
  CHECK(lz::gradient(quotient)(std::atomic<double>(3), std::atomic<int>(2), b) == slopes);
  const std::atomic<float> narrow = 2;
  const volatile int whole = 3;
  CHECK(lz::gradient(quotient)(whole, narrow, 1L) == std::tuple<float, float, float>{3.0f, -2.25f, 1.0f});

  const auto [value, slope] = lz::value_and_gradient(quotient, lz::wrt<0>)(a, narrow, 3L);
  static_assert(std::same_as<std::remove_cvref_t<decltype(slope)>, double>);
  CHECK((value == 7.5 && slope == 3));
  constexpr auto pair = [](auto p, auto q) { return std::array{p * q, p + q}; };
  const std::array<std::tuple<double, double>, 2> rows{std::tuple{2.0, 3.0}, std::tuple{1.0, 1.0}};
  CHECK(lz::jacobian(pair)(a, std::atomic<unsigned>(2)) == rows);
  CHECK(lz::value_and_jacobian(pair)(whole, b).jacobian == rows);

  volatile double several[2] = {3, 2};
  CHECK(lz::gradient([](const auto& s) { return s[0] * s[1]; })(several) == std::array{2.0, 3.0});
}

/// Converts to a number, and is a shape of several: that is what its gradient is.
template <class T>
struct leg {
  T parts[2];
  constexpr operator T() const { return parts[0]; }
};

/// Converts to a number, each time to the next one, and is none itself.
struct counter {
  mutable int reads = 4;
  counter() = default;
  counter(const counter&) = delete;
  operator double() const { return ++reads; }
};

TEST_CASE("a class that converts to a number is read once, and a shape stays a shape") {
  const counter ticks;
  CHECK((lz::gradient([](auto x) { return x * x * x; })(ticks) == 75 && ticks.reads == 5));
  const auto slopes = lz::gradient([](const auto& l) { return l.parts[0] * l.parts[1]; })(leg<double>{{1.5, 2}});
  static_assert(std::same_as<std::remove_cvref_t<decltype(slopes)>, leg<double>>);
  CHECK((slopes.parts[0] == 2 && slopes.parts[1] == 1.5));
}

TEST_CASE("ratios of numbers keep all digits") {
  constexpr auto third = []<class T>(T x) { return x * (T(1) / T(3)) + x * (2 * T(1) / 7); };
  CHECK(close(lz::gradient(third)(fifty_digits(2)), fifty_digits(13) / 21, 1e-48));
  BOTH(lz::gradient(third)(launder(2.0)) == 1.0 / 3.0 + 2.0 / 7);
}

TEST_CASE("fifty digits meet doubles in one call") {
  const auto [by_p, by_x] = lz::gradient(f)(std::array{1.25, 0.5}, fifty_digits(4));
  static_assert(std::same_as<std::remove_cvref_t<decltype(by_p)>, std::array<fifty_digits, 2>>);
  CHECK(by_p[0] == fifty_digits(4) / 3);
  CHECK(close(by_x, fifty_digits(1.25) / 3, 1e-48));
}

// A pack of two numbers: comparisons give a mask, and nothing converts to bool.
struct mask {
  bool lane[2];
  friend constexpr mask operator&&(mask a, mask b) { return {{a.lane[0] && b.lane[0], a.lane[1] && b.lane[1]}}; }
  friend constexpr mask operator||(mask a, mask b) { return {{a.lane[0] || b.lane[0], a.lane[1] || b.lane[1]}}; }
  constexpr mask operator!() const { return {{!lane[0], !lane[1]}}; }
};
struct pack {
  double lane[2];
  constexpr pack() = default;
  constexpr pack(double both) : lane{both, both} {}
  constexpr pack(double a, double b) : lane{a, b} {}
  constexpr pack operator-() const { return {-lane[0], -lane[1]}; }
  friend constexpr pack operator+(const pack& a, const pack& b) {
    return {a.lane[0] + b.lane[0], a.lane[1] + b.lane[1]};
  }
  friend constexpr pack operator-(const pack& a, const pack& b) {
    return {a.lane[0] - b.lane[0], a.lane[1] - b.lane[1]};
  }
  friend constexpr pack operator*(const pack& a, const pack& b) {
    return {a.lane[0] * b.lane[0], a.lane[1] * b.lane[1]};
  }
  friend constexpr pack operator/(const pack& a, const pack& b) {
    return {a.lane[0] / b.lane[0], a.lane[1] / b.lane[1]};
  }
  friend constexpr mask operator<(const pack& a, const pack& b) {
    return {{a.lane[0] < b.lane[0], a.lane[1] < b.lane[1]}};
  }
  friend constexpr mask operator>(const pack& a, const pack& b) { return b < a; }
  friend constexpr mask operator<=(const pack& a, const pack& b) { return !(b < a); }
  friend constexpr mask operator>=(const pack& a, const pack& b) { return !(a < b); }
  friend constexpr mask operator==(const pack& a, const pack& b) {
    return {{a.lane[0] == b.lane[0], a.lane[1] == b.lane[1]}};
  }
  friend constexpr mask operator!=(const pack& a, const pack& b) { return !(a == b); }
  friend constexpr pack select(const mask& m, const pack& a, const pack& b) {
    return {m.lane[0] ? a.lane[0] : b.lane[0], m.lane[1] ? a.lane[1] : b.lane[1]};
  }
  friend constexpr pack fabs(const pack& a) { return select(a < pack(0), -a, a); }
  friend pack copysign(const pack& a, const pack& b) {
    return {std::copysign(a.lane[0], b.lane[0]), std::copysign(a.lane[1], b.lane[1])};
  }
  friend pack sqrt(const pack& a) { return {std::sqrt(a.lane[0]), std::sqrt(a.lane[1])}; }
};
static_assert(lz::Scalar<pack>);

/// Two points in one pack give what each gives alone.
template <class F>
bool lanes_agree(const F& function, double a, double b) {
  const auto together = lz::value_and_gradient(function)(pack{launder(a), launder(b)});
  const auto first = lz::value_and_gradient(function)(launder(a)),
             second = lz::value_and_gradient(function)(launder(b));
  return same_bits(together.value.lane[0], first.value) && same_bits(together.value.lane[1], second.value) &&
         same_bits(together.gradient.lane[0], first.gradient) && same_bits(together.gradient.lane[1], second.gradient);
}

TEST_CASE("each number of a pack takes its own path") {
  constexpr auto steps = [](auto x) {
    if (x < 0) return -x;
    if (x < 1 || x == 3) return x * x;
    return 2 * x - 1;
  };
  for (const double a : {-1.0, 0.0, 0.5, 1.0, 3.0, 4.0})
    for (const double b : {-1.0, 0.0, 0.5, 1.0, 3.0, 4.0}) CHECK(lanes_agree(steps, a, b));
}

TEST_CASE("a path that a number of a pack does not take does not poison it") {
  constexpr auto root = [](auto x) { return x > 0 ? lz::sqrt(x) / x : x; };
  CHECK(lanes_agree(root, -4, 4));
  CHECK(lanes_agree(root, 0, -1));
  const auto g = lz::gradient(root)(pack{-4, 0});
  CHECK(g.lane[0] == 1);
  CHECK(g.lane[1] == 1);
}

TEST_CASE("formulas take packs too, their conditions are masks") {
  using namespace lz::literals;
  constexpr auto x = lz::var<"x">;
  constexpr auto g = select((x >= 0_c && x <= 1_c) || !(x < 3_c), x * x, sqrt(-x));
  const auto slope = gradient(g)(x = pack{launder(0.5), -4})[x];
  CHECK(slope.lane[0] == 1);
  CHECK(slope.lane[1] == -0.25);
  constexpr auto traced = [](auto a) { return lz::select(a < 0, lz::sqrt(-a), a * a); };
  CHECK(lanes_agree(traced, -4, 4));
}

TEST_CASE("what kind of number each one of a pack is") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const auto is = [](const mask& m, bool first, bool second) { return m.lane[0] == first && m.lane[1] == second; };
  CHECK(is(lz::isinf(pack{launder(-infinity), 0}), true, false));
  CHECK(is(lz::isfinite(pack{launder(infinity), 0}), false, true));
  CHECK(is(lz::isnan(pack{launder(infinity), infinity - infinity}), false, true));
  CHECK(is(lz::signbit(pack{launder(-0.0), 0}), true, false));
  constexpr auto bounded = [](auto x) { return lz::select(lz::isfinite(x), x * x, lz::select(lz::isinf(x), x, 0)); };
  CHECK(lanes_agree(bounded, 3, -infinity));
  CHECK(lanes_agree(bounded, infinity - infinity, 0));
}

TEST_CASE("several arguments and results in packs") {
  constexpr auto polar = []<class T>(T x, T y) {
    const T squared = x * x + y * y;
    return squared > 0 ? std::array{lz::sqrt(squared), x / lz::sqrt(squared)} : std::array{T(0), T(1)};
  };
  const auto j = lz::jacobian(polar)(pack{3, 0}, pack{4, 0});
  const auto by_x = [&](std::size_t i) { return std::get<0>(j[i]); };
  CHECK(close(by_x(0).lane[0], 0.6));
  CHECK(by_x(0).lane[1] == 0);
  CHECK(close(by_x(1).lane[0], 16.0 / 125));
  CHECK(by_x(1).lane[1] == 0);
}

}  // namespace
