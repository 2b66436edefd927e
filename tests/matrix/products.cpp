// Products, sums and multiples of matrices: bit for bit what plain loops give.
#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto A = lz::mat<"A", 2, 3>;
constexpr auto B = lz::mat<"B", 3, 4>;
constexpr auto C = lz::mat<"C", 2, 3>;
constexpr auto v = lz::vec<"v", 3>;
constexpr auto u = lz::vec<"u", 2>;
constexpr auto s = lz::var<"s">;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

template <class T, std::size_t Rows, std::size_t Columns>
struct table {
  T numbers[Rows][Columns];
};

/// Numbers without a pattern, which the compiler cannot know at run time.
template <std::size_t Rows, std::size_t Columns>
constexpr table<double, Rows, Columns> numbers(double seed) {
  table<double, Rows, Columns> result{};
  double next = launder(seed);
  for (auto& row : result.numbers)
    for (double& number : row) number = next = 3.9 * next * (1 - next);
  return result;
}
constexpr auto a = [] { return numbers<2, 3>(0.3); };
constexpr auto b = [] { return numbers<3, 4>(0.4); };
constexpr auto c = [] { return numbers<2, 3>(0.7); };

constexpr bool product_is_a_loop() {
  const auto left = a();
  const auto right = b();
  const auto product = (A * B)(A = left.numbers, B = right.numbers);
  bool same = product.rows() == 2 && product.columns() == 4 && product.size() == 8;
  for (std::size_t i = 0; i < 2; ++i)
    for (std::size_t j = 0; j < 4; ++j) {
      double sum = left.numbers[i][0] * right.numbers[0][j];
      for (std::size_t k = 1; k < 3; ++k) sum += left.numbers[i][k] * right.numbers[k][j];
      same = same && same_bits(product[i][j], sum) && same_bits(product.data()[4 * i + j], sum);
    }
  return same;
}

constexpr bool product_with_vector_is_a_loop() {
  const auto left = a();
  const double right[] = {launder(0.5), -2.0, 3.25};
  const double row[] = {launder(-1.5), 0.75};
  const auto product = (A * v)(A = left.numbers, v = right);
  const auto from_left = (u * A)(A = left.numbers, u = row);
  bool same = product.size() == 2 && from_left.size() == 3;
  for (std::size_t i = 0; i < 2; ++i) {
    double sum = left.numbers[i][0] * right[0];
    for (std::size_t k = 1; k < 3; ++k) sum += left.numbers[i][k] * right[k];
    same = same && same_bits(product[i], sum);
  }
  for (std::size_t j = 0; j < 3; ++j)
    same = same && same_bits(from_left[j], row[0] * left.numbers[0][j] + row[1] * left.numbers[1][j]);
  return same;
}

template <class Formula, class Expected>
constexpr bool element_by_element(const Formula& f, const Expected& expected) {
  const auto left = a();
  const auto right = c();
  const auto found = call(f, A = left.numbers, C = right.numbers, s = launder(0.3));
  bool same = found.rows() == 2 && found.columns() == 3;
  for (std::size_t i = 0; i < 2; ++i)
    for (std::size_t j = 0; j < 3; ++j)
      same = same && same_bits(found[i][j], expected(left.numbers[i][j], right.numbers[i][j]));
  return same;
}

TEST_CASE("products are sums from the left") {
  BOTH(product_is_a_loop());
  BOTH(product_with_vector_is_a_loop());
  // of one row, one column, one element
  constexpr auto row = lz::stack_rows(lz::stack(x, y));
  BOTH((row * transpose(row))(x = launder(3.0), y = launder(4.0))[0][0] == 25);
  BOTH((transpose(row) * row)(x = launder(3.0), y = launder(4.0))[1][0] == 12);
}

TEST_CASE("sums, differences and multiples, element by element") {
  BOTH(element_by_element(A + C, [](double p, double q) { return p + q; }));
  BOTH(element_by_element(A - C, [](double p, double q) { return p - q; }));
  BOTH(element_by_element(-A - C, [](double p, double q) { return -p - q; }));
  BOTH(element_by_element(+A + C * 0.5_c, [](double p, double q) { return p + q * 0.5; }));
  BOTH(element_by_element(s * A + C / s, [](double p, double q) { return 0.3 * p + q / 0.3; }));
  BOTH(element_by_element(1.7 * A - C * 2, [](double p, double q) { return 1.7 * p - q * 2.0; }));
  BOTH(element_by_element((A - C) / 3.0, [](double p, double q) { return (p - q) / 3.0; }));
  BOTH(element_by_element(exp(s) * (A + C), [](double p, double q) { return exp(s)(s = 0.3) * (p + q); }));
}

TEST_CASE("numbers in a matrix stay with their elements") {
  constexpr auto f = lz::stack_rows(lz::stack(2.0 * x, 1_c), lz::stack(y, 3.0 * y)) * 1.5;
  static_assert(sizeof(f) == 6 * sizeof(double));
  BOTH(f(x = launder(1.0), y = launder(2.0))[0][0] == 3);
  BOTH(f(x = launder(1.0), y = launder(2.0))[0][1] == 1.5);
  BOTH(f(x = launder(1.0), y = launder(2.0))[1][0] == 3);
  BOTH(f(x = launder(1.0), y = launder(2.0))[1][1] == 9);
  BOTH(f[1_c][1_c](y = launder(2.0)) == 9);
  BOTH((transpose(f) * u)(x = launder(1.0), y = launder(2.0), u = {1.0, 1.0})[1] == 10.5);
}

constexpr auto P = lz::mat<"P", 2, 2>;
constexpr auto Q = lz::mat<"Q", 2, 2>;
constexpr auto R = lz::mat<"R", 2, 2>;

TEST_CASE("laws of the product") {
  // small whole numbers, for which nothing rounds
  constexpr auto at = [](const auto& f) {
    return call(f, P = {{launder(1.0), 2.0}, {3.0, 4.0}}, Q = {{0.0, -1.0}, {5.0, 2.0}}, R = {{7.0, 1.0}, {-3.0, 2.0}});
  };
  BOTH(at((P * Q) * R) == at(P * (Q * R)));
  BOTH(at(P * (Q + R)) == at(P * Q + P * R));
  BOTH(at(transpose(P * Q)) == at(transpose(Q) * transpose(P)));
  BOTH(at(transpose(transpose(P * Q))) == at(P * Q));
  BOTH(at(trace(P * Q)) == at(trace(Q * P)));
  BOTH(at(trace(P * Q) + 0_c * R[0_c][0_c]) == 15);
}

TEST_CASE("the types are those of formulas written out") {
  constexpr auto M = lz::stack_rows(lz::stack(x, y), lz::stack(y, x));
  static_assert(std::is_empty_v<decltype(M)>);
  static_assert(std::is_same_v<decltype(M), const lz::matrix<2, 2, lz::variable<"x">, lz::variable<"y">,
                                                             lz::variable<"y">, lz::variable<"x">>>);
  static_assert(std::is_same_v<decltype(M[0_c]), decltype(lz::stack(x, y))>);
  static_assert(std::is_same_v<decltype(row(M, 0_c)), decltype(lz::stack(x, y))>);
  static_assert(std::is_same_v<decltype(column(A, 1_c)), decltype(lz::stack(A[0_c][1_c], A[1_c][1_c]))>);
  static_assert(std::is_same_v<decltype(A[1_c][2_c]), lz::element<lz::matrix_variable<"A", 2, 3>, 5>>);
  static_assert(std::is_same_v<decltype(transpose(A)[2_c][1_c]), decltype(A[1_c][2_c])>);
  static_assert(std::is_same_v<decltype((M * lz::stack(x, 1_c))[1_c]), decltype(sum(lz::stack(y * x, x * 1_c)))>);
}

}  // namespace
