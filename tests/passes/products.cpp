// Products with vectors on graphs: the order of the outputs, paths, what is shared, and arms that are not taken.
#include "both.hpp"
#include "interpreter.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

using buffer = lz::detail::buffer<int>;
using graph = lz::detail::graph;
using numbers = std::vector<double>;
template <int Size>
constexpr const lz::detail::input_info* tangent = &lz::detail::input_info_of<lz::detail::tangent_input<Size>>;
template <int Size>
constexpr const lz::detail::input_info* cotangent = &lz::detail::input_info_of<lz::detail::cotangent_input<Size>>;

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto k = lz::parameter<"k">;

constexpr buffer slots(auto... slot) {
  buffer result;
  (result.push_back(slot), ...);
  return result;
}
template <class F>
constexpr graph graph_of(const F&) {
  return lz::detail::graph_of<F>();
}
template <class... Arguments>
constexpr graph graph_of_callable(auto f) {
  return lz::detail::graph_of_callable<decltype(f), Arguments...>();
}
numbers run(const graph& g, const numbers& at) {
  CHECK(lz::detail::first_fault(g) == nullptr);
  return interpreter::outputs<double>(g, at);
}

constexpr bool seeds_are_one_more_input() {
  const graph g = lz::detail::jvp(graph_of(x * y), slots(0, 1), tangent<2>);
  return lz::detail::is_valid(g) && g.inputs.size() == 3 && g.inputs[2].first == 2 &&
         g.inputs[2].info->name == lz::text("tangent") && g.inputs[2].info->size == 2 && g.inputs[2].info->is_vector &&
         !g.inputs[2].info->is_active && g.size() == 8;
}
TEST_CASE("the seeds are one more input, behind those of the function") { BOTH(seeds_are_one_more_input()); }

TEST_CASE("J v: each output is followed by its tangent") {
  const graph g = lz::detail::jvp(graph_of(lz::stack(x * y, k * x, k)), slots(0, 1), tangent<2>);
  // x = 3, y = 5, k = 2; v = (7, 11)
  CHECK(run(g, {3, 5, 2, 7, 11}) == numbers{15, 5 * 7 + 3 * 11, 6, 14, 2, 0});
}
TEST_CASE("J v: by some slots alone, in the order in which they are asked for") {
  const graph source = graph_of(lz::stack(x * y, k * x));
  CHECK(run(lz::detail::jvp(source, slots(1), tangent<1>), {3, 5, 2, 7}) == numbers{15, 21, 6, 0});
  CHECK(run(lz::detail::jvp(source, slots(1, 0), tangent<2>), {3, 5, 2, 7, 11}) == numbers{15, 76, 6, 22});
  // a variable that does not occur
  CHECK(run(lz::detail::jvp(source, slots(99, 1), tangent<2>), {3, 5, 2, 7, 11}) == numbers{15, 33, 6, 0});
}

TEST_CASE("J'w: the outputs, then a cotangent for each slot") {
  const graph g = lz::detail::vjp(graph_of(lz::stack(x * y, k * x, k)), slots(0, 99, 1), cotangent<3>);
  CHECK(run(g, {3, 5, 2, 7, 11, 13}) == numbers{15, 6, 2, 5 * 7 + 2 * 11, 0, 3 * 7});
  // an output that stands twice
  CHECK(run(lz::detail::vjp(graph_of(lz::stack(x * y, y * x)), slots(0), cotangent<2>), {3, 5, 7, 11}) ==
        numbers{15, 15, 5 * 18});
}
constexpr bool is_one_sweep() {
  // of exp(x) and its square, by x: no function is called again, and each output costs one product
  const auto f = lz::stack(exp(x), square(exp(x)));
  const lz::operation_count once =
      lz::detail::measured_operations(lz::detail::vjp(graph_of(f), slots(0), cotangent<2>));
  return once.functions == 1 && once.multiplications == 3 && once.additions == 1;
}
TEST_CASE("J'w is one sweep from all outputs") { BOTH(is_one_sweep()); }

constexpr auto cube = x * x * x * y;
TEST_CASE("H v: the value, the gradient, the product") {
  for (const auto hvp :
       {lz::detail::hvp_forward_over_reverse<>, lz::detail::hvp_reverse_over_forward<>, lz::detail::hvp<>}) {
    const graph g = hvp(graph_of(cube), slots(0, 1), tangent<2>);
    // x = 2, y = 5; v = (7, 11): the Hessian is 6xy, 3x², 0
    CHECK(run(g, {2, 5, 7, 11}) == numbers{40, 60, 8, 60 * 7 + 12 * 11, 12 * 7});
    // a line has none
    CHECK(run(hvp(graph_of(k * x + y), slots(0, 2), tangent<2>), {2, 5, 3, 7, 11}) == numbers{13, 5, 1, 0, 0});
  }
}
constexpr bool is_cheaper_than_a_hessian() {
  const auto f = exp(x * y) * sin(x) / y;
  const auto weight = [](const graph& g) { return lz::detail::count_operations(lz::detail::lower(g)).weight(); };
  const graph source = graph_of(f);
  const int one = weight(lz::detail::hvp_forward_over_reverse(source, slots(0, 1), tangent<2>)),
            other = weight(lz::detail::hvp_reverse_over_forward(source, slots(0, 1), tangent<2>)),
            taken = weight(lz::detail::hvp(source, slots(0, 1), tangent<2>));
  return taken <= one && taken <= other && (taken == one || taken == other);
}
TEST_CASE("H v is taken in the cheaper way") { BOTH(is_cheaper_than_a_hessian()); }
TEST_CASE("the value and the gradient beside H v are those of the gradient") {
  const graph source = graph_of(exp(x * y) * sin(x) / y);
  const numbers gradient = run(lz::detail::differentiate_reverse(source, slots(0, 1)), {0.3, 0.7});
  for (const auto hvp : {lz::detail::hvp_forward_over_reverse<>, lz::detail::hvp_reverse_over_forward<>}) {
    const numbers found = run(hvp(source, slots(0, 1), tangent<2>), {0.3, 0.7, 2, 3});
    CHECK(close(found[0], gradient[0], 0x1p-52));
    CHECK(close(found[1], gradient[1], 0x1p-51));
    CHECK(close(found[2], gradient[2], 0x1p-51));
  }
}

constexpr auto branch = [](auto a, auto b) { return a < b ? a * a * b : b * b; };
TEST_CASE("paths: the condition, then the outputs of each path") {
  const graph source = graph_of_callable<double, double>(branch);
  // a = 2, b = 5; v = (7, 11); what is true is 1
  CHECK(run(lz::detail::jvp(source, slots(0, 1), tangent<2>), {2, 5, 7, 11}) ==
        numbers{1, 20, 20 * 7 + 4 * 11, 25, 10 * 11});
  CHECK(run(lz::detail::vjp(source, slots(0, 1), cotangent<1>), {2, 5, 3}) == numbers{1, 20, 60, 12, 25, 0, 30});
  for (const auto hvp : {lz::detail::hvp_forward_over_reverse<>, lz::detail::hvp_reverse_over_forward<>})
    CHECK(run(hvp(source, slots(0, 1), tangent<2>), {2, 5, 7, 11}) ==
          numbers{1, 20, 20, 4, 10 * 7 + 4 * 11, 4 * 7, 25, 0, 10, 0, 2 * 11});
}

constexpr auto two_results = [](auto a, auto b) {
  if (a < b) return std::array{a * b, a};
  return std::array{b, b * b};
};
TEST_CASE("paths of several outputs: the outputs of one path together") {
  const graph source = graph_of_callable<double, double>(two_results);
  CHECK(run(lz::detail::jvp(source, slots(0, 1), tangent<2>), {2, 5, 7, 11}) ==
        numbers{1, 10, 57, 2, 7, 5, 11, 25, 110});
  CHECK(run(lz::detail::vjp(source, slots(0, 1), cotangent<2>), {2, 5, 7, 11}) ==
        numbers{1, 10, 2, 46, 14, 5, 25, 0, 117});
}

TEST_CASE("an arm that is not taken poisons no product") {
  const graph source = graph_of(select(x > 0_c, sqrt(x), 0_c) + y * y);
  CHECK(run(lz::detail::jvp(source, slots(0, 1), tangent<2>), {-1, 3, 1, 1}) == numbers{9, 6});
  CHECK(run(lz::detail::vjp(source, slots(0, 1), cotangent<1>), {-1, 3, 1}) == numbers{9, 0, 6});
  for (const auto hvp : {lz::detail::hvp_forward_over_reverse<>, lz::detail::hvp_reverse_over_forward<>})
    CHECK(run(hvp(source, slots(0, 1), tangent<2>), {-1, 3, 1, 1}) == numbers{9, 0, 6, 0, 2});
}

}  // namespace
