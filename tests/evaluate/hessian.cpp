// hessian(f) and value_gradient_hessian(f), of formulas and callables, and what is made with other derivatives.
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

/// All entries of a matrix, row by row.
template <class Matrix, std::size_t Size>
constexpr bool holds(const Matrix& m, const double (&expected)[Size]) {
  if (m.rows() * m.columns() != Size) return false;
  for (std::size_t i = 0; i < Size; ++i)
    if (m(i / m.columns(), i % m.columns()) != expected[i]) return false;
  return true;
}
template <class Matrix>
constexpr bool is_symmetric(const Matrix& m, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (!same_bits(m(i, j), m(j, i))) return false;
  return true;
}

TEST_CASE("formulas: by two variables, by numbers, by elements") {
  static constexpr auto f = k * x * x * w[0_c] + w[0_c] * w[1_c];
  constexpr auto at = [](double a) { return lz::hessian(f)(k = 3.0, x = launder(a), w = {5.0, 7.0}); };
  BOTH(holds(at(2), {30, 12, 0, 12, 0, 1, 0, 1, 0}));
  BOTH(at(2)(x, x) == 30);
  BOTH(at(2)(x, w) == lz::values<double, 2>{12, 0});
  BOTH(at(2)(w, x) == lz::values<double, 2>{12, 0});
  BOTH(at(2)(w, w) == lz::matrix_values<double, 2, 2>{0, 1, 1, 0});
  BOTH(at(2)(w[1_c], w) == lz::values<double, 2>{1, 0});
  BOTH(at(2)(x, w[0_c]) == 12);
  BOTH(at(2)[1][2] == 1);
  BOTH(at(2).size() == 9);
  constexpr auto chosen = [](double a) {
    return lz::hessian(f, lz::wrt(w[1_c], w[0_c]))(k = 3.0, x = launder(a), w = {5.0, 7.0});
  };
  BOTH(holds(chosen(2), {0, 1, 1, 0}));
  BOTH(holds(lz::hessian(x * x, lz::wrt(y, x))(x = launder(3.0)), {0, 0, 0, 2}));
  // a determinant is bilinear
  BOTH(holds(lz::hessian(determinant(A))(A = {{launder(1.0), 2.0}, {3.0, 4.0}}),
             {0, 0, 0, 1, 0, 0, -1, 0, 0, -1, 0, 0, 1, 0, 0, 0}));
}

TEST_CASE("value, gradient and Hessian together are what they are apart") {
  static constexpr auto f = exp(x * y) / (x + y);
  constexpr auto at = [](auto of) { return of(x = launder(0.3), y = launder(0.7)); };
  BOTH(same_bits(at(lz::value_gradient_hessian(f)).value, at(f)));
  BOTH(close(at(lz::value_gradient_hessian(f)).gradient[x], at(lz::gradient(f))[x]));
  BOTH(close(at(lz::value_gradient_hessian(f)).hessian(x, y), at(lz::hessian(f))(1, 0)));
  const auto [value, gradient_there, H] = at(lz::value_gradient_hessian(f));
  CHECK(same_bits(value, at(f)));
  CHECK(close(gradient_there[y], at(lz::gradient(f))[y]));
  CHECK(close(H(y, y), at(derivative(f, y, y))));
  CHECK(close(H(x, y), at(derivative(f, x, y))));
  CHECK(is_symmetric(H, 2));
  CHECK(lz::hessian(f)(lz::point(x = launder(0.3), y = launder(0.7))) == at(lz::hessian(f)));
  const auto with_number = launder(0.5) * x * x * y;
  CHECK(holds(lz::hessian(with_number)(x = 2.0, y = 3.0), {3, 2, 2, 0}));
}

TEST_CASE("the lower triangle alone") {
  static constexpr auto f = x * x * y + sin(x) * w[1_c];
  constexpr auto at = [](auto of) { return of(x = launder(0.3), y = 0.7, w = {1.0, 2.0}); };
  constexpr auto same = [](const auto& triangle, const auto& full) {
    if (triangle.rows() != full.rows() || triangle.size() != full.rows() * (full.rows() + 1) / 2) return false;
    for (std::size_t i = 0; i < full.rows(); ++i)
      for (std::size_t j = 0; j < full.rows(); ++j)
        if (!same_bits(triangle(i, j), full(i, j))) return false;
    return true;
  };
  BOTH(same(at(lz::hessian(f, lz::lower)), at(lz::hessian(f))));
  BOTH(same(at(lz::hessian(f, lz::wrt(w, x), lz::lower)), at(lz::hessian(f, lz::wrt(w, x)))));
  static constexpr auto g = [](const auto& a) { return a[0] * a[0] * a[1] + lz::sin(a[0]) * a[2]; };
  constexpr auto by_place = [](auto of) { return of(numbers<3>{launder(0.3), 0.7, 2}); };
  BOTH(same(by_place(lz::hessian(g, lz::lower)), by_place(lz::hessian(g))));
  const auto triangle = at(lz::value_gradient_hessian(f, lz::lower)).hessian;
  CHECK(triangle.data()[1] == at(lz::hessian(f))(1, 0));
}

TEST_CASE("callables: a number, an array, several arguments, tuples, ifs") {
  BOTH(lz::hessian([](auto a) { return a * a * a; })(launder(2.0)) == 12);
  static constexpr auto f = [](const auto& a, auto b) { return a[0] * a[1] * b * b; };
  constexpr auto at = [](auto of) { return of(numbers<2>{launder(2.0), 3}, 5.0); };
  using row = std::tuple<numbers<2>, double>;
  BOTH(at(lz::hessian(f)) == std::tuple(std::array{row({0, 25}, 30), row({25, 0}, 20)}, row({30, 20}, 12)));
  BOTH(at(lz::hessian(f))(2, 0) == 30);
  BOTH(holds(at(lz::hessian(f, lz::wrt<0>)), {0, 25, 25, 0}));
  BOTH(at(lz::hessian(f, lz::wrt<0>))[0][1] == 25);
  BOTH(at(lz::hessian(f, lz::wrt<1, 0>))(0, 0) == 12);
  BOTH(at(lz::hessian(f, lz::wrt<1, 0>))(0, 1) == 30);
  BOTH(at(lz::value_gradient_hessian(f)).value == 150);
  BOTH(at(lz::value_gradient_hessian(f)).gradient == row({75, 50}, 60));
  const auto [value, g, H] = at(lz::value_gradient_hessian(f, lz::wrt<0>));
  CHECK(g == numbers<2>{75, 50});
  const auto [r0, r1] = H;
  CHECK(r1 == numbers<2>{25, 0});
  CHECK(H.data()[1] == 25);
  CHECK(value == 150);
  constexpr auto bent = [](auto a, auto b) { return a < b ? a * a * b : a * b * b; };
  BOTH(lz::hessian(bent)(launder(2.0), 3.0) == std::tuple(std::tuple(6.0, 4.0), std::tuple(4.0, 0.0)));
  BOTH(lz::hessian(bent)(launder(4.0), 3.0) == std::tuple(std::tuple(0.0, 6.0), std::tuple(6.0, 8.0)));
  constexpr auto of_pair = [](const auto& p) { return p.first * p.second; };
  BOTH(lz::hessian(of_pair)(std::pair(launder(2.0), 3.0)) == std::pair(std::pair(0.0, 1.0), std::pair(1.0, 0.0)));
  constexpr auto of_hana = [](const auto& t) { return hana::at_c<0>(t) * hana::at_c<1>(t); };
  BOTH(lz::hessian(of_hana)(hana::make_tuple(launder(2.0), 3.0)) ==
       hana::make_tuple(hana::make_tuple(0.0, 1.0), hana::make_tuple(1.0, 0.0)));
  const double plain[2][2] = {{launder(1.0), 2}, {3, 5}};
  constexpr auto determinant_of = [](const auto& m) { return m[0][0] * m[1][1] - m[0][1] * m[1][0]; };
  CHECK(lz::hessian(determinant_of)(plain)(1, 2) == -1);
  const double memory[] = {launder(2.0), 3};
  constexpr auto product = [](const auto& a) { return a[0] * a[1]; };
  CHECK(lz::hessian(product)(std::span<const double, 2>(memory))[0][1] == 1);
  static_assert(std::same_as<std::remove_cvref_t<decltype(lz::hessian(product)(std::array{1.0f, 2.0f})(0, 1))>, float>);
  CHECK(lz::hessian(product)(std::array{1.0L, 2.0L})(1, 0) == 1.0L);
}

TEST_CASE("symmetric bit for bit, in every mode, and the modes agree") {
  static constexpr auto f = exp(x * y) * w[0_c] / (x + w[1_c]) + log(w[0_c] + y * y);
  constexpr auto at = [](auto of) { return of(x = launder(0.3), y = 0.7, w = {1.5, 2.5}); };
  BOTH(is_symmetric(at(lz::hessian(f)), 4));
  const auto H = at(lz::hessian(f));
  for (const auto& other :
       {at(lz::hessian(f, lz::forward)), at(lz::hessian(f, lz::reverse)), at(lz::hessian(f, lz::elimination))}) {
    CHECK(is_symmetric(other, 4));
    for (std::size_t i = 0; i < H.size(); ++i) CHECK(close(other.data()[i], H.data()[i], 1e-13));
  }
}

TEST_CASE("the Jacobian of a gradient is the Hessian") {
  static constexpr auto f = [](const auto& a) { return a[0] * a[0] * a[1] + lz::exp(a[1] * a[2]); };
  static constexpr auto slope = [](const auto& a) { return lz::gradient(f)(a); };
  constexpr auto at = [](auto of) { return of(numbers<3>{launder(2.0), 3, 0.5}); };
  constexpr auto agree = [](const auto& a, const auto& b) {
    for (std::size_t i = 0; i < 9; ++i)
      if (!close(a(i / 3, i % 3), b(i / 3, i % 3))) return false;
    return true;
  };
  BOTH(agree(at(lz::jacobian(slope)), at(lz::hessian(f))));
  BOTH(agree(at(lz::jacobian(lz::gradient(f))), at(lz::hessian(f))));
}

TEST_CASE("derivatives in functions that are differentiated, three deep") {
  // (a⁵)''' = 60 a²
  static constexpr auto f = [](auto a) { return a * a * a * a * a; };
  constexpr auto by_hessian = [](auto a) { return lz::hessian(f)(a); };
  BOTH(lz::gradient(by_hessian)(launder(2.0)) == 240);
  constexpr auto by_jvp = [](auto a) { return lz::jvp(f)(lz::at(a), lz::along(a)); };  // 5 a⁵
  BOTH(lz::gradient(by_jvp)(launder(2.0)) == 25 * 16);
  BOTH(lz::hessian(by_jvp)(launder(2.0)) == 100 * 8);
  constexpr auto by_vjp = [](auto a) { return lz::vjp(f)(lz::at(a), 2.0); };  // 10 a⁴
  BOTH(lz::hessian(by_vjp)(launder(2.0)) == 120 * 4);
  constexpr auto by_hvp = [](auto a) { return lz::hvp(f)(lz::at(a), lz::along(1.0)); };  // 20 a³
  BOTH(lz::hessian(by_hvp)(launder(2.0)) == 240);
  constexpr auto by_taylor = [](auto a) { return lz::taylor<3>(f)(lz::at(a), lz::along(1.0))[3]; };  // 10 a²
  BOTH(lz::gradient(by_taylor)(launder(2.0)) == 40);
  constexpr auto by_order = [](auto a) { return lz::derivative<3>(f)(a); };  // 60 a²
  BOTH(lz::gradient(by_order)(launder(2.0)) == 240);
  static constexpr auto deep = [](auto a) { return lz::gradient([](auto b) { return lz::gradient(f)(b); })(a); };
  BOTH(lz::gradient(deep)(launder(2.0)) == 240);
  BOTH(lz::jvp(deep)(lz::at(launder(2.0)), lz::along(1.0)) == 240);
  // of a formula, in a function
  constexpr auto of_formula = [](auto a) { return lz::hessian(x * x * x * y)(x = a, y = 2 * a)(x, x); };  // 12 a²
  BOTH(lz::hessian(of_formula)(launder(2.0)) == 24);
}

TEST_CASE("fifty digits") {
  const fifty_digits third = fifty_digits(1) / 3;
  const auto H = lz::hessian(sin(x) * y)(x = third, y = third);
  CHECK(close(H(x, x), -sin(third) * third, 1e-48));
  CHECK(close(H(x, y), cos(third), 1e-48));
}

}  // namespace
