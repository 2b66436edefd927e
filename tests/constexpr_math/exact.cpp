// The functions that are exact or rounded exactly once by definition agree with the C library bit for bit, on
// random bit patterns.
#include <doctest/doctest.h>

#include <cmath>

#include "random.hpp"
#include "support.hpp"

namespace lz_constexpr = leibniz::detail::constexpr_math;
using namespace constexpr_math_test;

namespace {

constexpr int count = 200000;

template <class Function, class Reference>
int mismatches_1(Function f, Reference reference) {
  random_numbers random(1);
  int found = 0;
  for (int i = 0; i < count; ++i) {
    // from time to time where integers and halves lie dense
    const double x = i % 4 == 0   ? random.with_exponent(-2, 55)
                     : i % 4 == 1 ? random.integer(-99, 99) * 0.25
                                  : random.any();
    if (!same(f(x), reference(x))) ++found;
  }
  return found;
}

template <class Function, class Reference>
int mismatches_2(Function f, Reference reference) {
  random_numbers random(2);
  int found = 0;
  for (int i = 0; i < count; ++i) {
    double x = random.any(), y = random.any();
    if (i % 4 == 0) x = random.integer(-99, 99) * 0.5, y = random.integer(-20, 20) * 0.5;
    if (i % 4 == 1) y = random.with_exponent(-3, 3), x = y * random.between(-9, 9);
    if (!same(f(x, y), reference(x, y))) ++found;
  }
  return found;
}

int mismatches_of_fma() {
  random_numbers random(3);
  int found = 0;
  for (int i = 0; i < count; ++i) {
    double x = random.any(), y = random.any(), z = random.any();
    if (i % 8 != 0) {  // a result in range, the addend at every distance from the product, often cancelling it
      x = random.with_exponent(-540, 510);
      y = random.with_exponent(i % 8 < 3 ? -540 : -400, 500);
      z = i % 4 == 3 ? -(x * y) : std::ldexp(x * y, random.integer(-130, 130)) * random.between(-2, 2);
      if (i % 16 == 3) z = std::nextafter(z, 0.0);
      if (i % 2 == 0) x = std::ldexp(std::rint(std::ldexp(x, -std::ilogb(x) + 26)), std::ilogb(x) - 26);
    }
    if (!same(lz_constexpr::fma(x, y, z), std::fma(x, y, z))) ++found;
  }
  return found;
}

int mismatches_of_float_fma() {
  random_numbers random(4);
  int found = 0;
  for (int i = 0; i < count; ++i) {
    const float x = static_cast<float>(random.with_exponent(-70, 60)),
                y = static_cast<float>(random.with_exponent(-70, 60));
    float z = static_cast<float>(std::ldexp(double{x} * double{y}, random.integer(-60, 60)) * random.between(-2, 2));
    if (i % 8 == 0) z = static_cast<float>(double{x} * double{y});
    if (i % 8 == 1) z = 0x1p-149f * static_cast<float>(random.integer(-3, 3));
    if (!same(double{lz_constexpr::fma(x, y, z)}, double{std::fma(x, y, z)})) ++found;
  }
  return found;
}

}  // namespace

#define CLAIM_EXACT_1(name)                                                                                            \
  CHECK(mismatches_1([](double x) { return lz_constexpr::name(x); }, [](double x) { return std::name(x); }) == 0)
#define CLAIM_EXACT_2(name)                                                                                            \
  CHECK(mismatches_2([](double x, double y) { return lz_constexpr::name(x, y); },                                      \
                     [](double x, double y) { return std::name(x, y); }) == 0)

TEST_CASE("constexpr_math exact: rounding") {
  CLAIM_EXACT_1(floor);
  CLAIM_EXACT_1(ceil);
  CLAIM_EXACT_1(trunc);
  CLAIM_EXACT_1(round);
  CLAIM_EXACT_1(rint);
  CLAIM_EXACT_1(fabs);
  CLAIM_EXACT_2(fdim);
  CLAIM_EXACT_2(copysign);
}

TEST_CASE("constexpr_math exact: fmin and fmax, but for the sign of two zeros") {
  CHECK(mismatches_2([](double x, double y) { return lz_constexpr::fmin(x, y) + 0.0; },
                     [](double x, double y) { return std::fmin(x, y) + 0.0; }) == 0);
  CHECK(mismatches_2([](double x, double y) { return lz_constexpr::fmax(x, y) + 0.0; },
                     [](double x, double y) { return std::fmax(x, y) + 0.0; }) == 0);
}

TEST_CASE("constexpr_math exact: fmod and remainder") {
  CLAIM_EXACT_2(fmod);
  // glibc 2.36 gives some zeros the sign that x has not, where y is subnormal: zeros count as one here
  CHECK(mismatches_2([](double x, double y) { return lz_constexpr::remainder(x, y) + 0.0; },
                     [](double x, double y) { return std::remainder(x, y) + 0.0; }) == 0);
}

TEST_CASE("constexpr_math exact: sqrt") { CLAIM_EXACT_1(sqrt); }

TEST_CASE("constexpr_math exact: fma") {
  CHECK(mismatches_of_fma() == 0);
  CHECK(mismatches_of_float_fma() == 0);
}

TEST_CASE("constexpr_math exact: a function that is not the reference is found") {
  CHECK(mismatches_1([](double x) { return lz_constexpr::floor(x); }, [](double x) { return std::trunc(x); }) > 0);
  CHECK(mismatches_2([](double x, double y) { return lz_constexpr::fmod(x, y); },
                     [](double x, double y) { return std::remainder(x, y); }) > 0);
}
