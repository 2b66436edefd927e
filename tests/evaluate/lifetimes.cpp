// Nothing that is kept points into what has ended: bindings and points own their numbers, results are values, and what
// is taken out of a temporary is a copy. The address sanitizer sees where that does not hold.
#include <array>
#include <boost/hana.hpp>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
namespace hana = boost::hana;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto w = lz::vec<"w", 3>;
constexpr auto k = lz::parameter<"k", 3>;
constexpr auto A = lz::mat<"A", 2, 2>;
constexpr auto f = w[0_c] + 10_c * w[1_c] + 100_c * w[2_c];
constexpr auto g = A[0_c][0_c] + 10_c * A[0_c][1_c] + 100_c * A[1_c][0_c] + 1000_c * A[1_c][1_c];

// Points of what is local to a function.

constexpr auto point_of_array() {
  std::array<double, 3> local{launder(1.0), 2, 3};
  return lz::point(w = local);
}
constexpr auto point_of_built_in_array() {
  double local[] = {launder(1.0), 2, 3};
  return lz::point(w = local);
}
auto point_of_vector() {
  const std::vector<double> local{launder(1.0), 2, 3};
  return lz::point(w = local);
}
auto point_of_deque() {
  const std::deque<double> local{launder(1.0), 2, 3};
  return lz::point(w = local);
}
constexpr auto point_of_span() {
  std::array<double, 3> local{launder(1.0), 2, 3};
  return lz::point(w = std::span(local));
}
constexpr auto point_of_pointer() {
  double local[] = {launder(1.0), 2, 3};
  return lz::point(w = static_cast<const double*>(local));
}
constexpr auto point_of_rows() {
  std::array<std::array<double, 2>, 2> local{{{launder(1.0), 2}, {3, 4}}};
  return lz::point(A = local);
}
constexpr auto point_of_built_in_rows() {
  double local[2][2] = {{launder(1.0), 2}, {3, 4}};
  return lz::point(A = local);
}
auto point_of_vectors() {
  const std::vector<std::vector<double>> local{{launder(1.0), 2}, {3, 4}};
  return lz::point(A = local);
}
constexpr auto point_of_pointer_to_rows() {
  double local[2][2] = {{launder(1.0), 2}, {3, 4}};
  const double(*rows)[2] = local;
  return lz::point(A = rows);
}
constexpr auto point_of_result() {
  const auto local = (2_c * w)(w = {launder(0.5), 1.0, 1.5});
  return lz::point(w = local);
}
constexpr auto point_of_gradient() {
  const auto local = lz::gradient(x * f)(x = launder(1.0), w = {1.0, 2.0, 3.0});
  return lz::point(w = local[w]);
}
constexpr auto point_of_point() {
  const auto numbers = point_of_array();
  return lz::joined(numbers, lz::point(x = launder(2.0)));
}

TEST_CASE("a point owns its numbers") {
  BOTH(f(point_of_array()) == 321);
  BOTH(f(point_of_built_in_array()) == 321);
  CHECK(f(point_of_vector()) == 321);
  CHECK(f(point_of_deque()) == 321);
  BOTH(f(point_of_span()) == 321);
  BOTH(f(point_of_pointer()) == 321);
  BOTH(g(point_of_rows()) == 4321);
  BOTH(g(point_of_built_in_rows()) == 4321);
  CHECK(g(point_of_vectors()) == 4321);
  BOTH(g(point_of_pointer_to_rows()) == 4321);
  BOTH(f(point_of_result()) == 321);
  BOTH(f(point_of_gradient()) == 10101);
  BOTH((x * f)(point_of_point()) == 642);
  BOTH(lz::gradient(x * f)(point_of_point())[x] == 321);
}

TEST_CASE("a binding owns its numbers") {
  const auto binding_of_vector = [] {
    const std::vector<double> local{launder(1.0), 2, 3};
    auto binding = (w = local);
    return binding;
  };
  CHECK(f(binding_of_vector()) == 321);
  constexpr auto binding_of_rows = [] {
    std::array<std::array<double, 2>, 2> local{{{launder(1.0), 2}, {3, 4}}};
    auto binding = (A = local);
    return binding;
  };
  BOTH(g(binding_of_rows()) == 4321);
  constexpr auto binding_of_parameter = [] {
    double local[] = {launder(1.0), 2, 3};
    auto binding = (k = local);
    return binding;
  };
  BOTH(dot(k, k)(binding_of_parameter()) == 14);
}

TEST_CASE("a point keeps its numbers when what they came from changes or ends") {
  auto numbers = std::vector<double>{launder(1.0), 2, 3};
  const auto p = lz::point(w = numbers);
  numbers[0] = 7;
  numbers = std::vector<double>(100000, 9.0);
  CHECK(f(p) == 321);
}

TEST_CASE("results are values") {
  constexpr auto part = [] {
    const auto local = lz::gradient(x * f)(x = launder(2.0), w = {1.0, 2.0, 3.0});
    return local[w];
  };
  BOTH(part() == lz::values<double, 3>{{2, 20, 200}});
  constexpr auto matrix_part = [] {
    const auto local = lz::gradient(x * g)(x = launder(2.0), A = {{1.0, 2.0}, {3.0, 4.0}});
    return local[A];
  };
  BOTH(matrix_part()[1][1] == 2000);
}

TEST_CASE("what is taken out of a temporary result is a copy") {
  const auto slopes = [] { return lz::gradient(x * f)(x = launder(2.0), w = {1.0, 2.0, 3.0}); };
  const auto& element = slopes()[w][1];
  const auto& number = slopes()[x];
  const auto& from_row = (2_c * A)(A = {{launder(1.0), 2.0}, {3.0, 4.0}})[1][0];
  const auto& of_values = lz::value_and_gradient(x * f)(x = launder(2.0), w = {1.0, 2.0, 3.0}).gradient[w][2];
  CHECK(element == 20);
  CHECK(number == 321);
  CHECK(from_row == 6);
  CHECK(of_values == 200);
  static_assert(std::is_same_v<decltype(slopes()[w][1]), double>);
  double total = 0;
  for (const double one : slopes()[w]) total += one;
  CHECK(total == 222);
  const std::vector<double> copied = [&] {
    const auto local = slopes();
    return std::vector<double>(local.begin(), local.end());
  }();
  CHECK(copied.size() == 4);
}

TEST_CASE("what Boost.Hana takes out of a temporary is a copy") {
  const auto& value = hana::second(x = launder(2.0));
  const auto& values = hana::second(w = {launder(1.0), 2.0, 3.0});
  const auto& at_x = hana::at_key(lz::point(x = launder(2.0)), x);
  const auto& at_w = hana::at_key(point_of_point(), w);
  CHECK(value == 2);
  CHECK(values[2] == 3);
  CHECK(at_x == 2);
  CHECK(at_w[1] == 2);
  static_assert(std::is_same_v<decltype(hana::second(x = 2.0)), double>);
  const auto p = point_of_point();
  static_assert(std::is_same_v<decltype(hana::at_key(p, x)), const double&>);
  const auto found = hana::find(point_of_point(), w);
  CHECK(found.value()[2] == 3);
  const auto bindings = hana::unpack(point_of_point(), hana::make_tuple);
  CHECK(f(bindings[hana::size_c<0>]) == 321);
  const auto slope = hana::at_key(lz::gradient(x * f)(point_of_point()), w);
  CHECK(slope[2] == 200);
}

TEST_CASE("text that is about to end becomes a string, and no view of one") {
  using table = decltype(lz::circuit(x * x)(x = 1.0).table());
  static_assert(std::is_convertible_v<const table&, std::string_view> &&
                !std::is_convertible_v<table, std::string_view>);
  static_assert(std::is_convertible_v<const table&, std::string> && std::is_convertible_v<table, std::string>);
  const std::string text = lz::circuit(x * x)(x = launder(3.0)).table();
  CHECK(text.find('9') != std::string::npos);
}

TEST_CASE("a formula owns the numbers in it") {
  constexpr auto scaled = [](double by) {
    const double local = launder(by);
    return local * f + x / local;
  };
  BOTH(scaled(2.0)(w = {1.0, 2.0, 3.0}, x = launder(4.0)) == 644);
  BOTH(lz::gradient(scaled(2.0))(w = {1.0, 2.0, 3.0}, x = launder(4.0))[x] == 0.5);
}

}  // namespace
