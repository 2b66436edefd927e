// The code people have: loops, arrays, helpers and branches of ordinary functions, and what they give.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

template <std::size_t Size>
using numbers = std::array<double, Size>;

TEST_CASE("loops, local arrays and assignments") {
  constexpr auto power_sum = [](const auto& x) {
    auto sum = x[0] - x[0];
    for (int i = 0; i < 3; ++i) {
      auto power = x[static_cast<std::size_t>(i)];
      for (int k = 0; k < i; ++k) power *= x[static_cast<std::size_t>(i)];
      sum += power;
    }
    return sum;
  };
  BOTH(lz::gradient(power_sum)(numbers<3>{launder(5.0), 2, 3}) == numbers<3>{1, 4, 27});

  constexpr auto horner = []<class T>(const T& x) {
    const T coefficients[4] = {1.0, -2, T(3), 0.5f};
    T y = 0;
    for (int i = 3; i >= 0; --i) y = y * x + coefficients[i];
    return y;
  };
  BOTH(lz::value_and_gradient(horner)(launder(2.0)).value == 13);
  BOTH(lz::value_and_gradient(horner)(launder(2.0)).gradient == 16);

  constexpr auto table = []<class T>(const T& x) {
    T powers[4] = {1.0};
    for (int i = 1; i < 4; ++i) powers[i] = powers[i - 1] * x;
    T zeros[3] = {};
    std::array<T, 2> more{};
    more[0] -= powers[3];
    more[1] = -more[0] / 2;
    return more[1] + zeros[2] + powers[0];
  };
  BOTH(lz::gradient(table)(launder(2.0)) == 6);

  constexpr auto increments = []<class T>(T x) {
    T y = x;
    ++y;
    --x;
    y /= 2;
    return y * x;
  };
  BOTH(lz::value_and_gradient(increments)(launder(3.0)).value == 4);
  BOTH(lz::gradient(increments)(launder(3.0)) == 3);
  constexpr auto other_increments = []<class T>(T x) {
    const T before = x++;
    return before * x--;
  };
  BOTH(lz::gradient(other_increments)(launder(3.0)) == 7);
}

template <class T>
constexpr T square_of(const T& x) {
  return x * x;
}
template <class T>
constexpr T larger(const T& a, const T& b) {
  return a < b ? b : a;
}
template <class T, std::size_t Size>
constexpr T dot_of(const std::array<T, Size>& a, const std::array<T, Size>& b) {
  T sum = 0;
  for (std::size_t i = 0; i < Size; ++i) sum += a[i] * b[i];
  return sum;
}
template <int N, class T>
constexpr T power_of(const T& x) {
  if constexpr (N == 0)
    return 1;
  else
    return x * power_of<N - 1>(x);
}

TEST_CASE("helper templates") {
  constexpr auto f = [](auto x, auto y) { return square_of(x) + larger(x, y) + power_of<3>(y); };
  BOTH(lz::gradient(f)(launder(3.0), 2.0) == std::tuple(7.0, 12.0));
  BOTH(lz::gradient(f)(launder(1.0), 2.0) == std::tuple(2.0, 13.0));
  constexpr auto g = []<class T>(const std::array<T, 2>& a, const std::array<T, 2>& b) { return dot_of(a, b); };
  BOTH(lz::gradient(g)(numbers<2>{launder(1.0), 2}, numbers<2>{3, 4}) ==
       std::tuple(numbers<2>{3, 4}, numbers<2>{1, 2}));
  constexpr auto of_std = [](auto x, auto y) {
    return std::max(x, y) * std::min(x, y) + std::clamp(y, decltype(y)(0), decltype(y)(4));
  };
  BOTH(lz::gradient(of_std)(launder(3.0), 2.5) == std::tuple(2.5, 4.0));
  BOTH(lz::gradient(of_std)(launder(1.0), 2.5) == std::tuple(2.5, 2.0));
}

// Names that the library has as well, with a meaning of their own.
template <class T>
constexpr T sign(const T& x) {
  return x < 0 ? T(-1) : T(1);
}
template <class T>
constexpr T square(T x) {
  return 10 * x * x;
}
template <class T>
constexpr T huber(T x, T delta) {
  return x < delta ? x * x : 2 * delta * x;
}
template <class A, class B>
constexpr auto elu(const A& a, const B& b) {
  return a * b;
}
template <class T>
constexpr T clamp(T x, T low, T high) {
  return x < low ? low : x > high ? high : 3 * x;
}
template <class V>
constexpr auto sum(const V& v) {
  return v[0] + 2 * v[1];
}

TEST_CASE("helpers by a name of the library's are the user's own") {
  constexpr auto f = [](auto x) { return sign(x) + square(x) + huber(x, x + 1) + elu(x, 5) + clamp(x, x - 1, x + 1); };
  BOTH(lz::value_and_gradient(f)(launder(0.0)).value == 1);
  BOTH(lz::gradient(f)(launder(1.0)) == 20 + 2 + 5 + 3);
  constexpr auto g = [](const auto& x) { return sum(x); };
  BOTH(lz::gradient(g)(numbers<2>{launder(1.0), 1}) == numbers<2>{1, 2});
}

TEST_CASE("`using std::sin` finds the words for traced numbers") {
  constexpr auto f = [](auto x) {
    using std::exp, std::sin, std::sqrt, std::pow, std::abs, std::fabs, std::hypot, std::atan2, std::log;
    return sin(x) * exp(x) + sqrt(x) + pow(x, 2) + abs(x) + fabs(x) + hypot(x, x) + atan2(x, 1.0) + log(x);
  };
  const double x = launder(0.5);
  CHECK(close(lz::gradient(f)(x),
              std::exp(x) * (std::sin(x) + std::cos(x)) + 0.5 / std::sqrt(x) + 2 * x + 2 + std::sqrt(2.0) +
                  1 / (1 + x * x) + 1 / x,
              1e-14));
  static_assert(close(lz::gradient(f)(0.5),
                      1.6487212707001282 * 1.3570081004945758 + 0.7071067811865476 + 3 + 1.4142135623730951 + 0.8 + 2,
                      1e-14));
}

TEST_CASE("the standard library's algorithms and vocabulary types") {
  constexpr auto sums = []<class T>(const std::array<T, 3>& x) {
    const T sum = std::accumulate(x.begin(), x.end(), T(0));
    return sum * std::inner_product(x.begin(), x.end(), x.begin(), T(0));
  };
  BOTH(lz::gradient(sums)(numbers<3>{launder(1.0), 2, 3}) == numbers<3>{14 + 12, 14 + 24, 14 + 36});
  constexpr auto median = []<class T>(std::array<T, 3> x) {
    std::sort(x.begin(), x.end());
    return x[1] * 2;
  };
  BOTH(lz::gradient(median)(numbers<3>{launder(3.0), 1, 2}) == numbers<3>{0, 0, 2});
  BOTH(lz::gradient(median)(numbers<3>{launder(1.5), 1, 2}) == numbers<3>{2, 0, 0});
  constexpr auto largest = []<class T>(const std::array<T, 3>& x) {
    return std::max({x[0], x[1], x[2]}) - *std::min_element(x.begin(), x.end());
  };
  BOTH(lz::gradient(largest)(numbers<3>{launder(3.0), 1, 2}) == numbers<3>{1, -1, 0});
  constexpr auto others = []<class T>(const std::array<T, 2>& x) {
    const std::span<const T> all(x);
    T a = all[0], b = all.back();
    std::swap(a, b);
    const std::optional<T> found = a > 0 ? std::optional<T>(a) : std::nullopt;
    return found.value_or(T(0)) * b;
  };
  BOTH(lz::gradient(others)(numbers<2>{launder(3.0), 4}) == numbers<2>{4, 3});
  BOTH(lz::gradient(others)(numbers<2>{launder(3.0), -4}) == numbers<2>{0, 0});
}

TEST_CASE("equality of aggregates, and no arguments at all") {
  constexpr auto f = []<class T>(T x, T y) { return std::array{x, y} == std::array{y, x} ? x * y : x - y; };
  BOTH(lz::gradient(f)(launder(2.0), 2.0) == std::tuple(2.0, 2.0));
  BOTH(lz::gradient(f)(launder(2.0), 3.0) == std::tuple(1.0, -1.0));
  constexpr auto nothing = [] { return 2.5; };
  BOTH(lz::gradient(nothing)() == std::tuple());
  BOTH(lz::value_and_gradient(nothing)().value == 2.5);
}

TEST_CASE("literals of every type") {
  constexpr auto f = [](auto x) { return 2 * x + x * 0.5 + 1.5f * x - 3L + 1u / x + (x - 1) * 2ll + true; };
  BOTH(lz::value_and_gradient(f)(launder(0.5)).value == 1 + 0.25 + 0.75 - 3 + 2 - 1 + 1);
  BOTH(lz::gradient(f)(launder(0.5)) == 2 + 0.5 + 1.5 - 4 + 2);
  constexpr auto unlikely = [](auto x) { return 1e300 * x * 1e-300 + 0.1 * x; };
  BOTH(lz::gradient(unlikely)(launder(3.0)) == 1.0 + 0.1);
}

TEST_CASE("pointers to the first element") {
  constexpr auto residual = []<class T>(const T* camera, const T* point, T* residuals) {
    const T p[3] = {point[0] + camera[0], point[1] + camera[1], point[2]};
    residuals[0] = p[0] / p[2] - 1.0;
    residuals[1] = p[1] / p[2] - T(2);
  };
  constexpr auto f = lz::outputs<2>(residual);
  BOTH(f(numbers<2>{launder(1.0), 2}, numbers<3>{3, 4, 2}) == numbers<2>{1, 1});
  constexpr auto j = lz::jacobian(f);
  constexpr auto by_point = lz::jacobian(f, lz::wrt<1>);
  BOTH(std::get<0>(j(numbers<2>{launder(1.0), 2}, numbers<3>{3, 4, 2})[0]) == numbers<2>{0.5, 0});
  BOTH(std::get<1>(j(numbers<2>{launder(1.0), 2}, numbers<3>{3, 4, 2})[1]) == numbers<3>{0, 0.5, -1.5});
  BOTH(by_point(numbers<2>{launder(1.0), 2}, numbers<3>{3, 4, 2})[0] == numbers<3>{0.5, 0, -1});
  const double camera[2] = {1, 2}, point[3] = {3, 4, 2};
  CHECK(by_point(camera, point)[0] == numbers<3>{0.5, 0, -1});

  constexpr auto sum = []<class T>(const T* x) { return x[0] * x[1]; };
  BOTH(lz::gradient(sum)(numbers<2>{launder(3.0), 4}) == numbers<2>{4, 3});
  CHECK(lz::gradient(sum)(camera) == numbers<2>{2, 1});
}

struct with_bool_result {
  template <class T>
  constexpr bool operator()(const T* x, T* residual) const {
    residual[0] = x[0] * x[0] - 2.0;
    return true;
  }
};

TEST_CASE("a functor that writes its results and returns true") {
  BOTH(lz::jacobian(lz::outputs<1>(with_bool_result{}))(numbers<1>{launder(3.0)})[0] == numbers<1>{6});
}

template <class T>
struct pair_of_slopes {
  T rise, run;
  constexpr bool operator==(const pair_of_slopes&) const = default;
};

TEST_CASE("several outputs") {
  constexpr auto array = [](auto x, auto y) { return std::array{x * y, x + y}; };
  BOTH(lz::jacobian(array)(launder(2.0), 3.0) == std::array{std::tuple(3.0, 2.0), std::tuple(1.0, 1.0)});
  constexpr auto tuple = [](const auto& x) { return std::tuple(x[0] * x[1], std::array{x[0], x[1] * 2}); };
  BOTH(lz::jacobian(tuple)(numbers<2>{launder(2.0), 3}) ==
       std::tuple(numbers<2>{3, 2}, std::array{numbers<2>{1, 0}, numbers<2>{0, 2}}));
  constexpr auto pair = [](auto x) { return std::pair(x * x, 1.0 / x); };
  BOTH(lz::jacobian(pair)(launder(2.0)) == std::pair(4.0, -0.25));
  constexpr auto aggregate = []<class T>(T x) { return pair_of_slopes<T>{x * x, 3 * x}; };
  BOTH(lz::jacobian(aggregate)(launder(2.0)) == pair_of_slopes<double>{4, 3});
  constexpr auto nested = []<class T>(T x) { return std::array{pair_of_slopes<T>{x, 1}, pair_of_slopes<T>{0.0, -x}}; };
  BOTH(lz::jacobian(nested)(launder(2.0)) == std::array{pair_of_slopes<double>{1, 0}, pair_of_slopes<double>{0, -1}});
  const auto both = lz::value_and_jacobian(array)(launder(2.0), 3.0);
  CHECK(both.value == std::array{6.0, 5.0});
  CHECK(both.jacobian == lz::jacobian(array)(2.0, 3.0));
  // results of different kinds: a literal next to a traced number
  constexpr auto mixed = [](auto x) { return std::tuple(x, 2.0, 3); };
  BOTH(lz::jacobian(mixed)(launder(2.0)) == std::tuple(1.0, 0.0, 0.0));
}

TEST_CASE("early returns and lambdas with two returns") {
  constexpr auto root = []<class T>(const T& x) -> T {
    if (x <= 0) return 0;
    if (x > 100) return 10;
    return lz::sqrt(x);
  };
  BOTH(lz::gradient(root)(launder(-1.0)) == 0);
  BOTH(lz::gradient(root)(launder(0.0)) == 0);
  BOTH(lz::gradient(root)(launder(4.0)) == 0.25);
  BOTH(lz::gradient(root)(launder(101.0)) == 0);
  BOTH(lz::value_and_gradient(root)(launder(101.0)).value == 10);
}

TEST_CASE("conditions: ?:, &&, ||, !, bool variables, comparisons of every kind") {
  constexpr auto ternary = [](auto x, auto y) { return x < y ? x * y : (x == y ? x : 0.0 * y); };
  BOTH(lz::gradient(ternary)(launder(1.0), 2.0) == std::tuple(2.0, 1.0));
  BOTH(lz::gradient(ternary)(launder(2.0), 2.0) == std::tuple(1.0, 0.0));
  constexpr auto with_literal = [](auto x) { return x > 0 ? x : 0.0; };
  BOTH(lz::gradient(with_literal)(launder(1.0)) == 1);
  BOTH(lz::gradient(with_literal)(launder(-1.0)) == 0);

  constexpr auto inside = [](auto x, auto y) {
    const bool low = 0 < x && x < 1;
    const bool high = !(y >= 2) && y != 0;
    if (low && high) return x * y;
    if (low || high) return x + y;
    return -x;
  };
  BOTH(lz::gradient(inside)(launder(0.5), 1.0) == std::tuple(1.0, 0.5));
  BOTH(lz::gradient(inside)(launder(0.5), 3.0) == std::tuple(1.0, 1.0));
  BOTH(lz::gradient(inside)(launder(5.0), 1.0) == std::tuple(1.0, 1.0));
  BOTH(lz::gradient(inside)(launder(5.0), 0.0) == std::tuple(-1.0, 0.0));
  BOTH(lz::gradient(inside)(launder(-5.0), 2.0) == std::tuple(-1.0, 0.0));

  // && and || do not look at their right sides where the left ones decide
  constexpr auto guarded = [](const auto& x) {
    auto sum = x[0];
    for (std::size_t i = 0; i < 3 && x[i] > 0; ++i) sum += x[i];
    return sum;
  };
  BOTH(lz::gradient(guarded)(numbers<3>{launder(1.0), 2, 3}) == numbers<3>{2, 1, 1});
  BOTH(lz::gradient(guarded)(numbers<3>{launder(1.0), -2, 3}) == numbers<3>{2, 0, 0});

  constexpr auto counted = [](auto x) { return x * (x > 1) + (x < 3 ? 2 : 5) * x; };
  BOTH(lz::gradient(counted)(launder(2.0)) == 3);
  BOTH(lz::gradient(counted)(launder(4.0)) == 6);
  BOTH(lz::gradient(counted)(launder(0.0)) == 2);
  constexpr auto by_truth = [](auto x) { return x ? x * x : x; };
  BOTH(lz::gradient(by_truth)(launder(2.0)) == 4);
  BOTH(lz::gradient(by_truth)(launder(0.0)) == 1);
}

TEST_CASE("while with a bounded count") {
  constexpr auto halved = []<class T>(T x) {
    int steps = 0;
    T y = x;
    while (y > 1 && steps < 10) {
      y = y / 2;
      ++steps;
    }
    return y * steps;
  };
  BOTH(lz::value_and_gradient(halved)(launder(5.0)).value == 1.875);
  BOTH(lz::gradient(halved)(launder(5.0)) == 0.375);
  BOTH(lz::gradient(halved)(launder(0.5)) == 0);
  constexpr auto newton = []<class T>(T a) {
    T y = a;
    for (int i = 0; i < 8; ++i) {
      if (lz::abs(y * y - a) < 1e-12) break;
      y = 0.5 * (y + a / y);
    }
    return y;
  };
  BOTH(close(lz::gradient(newton)(launder(4.0)), 0.25, 1e-6));
  constexpr auto switched = []<class T>(T x) {
    switch (x < 0 ? 0 : x < 1 ? 1 : 2) {
    case 0: return T(0);
    case 1: return x * x;
    default: return 2 * x - 1;
    }
  };
  BOTH(lz::gradient(switched)(launder(-1.0)) == 0);
  BOTH(lz::gradient(switched)(launder(0.5)) == 1);
  BOTH(lz::gradient(switched)(launder(3.0)) == 2);
}

TEST_CASE("the side that is not taken does not poison") {
  constexpr auto cone = [](auto x, auto y) {
    const auto squared = x * x + y * y;
    if (squared > 0) return lz::sqrt(squared);
    return x * 0.0;
  };
  BOTH(lz::gradient(cone)(launder(0.0), 0.0) == std::tuple(0.0, 0.0));
  BOTH(close(std::get<0>(lz::gradient(cone)(launder(3.0), 4.0)), 0.6));
  BOTH(close(std::get<1>(lz::gradient(cone)(launder(3.0), 4.0)), 0.8));
  constexpr auto logarithm = [](auto x, auto y) { return x > 0 ? lz::log(x) / x + y : 1 / y; };
  BOTH(lz::gradient(logarithm)(launder(0.0), 2.0) == std::tuple(0.0, -0.25));
  BOTH(lz::gradient(logarithm)(launder(-1.0), 2.0) == std::tuple(0.0, -0.25));
  CHECK(lz::gradient(logarithm)(launder(1.0), 0.0) == std::tuple(1.0, 1.0));
}

TEST_CASE("results that do not depend on an argument have a gradient of zero") {
  constexpr auto literal = [](auto) { return 1.0; };
  BOTH(lz::gradient(literal)(launder(3.0)) == 0);
  BOTH(lz::value_and_gradient(literal)(launder(3.0)).value == 1);
  constexpr auto whole = [](auto, auto) { return 7; };
  BOTH(lz::gradient(whole)(launder(3.0), 2.0) == std::tuple(0.0, 0.0));
  constexpr auto second = [](auto, auto y) { return y * y; };
  BOTH(lz::gradient(second)(launder(3.0), 2.0) == std::tuple(0.0, 4.0));
  BOTH(lz::gradient(second, lz::wrt<0>)(launder(3.0), 2.0) == 0);
  constexpr auto itself = [](auto x) { return x; };
  BOTH(lz::gradient(itself)(launder(3.0)) == 1);
  constexpr auto stopped = [](auto x) { return lz::stop_gradient(x) * x; };
  BOTH(lz::gradient(stopped)(launder(3.0)) == 3);
}

TEST_CASE("std::numeric_limits of a traced number are those of double") {
  constexpr auto f = []<class T>(const T& x) {
    T best = std::numeric_limits<T>::max();
    const T candidates[3] = {x * x, x + 1, T(2)};
    for (const T& c : candidates)
      if (c < best) best = c;
    return best + std::numeric_limits<T>::epsilon() * x;
  };
  BOTH(close(lz::gradient(f)(launder(1.1)), 2.2));
  BOTH(close(lz::gradient(f)(launder(-0.5)), -1.0));
  constexpr auto from_infinity = []<class T>(const T& x) {
    T best = std::numeric_limits<T>::infinity();
    if (x < best) best = x;
    return best;
  };
  BOTH(lz::gradient(from_infinity)(launder(1.0)) == 1);
  CHECK(lz::gradient(from_infinity)(launder(infinity)) == 0);
}

}  // namespace
