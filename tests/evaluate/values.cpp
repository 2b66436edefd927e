// Results: by place, by variable, contiguous.
#include <concepts>
#include <span>
#include <type_traits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto w = lz::vec<"w", 2>;
using result = lz::variable_values<double, lz::variable<"x">, lz::vector_variable<"w", 2>, lz::variable<"y">>;

TEST_CASE("numbers lie in the order of their variables") {
  static_assert(result::size() == 4 && sizeof(result) == 4 * sizeof(double));
  static_assert(std::is_trivially_copyable_v<result> && std::is_aggregate_v<result>);
  constexpr result r{{1, 2, 3, 4}};
  BOTH(r[x] == 1 && r[y] == 4);
  BOTH(r[w][0] == 2 && r[w][1] == 3);
  BOTH(r[w[0_c]] == 2 && r[w[1_c]] == 3);
  BOTH(r == result{{1, 2, 3, launder(4.0)}});
  BOTH(r != result{{1, 2, 3, launder(5.0)}});
}

TEST_CASE("a result is a span of numbers") {
  result r{{1, 2, 3, launder(4.0)}};
  const std::span<double> all(r);
  CHECK(all.size() == 4);
  CHECK(all[2] == 3);
  all[2] = 7;
  CHECK(r[w][1] == 7);
  CHECK(r.end() - r.begin() == 4);
}

TEST_CASE("a result without variables is empty") {
  static_assert(lz::variable_values<double>::size() == 0);
  const lz::variable_values<double> none{};
  CHECK(none.begin() == none.end());
}

TEST_CASE("the values of a vector of formulas") {
  constexpr lz::values<int, 3> v{{1, 2, 3}};
  BOTH(v.size() == 3 && v[2] == 3 && v == lz::values<int, 3>{{1, 2, launder(3)}});
  int total = 0;
  for (const int one : v) total += one;
  CHECK(total == 6);
}

}  // namespace
