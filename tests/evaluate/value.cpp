// f(x = ...) is bit for bit what the same expression gives when it is written with plain doubles.
#include <cmath>
#include <initializer_list>
#include <iterator>
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;

/// One expression for formulas and for plain doubles, which take the functions of <cmath>.
using std::cos, std::exp, std::log, std::log1p, std::sin, std::sqrt, std::tan, std::tanh;

/// The formula against the plain expression at one point.
template <class Expression>
constexpr bool agrees(Expression written, double a, double b, double c) {
  return same_bits(double(call(written(x, y, z), x = a, y = b, z = c)), double(written(a, b, c)));
}

// Points where rounding, signs of zero and infinities would show.
constexpr double tiny = 0x1p-1040, huge = 0x1.fffffp1000, infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double samples[] = {0.1, 0.3, 1.7, 2.0, -0.7, -3.3};
constexpr double special[] = {0.0, -0.0, 1.0, tiny, -tiny, huge, infinity, -infinity, nan};
constexpr double third[] = {0.3, -0.0, nan};

template <class Expression>
constexpr bool agrees_on_samples(Expression written) {
  bool all = true;
  for (const double a : samples)
    for (const double b : samples) all = all && agrees(written, launder(a), launder(b), launder(1.3));
  return all;
}
template <class Expression>
bool agrees_on_special_points(Expression written) {
  bool all = true;
  for (const double a : special)
    for (const double b : special)
      for (const double c : third) all = all && agrees(written, launder(a), launder(b), launder(c));
  return all;
}
/// The values of the formula there. A plain expression has none at compile time: 1/0 is an error.
struct special_values {
  double of[std::size(special)][std::size(special)][std::size(third)];
};
template <class Expression>
constexpr special_values at_special_points(Expression written) {
  special_values result{};
  for (std::size_t i = 0; i < std::size(special); ++i)
    for (std::size_t j = 0; j < std::size(special); ++j)
      for (std::size_t k = 0; k < std::size(third); ++k)
        result.of[i][j][k] = double(call(written(x, y, z), x = special[i], y = special[j], z = third[k]));
  return result;
}
/// What the compiler found against what the plain expression gives at run time.
template <class Expression>
bool agrees_with(const special_values& found, Expression written) {
  bool all = true;
  for (std::size_t i = 0; i < std::size(special); ++i)
    for (std::size_t j = 0; j < std::size(special); ++j)
      for (std::size_t k = 0; k < std::size(third); ++k)
        all = all && same_bits(found.of[i][j][k],
                               double(written(launder(special[i]), launder(special[j]), launder(third[k]))));
  return all;
}

/// Each expression in both worlds.
#define SAME_AS_PLAIN(...)                                                                                             \
  do {                                                                                                                 \
    constexpr auto written = [](auto x, auto y, auto z) { return __VA_ARGS__; };                                       \
    BOTH(agrees_on_samples(written));                                                                                  \
    static constexpr special_values found = at_special_points(written);                                                \
    CHECK_MESSAGE(agrees_with(found, written), "in a constant expression, at a special point: " #__VA_ARGS__);         \
    CHECK_MESSAGE(agrees_on_special_points(written), "at a special point: " #__VA_ARGS__);                             \
  } while (false)
/// The same for functions of <cmath>, which not every compiler evaluates.
#define SAME_AS_CMATH(...)                                                                                             \
  do {                                                                                                                 \
    constexpr auto written = [](auto x, auto y, auto z) { return __VA_ARGS__; };                                       \
    CHECK(agrees_on_samples(written));                                                                                 \
    CHECK_MESSAGE(agrees_on_special_points(written), "at a special point: " #__VA_ARGS__);                             \
  } while (false)

// The sides of a lambda that does not use all of its inputs.
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wshadow"
#endif

TEST_CASE("arithmetic keeps its order and its rounding") {
  SAME_AS_PLAIN((x + y) * z);
  SAME_AS_PLAIN(x + y + z);
  SAME_AS_PLAIN(x + (y + z));
  SAME_AS_PLAIN(x - y - z);
  SAME_AS_PLAIN(x * y * z);
  SAME_AS_PLAIN(x * (y * z));
  SAME_AS_PLAIN(x / y / z);
  SAME_AS_PLAIN(x / (y / z));
  SAME_AS_PLAIN((x + y) - x);
  SAME_AS_PLAIN(x * y + x * z);
  SAME_AS_PLAIN(x * (1.0 / y));
  SAME_AS_PLAIN((x - y) * (x + y) / (z * z));
}

TEST_CASE("no rewrite touches the formula of the user") {
  SAME_AS_PLAIN(x + 0.0 * y);
  SAME_AS_PLAIN(x - x);
  SAME_AS_PLAIN(x / x);
  SAME_AS_PLAIN(0.0 - x);
  SAME_AS_PLAIN(-(x - y));
  SAME_AS_PLAIN(-x * -y);
  SAME_AS_PLAIN(-x * y);
  SAME_AS_PLAIN(x / -y);
  SAME_AS_PLAIN(x + -y);
  SAME_AS_PLAIN(x - -y);
  SAME_AS_PLAIN(-(-x));
  SAME_AS_PLAIN(x + x);
  SAME_AS_PLAIN(-x + y);
  SAME_AS_PLAIN(-x - y);
}

TEST_CASE("exact constants round as numbers do") {
  SAME_AS_PLAIN(0.1_c * x + 0.2_c * y);
  SAME_AS_PLAIN((0.1_c + x) - 0.1_c);
  SAME_AS_PLAIN(3_c * (2_c * x));
  SAME_AS_PLAIN(x / 3_c * 7_c);
  SAME_AS_PLAIN(0_c * x);
  SAME_AS_PLAIN(x + 0_c);
  SAME_AS_PLAIN(0_c - x);
  SAME_AS_PLAIN(1_c * x - 1_c / y);
  SAME_AS_PLAIN(-1_c * x + 0.3_c * x);
  BOTH(same_bits((0.1_c * x + 0.2_c * y)(x = launder(0.7), y = launder(0.9)), 0.1 * launder(0.7) + 0.2 * launder(0.9)));
  // constants alone: folded only where nothing rounds
  BOTH(same_bits((x * 0_c + (x / x) * (0.1_c + 0.2_c * (x / x)))(x = launder(1.0)), 0.1 + 0.2));
  BOTH(same_bits((x + 1_c / 3_c)(x = launder(0.0)), 1.0 / 3.0));
  BOTH(same_bits((x * (2_c / 6_c))(x = launder(1.0)), 2.0 / 6.0));
}

TEST_CASE("functions call those of <cmath>, once each") {
  SAME_AS_CMATH(exp(x));
  SAME_AS_CMATH(log(x));
  SAME_AS_CMATH(sqrt(x));
  SAME_AS_CMATH(log1p(x));
  SAME_AS_CMATH(sin(x) * sin(x) + cos(x) * cos(x));
  SAME_AS_CMATH(tan(x) - sin(x) / cos(x));
  SAME_AS_CMATH(tanh(x * y + z));
  SAME_AS_CMATH(1.0 / (1.0 + exp(-(x * y + z))));
  SAME_AS_CMATH(exp(log(x)));
  SAME_AS_CMATH(sqrt(x * x));
  SAME_AS_CMATH(exp(x) / (exp(x) + exp(y) + exp(z)));
  SAME_AS_CMATH(exp(-(x - y) * (x - y) / (2.0 * z * z)) / (z * sqrt(2.0 * 3.141592653589793)));
}

TEST_CASE("words of the library have the value that their row says") {
  for (const double a : samples)
    for (const double b : samples) {
      CHECK(same_bits(square(x)(x = a), a * a));
      CHECK(same_bits(abs(x)(x = a), std::fabs(a)));
      CHECK(same_bits(relu(x)(x = a), a < 0 ? 0 : a));
      CHECK(same_bits(max(x, y)(x = a, y = b), a < b ? b : a));
      CHECK(same_bits(min(x, y)(x = a, y = b), a < b ? a : b));
      CHECK(same_bits(pow(x, 2_c)(x = a), a * a));
      CHECK(same_bits(pow(x, 3_c)(x = a), a * a * a));
      CHECK(same_bits(pow(x, -2_c)(x = a), 1 / (a * a)));
      CHECK(same_bits(pow(x, 0.5_c)(x = a), std::sqrt(a)));
      CHECK(same_bits(pow(x, y)(x = a, y = b), std::pow(a, b)));
      CHECK(same_bits(pow(x, 0.1_c)(x = a), std::pow(a, 0.1)));
      CHECK(same_bits(select(x < y, x, y)(x = a, y = b), a < b ? a : b));
      CHECK((x < y && !(x == y))(x = a, y = b) == (a < b));
      CHECK((x <= y || x > y)(x = a, y = b));
      CHECK((x >= y)(x = a, y = b) != (x < y)(x = a, y = b));
      CHECK((x != y)(x = a, y = b) == (a != b));
    }
}

constexpr bool nan_passes_max_and_min() {
  bool right = true;
  for (const double other : special)
    right = right && same_bits(max(x, y)(x = launder(nan), y = other), nan) &&
            same_bits(max(x, y)(x = other, y = launder(nan)), nan) &&
            same_bits(min(x, y)(x = launder(nan), y = other), nan) &&
            same_bits(min(x, y)(x = other, y = launder(nan)), nan);
  return right;
}
constexpr bool infinities_are_the_ends() {
  bool right = true;
  for (const double other : special)
    right = right && (other != other || (same_bits(max(x, y)(x = launder(infinity), y = other), infinity) &&
                                         same_bits(min(x, y)(x = other, y = launder(-infinity)), -infinity)));
  return right;
}
TEST_CASE("max and min follow IEEE 754-2019 where operands are special") {
  BOTH(same_bits(max(x, y)(x = launder(-0.0), y = launder(0.0)), 0.0));
  BOTH(same_bits(max(x, y)(x = launder(0.0), y = launder(-0.0)), 0.0));
  BOTH(same_bits(max(x, y)(x = launder(-0.0), y = launder(-0.0)), -0.0));
  BOTH(same_bits(min(x, y)(x = launder(-0.0), y = launder(0.0)), -0.0));
  BOTH(same_bits(min(x, y)(x = launder(0.0), y = launder(-0.0)), -0.0));
  BOTH(same_bits(min(x, y)(x = launder(0.0), y = launder(0.0)), 0.0));
  BOTH(nan_passes_max_and_min());
  BOTH(infinities_are_the_ends());
}

TEST_CASE("a vector of formulas has a number for each part") {
  constexpr auto f = lz::stack(x + y, x * y, 2_c);
  BOTH(f(x = launder(3.0), y = launder(4.0))[0] == 7);
  BOTH(f(x = launder(3.0), y = launder(4.0))[1] == 12);
  BOTH(f(x = launder(3.0), y = launder(4.0))[2] == 2);
  BOTH(f(x = launder(3.0), y = launder(4.0)).size() == 3);
}

}  // namespace
