// Writes include/leibniz/detail/constexpr_math/constants.hpp: the constants and tables of constexpr_math as
// double_doubles.
//
//     c++ -std=c++20 constexpr_math_constants.cpp -lmpfr -lgmp -o generate && ./generate > constants.hpp
//
// Every number is computed by MPFR with 2,000 bits and split as high = nearest double, low = nearest double
// of the rest.
#include <cstdio>
#include <string>

#include <mpfr.h>

namespace {

constexpr mpfr_prec_t precision = 2000;
constexpr mpfr_rnd_t nearest = MPFR_RNDN;

struct real {
  mpfr_t value;
  real() { mpfr_init2(value, precision); }
  ~real() { mpfr_clear(value); }
  real(const real&) = delete;
  real& operator=(const real&) = delete;
  operator mpfr_ptr() { return value; }
};

void print_pair(mpfr_ptr x) {
  real rest;
  const double high = mpfr_get_d(x, nearest);
  mpfr_sub_d(rest, x, high, nearest);
  std::printf("{%a, %a}", high, mpfr_get_d(rest, nearest));
}

void print_constant(const char* name, const char* meaning, mpfr_ptr x) {
  std::printf("inline constexpr double_double %s = ", name);
  print_pair(x);
  std::printf("; // %s\n", meaning);
}

// entry(x, k) sets x to the entry number k
template <class Entry>
void print_table(const char* name, const char* meaning, int count, Entry entry) {
  std::printf("\n// %s\ninline constexpr double_double %s[%d] = {\n", meaning, name, count);
  for (int k = 0; k < count; ++k) {
    real x;
    entry(x, static_cast<unsigned long>(k));
    std::printf(k % 2 == 0 ? "    " : " ");
    print_pair(x);
    std::printf(k % 2 == 1 || k == count - 1 ? ",\n" : ",");
  }
  std::printf("};\n");
}

void print_scalars() {
  real pi, log_2, x;
  mpfr_const_pi(pi, nearest);
  mpfr_const_log2(log_2, nearest);
  print_constant("pi", "pi", pi);
  mpfr_div_ui(x, pi, 2, nearest);
  print_constant("half_pi", "pi/2", x);
  mpfr_sqrt(x, pi, nearest);
  mpfr_ui_div(x, 2, x, nearest);
  print_constant("two_over_sqrt_pi", "2/sqrt(pi)", x);
  mpfr_log(x, pi, nearest);
  print_constant("log_pi", "log(pi)", x);
  mpfr_mul_ui(x, pi, 2, nearest);
  mpfr_log(x, x, nearest);
  mpfr_div_ui(x, x, 2, nearest);
  print_constant("half_log_two_pi", "log(2 pi) / 2", x);
  print_constant("log_2", "log(2)", log_2);
  mpfr_ui_div(x, 1, log_2, nearest);
  print_constant("log2_e", "1 / log(2)", x);
  mpfr_log_ui(x, 10, nearest);
  mpfr_ui_div(x, 1, x, nearest);
  print_constant("log10_e", "1 / log(10)", x);
  mpfr_const_euler(x, nearest);
  print_constant("euler_gamma", "Euler's constant", x);

  std::printf("\n// log(2) in parts of 42, 42 and 53 bits: n times either of the first two is exact for |n| < 2^11\n"
              "inline constexpr double log_2_parts[3] = {");
  mpfr_set(x, log_2, nearest);
  for (mpfr_prec_t bits : {42, 42, 53}) {
    mpfr_t part;
    mpfr_init2(part, bits);
    mpfr_set(part, x, bits == 53 ? nearest : MPFR_RNDZ);
    std::printf("%a%s", mpfr_get_d(part, nearest), bits == 53 ? "};\n" : ", ");
    mpfr_sub(x, x, part, nearest);
    mpfr_clear(part);
  }
}

// B_2k / (2k (2k-1)) by B_2k = (-1)^(k+1) 2 (2k)! zeta(2k) / (2 pi)^(2k)
void set_stirling_coefficient(mpfr_ptr x, unsigned long k) {
  real factorial, two_pi;
  mpfr_zeta_ui(x, 2 * k, nearest);
  mpfr_fac_ui(factorial, 2 * k, nearest);
  mpfr_mul(x, x, factorial, nearest);
  mpfr_mul_ui(x, x, 2, nearest);
  mpfr_const_pi(two_pi, nearest);
  mpfr_mul_ui(two_pi, two_pi, 2, nearest);
  mpfr_pow_ui(two_pi, two_pi, 2 * k, nearest);
  mpfr_div(x, x, two_pi, nearest);
  mpfr_div_ui(x, x, 2 * k * (2 * k - 1), nearest);
  if (k % 2 == 0) mpfr_neg(x, x, nearest);
}

void print_tables() {
  print_table("inverse_factorial", "1/k!", 29, [](mpfr_ptr x, unsigned long k) {
    mpfr_fac_ui(x, k, nearest);
    mpfr_ui_div(x, 1, x, nearest);
  });
  print_table("odd_reciprocal", "1/(2k+1)", 22, [](mpfr_ptr x, unsigned long k) {
    mpfr_set_ui(x, 1, nearest);
    mpfr_div_ui(x, x, 2 * k + 1, nearest);
  });
  print_table("arctangent_of_sixteenths", "atan(k/16)", 17, [](mpfr_ptr x, unsigned long k) {
    mpfr_set_ui_2exp(x, k, -4, nearest);
    mpfr_atan(x, x, nearest);
  });
  print_table("stirling_coefficient", "B_2j / (2j (2j-1)), j = k+1, with Bernoulli's numbers B", 16,
              [](mpfr_ptr x, unsigned long k) { set_stirling_coefficient(x, k + 1); });
  print_table("zeta_over_k", "zeta(j)/j, j = k+2", 23, [](mpfr_ptr x, unsigned long k) {
    mpfr_zeta_ui(x, k + 2, nearest);
    mpfr_div_ui(x, x, k + 2, nearest);
  });
}

void print_two_over_pi() {
  real x, piece;
  mpfr_const_pi(x, nearest);
  mpfr_ui_div(x, 2, x, nearest);
  std::printf("\n// 2/pi = 0.636619...: 20 words of 64 bits after the binary point, between two zero words\n"
              "inline constexpr word two_over_pi_words[22] = {\n    0x0000000000000000,");
  for (int k = 1; k <= 20; ++k) {
    std::string digits;
    for (int half = 0; half < 2; ++half) {
      mpfr_mul_2ui(x, x, 32, nearest);
      mpfr_floor(piece, x);
      mpfr_sub(x, x, piece, nearest);
      char text[16];
      std::snprintf(text, sizeof text, "%08lx", mpfr_get_ui(piece, nearest));
      digits += text;
    }
    std::printf("%s0x%s,", k % 4 == 0 ? "\n    " : " ", digits.c_str());
  }
  std::printf(" 0x0000000000000000};\n");
}

}  // namespace

int main() {
  std::puts("// The constants and tables of constexpr_math: high + low is the number to 106 bits or more.\n"
            "// Generated by cmake/generate/constexpr_math_constants.cpp; change the program, not this file.\n"
            "// clang-format off\n"
            "#pragma once\n"
            "#include \"double_double.hpp\"\n\n"
            "namespace leibniz::detail::constexpr_math {\n");
  print_scalars();
  print_tables();
  print_two_over_pi();
  std::puts("\n} // namespace leibniz::detail::constexpr_math");
}
