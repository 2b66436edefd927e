// Patterns of matrices that are known by hand, their constants, and the graphs without zeros.
#include "both.hpp"
#include "interpreter.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

using buffer = lz::detail::buffer<int>;
using graph = lz::detail::graph;
using lz::detail::matrix_part;
using lz::detail::sparsity;

constexpr buffer numbers(auto... number) {
  buffer result;
  (result.push_back(number), ...);
  return result;
}
constexpr buffer first_slots(int count) {
  buffer result;
  for (int i = 0; i < count; ++i) result.push_back(i);
  return result;
}
constexpr bool equal(const buffer& a, const buffer& b) {
  bool result = a.size() == b.size();
  for (int i = 0; i < a.size() && result; ++i) result = a[i] == b[i];
  return result;
}

/// The entries of the Hessian alone, in each path.
constexpr graph hessian_of(const graph& source, int count) {
  graph all = lz::detail::hessian_by_sweeps(source, first_slots(count));
  buffer outputs;
  for (int d = 0; d < all.decisions.size(); ++d) outputs.push_back(all.condition(d));
  for (int path = 0; path < all.path_count(); ++path)
    for (int k = 1 + count; k < all.width(); ++k) outputs.push_back(all.output(path, k));
  all.outputs = outputs;
  return lz::detail::prune(all);
}
/// The entries of the Jacobian alone, in each path.
constexpr graph jacobian_of(const graph& source, int count) {
  graph all = lz::detail::differentiate_reverse(source, first_slots(count));
  buffer outputs;
  for (int d = 0; d < all.decisions.size(); ++d) outputs.push_back(all.condition(d));
  for (int path = 0; path < all.path_count(); ++path)
    for (int k = 0; k < all.width(); ++k)
      if (k % (count + 1) != 0) outputs.push_back(all.output(path, k));
  all.outputs = outputs;
  return lz::detail::prune(all);
}

template <int Count>
constexpr auto rosenbrock = [](const auto& x) {
  std::remove_cvref_t<decltype(x[0])> sum = 0;
  for (std::size_t i = 0; i + 1 < Count; ++i) {
    const auto a = x[i + 1] - x[i] * x[i];
    const auto b = 1.0 - x[i];
    sum += 100.0 * a * a + b * b;
  }
  return sum;
};
template <int Count>
constexpr graph rosenbrock_hessian() {
  return hessian_of(
      lz::detail::graph_of_callable<std::remove_cvref_t<decltype(rosenbrock<Count>)>, std::array<double, Count>>(),
      Count);
}

/// Each entry next to the diagonal, and the last on it, which is 200.
constexpr bool is_tridiagonal(matrix_part part) {
  constexpr int n = 10;
  const sparsity found = lz::detail::sparsity_of(rosenbrock_hessian<n>(), n, n, first_slots(n), part);
  int k = 0;
  bool right = found.rows == n && found.columns == n;
  for (int i = 0; i < n; ++i) {
    right = right && found.row_begin[i] == k;
    for (int j = i == 0 ? 0 : i - 1; j <= (part == matrix_part::lower || i + 1 == n ? i : i + 1); ++j, ++k)
      right = right && found.row[k] == i && found.column[k] == j && found.is_constant[k] == (i == n - 1 && j == n - 1);
  }
  right = right && found.count() == k && found.row_begin[n] == k && found.column_begin[n] == k;
  for (int j = 0; j < n && right; ++j)
    for (int c = found.column_begin[j]; c < found.column_begin[j + 1]; ++c)
      right = right && found.column[found.by_column[c]] == j &&
              (c == found.column_begin[j] || found.row[found.by_column[c]] > found.row[found.by_column[c - 1]]);
  return right;
}
TEST_CASE("the Hessian of Rosenbrock is tridiagonal") {
  CHECK(is_tridiagonal(matrix_part::full));
  CHECK(is_tridiagonal(matrix_part::lower));
  CHECK(lz::detail::sparsity_of(rosenbrock_hessian<10>(), 10, 10, first_slots(10)).count() == 28);
  CHECK(lz::detail::sparsity_of(rosenbrock_hessian<10>(), 10, 10, first_slots(10), matrix_part::lower).count() == 19);
}

TEST_CASE("the nonzeros are the dense entries, and less is computed") {
  const graph dense = rosenbrock_hessian<10>();
  std::vector<double> at;
  for (int i = 0; i < 10; ++i) at.push_back(0.5 + 0.25 * i);
  const std::vector<double> all = interpreter::outputs<double>(dense, at);
  for (const matrix_part part : {matrix_part::full, matrix_part::lower}) {
    const sparsity pattern = lz::detail::sparsity_of(dense, 10, 10, first_slots(10), part);
    const graph sparse = lz::detail::nonzeros(dense, pattern);
    CHECK(lz::detail::is_valid(sparse));
    const std::vector<double> found = interpreter::outputs<double>(sparse, at);
    REQUIRE(found.size() == static_cast<std::size_t>(pattern.count()));
    for (int k = 0; k < pattern.count(); ++k)
      CHECK(found[static_cast<std::size_t>(k)] ==
            all[static_cast<std::size_t>(10 * pattern.row[k] + pattern.column[k])]);
    for (int i = 0; i < 10; ++i)
      for (int j = 0; j < 10; ++j) CHECK((all[static_cast<std::size_t>(10 * i + j)] != 0) == (i - j < 2 && j - i < 2));
  }
}

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto k = lz::parameter<"k">;

/// Of three rows by x and y: one that is linear, one that knows y alone, one that is a parameter.
constexpr bool jacobian_is_known() {
  const auto rows = lz::stack(3_c * x + k * y, y * y, k);
  const graph entries = jacobian_of(lz::detail::graph_of<std::remove_const_t<decltype(rows)>>(), 3);
  // the inputs come in the order x, k, y
  const sparsity found = lz::detail::sparsity_of(entries, 3, 3, numbers(0, 2));
  return equal(found.row, numbers(0, 0, 0, 1, 2)) && equal(found.column, numbers(0, 1, 2, 2, 1)) &&
         equal(found.row_begin, numbers(0, 3, 4, 5)) && equal(found.column_begin, numbers(0, 1, 3, 5)) &&
         equal(found.by_column, numbers(0, 1, 4, 2, 3)) && found.is_constant[0] && !found.is_constant[1] &&
         found.is_constant[2] && !found.is_constant[3] && found.is_constant[4];
}
TEST_CASE("a Jacobian, and which of its entries are constants") { BOTH(jacobian_is_known()); }

// the entry by a is 2 on one path and 2 on the other, that by b is 0 and 1, by c 3 and 4, by d 0, by e 1 and 0
constexpr auto branch = [](auto a, auto b, auto c, auto d, auto e) {
  return d < 1.0 ? 2.0 * a + 3.0 * c + e : 2.0 * a + b + 4.0 * c;
};
constexpr bool paths_are_joined() {
  const graph entries =
      jacobian_of(lz::detail::graph_of_callable<decltype(branch), double, double, double, double, double>(), 5);
  const sparsity found = lz::detail::sparsity_of(entries, 1, 5, first_slots(5));
  const graph sparse = lz::detail::nonzeros(entries, found);
  return equal(found.column, numbers(0, 1, 2, 4)) && found.is_constant[0] && !found.is_constant[1] &&
         !found.is_constant[2] && !found.is_constant[3] && lz::detail::is_valid(sparse) && sparse.width() == 4 &&
         sparse.path_count() == 2 && sparse.is_constant(sparse.output(0, 1), 0) &&
         sparse.is_constant(sparse.output(1, 1), 1) && sparse.is_constant(sparse.output(1, 3), 0);
}
TEST_CASE("an entry is there where one path has it, and a constant where all have the same") {
  BOTH(paths_are_joined());
}

constexpr bool may_be_empty() {
  const graph entries = hessian_of(lz::detail::graph_of<std::remove_const_t<decltype(x + y)>>(), 2);
  const sparsity found = lz::detail::sparsity_of(entries, 2, 2, first_slots(2));
  return found.count() == 0 && equal(found.row_begin, numbers(0, 0, 0)) &&
         equal(found.column_begin, numbers(0, 0, 0)) && lz::detail::nonzeros(entries, found).outputs.empty();
}
TEST_CASE("a matrix of zeros has no entry") { BOTH(may_be_empty()); }

}  // namespace
