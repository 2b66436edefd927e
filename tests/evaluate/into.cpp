// Results in memory of the caller's: the numbers that are returned, bit for bit, and none beside them is touched.
#include <array>
#include <span>
#include <vector>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto w = lz::vec<"w", 2>;

template <std::size_t Size>
using numbers = std::array<double, Size>;

constexpr auto formula = exp(x * w[0_c]) / w[1_c];
constexpr auto of_three = [](const auto& a) { return lz::exp(a[0] * a[1]) / a[2]; };
constexpr auto of_two_results = [](const auto& a) { return std::array{a[0] * lz::sin(a[1]), a[1] / a[2]}; };

constexpr auto by_name(auto of) { return of(x = launder(0.3), w = {0.7, 1.9}); }
constexpr auto by_place(auto of) { return of(numbers<3>{launder(0.3), 0.7, 1.9}); }
constexpr double untouched = 12345;

// Over pointers: GCC makes one function of those for arrays of different sizes, and then warns of it.
template <class Number>
constexpr bool same_numbers(const Number* a, const Number* b, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    if (!same_bits(a[i], b[i])) return false;
  return true;
}
template <class A, class B>
constexpr bool same_row(const A& a, const B& b, std::size_t count) {
  return same_numbers(&a[0], &b[0], count);
}

TEST_CASE("into arrays of every kind, in constant expressions too") {
  constexpr auto check = [] {
    double value = 0, plain[3] = {};
    std::array<double, 3> standard{};
    lz::values<double, 3> own{};
    by_name(lz::value_and_gradient(formula).into(value, plain));
    by_name(lz::gradient(formula).into(standard));
    by_name(lz::gradient(formula).into(own));
    const auto expected = by_name(lz::value_and_gradient(formula));
    return same_bits(value, expected.value) && same_bits(value, by_name(formula)) &&
           same_row(plain, expected.gradient.numbers, 3) && same_row(standard, expected.gradient.numbers, 3) &&
           same_row(own, expected.gradient.numbers, 3);
  };
  BOTH(check());
  constexpr auto of_callable = [] {
    double value = 0, plain[3] = {};
    by_place(lz::value_and_gradient(of_three).into(value, plain));
    const auto expected = by_place(lz::value_and_gradient(of_three));
    return same_bits(value, expected.value) && same_row(plain, expected.gradient, 3);
  };
  BOTH(of_callable());
}

TEST_CASE("into pointers, vectors and spans, with nothing touched beside them") {
  const auto expected = by_place(lz::gradient(of_three));
  const auto check = [&](auto into) {
    numbers<5> memory;
    memory.fill(untouched);
    into(memory.data() + 1);
    CHECK(memory[0] == untouched);
    CHECK(same_row(memory.data() + 1, expected, 3));
    CHECK(memory[4] == untouched);
  };
  check([](double* to) { by_place(lz::gradient(of_three).into(to)); });
  check([](double* to) { by_place(lz::gradient(of_three).into(std::span<double, 3>(to, 3))); });
  check([](double* to) { by_place(lz::gradient(of_three).into(std::span<double>(to, 3))); });
  std::vector<double> vector(4, untouched);
  by_place(lz::gradient(of_three).into(vector));
  CHECK(same_row(vector, expected, 3));
  CHECK(vector[3] == untouched);
  float floats[3];
  lz::gradient(of_three).into(floats)(std::array{0.3f, 0.7f, 1.9f});
  CHECK(same_row(floats, lz::gradient(of_three)(std::array{0.3f, 0.7f, 1.9f}), 3));
  // the library's own results
  auto own = by_name(lz::gradient(formula));
  const auto before = own;
  by_name(lz::gradient(formula).accumulate_into(own));
  for (std::size_t i = 0; i < 3; ++i) CHECK(own.data()[i] == 2 * before.data()[i]);
}

TEST_CASE("Jacobians by rows and by columns, with a leading dimension") {
  const auto J = by_place(lz::jacobian(of_two_results));
  double rows[2][3];
  by_place(lz::jacobian(of_two_results).into(rows));
  for (std::size_t i = 0; i < 2; ++i) CHECK(same_row(rows[i], J[i], 3));
  std::array<std::array<double, 3>, 2> nested{};
  double value[2];
  by_place(lz::value_and_jacobian(of_two_results).into(value, nested));
  CHECK(nested == static_cast<const std::array<std::array<double, 3>, 2>&>(J));
  CHECK(same_row(value, by_place(of_two_results), 2));
  numbers<6> columns{};
  by_place(lz::jacobian(of_two_results).into(lz::column_major(columns)));
  numbers<10> spread;
  spread.fill(untouched);
  by_place(lz::jacobian(of_two_results).into(lz::row_major(spread, 5)));
  numbers<12> tall;
  tall.fill(untouched);
  by_place(lz::jacobian(of_two_results).into(lz::column_major(tall.data(), 4)));
  for (std::size_t i = 0; i < 2; ++i)
    for (std::size_t j = 0; j < 3; ++j) {
      CHECK(same_bits(columns[j * 2 + i], J(i, j)));
      CHECK(same_bits(spread[i * 5 + j], J(i, j)));
      CHECK(same_bits(tall[j * 4 + i], J(i, j)));
    }
  for (const std::size_t beside : {3U, 4U, 8U, 9U}) CHECK(spread[beside] == untouched);
  for (const std::size_t beside : {2U, 3U, 6U, 7U, 10U, 11U}) CHECK(tall[beside] == untouched);
}

TEST_CASE("Hessians in full, and their lower triangle") {
  const auto [value, gradient_there, H] = by_name(lz::value_gradient_hessian(formula));
  double in_value, in_gradient[3], full[9];
  by_name(lz::value_gradient_hessian(formula).into(in_value, in_gradient, full));
  CHECK(same_bits(in_value, value));
  CHECK(same_row(in_gradient, gradient_there.data(), 3));
  CHECK(same_row(full, H.data(), 9));
  numbers<7> triangle;
  triangle.fill(untouched);
  by_name(lz::hessian(formula, lz::lower).into(triangle.data()));
  const auto lower = by_name(lz::hessian(formula, lz::lower));
  CHECK(same_row(triangle, lower.numbers, 6));
  CHECK(triangle[6] == untouched);
  numbers<9> of_callable{};
  by_place(lz::hessian(of_three).into(of_callable));
  const auto returned = by_place(lz::hessian(of_three));
  CHECK(same_row(of_callable, returned.data(), 9));
}

TEST_CASE("products and coefficients") {
  const auto at = lz::at(numbers<3>{launder(0.3), 0.7, 1.9});
  const auto direction = lz::along(numbers<3>{1, -2, 0.5});
  double value[2], tangent[2], gradient_there[3], product[3], back[3], coefficients[3];
  lz::value_and_jvp(of_two_results).into(value, tangent)(at, direction);
  const auto jvp = lz::value_and_jvp(of_two_results)(at, direction);
  CHECK(same_row(value, jvp.value, 2));
  CHECK(same_row(tangent, jvp.tangent, 2));
  lz::gradient_and_hvp(of_three).into(gradient_there, product)(at, direction);
  const auto hvp = lz::gradient_and_hvp(of_three)(at, direction);
  CHECK(same_row(gradient_there, hvp.gradient, 3));
  CHECK(same_row(product, hvp.product, 3));
  lz::vjp(of_two_results).into(back)(at, numbers<2>{1, 10});
  CHECK(same_row(back, lz::vjp(of_two_results)(at, numbers<2>{1, 10}), 3));
  lz::taylor<2>(of_three).into(coefficients)(at, direction);
  CHECK(same_row(coefficients, lz::taylor<2>(of_three)(at, direction), 3));
}

TEST_CASE("accumulate_into adds") {
  constexpr auto check = [] {
    double value = 100, sums[3] = {1, 2, 3};
    by_name(lz::value_and_gradient(formula).accumulate_into(value, sums));
    const auto expected = by_name(lz::value_and_gradient(formula));
    return value == 100 + expected.value && sums[0] == 1 + expected.gradient.numbers[0] &&
           sums[2] == 3 + expected.gradient.numbers[2];
  };
  BOTH(check());
}

TEST_CASE("arguments in spans are read where they lie") {
  const double memory[] = {launder(0.3), 0.7, 1.9};
  double out[3];
  lz::gradient(of_three).into(out)(std::span<const double, 3>(memory));
  CHECK(same_row(out, by_place(lz::gradient(of_three)), 3));
}

}  // namespace
