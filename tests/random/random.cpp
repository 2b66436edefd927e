// random: the generated formulas against plain doubles, bit for bit, and against differences in fifty digits.
//
// A derivative is held to two things. What the library computes in fifty digits must be the slope of the formula in
// plain numbers: so the algebra is right. And what it computes in doubles may differ from that by what the roundings
// of the very steps it takes add up to, to first order: so nothing is lost that need not be.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <iostream>
#include <limits>
#include <vector>

#include "../both.hpp"
#include "cases.hpp"

namespace random_formulas {

namespace {

std::vector<batch>& batches() {
  static std::vector<batch> all;
  return all;
}
/// The order in which files are linked says nothing.
std::vector<batch> batches_in_order() {
  std::vector<batch> all = batches();
  std::sort(all.begin(), all.end(),
            [](const batch& a, const batch& b) { return std::string_view(a.name) < std::string_view(b.name); });
  return all;
}

struct point {
  double at[input_count];
};

/// Points in [-2, 2], the same on each run: multiples of irrational numbers modulo 1.
point regular_point(int which) {
  static constexpr double steps[] = {0.8566748838545029, 0.7338918566271260, 0.6287067210378087, 0.5385972572236101};
  point p{};
  for (int i = 0; i < input_count; ++i) {
    const double turns = (which + 1) * steps[i];
    p.at[i] = 4 * (turns - std::floor(turns)) - 2;
  }
  return p;
}
/// Points of zeros, infinities, subnormal and huge numbers, among ordinary ones.
point special_point(int which) {
  using limits = std::numeric_limits<double>;
  static constexpr double numbers[] = {0.0,
                                       -0.0,
                                       1.0,
                                       -1.0,
                                       0.5,
                                       -2.5,
                                       1e-300,
                                       1e300,
                                       -1e300,
                                       limits::infinity(),
                                       745.5,
                                       -745.5,
                                       limits::min(),
                                       limits::max(),
                                       -limits::infinity(),
                                       1 / 3.0,
                                       -limits::max(),
                                       limits::denorm_min(),
                                       limits::quiet_NaN()};
  point p = regular_point(which);
  std::uint64_t state = static_cast<std::uint64_t>(which + 1) * 0x9e3779b97f4a7c15ull;
  for (double& number : p.at) {
    state ^= state >> 31;
    state *= 0x94d049bb133111ebull;
    if ((state >> 60) > 3) number = numbers[(state >> 33) % std::size(numbers)];
  }
  return p;
}
constexpr int regular_points = 12, special_points = 24, derivative_points = 4;
point value_point(int which) {
  const point p = which < regular_points ? regular_point(which) : special_point(which - regular_points);
  return {launder(p.at[0]), launder(p.at[1]), launder(p.at[2]), launder(p.at[3])};
}

/// What a batch came to.
struct outcome {
  int formulas = 0, points = 0, skipped = 0, comparisons = 0, well_conditioned = 0, faults = 0;
  double exact_error = 0;   ///< the largest of fifty digits, relative
  double double_error = 0;  ///< the largest of doubles, as a part of what the roundings explain
  double loss = 0;          ///< the largest of doubles where they are well conditioned, relative

  bool is_quiet = false;  ///< faults are counted only

  void fault(const char* text, const char* what, const point& p, double found, double wanted) {
    if (++faults > 5 || is_quiet) return;
    std::cout.precision(17);
    std::cout << "  " << what << " of " << text << "\n    at " << p.at[0] << ", " << p.at[1] << ", " << p.at[2] << ", "
              << p.at[3] << ": " << found << " instead of " << wanted << '\n';
  }
};

outcome check_values(std::span<const value_case> cases, bool is_quiet = false) {
  outcome o;
  o.is_quiet = is_quiet;
  for (const value_case& c : cases) {
    o.formulas += value_case::size;
    for (int k = 0; k < regular_points + special_points; ++k) {
      const point p = value_point(k);
      double words[value_case::size], plain[value_case::size];
      c.words(p.at, words);
      c.plain(p.at, plain);
      for (int i = 0; i < value_case::size; ++i) {
        ++o.points;
        if (!same_bits(words[i], plain[i])) o.fault(c.text[i], "value", p, words[i], plain[i]);
      }
    }
  }
  return o;
}

/// A formula in fifty digits and plain numbers near a point, and its slopes there.
struct surface {
  const derivative_case& c;
  point p;

  static constexpr double step = 1e-15, wide_step = 1e-12;

  real at(int i = 0, double move_i = 0, int j = 0, double move_j = 0) const {
    real moved[input_count];
    for (int k = 0; k < input_count; ++k) moved[k] = real(p.at[k]).moved((k == i ? move_i : 0) + (k == j ? move_j : 0));
    return c.plain_exact(moved);
  }
  // (f(x+h) - f(x-h)) / 2h, off by h²f'''/6
  real slope(int i) const { return (at(i, step) - at(i, -step)) / (real(2) * real(step)); }
  // off by h²/12 of the fourth derivatives
  real second(int i, int j) const {
    constexpr double h = wide_step;
    if (i == j) return (at(i, h) - real(2) * at() + at(i, -h)) / (real(h) * real(h));
    return (at(i, h, j, h) - at(i, h, j, -h) - at(i, -h, j, h) + at(i, -h, j, -h)) / (real(4) * real(h) * real(h));
  }
};

/// One number of the library against what it has to be.
void compare(outcome& o, const derivative_case& c, const char* what, const point& p, double in_doubles,
             const real& in_digits, const real& wanted) {
  ++o.comparisons;
  const double exact(in_digits), scale = std::max(1.0, std::abs(double(wanted)));
  const double exact_error = std::abs(double(in_digits - wanted)) / scale;
  o.exact_error = std::max(o.exact_error, exact_error);
  // thirty digits are right in a first difference, twenty-four in a second one, less where it bends strongly
  if (!(exact_error <= 1e-18)) o.fault(c.text, what, p, exact, double(wanted));

  const double error = std::abs(double(real(in_doubles) - in_digits)), lost = in_digits.lost();
  if (lost > 0 && lost < std::numeric_limits<double>::infinity())
    o.double_error = std::max(o.double_error, error / lost);
  if (!(error <= lost)) o.fault(c.text, what, p, in_doubles, exact);
  if (!(lost <= 1e-12 * scale)) return;
  ++o.well_conditioned;
  o.loss = std::max(o.loss, error / scale);
}

/// False where a kink is near, or numbers become too large to compare.
bool is_comparable(const surface& s) {
  forget_kinks();
  const double value(s.at());
  if (!(nearest_kink() > 1e-3) || !(std::abs(value) < 1e6)) return false;
  for (int i = 0; i < input_count; ++i)
    if (!(std::abs(double(s.slope(i))) < 1e6)) return false;
  return true;
}

outcome check_derivatives(std::span<const derivative_case> cases, bool is_quiet = false) {
  outcome o;
  o.is_quiet = is_quiet;
  for (const derivative_case& c : cases) {
    ++o.formulas;
    for (int k = 0; k < regular_points + special_points; ++k) {
      const point p = value_point(k);
      const double words = c.words(p.at).value, plain = c.plain(p.at);
      if (!same_bits(words, plain)) o.fault(c.text, "value", p, words, plain);
    }
    for (int k = 0; k < derivative_points; ++k) {
      const surface s{c, value_point(k)};
      ++o.points;
      if (!is_comparable(s)) {
        ++o.skipped;
        continue;
      }
      const derivatives<double> in_doubles = c.words(s.p.at);
      const real at[] = {real::tracked(s.p.at[0]), real::tracked(s.p.at[1]), real::tracked(s.p.at[2]),
                         real::tracked(s.p.at[3])};
      const derivatives<real> in_digits = c.exact(at);
      compare(o, c, "value", s.p, in_doubles.value, in_digits.value, s.at());
      for (int i = 0; i < input_count; ++i) {
        compare(o, c, "gradient", s.p, in_doubles.gradient[i], in_digits.gradient[i], s.slope(i));
        if (c.by < 0) continue;
        const real second = s.second(c.by, i);
        if (!(std::abs(double(second)) < 1e6)) continue;
        compare(o, c, "second derivative", s.p, in_doubles.second_row[i], in_digits.second_row[i], second);
      }
      if (c.by >= 0) compare(o, c, "derivative", s.p, in_doubles.derivative, in_digits.derivative, s.slope(c.by));
    }
  }
  return o;
}

/// The bits of numbers, folded into one.
class folded_bits {
 public:
  void add(double number) {
    const double one_nan = number == number ? number : std::numeric_limits<double>::quiet_NaN();
    all_ = (all_ ^ std::bit_cast<std::uint64_t>(one_nan)) * 0x100000001b3ull;
    all_ ^= all_ >> 29;
  }
  std::uint64_t all() const { return all_; }

 private:
  std::uint64_t all_ = 0xcbf29ce484222325ull;
};

std::array<folded_bits, value_case::size> bits_of(const value_case& c) {
  std::array<folded_bits, value_case::size> bits;
  for (int k = 0; k < regular_points + special_points; ++k) {
    double words[value_case::size];
    c.words(value_point(k).at, words);
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i].add(words[i]);
  }
  return bits;
}
std::array<folded_bits, 1> bits_of(const derivative_case& c) {
  std::array<folded_bits, 1> bits;
  for (int k = 0; k < regular_points + special_points; ++k) {
    const derivatives<double> d = c.words(value_point(k).at);
    bits[0].add(d.value), bits[0].add(d.derivative);
    for (int i = 0; i < input_count; ++i) bits[0].add(d.gradient[i]), bits[0].add(d.second_row[i]);
  }
  return bits;
}
/// A line for each formula: the name of its batch, its number, its bits.
void print_bits(const char* name, const auto& cases) {
  int number = 0;
  for (const auto& c : cases)
    for (const folded_bits& bits : bits_of(c))
      std::cout << name << '.' << std::dec << number++ << ' ' << std::hex << bits.all() << '\n';
}

}  // namespace

registered::registered(const batch& b) { batches().push_back(b); }

TEST_CASE("a value is bit for bit that of plain doubles") {
  int formulas = 0;
  for (const batch& b : batches_in_order()) {
    formulas += static_cast<int>(b.derivatives.size());  // whose values are compared below
    if (b.values.empty()) continue;
    const outcome o = check_values(b.values);
    std::cout << b.name << ": " << o.formulas << " formulas, " << o.points << " points, " << o.faults << " faults\n";
    CHECK(o.faults == 0);
    formulas += o.formulas;
  }
  CHECK(formulas == RANDOM_FORMULAS);  // none is lost on the way here
}

TEST_CASE("derivatives are the slopes in fifty digits, and lose no more than their steps") {
  outcome all;
  for (const batch& b : batches_in_order()) {
    if (b.derivatives.empty()) continue;
    const outcome o = check_derivatives(b.derivatives);
    std::cout.precision(2);
    std::cout << b.name << ": " << o.formulas << " formulas, " << o.points << " points, " << o.skipped << " skipped, "
              << o.comparisons << " comparisons, " << o.well_conditioned << " well conditioned, off by "
              << o.exact_error << " in fifty digits, " << o.loss << " in doubles, " << o.double_error
              << " of the bound, " << o.faults << " faults\n";
    CHECK(o.faults == 0);
    all.points += o.points;
    all.skipped += o.skipped;
    all.comparisons += o.comparisons;
    all.well_conditioned += o.well_conditioned;
  }
  // what is left out is the exception
  CHECK(all.skipped < all.points / 4);
  CHECK(all.well_conditioned > all.comparisons / 10 * 9);
}

// What has to be the same however the compiler optimizes: run with -tc=bits -ns.
TEST_CASE("bits" * doctest::skip()) {
  for (const batch& b : batches_in_order()) {
    print_bits(b.name, b.values);
    print_bits(b.name, b.derivatives);
  }
}

namespace {

constexpr auto right = sin(x) * y + pow(w[0_c], 3_c) * x;
template <class T>
T plain_right(const T* p) {
  using namespace plain;
  return sin(p[0]) * p[1] + power(p[2], 3, 1) * p[0];
}
template <class T>
derivatives<T> words_right(const T* p) {
  return differentiate(right, x, p);
}
/// The same with one number changed, which the check has to find.
template <class T, auto Change>
derivatives<T> words_wrong(const T* p) {
  derivatives<T> d = words_right(p);
  Change(d);
  return d;
}
template <auto Change>
constexpr derivative_case wrong{"a wrong formula",         0,           words_wrong<double, Change>,
                                words_wrong<real, Change>, plain_right, plain_right};
template <auto Change>
constexpr derivative_case wrong_in_doubles{"a wrong formula", 0,           words_wrong<double, Change>,
                                           words_right,       plain_right, plain_right};
int faults(const derivative_case& c) { return check_derivatives({&c, 1}, true).faults; }

template <int Wrong>
void eight(const double* p, double* out) {
  for (int i = 0; i < value_case::size; ++i) out[i] = std::sin(p[0]) + i;
  if (Wrong == 1) out[3] = std::nextafter(out[3], 100.0);
  if (Wrong == 2 && out[0] == 0) out[0] = -out[0];
}

}  // namespace

TEST_CASE("a wrong derivative is found") {
  CHECK(faults({"a right formula", 0, words_right, words_right, plain_right, plain_right}) == 0);
  CHECK(faults(wrong<[](auto& d) { d.gradient[0] = d.gradient[0] * decltype(d.value)(1 + 0x1p-40); }>) > 0);
  CHECK(faults(wrong<[](auto& d) { d.gradient[3] = decltype(d.value)(0x1p-40); }>) > 0);
  CHECK(faults(wrong<[](auto& d) { d.derivative = d.derivative + decltype(d.value)(0x1p-40); }>) > 0);
  CHECK(faults(wrong<[](auto& d) { d.second_row[2] = -d.second_row[2]; }>) > 0);
  // digits lost in doubles alone
  CHECK(faults(wrong_in_doubles<[](auto& d) { d.gradient[1] = d.gradient[1] * (1 + 0x1p-46); }>) > 0);
  CHECK(faults(wrong_in_doubles<[](auto& d) { d.second_row[0] = static_cast<float>(d.second_row[0]); }>) > 0);
}

TEST_CASE("one bit is found") {
  const value_case right_case{{"", "", "", "", "", "", "", ""}, eight<0>, eight<0>};
  CHECK(check_values({&right_case, 1}, true).faults == 0);
  const value_case one_ulp{{"", "", "", "off by one ulp", "", "", "", ""}, eight<1>, eight<0>};
  CHECK(check_values({&one_ulp, 1}, true).faults >= regular_points);
  const value_case zero{{"a zero of the other sign", "", "", "", "", "", "", ""}, eight<2>, eight<0>};
  CHECK(check_values({&zero, 1}, true).faults > 0);
}

}  // namespace random_formulas
