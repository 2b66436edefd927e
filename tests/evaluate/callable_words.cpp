// Formulas and callables together: formulas called in traced functions, functions applied to words, gradients of
// gradients.
#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto w = lz::vec<"w", 2>;
constexpr auto A = lz::mat<"A", 2, 2>;

template <std::size_t Size>
using numbers = std::array<double, Size>;

TEST_CASE("a formula is called in a traced function") {
  constexpr auto f = [](auto a, auto b) { return ((x + y) * x)(x = a, y = b * b) + a; };
  BOTH(lz::gradient(f)(launder(2.0), 3.0) == std::tuple(4.0 + 9 + 1, 12.0));
  // a traced number next to a plain one
  constexpr auto g = [](auto a) { return (x * y)(x = a, y = 3.0) + (x * y)(y = a, x = 2); };
  BOTH(lz::gradient(g)(launder(2.0)) == 5);
  // vectors, by a list and by an array
  constexpr auto h = []<class T>(const std::array<T, 2>& a, T b) { return dot(w, w)(w = a) + sum(w)(w = {b, a[0]}); };
  BOTH(lz::gradient(h)(numbers<2>{launder(2.0), 3}, 1.0) == std::tuple(numbers<2>{5, 6}, 1.0));
  // exact constants stay exact, captured numbers are what they are
  constexpr auto third = [](auto a) { return (x / 3_c + 0.1 * x)(x = a); };
  CHECK(lz::gradient(third)(launder(1.0L)) == 1.0L / 3 + 0.1);
}

TEST_CASE("conditions and selects of a formula stay branch-free in a traced function") {
  constexpr auto f = [](auto a) { return select(x > 0, lz::sqrt(x), -x)(x = a); };
  BOTH(lz::gradient(f)(launder(4.0)) == 0.25);
  CHECK(lz::gradient(f)(launder(-4.0)) == -1);
  static_assert(
      lz::detail::frozen<lz::detail::callable_steps<std::remove_const_t<decltype(f)>, double>>.decision_count == 0);
  constexpr auto g = [](auto a) { return (x > y)(x = a, y = 1) ? a * a : a; };
  BOTH(lz::gradient(g)(launder(4.0)) == 8);
  BOTH(lz::gradient(g)(launder(0.5)) == 1);
}

TEST_CASE("vectors and matrices of formulas give their values") {
  constexpr auto f = [](auto a, auto b) {
    const auto values = stack(x * y, x + y)(x = a, y = b);
    return values[0] * values[1];
  };
  BOTH(lz::gradient(f)(launder(2.0), 3.0) == std::tuple(21.0, 16.0));
  constexpr auto g = []<class T>(const lz::matrix_values<T, 2, 2>& m) { return determinant(A)(A = m); };
  BOTH(lz::gradient(g)(lz::matrix_values<double, 2, 2>{launder(1.0), 2, 3, 4}) ==
       lz::matrix_values<double, 2, 2>{4, -3, -2, 1});
}

TEST_CASE("the gradient of a formula in a traced function: second derivatives") {
  constexpr auto f = x * x * x * y;
  constexpr auto slope = [](auto a, auto b) { return gradient(x * x * x * y)(x = a, y = b)[x]; };  // 3x²y
  BOTH(lz::gradient(slope)(launder(2.0), 3.0) == std::tuple(36.0, 12.0));
  constexpr auto both = [](auto a) {
    const auto [value, g] = value_and_gradient(x * x * x)(x = a);
    return value * g[x];
  };
  BOTH(lz::gradient(both)(launder(2.0)) == 3 * 5 * 16.0);
  constexpr auto by_formula = [](auto a) { return derivative(tanh(x), x)(x = a); };
  BOTH(close(lz::gradient(by_formula)(launder(0.5)),
             -2 * 0.46211715726000976 * (1 - 0.46211715726000976 * 0.46211715726000976)));
  static_cast<void>(f);
}

TEST_CASE("a gradient of a traced function in a traced function") {
  constexpr auto f = [](auto a, auto b) { return a * a * a * b; };
  constexpr auto slope = [](auto a, auto b) { return std::get<0>(lz::gradient(decltype(f){})(a, b)); };
  BOTH(lz::gradient(slope)(launder(2.0), 3.0) == std::tuple(36.0, 12.0));
  constexpr auto thrice = [](auto a) {
    return lz::gradient([](auto b) { return lz::gradient([](auto c) { return c * c * c * c; })(b); })(a);
  };
  BOTH(lz::gradient(thrice)(launder(2.0)) == 48);
  constexpr auto bent = [](auto a) { return lz::gradient([](auto b) { return b > 0 ? b * b * b : -b; })(a); };
  BOTH(lz::gradient(bent)(launder(2.0)) == 12);
  BOTH(lz::gradient(bent)(launder(-2.0)) == 0);
  constexpr auto smooth = [](auto a) { return lz::gradient([](auto b) { return lz::softplus(b); })(a); };
  BOTH(close(lz::gradient(smooth)(launder(40.0)), 4.248354255291589e-18));
  BOTH(close(lz::gradient(smooth)(launder(-40.0)), 4.248354255291589e-18));
  BOTH(lz::gradient(smooth)(launder(0.0)) == 0.25);
  // a Hessian
  constexpr auto rosenbrock = [](const auto& p) {
    return (1 - p[0]) * (1 - p[0]) + 100 * (p[1] - p[0] * p[0]) * (p[1] - p[0] * p[0]);
  };
  constexpr auto g = [](const auto& p) { return lz::gradient(decltype(rosenbrock){})(p); };
  BOTH(lz::jacobian(g)(numbers<2>{launder(1.0), 1}) == std::array{numbers<2>{802, -400}, numbers<2>{-400, 200}});
  constexpr auto value_too = [](auto a) {
    const auto [value, slope_there] = lz::value_and_gradient([](auto b) { return b * b; })(a);
    return value * slope_there;
  };
  BOTH(lz::gradient(value_too)(launder(2.0)) == 24);
}

struct positive_parts {
  template <class T>
  constexpr void operator()(const T* in, T* sum) const {
    *sum = 0 * in[0];
    for (int i = 0; i < 7; ++i)
      if (in[i] > 0) *sum += in[i];
  }
};
TEST_CASE("a callable may be allowed more paths, by itself") {
  constexpr auto f = lz::outputs<1>(lz::max_paths<128>(positive_parts{}));  // 2⁷
  constexpr numbers<7> in = {1, -1, 1, 0, -1, 1, 1}, by_in = {1, 0, 1, 0, 0, 1, 1};
  BOTH(lz::jacobian(f)(in)[0] == by_in);
  BOTH(lz::jacobian(lz::max_paths<128>(lz::outputs<1>(positive_parts{})))(in)[0] == by_in);
  BOTH(f(in)[0] == 4);
}

TEST_CASE("an ordinary function of words is a formula") {
  constexpr auto f = [](auto a, auto b) { return (a + b) * a; };
  constexpr auto formula = f(x, y);
  static_assert(std::same_as<std::remove_const_t<decltype(formula)>, decltype((x + y) * x)>);
  BOTH(derivative(f(x, y), x)(x = launder(2.0), y = 3) == 7);
  BOTH(gradient(f(x, y))(x = launder(2.0), y = 3)[y] == 2);
  BOTH(lz::gradient(f)(launder(2.0), 3.0) == std::tuple(7.0, 2.0));
  constexpr auto looped = [](const auto& a) { return a[0_c] * a[1_c]; };
  BOTH(gradient(looped(w))(w = {launder(2.0), 3.0})[w] == lz::values<double, 2>{3, 2});
}

}  // namespace
