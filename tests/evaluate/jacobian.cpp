// jacobian(f) and value_and_jacobian(f), of formulas and callables, against what the rules of calculus give by hand.
#include <boost/hana/tuple.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <concepts>
#include <span>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
namespace hana = boost::hana;
using namespace lz::literals;
using fifty_digits = boost::multiprecision::cpp_bin_float_50;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto w = lz::vec<"w", 2>;
constexpr auto A = lz::mat<"A", 2, 2>;
constexpr auto k = lz::parameter<"k">;

template <std::size_t Size>
using numbers = std::array<double, Size>;

/// All numbers of a matrix, row by row. At run time they lie in a row as well.
template <class Matrix, std::size_t Size>
constexpr bool holds(const Matrix& m, const double (&expected)[Size]) {
  if (m.size() != Size || m.rows() * m.columns() != Size) return false;
  if (!std::is_constant_evaluated())
    for (std::size_t i = 0; i < Size; ++i)
      if (m.data()[i] != expected[i]) return false;
  for (std::size_t i = 0; i < Size; ++i)
    if (m(i / m.columns(), i % m.columns()) != expected[i]) return false;
  return true;
}

TEST_CASE("formulas: a row for each, by all variables in the order in which they occur") {
  static constexpr auto f = stack(x * y, x + 3_c * y, x * x);
  constexpr auto at = [](double a, double b) { return lz::jacobian(f)(x = launder(a), y = launder(b)); };
  BOTH(holds(at(2, 5), {5, 2, 1, 3, 4, 0}));
  BOTH(at(2, 5)(0, 1) == 2);
  BOTH(at(2, 5)(0, x) == 5);
  BOTH(at(2, 5)(1, y) == 3);
  BOTH(at(2, 5)[2][0] == 4);
  const auto J = at(2, 5);
  const auto row = J[1];
  CHECK(row.size() == 2);
  CHECK(row[1] == 3);
  CHECK(J.data()[5] == 0);
}

TEST_CASE("formulas by vectors, matrices, elements and parameters") {
  static constexpr auto f = stack(k * x * w[0_c], dot(w, w));
  constexpr auto at = [](double a) { return lz::jacobian(f)(k = 3.0, x = launder(a), w = {5.0, 7.0}); };
  BOTH(holds(at(2), {15, 6, 0, 0, 10, 14}));
  BOTH(at(2)(0, w) == lz::values<double, 2>{6, 0});
  BOTH(at(2)(1, w[1_c]) == 14);
  constexpr auto by_one = [](double a) {
    return lz::jacobian(f, lz::wrt(w[1_c], x))(k = 3.0, x = launder(a), w = {5.0, 7.0});
  };
  BOTH(holds(by_one(2), {0, 15, 14, 0}));
  BOTH(by_one(2)(1, w[1_c]) == 14);
  BOTH(by_one(2)(0, x) == 15);
  // a matrix of formulas counts row by row
  constexpr auto square = [](double a) { return lz::jacobian(A * A, lz::wrt(A))(A = {{launder(a), 2.0}, {3.0, 5.0}}); };
  BOTH(holds(square(1), {2, 3, 2, 0, 2, 6, 0, 2, 3, 0, 6, 3, 0, 3, 2, 10}));
  BOTH(square(1)(1, A) == lz::matrix_values<double, 2, 2>{2, 6, 0, 2});
  // by what does not occur the derivative is 0
  BOTH(holds(lz::jacobian(stack(x, x * x), lz::wrt(y))(x = launder(2.0)), {0, 0}));
}

TEST_CASE("one formula has one row") {
  BOTH(holds(lz::jacobian(x * y)(x = launder(2.0), y = 5.0), {5, 2}));
  BOTH(lz::jacobian(x * y)(x = launder(2.0), y = 5.0)(0, y) == 2);
}

TEST_CASE("numbers in formulas, points, and value and Jacobian together") {
  const auto f = stack(launder(0.5) * x * x, launder(3.0) * y);
  CHECK(holds(lz::jacobian(f)(x = 2.0, y = 5.0), {2, 0, 0, 3}));
  static constexpr auto g = stack(x / y, exp(x));
  constexpr auto both = [](double a) { return lz::value_and_jacobian(g)(x = launder(a), y = 3.0); };
  BOTH(same_bits(both(0.1).value[0], 0.1 / 3.0));
  BOTH(same_bits(both(0.1).value[1], g(x = 0.1, y = 3.0)[1]));
  BOTH(both(0.1).jacobian == lz::jacobian(g)(x = 0.1, y = 3.0));
  const auto [value, J] = both(0.1);
  CHECK(close(J(1, x), value[1]));
  const auto p = lz::point(x = launder(0.1), y = 3.0);
  CHECK(lz::jacobian(g)(p) == J);
}

TEST_CASE("callables: the shape of the result, each number of it a gradient") {
  constexpr auto f = [](const auto& a, auto b) { return std::array{a[0] * b, a[1] + b, a[0] * a[1]}; };
  constexpr auto at = [](double a) { return lz::jacobian(decltype(f){})(numbers<2>{launder(a), 3}, 5.0); };
  BOTH(at(2)[0] == std::tuple(numbers<2>{5, 0}, 2.0));
  BOTH(at(2)(2, 0) == 3);
  BOTH(at(2)(1, 2) == 1);
  BOTH(std::get<1>(at(2)[1]) == 1);
  constexpr auto by_first = [](double a) {
    return lz::jacobian(decltype(f){}, lz::wrt<0>)(numbers<2>{launder(a), 3}, 5.0);
  };
  BOTH(holds(by_first(2), {5, 0, 0, 1, 3, 2}));
  BOTH(by_first(2)[0][0] == 5);
  constexpr auto turned = [](double a) {
    return lz::jacobian(decltype(f){}, lz::wrt<1, 0>)(numbers<2>{launder(a), 3}, 5.0);
  };
  BOTH(turned(2)[0] == std::tuple(2.0, numbers<2>{5, 0}));
  BOTH(turned(2)(0, 0) == 2);
  BOTH(turned(2)(0, 1) == 5);
  const auto J = by_first(2);
  const auto [r0, r1, r2] = J;
  CHECK(r1 == numbers<2>{0, 1});
  const auto [value, jacobian] = lz::value_and_jacobian(f, lz::wrt<0>)(numbers<2>{launder(2.0), 3}, 5.0);
  CHECK(value == numbers<3>{10, 8, 6});
  CHECK(jacobian == J);
}

TEST_CASE("callables: tuples, pairs, Hana's tuples and built-in arrays, in and out") {
  constexpr auto of_pair = [](const auto& p) { return std::pair{p.first * p.second, p.second}; };
  BOTH(lz::jacobian(of_pair)(std::pair(launder(2.0), 3.0)) == std::pair(std::pair(3.0, 2.0), std::pair(0.0, 1.0)));
  BOTH(lz::jacobian(of_pair)(std::pair(launder(2.0), 3.0))(0, 1) == 2);
  constexpr auto of_tuple = [](const auto& t) {
    return std::tuple{std::get<0>(t) * std::get<1>(t)[1], std::get<0>(t)};
  };
  BOTH(lz::jacobian(of_tuple)(std::tuple(launder(2.0), numbers<2>{3, 5})) ==
       std::tuple(std::tuple(5.0, numbers<2>{0, 2}), std::tuple(1.0, numbers<2>{0, 0})));
  constexpr auto of_hana = [](const auto& t) {
    return hana::make_tuple(hana::at_c<0>(t) * hana::at_c<1>(t), hana::at_c<0>(t));
  };
  BOTH(lz::jacobian(of_hana)(hana::make_tuple(launder(2.0), 3.0)) ==
       hana::make_tuple(hana::make_tuple(3.0, 2.0), hana::make_tuple(1.0, 0.0)));
  constexpr auto of_plain = [](const auto& m) { return std::array{m[0][0] * m[1][1], m[0][1] * m[1][0]}; };
  const double plain[2][2] = {{launder(1.0), 2}, {3, 5}};
  CHECK(holds(lz::jacobian(of_plain)(plain), {5, 0, 0, 1, 0, 3, 2, 0}));
}

TEST_CASE("callables: spans of a known size are arrays") {
  static constexpr auto f = [](const auto& a) { return std::array{a[0] * a[1], a[1] * a[2]}; };
  const auto by_span = [](double a) {
    const double memory[] = {a, 3, 5};
    return lz::jacobian(f)(std::span<const double, 3>(memory));
  };
  CHECK(holds(by_span(launder(2.0)), {3, 2, 0, 0, 5, 3}));
  static_assert(std::same_as<decltype(by_span(2)), decltype(lz::jacobian(f)(numbers<3>{}))>);
}

TEST_CASE("callables: plain ifs, results that are written, more paths") {
  constexpr auto bent = [](auto a, auto b) {
    if (a < b) return std::array{a * a, b};
    return std::array{a, a * b};
  };
  BOTH(lz::jacobian(bent)(launder(2.0), 3.0) == std::array{std::tuple(4.0, 0.0), std::tuple(0.0, 1.0)});
  BOTH(lz::jacobian(bent)(launder(4.0), 3.0) == std::array{std::tuple(1.0, 0.0), std::tuple(3.0, 4.0)});
  constexpr auto written = [](auto a, auto* r) {
    r[0] = a * a;
    r[1] = 2 * a;
  };
  BOTH(lz::jacobian(lz::outputs<2>(written))(launder(3.0)) == numbers<2>{6, 2});
  BOTH(lz::jacobian(lz::max_paths<2>(bent))(launder(2.0), 3.0)(0, 0) == 4);
}

TEST_CASE("other numbers") {
  constexpr auto f = [](const auto& a) { return std::array{a[0] * a[1], a[0] / a[1]}; };
  const auto floats = lz::jacobian(f)(std::array{launder(6.0f), 2.0f});
  static_assert(std::same_as<decltype(floats(0, 0)), float>);
  CHECK(floats(1, 1) == -1.5f);
  const auto longs = lz::jacobian(f)(std::array{6.0L, 2.0L});
  static_assert(std::same_as<decltype(longs(0, 0)), long double>);
  CHECK(longs(1, 1) == -1.5L);
  const auto many = lz::jacobian(f)(std::array{fifty_digits(1), fifty_digits(3)});
  CHECK(close(many(1, 0), fifty_digits(1) / 3, 1e-48));
  const auto named = lz::jacobian(stack(x * y, x / y))(x = fifty_digits(1), y = fifty_digits(3));
  CHECK(close(named(1, y), fifty_digits(-1) / 9, 1e-48));
  static_assert(std::same_as<decltype(lz::jacobian(stack(x, x * x))(x = 1.0f)(0, x)), float>);
}

TEST_CASE("the modes agree") {
  constexpr auto f = stack(x * sin(y), x / y, exp(x * y));
  constexpr auto at = [](auto of) { return of(x = launder(0.3), y = 0.7); };
  const auto J = at(lz::jacobian(f));
  for (const auto& other :
       {at(lz::jacobian(f, lz::forward)), at(lz::jacobian(f, lz::reverse)), at(lz::jacobian(f, lz::elimination))})
    for (std::size_t i = 0; i < J.size(); ++i) CHECK(close(other.data()[i], J.data()[i]));
  constexpr auto g = [](auto a, auto b) { return std::array{a * lz::sin(b), a / b, lz::exp(a * b)}; };
  const auto by_place = lz::jacobian(g)(0.3, 0.7);
  for (std::size_t i = 0; i < J.size(); ++i) CHECK(close(by_place(i / 2, i % 2), J.data()[i]));
}

}  // namespace
