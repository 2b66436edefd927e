// What a call takes for a matrix, what it gives, and gradients in the shape of their matrix.
#include <array>
#include <boost/hana.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <span>
#include <vector>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
namespace hana = boost::hana;
using namespace lz::literals;
using fifty_digits = boost::multiprecision::cpp_bin_float_50;

namespace {

constexpr auto A = lz::mat<"A", 2, 3>;
constexpr auto K = lz::parameter<"K", 2, 3>;
constexpr auto x = lz::vec<"x", 3>;
constexpr auto S = lz::mat<"S", 3, 3>;
constexpr auto s = lz::var<"s">;
/// Tells each element from the others: 123456 for 1, 2, 3, 4, 5, 6.
template <class Matrix>
constexpr auto digits_of(const Matrix& m) {
  return 100000_c * m[0_c][0_c] + 10000_c * m[0_c][1_c] + 1000_c * m[0_c][2_c] + 100_c * m[1_c][0_c] +
         10_c * m[1_c][1_c] + m[1_c][2_c];
}
constexpr auto digits = digits_of(A);

TEST_CASE("a matrix takes nested braces and arrays") {
  BOTH(digits(A = {{launder(1.0), 2.0, 3.0}, {4.0, 5.0, 6.0}}) == 123456);
  BOTH(digits(A = std::array<std::array<double, 3>, 2>{{{1, 2, 3}, {4, 5, launder(6.0)}}}) == 123456);
  static constexpr double constant_numbers[2][3] = {{1, 2, 3}, {4, 5, 6}};
  BOTH(digits(A = constant_numbers) == 123456);
  static constexpr std::array<std::array<float, 3>, 2> constant_arrays{{{1, 2, 3}, {4, 5, 6}}};
  BOTH(digits(A = constant_arrays) == 123456.0f);
  double numbers[2][3] = {{launder(1.0), 2, 3}, {4, 5, 6}};
  CHECK(digits(A = numbers) == 123456);
  CHECK(digits(A = &numbers[0]) == 123456);
  const std::array<int, 3> rows[] = {{1, 2, 3}, {4, 5, 6}};
  CHECK(digits(A = rows) == 123456);
  const std::vector<std::vector<double>> heap{{1, 2, 3}, {4, 5, 6}};
  CHECK(digits(A = heap) == 123456);
  CHECK(digits(A = std::vector<std::vector<double>>(heap)) == 123456);
}

TEST_CASE("a matrix takes its numbers row by row") {
  BOTH(digits(A = {launder(1.0), 2.0, 3.0, 4.0, 5.0, 6.0}) == 123456);
  BOTH(digits(A = std::array{launder(1.0), 2.0, 3.0, 4.0, 5.0, 6.0}) == 123456);
  static constexpr double constant_numbers[] = {1, 2, 3, 4, 5, 6};
  BOTH(digits(A = constant_numbers) == 123456);
  BOTH(digits(A = std::span(constant_numbers)) == 123456);
  BOTH(digits(A = &constant_numbers[0]) == 123456);
  const std::vector<double> heap(constant_numbers, constant_numbers + 6);
  CHECK(digits(A = heap) == 123456);
}

TEST_CASE("a matrix is copied when it is bound, whatever it comes from") {
  std::array<std::array<double, 3>, 2> lasting{{{1, 2, 3}, {4, 5, 6}}};
  const auto named = (A = lasting);
  const auto of_pointer = (A = &lasting[0]);
  const auto of_temporary = (A = std::array<std::array<double, 3>, 2>(lasting));
  const auto braces = (A = {{1.0, 2.0, 3.0}, {4.0, 5.0, 6.0}});
  static_assert(sizeof(named) == 6 * sizeof(double) && std::is_same_v<decltype(named), decltype(braces)>);
  lasting[0][0] = 9;
  for (const auto& b : {named, of_pointer, of_temporary, braces}) CHECK(digits(b) == 123456);
}

TEST_CASE("numbers of any type: no hidden double") {
  static_assert(std::is_same_v<decltype(digits(A = {{1.0f, 2.0f, 3.0f}, {4.0f, 5.0f, 6.0f}})), float>);
  static_assert(std::is_same_v<decltype(digits(A = {{1, 2, 3}, {4, 5, 6}})), double>);
  const fifty_digits third = fifty_digits(1) / 3;
  const std::array<std::array<fifty_digits, 3>, 2> numbers{{{third, third, third}, {third, third, third}}};
  CHECK((A * transpose(A))(A = numbers)[1][0] == third * third + third * third + third * third);
}

TEST_CASE("a parameter is bound as a matrix is, and nothing is differentiated by it") {
  BOTH(digits_of(K)(K = {{launder(1.0), 2.0, 3.0}, {4.0, 5.0, 6.0}}) == 123456);
  static_assert(std::is_same_v<decltype(lz::parameter<"K", 2, 3>), const lz::detail::parameter<"K", 2, 3>>);
  BOTH(gradient(s * digits_of(K))(s = launder(1.0), K = {{1.0, 2.0, 3.0}, {4.0, 5.0, 6.0}}).size() == 1);
}

TEST_CASE("values by row and column, contiguous") {
  constexpr auto m = (2_c * A)(A = {{1.0, 2.0, 3.0}, {4.0, 5.0, 6.0}});
  static_assert(std::is_same_v<decltype(m), const lz::matrix_values<double, 2, 3>>);
  static_assert(m.rows() == 2 && m.columns() == 3 && m.size() == 6 && m[1][0] == 8 && m.data()[3] == 8);
  static_assert(m[1].size() == 3 && m[1].data() == m.data() + 3 && m[1].end() == m.end());
  double sum = 0;
  for (const double number : m) sum += number;
  CHECK(sum == 42);
  // what a call gives can be given to a call, and a row of what is about to end is a copy
  BOTH(digits(A = (2_c * A)(A = {{launder(0.5), 1.0, 1.5}, {2.0, 2.5, 3.0}})) == 123456);
  const auto row = (2_c * A)(A = {{1.0, 2.0, 3.0}, {4.0, 5.0, 6.0}})[1];
  CHECK(row == lz::values<double, 3>{{8, 10, 12}});
  auto changed = m;
  changed[0][1] = 7;
  CHECK((changed.data()[1] == 7 && changed != m));
}

// ∂ xᵀSx = (S + Sᵀ)x by x and xxᵀ by S
TEST_CASE("a gradient has the shape of its matrix") {
  constexpr auto f = dot(x, S * x);
  constexpr auto g = [f] {
    return gradient(f)(x = {launder(1.0), 2.0, 3.0}, S = {{1.0, 2.0, 3.0}, {4.0, 5.0, 6.0}, {7.0, 8.0, 9.0}});
  };
  BOTH(g()[S] == lz::matrix_values<double, 3, 3>{{1, 2, 3, 2, 4, 6, 3, 6, 9}});
  BOTH(g()[S][1][2] == 6);
  BOTH(g()[S[1_c][2_c]] == 6);
  BOTH(g()[x] == lz::values<double, 3>{{44, 68, 92}});
  BOTH(g().size() == 12);
  BOTH(gradient(f, lz::wrt(S[1_c][2_c]))(x = {launder(1.0), 2.0, 3.0},
                                         S = {{1.0, 2.0, 3.0}, {4.0, 5.0, 6.0}, {7.0, 8.0, 9.0}})[S[1_c][2_c]] == 6);
  static_assert(std::is_same_v<decltype(derivative(determinant(lz::mat<"D", 2, 2>), lz::mat<"D", 2, 2>[0_c][1_c])),
                               decltype(-lz::mat<"D", 2, 2>[1_c][0_c])>);
  // by a matrix that does not occur: exactly zero
  BOTH(gradient(s * s, lz::wrt(A, s))(s = launder(3.0))[A] == lz::matrix_values<double, 2, 3>{});
}

TEST_CASE("Boost.Hana: a matrix of formulas is its rows, a matrix of inputs a key") {
  constexpr auto M = lz::stack_rows(lz::stack(s, 1_c), lz::stack(2_c, s * s), lz::stack(s, s));
  static_assert(hana::Foldable<decltype(M)>::value);
  static_assert(decltype(hana::length(M))::value == 3);
  BOTH(hana::unpack(M, [](const auto&... row) { return (... + sum(row)(s = launder(3.0))); }) == 21);
  static_assert(decltype(hana::equal(A, lz::mat<"A", 2, 3>))::value && !decltype(hana::equal(A, K))::value);
  constexpr auto g = gradient(trace(S))(S = {{1.0, 2.0, 3.0}, {4.0, 5.0, 6.0}, {7.0, 8.0, 9.0}});
  static_assert(hana::at_key(g, S)[1][1] == 1 && hana::at_key(g, S)[0][1] == 0);
}

TEST_CASE("a matrix is no vector, and no number") {
  static_assert(lz::Matrix<decltype(A)> && !lz::Vector<decltype(A)> && !lz::Expression<decltype(A)> &&
                !lz::Scalar<decltype(A)> && lz::detail::Bindable<decltype(A)> &&
                lz::detail::Differentiable<decltype(A)> && !lz::detail::Differentiable<decltype(K)> &&
                !lz::detail::Bindable<decltype(A * x)>);
  static_assert(lz::Matrix<decltype(A + K)> && lz::Vector<decltype(A * x)> && lz::Expression<decltype(A[0_c][0_c])>);
}

TEST_CASE("pictures") {
  BOTH(lz::infix(A * x) == lz::infix(lz::stack(dot(A[0_c], x), dot(A[1_c], x))));
  BOTH(lz::infix(lz::stack_rows(lz::stack(s, 1_c), lz::stack(A[1_c][2_c], s + s))) == "[[s, 1], [A[1][2], s + s]]");
  BOTH(lz::spelling(A[1_c][2_c]) == "element<matrix_variable<\"A\", 2, 3>, 5>");
  BOTH(lz::spelling(K[0_c][0_c]) == "element<parameter<\"K\", 2, 3>, 0>");
}

}  // namespace
