// What a call takes: numbers by name, in any order, of any scalar type; vectors from whatever holds numbers.
#include <array>
#include <atomic>
#include <concepts>
#include <span>
#include <vector>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto w = lz::vec<"w", 3>;
constexpr auto f = x * x / y;

template <class T, class A, class B>
constexpr bool gives(const A& a, const B& b) {
  const auto value = f(x = a, y = b);
  const auto g = gradient(f)(x = a, y = b);
  static_assert(std::same_as<std::remove_const_t<decltype(value)>, T>);
  static_assert(std::same_as<decltype(g[x]), T>);
  static_assert(std::same_as<std::remove_const_t<decltype(value_and_gradient(f)(x = a, y = b).value)>, T>);
  return value == T(4.5) && g[x] == T(3) && g[y] == T(-2.25);
}

TEST_CASE("the result has the type of the numbers given: no hidden double") {
  BOTH(gives<float>(launder(3.0f), launder(2.0f)));
  BOTH(gives<double>(launder(3.0), launder(2.0)));
  BOTH(gives<long double>(launder(3.0L), launder(2.0L)));
}

TEST_CASE("mixed numbers meet in the widest, integers alone in double") {
  BOTH(gives<double>(launder(3.0f), launder(2.0)));
  BOTH(gives<long double>(launder(3.0L), launder(2.0f)));
  BOTH(gives<float>(launder(3), launder(2.0f)));
  BOTH(gives<double>(launder(3), launder(2)));
  BOTH(gives<double>(launder(3L), launder(2.0)));
}

TEST_CASE("volatile numbers are read as the numbers in them") {
  volatile double a = 3;
  const volatile double b = 2;
  CHECK(gives<double>(a, b));
  volatile float narrow = 3;
  const volatile float narrow_too = 2;
  CHECK(gives<float>(narrow, narrow_too));
  CHECK(gives<double>(narrow, b));
  volatile long whole = 3;
  const volatile unsigned whole_too = 2;
  CHECK(gives<double>(whole, whole_too));
  CHECK(gives<float>(whole, narrow_too));
  CHECK(gives<double>(3L, 2U));
  CHECK(gives<float>(3ULL, 2.0f));
  static_assert(std::same_as<decltype(x = b), lz::detail::binding<lz::variable<"x">, double>>);
  a = 5;
  CHECK((x * x)(lz::point(x = a)) == 25);
}

/// Converts to a number, each time to the next one, and is none itself.
struct counter {
  mutable int reads = 0;
  counter() = default;
  counter(const counter&) = delete;
  operator double() const { return ++reads; }
};

TEST_CASE("a class that converts to a number is read once") {
  const counter ticks;
  const auto [value, slopes] = value_and_gradient(x * x * x)(x = ticks);
  CHECK((ticks.reads == 1 && value == 1 && slopes[x] == 3));
  const auto kept = (x = ticks);
  CHECK(((x * x)(kept) == 4 && (x * x)(kept) == 4 && ticks.reads == 2));
}

TEST_CASE("an atomic number is read as the number in it") {
  std::atomic<double> a = 3;
  const std::atomic<float> narrow = 2;
  const volatile std::atomic<long> whole = 2;
  CHECK(gives<double>(a, narrow));
  CHECK(gives<double>(a, whole));
  CHECK(gives<float>(std::atomic<unsigned char>(3), narrow));
  CHECK((x * lz::parameter<"k">)(x = 2.0, lz::parameter<"k"> = a) == 6);
}

TEST_CASE("arrays of atomic and of volatile numbers are bound as arrays of the numbers in them") {
  std::atomic<float> shared[3] = {1, 2, 3};
  const std::array<std::atomic<float>, 3> lasting{1, 2, 3};
  const std::vector<std::atomic<float>> heap(3);
  volatile float watched[3] = {1, 2, 3};
  static_assert(std::same_as<decltype(w = shared), lz::detail::vector_binding<lz::vector_variable<"w", 3>, float>>);
  CHECK((sum(w)(w = shared) == 6 && sum(w)(w = lasting) == 6 && sum(w)(w = heap) == 0 && sum(w)(w = watched) == 6));
  constexpr auto m = lz::mat<"m", 2, 2>;
  std::atomic<double> rows[2][2] = {{1, 2}, {3, 4}};
  CHECK((m[0_c][1_c] * m[1_c][0_c])(m = rows) == 6);
}

TEST_CASE("float is computed in float") {
  // in double the small summand would survive
  BOTH((x + y)(x = launder(16777216.0f), y = launder(1.0f)) == 16777216.0f);
  BOTH(same_bits((x / 3_c)(x = launder(1.0f)), 1.0f / 3.0f));
  BOTH(same_bits((0.1_c * x)(x = launder(1.0f)), 0.1f));
}

TEST_CASE("names come in any order") {
  BOTH((x - y)(y = launder(1.0), x = launder(5.0)) == 4);
  BOTH((x - y)(x = launder(5.0), y = launder(1.0)) == 4);
}

TEST_CASE("a vector takes an array, std::array, a span, a pointer, a std::vector, braces") {
  constexpr auto g = w[0_c] + 10_c * w[1_c] + 100_c * w[2_c];
  BOTH(g(w = {launder(1.0), launder(2.0), launder(3.0)}) == 321);
  BOTH(g(w = std::array{launder(1.0), launder(2.0), launder(3.0)}) == 321);
  BOTH(g(w = std::array{launder(1.0f), 2.0f, 3.0f}) == 321.0f);
  static constexpr double constant_numbers[] = {1, 2, 3};
  BOTH(g(w = constant_numbers) == 321);
  BOTH(g(w = std::span(constant_numbers)) == 321);
  BOTH(g(w = std::span<const double>(constant_numbers)) == 321);
  BOTH(g(w = &constant_numbers[0]) == 321);
  double numbers[] = {launder(1.0), 2, 3};
  CHECK(g(w = numbers) == 321);
  CHECK(g(w = std::span(numbers)) == 321);
  CHECK(g(w = static_cast<double*>(numbers)) == 321);
  std::vector<double> heap(numbers, numbers + 3);
  CHECK(g(w = heap) == 321);
  CHECK(g(w = std::vector<double>(heap)) == 321);
  const std::array<double, 3> lasting{1, 2, 3};
  CHECK(g(w = lasting) == 321);
  CHECK(g(w = std::array<int, 3>{1, 2, 3}) == 321);
}

TEST_CASE("a vector is copied when it is bound, whatever it comes from") {
  std::array<double, 3> lasting{1, 2, 3};
  const auto named = (w = lasting);
  const auto of_span = (w = std::span(lasting));
  const auto of_pointer = (w = lasting.data());
  const auto of_temporary = (w = std::array<double, 3>{1, 2, 3});
  const auto braces = (w = {launder(1.0), 2.0, 3.0});
  static_assert(sizeof(named) == 3 * sizeof(double) && std::same_as<decltype(named), decltype(braces)>);
  lasting[0] = 5;
  for (const auto& b : {named, of_span, of_pointer, of_temporary, braces}) CHECK(sum(w)(b) == 6);
}

TEST_CASE("a parameter is bound as a variable is") {
  constexpr auto k = lz::parameter<"k">;
  constexpr auto data = lz::parameter<"data", 2>;
  BOTH((k * x)(k = launder(2.0), x = launder(3.0)) == 6);
  BOTH((data[0_c] - data[1_c])(data = {launder(2.0), launder(3.0)}) == -1);
}

TEST_CASE("a formula without inputs is called with nothing") {
  BOTH((1_c / 4_c + 0.5_c)() == 0.75);
  static_assert(std::same_as<decltype((1_c + 2_c)()), double>);
}

}  // namespace
