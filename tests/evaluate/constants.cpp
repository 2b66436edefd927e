// Constants that do not fit one ratio, in chains: derivatives end, and keep all digits of the numbers they are made
// with.
#include <array>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <leibniz/leibniz.hpp>

#include "both.hpp"

namespace lz = leibniz;
using namespace lz::literals;
using fifty_digits = boost::multiprecision::cpp_bin_float_50;

namespace {

constexpr auto x = lz::var<"x">;

/// The slope of a callable of one number in double, and in fifty digits.
template <class F>
constexpr bool has_slope(const F& f, double at, double wanted) {
  return close(lz::gradient(f)(launder(at)), wanted, 4e-16);
}
template <class F>
bool has_slope_in_digits(const F& f, double at, const fifty_digits& wanted) {
  return close(lz::gradient(f)(fifty_digits(at)), wanted, 1e-48);
}

constexpr auto factors_behind = [](auto a) { return a * 0.1 * 0.3 * 0.7; };
constexpr auto factors_in_front = [](auto a) { return 0.3 * (0.7 * (0.2 * a)); };
constexpr auto divisors = [](auto a) { return a / 3.7 / 2.3 / 1.7; };
constexpr auto fractions = [](auto a) { return 3.7 / (2.3 / (1.7 / (0.1 * a))); };
constexpr auto around_functions = [](auto a) { return 0.1 * lz::sin(0.3 * (0.7 * lz::exp(0.9 * a))); };
constexpr auto sums = [](auto a) { return 0.1 * a + 1000.3 * a + 1e-17 * a - 0.7 * (0.3 * a); };
constexpr auto squares = [](auto a) {
  const auto b = 0.3 * (0.7 * (0.9 * a));
  return b * b * 0.1;
};
constexpr auto no_ratios = [](auto a) { return 1e-30 * (1e300 * (a * 1e-200)) / 1e-10 - -0.0 * a; };

TEST_CASE("the gradient of a chain of doubles in a callable") {
  BOTH(has_slope(factors_behind, 2, 0.1 * 0.3 * 0.7));
  BOTH(has_slope(factors_in_front, 2, 0.3 * 0.7 * 0.2));
  BOTH(has_slope(divisors, 2, 1 / (3.7 * 2.3 * 1.7)));
  BOTH(has_slope(fractions, 2, -3.7 * 1.7 / 2.3 / 0.1 / 4));
  BOTH(has_slope(sums, 2, 1000.4 - 0.21));
  BOTH(has_slope(squares, 2, 0.4 * 0.189 * 0.189));
  BOTH(has_slope(no_ratios, 2, 1e80));
  CHECK(close(lz::gradient(around_functions)(0.5), 0.1 * std::cos(0.21 * std::exp(0.45)) * 0.21 * 0.9 * std::exp(0.45),
              1e-15));
}

TEST_CASE("none of the digits of a double is lost to a product of two") {
  const fifty_digits tenth = 0.1, two = 0.2, three = 0.3, seven = 0.7;
  CHECK(has_slope_in_digits(factors_behind, 2, tenth * three * seven));
  CHECK(has_slope_in_digits(factors_in_front, 2, three * seven * two));
  CHECK(has_slope_in_digits(divisors, 2, 1 / (fifty_digits(3.7) * 2.3 * 1.7)));
  CHECK(has_slope_in_digits(fractions, 2, -fifty_digits(3.7) * 1.7 / 2.3 / tenth / 4));
  CHECK(has_slope_in_digits(sums, 2, tenth + 1000.3 + 1e-17 - seven * three));
  const fifty_digits nine = 0.9, b = three * seven * nine;
  CHECK(has_slope_in_digits(squares, 2, 4 * b * b * tenth));
  CHECK(has_slope_in_digits(no_ratios, 2, fifty_digits(1e-30) * 1e300 * 1e-200 / 1e-10));
  CHECK(close(lz::gradient(factors_behind)(2.0L), static_cast<long double>(0.1) * 0.3 * 0.7, 1e-18));
}

TEST_CASE("the gradient of a chain of long decimals in a formula") {
  constexpr auto a = x * 0.123456789012_c * 0.333333333331_c * 0.765432101_c;
  constexpr auto b = 0.123456789012_c * (0.333333333331_c * (0.765432101_c * x));
  constexpr auto c = x / 3_c * square(x / 0.123456789012_c / 0.333333333331_c / 9007199254740993_c);
  constexpr auto d = x * 0.1_c * 0.3_c * 0.7_c;
  constexpr double product = 0.123456789012 * 0.333333333331 * 0.765432101;
  BOTH(close(lz::gradient(a)(x = launder(2.0))[x], product, 4e-16));
  BOTH(close(lz::gradient(b)(x = launder(2.0))[x], product, 4e-16));
  constexpr double divisor = 0.123456789012 * 0.333333333331 * 9007199254740993.0;
  BOTH(close(lz::gradient(c)(x = launder(2.0))[x], 4 / (divisor * divisor), 1e-15));
  BOTH(close(lz::derivative(lz::derivative(c, x), x)(x = launder(2.0)), 4 / (divisor * divisor), 1e-15));
  BOTH(lz::gradient(d)(x = launder(2.0))[x] == 0.021);
  const fifty_digits exact =
      fifty_digits("0.123456789012") * fifty_digits("0.333333333331") * fifty_digits("0.765432101");
  CHECK(close(lz::gradient(a)(x = fifty_digits(2))[x], exact, 1e-48));
  CHECK(close(lz::gradient(b)(x = fifty_digits(2))[x], exact, 1e-48));
}

TEST_CASE("a chain of factors may be longer than compilers let functions nest") {
  constexpr auto halved = [](auto a) {
    for (int i = 0; i < 100; ++i) {
      a = a * 4.0;
      a = a * 0.5;
      a = a * 0.5;
    }
    return a * a;
  };
  BOTH(lz::gradient(halved)(launder(3.0)) == 6);
}

// Meyer's problem, the tenth of Moré, Garbow and Hillstrom, "Testing unconstrained optimization software" (1981).
constexpr int measured[] = {34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744,
                            8261,  7030,  6005,  5147,  4427,  3820,  3307,  2872};
constexpr auto residuals = []<class T>(const std::array<T, 3>& p) {
  std::array<T, 16> r{};
  for (std::size_t i = 0; i < r.size(); ++i) {
    const double t = 45.0 + 5.0 * static_cast<double>(i + 1);
    r[i] = p[0] * lz::exp(p[1] / (t + p[2])) - measured[i];
  }
  return r;
};
constexpr auto sum_of_squares = []<class T>(const std::array<T, 3>& p) {
  T sum(0);
  for (const T& one : residuals(p)) sum += one * one;
  return sum;
};
/// As optimizers see it: in units of the published start.
constexpr auto in_units = []<class T>(const std::array<T, 3>& u) {
  return sum_of_squares(std::array<T, 3>{u[0] * 0.02, u[1] * 4000.0, u[2] * 250.0});
};

/// A residual's row of the Jacobian and its value, by hand.
struct by_hand {
  fifty_digits r, slope[3];
  by_hand(const std::array<double, 3>& p, int i) {
    const fifty_digits d = fifty_digits(50 + 5 * i) + p[2], e = exp(p[1] / d);
    r = p[0] * e - measured[i];
    slope[0] = e, slope[1] = p[0] * e / d, slope[2] = -slope[1] * p[1] / d;
  }
};

TEST_CASE("Meyer's problem ends, and its derivatives are right") {
  for (const std::array<double, 3>& p : {std::array{0.02, 4000.0, 250.0}, {0.0056, 6180.0, 345.0}}) {
    const auto jacobian = lz::jacobian(residuals)(p);
    const auto gradient = lz::gradient(sum_of_squares)(p);
    const auto in_digits =
        lz::gradient(sum_of_squares)(std::array{fifty_digits(p[0]), fifty_digits(p[1]), fifty_digits(p[2])});
    fifty_digits sum[3] = {0, 0, 0}, size[3] = {0, 0, 0};
    for (int i = 0; i < 16; ++i) {
      const by_hand row(p, i);
      for (std::size_t k = 0; k < 3; ++k) {
        CHECK(close(jacobian[static_cast<std::size_t>(i)][k], static_cast<double>(row.slope[k]), 1e-14));
        sum[k] += 2 * row.r * row.slope[k];
        size[k] += abs(fifty_digits(2 * row.r * row.slope[k])) +
                   abs(fifty_digits(p[0] * exp(p[1] / (50 + p[2]))) * row.slope[k]);
      }
    }
    for (std::size_t k = 0; k < 3; ++k) {
      CHECK(abs(fifty_digits(in_digits[k] - sum[k])) <= 1e-46 * size[k]);
      CHECK(abs(fifty_digits(gradient[k] - sum[k])) <= 1e-13 * size[k]);
    }
  }
  const auto scaled = lz::gradient(in_units)(std::array{1.0, 1.0, 1.0});
  const auto plain = lz::gradient(sum_of_squares)(std::array{0.02, 4000.0, 250.0});
  CHECK(close(scaled[0], 0.02 * plain[0], 1e-13));
  CHECK(close(scaled[1], 4000 * plain[1], 1e-13));
  CHECK(close(scaled[2], 250 * plain[2], 1e-13));
}

}  // namespace
