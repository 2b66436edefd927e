// gradient(f), value_and_gradient(f) and wrt, against what the rules of calculus give by hand.
#include <concepts>
#include <type_traits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto w = lz::vec<"w", 3>;
constexpr auto k = lz::parameter<"k">;

constexpr auto gates = (x + y) * z;
constexpr auto at(double a, double b, double c, auto of) { return of(x = launder(a), y = launder(b), z = launder(c)); }

TEST_CASE("the gradient holds a number for each variable") {
  BOTH(at(-2, 5, -4, gradient(gates))[x] == -4);
  BOTH(at(-2, 5, -4, gradient(gates))[y] == -4);
  BOTH(at(-2, 5, -4, gradient(gates))[z] == 3);
}

TEST_CASE("value and gradient together are what they are apart") {
  BOTH(at(-2, 5, -4, value_and_gradient(gates)).value == -12);
  BOTH(at(-2, 5, -4, value_and_gradient(gates)).gradient == at(-2, 5, -4, gradient(gates)));
  const auto [value, gradient_there] =
      value_and_gradient(gates)(x = launder(-2.0), y = launder(5.0), z = launder(-4.0));
  CHECK(value == -12);
  CHECK(gradient_there[z] == 3);
}

/// A number of a result by its place in the row of all.
template <class Result>
constexpr double number(const Result& result, std::size_t i) {
  return result.data()[i];
}

TEST_CASE("wrt chooses variables and their order") {
  static_assert(std::same_as<decltype(at(1, 1, 1, gradient(gates, lz::wrt(z, x)))),
                             lz::variable_values<double, lz::variable<"z">, lz::variable<"x">>>);
  BOTH(at(-2, 5, -4, gradient(gates, lz::wrt(z, x))).size() == 2);
  BOTH(number(at(-2, 5, -4, gradient(gates, lz::wrt(z, x))), 0) == 3);
  BOTH(number(at(-2, 5, -4, gradient(gates, lz::wrt(z, x))), 1) == -4);
  BOTH(at(-2, 5, -4, gradient(gates, lz::wrt(z, x)))[z] == 3);
  BOTH(at(-2, 5, -4, value_and_gradient(gates, lz::wrt(y))).gradient[y] == -4);
  BOTH(at(-2, 5, -4, value_and_gradient(gates, lz::wrt(y))).value == -12);
}

TEST_CASE("by a variable that does not occur the gradient is exactly zero") {
  constexpr auto f = lz::sqrt(x);
  // also where every other partial is infinite
  BOTH(same_bits(gradient(f, lz::wrt(y))(x = launder(0.0))[y], 0.0));
  BOTH(same_bits(gradient(f, lz::wrt(y, x))(x = launder(4.0))[y], 0.0));
  BOTH(gradient(f, lz::wrt(y, x))(x = launder(4.0))[x] == 0.25);
  BOTH(gradient(f, lz::wrt(w))(x = launder(0.0))[w][2] == 0);
  // a term that cancels leaves no trace
  BOTH(same_bits(gradient(x * y - x * y + z, lz::wrt(x, z))(x = launder(1.0), y = launder(2.0), z = launder(3.0))[x],
                 0.0));
}

TEST_CASE("parameters are inactive") {
  constexpr auto f = k * x * x;
  static_assert(std::same_as<decltype(gradient(f)(x = 1.0, k = 2.0)), lz::variable_values<double, lz::variable<"x">>>);
  BOTH(gradient(f)(x = launder(3.0), k = launder(2.0))[x] == 12);
  BOTH(gradient(f)(k = launder(2.0), x = launder(3.0)).size() == 1);
  constexpr auto data = lz::parameter<"data", 3>;
  BOTH(gradient(dot(w, data))(w = {1.0, 2.0, 3.0}, data = {4.0, 5.0, 6.0}).size() == 3);
  BOTH(gradient(dot(w, data))(w = {1.0, 2.0, 3.0}, data = {4.0, 5.0, launder(6.0)})[w[2_c]] == 6);
}

TEST_CASE("a gradient by a vector, by its elements, and by both") {
  constexpr auto f = w[0_c] * w[1_c] + x * w[2_c];
  constexpr auto all = [](auto of) { return of(w = {launder(2.0), launder(3.0), launder(5.0)}, x = launder(7.0)); };
  BOTH(all(gradient(f))[w][0] == 3);
  BOTH(all(gradient(f))[w][1] == 2);
  BOTH(all(gradient(f))[w][2] == 7);
  BOTH(all(gradient(f))[w[1_c]] == 2);
  BOTH(all(gradient(f))[x] == 5);
  BOTH(all(gradient(f)).size() == 4);
  BOTH(all(gradient(f, lz::wrt(w[1_c]))).size() == 1);
  BOTH(all(gradient(f, lz::wrt(w[1_c])))[w[1_c]] == 2);
  BOTH(all(gradient(f, lz::wrt(x, w[2_c], w[0_c])))[w[0_c]] == 3);
  BOTH(number(all(gradient(f, lz::wrt(x, w[2_c], w[0_c]))), 1) == 7);
  BOTH(all(value_and_gradient(f, lz::wrt(w))).gradient[w][2] == 7);
}

TEST_CASE("a result is as wide as it has numbers, and contiguous") {
  using result = decltype(gradient(sum(w) * x)(w = {1.0, 2.0, 3.0}, x = 1.0));
  static_assert(result::size() == 4 && sizeof(result) == 4 * sizeof(double));
  result g = gradient(sum(w) * x)(w = {1.0, 2.0, 3.0}, x = launder(4.0));
  CHECK(g.data() + g.size() == g.end());
  double total = 0;
  for (const double one : g) total += one;
  CHECK(total == 4 + 4 + 4 + 6);
  g.data()[0] = 9;
  CHECK(g[w][0] == 9);
}

TEST_CASE("a formula without variables has an empty gradient") {
  BOTH(gradient(k * k)(k = launder(2.0)).size() == 0);
  BOTH(value_and_gradient(k * k)(k = launder(2.0)).value == 4);
}

TEST_CASE("the gradient of a single variable and of a constant") {
  BOTH(gradient(x)(x = launder(2.0))[x] == 1);
  BOTH(value_and_gradient(x)(x = launder(2.0)).value == 2);
  BOTH(gradient(2_c + 0_c * x)(x = launder(2.0))[x] == 0);
}

// Each evaluator of one formula at one point.
template <class Formula>
constexpr bool evaluators_agree(const Formula& f, double a, double b) {
  const auto of_x = x = launder(a);
  const auto of_y = y = launder(b);
  const auto both = value_and_gradient(f)(of_x, of_y);
  const auto alone = gradient(f)(of_x, of_y);
  const auto only_x = gradient(f, lz::wrt(x))(of_x, of_y);
  return same_bits(both.value, f(of_x, of_y)) && close(both.gradient[x], alone[x]) &&
         close(both.gradient[y], alone[y]) && close(alone[x], only_x[x]) &&
         close(alone[x], double(call(derivative(f, x), of_x, of_y))) &&
         close(alone[y], double(call(derivative(f, y), of_x, of_y)));
}

TEST_CASE("all evaluators agree") {
  BOTH(evaluators_agree((x + y) * x, 2, 3));
  BOTH(evaluators_agree(x / y - y / x, 2, 3));
  BOTH(evaluators_agree(pow(x, 3_c) * pow(y, -2_c), 2, 3));
  BOTH(evaluators_agree(select(x < y, x * y, x / y), 2, 3));
  BOTH(evaluators_agree(select(x < y, x * y, x / y), 3, 2));
  BOTH(evaluators_agree(max(x, y) * min(x, y), 2, 3));
  BOTH(evaluators_agree(1.5 * x * x + y * 0.25, 2, 3));
  BOTH(evaluators_agree(exp(x * y) * sin(x), 0.5, 0.75));
  BOTH(evaluators_agree(log(x + y) / sqrt(x), 0.5, 0.75));
  BOTH(evaluators_agree(tanh(x) * sigmoid(y - x), 0.5, 0.75));
  BOTH(evaluators_agree(pow(x, y), 0.5, 0.75));
  BOTH(evaluators_agree(lz::log_sum_exp(x, y, x * y), 0.5, 0.75));
}

}  // namespace
