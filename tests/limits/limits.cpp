// Large formulas, compiled with no compiler limit raised, give the right results. How long they take to compile is the
// concern of cmake/limits.cmake and of bench/compile.
#include <doctest/doctest.h>

#include "formulas/squares.cpp"
#include "formulas/stacked_sum.cpp"
#include "formulas/vector_sum.cpp"
#include "formulas/written_sum.cpp"

namespace {

struct numbers {
  double of[500];
};

// 0, 1, ..., 499: every sum of them is exact.
constexpr numbers first_numbers() {
  numbers result{};
  for (int i = 0; i < 500; ++i) result.of[i] = i;
  return result;
}
constexpr numbers in = first_numbers();
constexpr double total = 499 * 500 / 2;

}  // namespace

TEST_CASE("a formula that squares itself 16 times") {
  using squares::f, squares::x;
  static_assert(std::is_empty_v<decltype(f)> && sizeof(f) == 1);
  static_assert(f(x = 1.0) == 1);
  static_assert(f(x = -1.0) == 1);
  static_assert(leibniz::gradient(f)(x = -1.0)[x] == -65536);
  CHECK(squares::value(1) == 1);
  const auto at_minus_one = squares::value_and_gradient(-1);
  CHECK(at_minus_one.value == 1);
  CHECK(at_minus_one.gradient == -65536);
}

TEST_CASE("a sum of 500 terms, written out") {
  using written_sum::f;
  static_assert(std::is_empty_v<decltype(f)> && sizeof(f) == 1);
  CHECK(written_sum::value(in.of) == total);
  numbers gradient{};
  CHECK(written_sum::value_and_gradient(in.of, gradient.of) == total);
  for (const double partial : gradient.of) CHECK(partial == 1);
}

TEST_CASE("a sum of a vector of 500 variables") {
  using vector_sum::f, vector_sum::v;
  static_assert(std::is_empty_v<decltype(f)> && sizeof(f) == 1);
  static_assert(f(v = in.of) == total);
  CHECK(vector_sum::value(in.of) == total);
  numbers gradient{};
  CHECK(vector_sum::value_and_gradient(in.of, gradient.of) == total);
  for (const double partial : gradient.of) CHECK(partial == 1);
}

TEST_CASE("a sum of 1,100 terms in one call") {
  CHECK(stacked_sum::value(in.of) == 550);  // of 0 and 1 in turn
  const double other[] = {3, 5};
  CHECK(stacked_sum::value(other) == 550 * 8);
}
