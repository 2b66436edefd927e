// Patterns of zeros as constants, the nonzeros alone, and facts of functions.
#include <doctest/doctest.h>

#include <array>
#include <leibniz/leibniz.hpp>
#include <span>

#include "both.hpp"

namespace {

namespace lz = leibniz;
using namespace lz::literals;

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto f = x * x * y + sin(z) + 3_c * z * z;

constexpr auto valley = [](const auto& v) {
  auto sum = 0 * v[0];
  for (std::size_t i = 0; i + 1 < 5; ++i) sum += 100 * lz::square(v[i + 1] - v[i] * v[i]) + lz::square(1 - v[i]);
  return sum;
};
using five = std::array<double, 5>;

TEST_CASE("the pattern of a Hessian of a formula") {
  constexpr auto full = lz::sparsity_pattern(lz::hessian(f));
  static_assert(full.count == 4 && full.rows == 3 && full.columns == 3);
  static_assert(full.row == std::array{0, 0, 1, 2} && full.column == std::array{0, 1, 0, 2});
  static_assert(full.row_begin == std::array{0, 2, 3, 4} && full.column_begin == std::array{0, 2, 3, 4});
  static_assert(full.by_column == std::array{0, 2, 1, 3} && !full.is_constant(0) && !full.is_constant());
  constexpr auto lower = lz::sparsity_pattern(lz::hessian(f, lz::lower));
  static_assert(lower.count == 3 && lower.row == std::array{0, 1, 2} && lower.column == std::array{0, 0, 2});
  static_assert(lz::sparsity_pattern(lz::hessian(x * y)).is_constant());
  static_assert(lz::sparsity_pattern(lz::hessian(x + y)).count == 0);
}

TEST_CASE("nonzeros are the dense entries, in the order of their pattern") {
  constexpr auto pattern = lz::sparsity_pattern(lz::hessian(f));
  const auto entries = lz::nonzeros(lz::hessian(f))(x = launder(2.0), y = 3.0, z = 0.5);
  const auto dense = lz::hessian(f)(x = launder(2.0), y = 3.0, z = 0.5);
  for (std::size_t k = 0; k < entries.size(); ++k)
    CHECK(entries[k] == dense(static_cast<std::size_t>(pattern.row[k]), static_cast<std::size_t>(pattern.column[k])));
  BOTH(lz::nonzeros(lz::hessian(x * x + y, lz::wrt(x)))(x = launder(1.0), y = 1.0)[0] == 2);
  BOTH(lz::nonzeros(lz::hessian(x + y))(x = launder(1.0), y = 1.0).size() == 0);
}

TEST_CASE("of callables too, and into memory") {
  constexpr auto pattern = lz::sparsity_pattern(lz::hessian(valley, lz::lower), five{});
  static_assert(pattern.count == 9 && pattern.is_constant(8));
  const five at = {launder(0.5), 1.5, -1.0, 2.0, 0.25};
  const auto dense = lz::hessian(valley)(at);
  double entries[pattern.count + 1] = {};
  entries[pattern.count] = 42;
  lz::nonzeros(lz::hessian(valley, lz::lower)).into(std::span<double, pattern.count>(entries, pattern.count))(at);
  for (std::size_t k = 0; k < std::size_t{pattern.count}; ++k)
    CHECK(entries[k] == doctest::Approx(dense(static_cast<std::size_t>(pattern.row[k]),
                                              static_cast<std::size_t>(pattern.column[k]))));
  CHECK(entries[pattern.count] == 42);
}

TEST_CASE("the nonzeros of a Jacobian, within a function that is differentiated") {
  static constexpr auto pair = [](const auto& v) { return std::array{v[0] * v[0] * v[0], 2.0 * v[1] * v[1]}; };
  static_assert(lz::sparsity_pattern(lz::jacobian(pair), std::array{1.0, 1.0}).count == 2);
  constexpr auto sum = [](const auto& v) {
    const auto entries = lz::nonzeros(lz::jacobian(pair))(v);
    return entries[0] + entries[1];
  };
  BOTH(lz::gradient(sum)(std::array{launder(2.0), 3.0}) == std::array{12.0, 4.0});
}

TEST_CASE("the lower triangle by rows and by columns, packed and with a leading dimension") {
  const five at = {launder(0.5), 1.5, -1.0, 2.0, 0.25};
  const auto dense = lz::hessian(valley)(at);
  double rows[40] = {}, columns[40] = {}, packed[15] = {};
  lz::hessian(valley, lz::lower).into(lz::row_major(rows, 8))(at);
  lz::hessian(valley, lz::lower).into(lz::column_major(columns, 8))(at);
  lz::hessian(valley, lz::lower).into(lz::column_major(packed))(at);
  int next = 0;
  for (std::size_t j = 0; j < 5; ++j)
    for (std::size_t i = j; i < 5; ++i) {
      CHECK(rows[8 * i + j] == dense(i, j));
      CHECK(columns[8 * j + i] == dense(i, j));
      CHECK(packed[next++] == dense(i, j));
    }
}

TEST_CASE("memory may be that of an argument") {
  std::array<double, 2> v = {launder(3.0), 5.0};
  lz::gradient([](const auto& a) { return a[0] * a[1]; }).into(v)(v);
  CHECK(v == std::array{5.0, 3.0});
}

TEST_CASE("results of formulas go through functions that are differentiated") {
  constexpr auto trace = [](auto a) {
    const auto H = lz::hessian(x * x * y)(x = a, y = a);
    return H(0, 0) + H(1, 1);
  };
  BOTH(lz::gradient(trace)(launder(3.0)) == 2);
}

TEST_CASE("facts") {
  static_assert(lz::degree(f, x) == 2 && lz::degree(f, y) == 1 && lz::degree(f) == lz::not_polynomial);
  static_assert(lz::is_linear(f, y) && lz::is_quadratic(f, x) && !lz::is_linear(f, x) && !lz::depends_on(x * y, z));
  static_assert(lz::is_constant(x - x, x) && lz::depends_on(f, z));
  const double held = launder(2.0);
  const auto carries = held * x * y;
  CHECK(lz::degree(carries) == 2);
  CHECK(lz::cost(lz::hessian(carries)).mode == lz::derivative_mode::elimination);
  CHECK(lz::cost(lz::gradient(x * y)).mode == lz::derivative_mode::reverse);
  CHECK(lz::cost(lz::jvp(x * y)).mode == lz::derivative_mode::forward);
}

TEST_CASE("a Jacobian of several results is made by elimination, which takes fewer operations") {
  constexpr auto shared = x * y;
  constexpr auto several = stack(sin(shared), cos(shared), exp(shared));
  constexpr auto by_itself = lz::cost(lz::jacobian(several)), swept = lz::cost(lz::jacobian(several, lz::reverse));
  CHECK(by_itself.mode == lz::derivative_mode::elimination);
  CHECK(swept.mode == lz::derivative_mode::reverse);
  CHECK(by_itself.all <= swept.all);
  CHECK(lz::cost(lz::jacobian(stack(shared))).mode == lz::derivative_mode::reverse);
  CHECK(by_itself.all == lz::cost(lz::jacobian(several, lz::elimination)).all);
}

}  // namespace
