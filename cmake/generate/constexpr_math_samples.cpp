// Writes tests/constexpr_math/samples.hpp: arguments and 50-digit values of the functions of constexpr_math.
//
//     c++ -std=c++20 constexpr_math_samples.cpp -lmpfr -lgmp -o generate && ./generate > samples.hpp
//
// Half of the arguments have few bits, so that they are floats too, half have all 53; each function adds the
// places where its method changes branch. The values are MPFR's, computed with 1,200 bits.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <vector>

#include <mpfr.h>

namespace {

constexpr mpfr_rnd_t nearest = MPFR_RNDN;

struct real {
  mpfr_t value;
  real() { mpfr_init2(value, 1200); }
  explicit real(double x) : real() { mpfr_set_d(value, x, nearest); }
  ~real() { mpfr_clear(value); }
  real(const real&) = delete;
  real& operator=(const real&) = delete;
  operator mpfr_ptr() { return value; }
};

// Knuth's linear congruential generator: the same numbers everywhere
double random_fraction() {
  static std::uint64_t state = 1646;
  state = state * 6364136223846793005u + 1442695040888963407u;
  return static_cast<double>(state >> 11) * 0x1p-53;
}
double between(double low, double high) { return low + (high - low) * random_fraction(); }
double few_bits(double x) { return std::ldexp(std::rint(std::ldexp(x, 6 - std::ilogb(x))), std::ilogb(x) - 6); }

std::vector<double> arguments(double low, double high) {
  std::vector<double> x;
  for (int i = 0; i < 5; ++i) x.push_back(few_bits(between(low, high)));
  for (int i = 0; i < 5; ++i) x.push_back(between(low, high));
  return x;
}

using unary = std::function<void(mpfr_ptr, mpfr_ptr)>;
using binary = std::function<void(mpfr_ptr, mpfr_ptr, mpfr_ptr)>;

void print_unary(const char* name, double low, double high, std::vector<double> extra, const unary& f) {
  std::printf("\ninline constexpr unary_sample %s_samples[] = {\n", name);
  std::vector<double> points = arguments(low, high);
  points.insert(points.end(), extra.begin(), extra.end());
  for (double point : points) {
    real x(point), y;
    f(y, x);
    mpfr_printf("    {%a, %.49Re},\n", point, static_cast<mpfr_ptr>(y));
  }
  std::printf("};\n");
}

void print_binary(const char* name, double low1, double high1, double low2, double high2, const binary& f) {
  std::printf("\ninline constexpr binary_sample %s_samples[] = {\n", name);
  const std::vector<double> first = arguments(low1, high1), second = arguments(low2, high2);
  for (std::size_t i = 0; i < first.size(); ++i) {
    real x(first[i]), y(second[i]), z;
    f(z, x, y);
    mpfr_printf("    {%a, %a, %.49Re},\n", first[i], second[i], static_cast<mpfr_ptr>(z));
  }
  std::printf("};\n");
}

#define LIBRARY(function) [](mpfr_ptr y, mpfr_ptr x) { mpfr_##function(y, x, nearest); }
#define LIBRARY_2(function) [](mpfr_ptr z, mpfr_ptr x, mpfr_ptr y) { mpfr_##function(z, x, y, nearest); }

// What is left of pi's rounding at a zero counts as zero: with the sign of x for the sine, positive for the
// cosine (C23).
void sine_of_half_turns(mpfr_ptr y, mpfr_ptr x) {
  mpfr_const_pi(y, nearest);
  mpfr_mul(y, y, x, nearest);
  mpfr_sin(y, y, nearest);
  if (mpfr_get_exp(y) < -1000) mpfr_set_zero(y, mpfr_sgn(x));
}
void cosine_of_half_turns(mpfr_ptr y, mpfr_ptr x) {
  mpfr_const_pi(y, nearest);
  mpfr_mul(y, y, x, nearest);
  mpfr_cos(y, y, nearest);
  if (mpfr_get_exp(y) < -1000) mpfr_set_zero(y, 1);
}

void print_all() {
  print_unary("exp", -20, 20, {-745, -708.5, -1e-10, 0.35, 88, 709.5}, LIBRARY(exp));
  print_unary("exp2", -20, 20, {-1074, -1060.5, 0.5, 127, 1023.5}, LIBRARY(exp2));
  print_unary("expm1", -3, 3, {-39, -1e-12, 1e-12, 0.339, 0.341, 80, 700, 709.5}, LIBRARY(expm1));
  print_unary("log", 0, 20, {0x1p-1074, 0x1.8p-1030, 0x1.fffffp-1, 1.0000001, 1e308}, LIBRARY(log));
  print_unary("log2", 0, 20, {0x1p-1074, 0x1.8p-1030, 0x1.fffffp-1, 1.0000001, 1e308}, LIBRARY(log2));
  print_unary("log10", 0, 20, {0x1p-1074, 1e-20, 1000, 1.0000001, 1e22}, LIBRARY(log10));
  print_unary("log1p", -0.99, 5, {-0x1.fffffp-1, -1e-14, 1e-14, 0.41, 1e300}, LIBRARY(log1p));
  // roots as close to the middle between two doubles as they come: s^2 is next to a multiple of 2^54
  print_unary("sqrt", 0, 100,
              {0x1p-1074, 0x1.fffffffffffffp1, 0x1.fffffffffffffp1023, 2, 0x1.5b95344972fe2p+1, 0x1.0000000000003p+0,
               0x1.ffffffffffffdp+1, 0x1.256565cadcbf4p+0, 0x1.2b035c1197f48p+0, 0x1.0000000000005p+0},
              LIBRARY(sqrt));
  print_unary("cbrt", -10, 10, {0x1p-1074, -1e-300, 27, 1e308}, LIBRARY(cbrt));
  print_unary("sin", -10, 10, {1e-9, 3.141592653589793, 1e5, 1e22, 0x1.6ac5b262ca1ffp+849}, LIBRARY(sin));
  print_unary("cos", -10, 10, {1e-9, 1.5707963267948966, 1e5, 1e22, 0x1.6ac5b262ca1ffp+849}, LIBRARY(cos));
  print_unary("tan", -10, 10, {1e-9, 1.5707963267948966, 1e5, 1e22, 0x1.6ac5b262ca1ffp+849}, LIBRARY(tan));
  print_unary("sinpi", -10, 10, {1e-30, 0.25, 1, 2, -1, 1e9 + 0.125, 0x1.0000000000001p50}, sine_of_half_turns);
  print_unary("cospi", -10, 10, {1e-30, 0.25, 2.5, 3.5, -0.5, 1e9 + 0.125, 0x1.0000000000001p50}, cosine_of_half_turns);
  print_unary("asin", -1, 1, {1e-9, 0.9999999, -0x1.fffffffffffffp-1}, LIBRARY(asin));
  print_unary("acos", -1, 1, {1e-9, 0.9999999, -0x1.fffffffffffffp-1}, LIBRARY(acos));
  print_unary("atan", -5, 5, {1e-9, 0.03125, 1e10, -1e300}, LIBRARY(atan));
  print_unary("sinh", -5, 5, {1e-9, 30, -50, 710.25}, LIBRARY(sinh));
  print_unary("cosh", -5, 5, {1e-9, 30, -50, 710.25}, LIBRARY(cosh));
  print_unary("tanh", -3, 3, {1e-9, 15, -18.5}, LIBRARY(tanh));
  print_unary("asinh", -5, 5, {1e-9, 1e10, -1e300}, LIBRARY(asinh));
  print_unary("acosh", 1, 10, {1.0000001, 1e10, 1e300}, LIBRARY(acosh));
  print_unary("atanh", -1, 1, {1e-9, 0.17, 0x1.fffffffffffffp-1}, LIBRARY(atanh));
  print_unary("erf", -3, 3, {1e-20, 3.99, 4.01, 5.5}, LIBRARY(erf));
  print_unary("erfc", -3, 3, {3.99, 4.01, 10, 25, 27}, LIBRARY(erfc));
  print_unary("tgamma", 0, 20, {-0.5, -3.75, -20.125, 1e-10, 170.5}, LIBRARY(gamma));
  print_unary("lgamma", 0, 50, {-0.5, -3.75, -20.125, 1.03125, 1.96875, 1e-10, 1e10, 1e300},
              [](mpfr_ptr y, mpfr_ptr x) {
                int sign = 0;
                mpfr_lgamma(y, &sign, x, nearest);
              });
  print_unary("digamma", 0, 50, {-0.5, -3.75, -20.125, 1.46163, 1e-10, 1e10, 1e300}, LIBRARY(digamma));
  print_binary("atan2", -5, 5, -5, 5, LIBRARY_2(atan2));
  print_binary("hypot", -5, 5, -5, 5, LIBRARY_2(hypot));
  print_binary("pow", 0, 5, -8, 8, LIBRARY_2(pow));
  print_binary("fmod", -50, 50, -5, 5, LIBRARY_2(fmod));
  print_binary("remainder", -50, 50, -5, 5, LIBRARY_2(remainder));
}

}  // namespace

int main() {
  std::puts("// Arguments and 50-digit values of the functions of constexpr_math.\n"
            "// Generated by cmake/generate/constexpr_math_samples.cpp; change the program, not this file.\n"
            "// clang-format off\n"
            "#pragma once\n"
            "#include \"support.hpp\"\n\n"
            "namespace constexpr_math_test {");
  print_all();
  std::puts("\n} // namespace constexpr_math_test");
}
