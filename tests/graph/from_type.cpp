// From types to graphs: sharing, order, and the way back.
#include <concepts>

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

template <class Formula>
constexpr int size_of(const Formula&) {
  return lz::detail::is_valid(lz::detail::graph_of<Formula>()) ? lz::detail::graph_of<Formula>().size() : -1;
}
template <class Formula>
constexpr int inputs_of(const Formula&) {
  return lz::detail::graph_of<Formula>().inputs.size();
}
template <int Times>
constexpr auto squared(auto f) {
  if constexpr (Times == 0)
    return f;
  else
    return squared<Times - 1>(f * f);
}

TEST_CASE("equal parts are one node") {
  BOTH(size_of(x) == 1);
  BOTH(size_of((x + y) * z) == 5);
  BOTH(size_of(x * y + x * y) == 4);
  BOTH(size_of(x * y + y * x) == 4);
  BOTH(size_of((x - y) * (y - x)) == 5);
  BOTH(size_of(exp(x) * exp(x) + exp(x)) == 4);
  BOTH(size_of(0.5_c * x + 0.5_c) == 4);
  // Only for the compiler: sanitizers spell out each type that takes part in what runs, and these have up to 2¹⁹
  // leaves.
  static_assert(size_of(squared<16>(x)) == 17);
  static_assert(size_of(squared<18>(x + y)) == 21);
}

TEST_CASE("carried numbers are nodes of their own, each") {
  BOTH(size_of(2.0 * x) == 3);
  BOTH(size_of(2.0 * x + 2.0 * x) == 6);
  BOTH(lz::detail::graph_of<decltype(2.0 * x + 3.0 * y)>().at(0).kind == lz::detail::node_kind::captured);
}

TEST_CASE("inputs stand in the order in which they appear, vectors as a whole") {
  BOTH(inputs_of(x * y + x) == 2);
  BOTH(inputs_of(w[2_c] + w[0_c]) == 1);
  BOTH(inputs_of(k * w[2_c] + x) == 3);
  BOTH(inputs_of(1_c + 2_c) == 0);
  using f = decltype(z * w[2_c] + x);
  BOTH(lz::detail::graph_of<f>().inputs[0].info == &lz::detail::input_info_of<lz::variable<"z">>);
  BOTH(lz::detail::graph_of<f>().inputs[1].info->size == 3);
  BOTH(lz::detail::graph_of<f>().inputs[2].first == 4);
  BOTH(lz::detail::graph_of<f>().at(1).first == 3);  // w[2] lies behind z, w[0] and w[1]
}

TEST_CASE("a vector of formulas has an output for each part, with common nodes") {
  using f = decltype(lz::stack(x * y, x * y + 1_c, x));
  BOTH(lz::detail::graph_of<f>().outputs.size() == 3);
  BOTH(lz::detail::graph_of<f>().size() == 5);
  BOTH(lz::detail::is_valid(lz::detail::graph_of<f>()));
}

// There and back.
template <class Formula>
struct itself {
  static constexpr lz::detail::graph run() { return lz::detail::graph_of<Formula>(); }
};
template <class Formula>
struct program {
  static constexpr const auto& code = lz::detail::frozen<itself<Formula>>;
};
template <class Formula>
constexpr auto there_and_back(const Formula& f) {
  return lz::detail::to_type<program<Formula>, typename Formula::captured_type>(f);
}
template <class Formula>
constexpr bool comes_back(const Formula& f) {
  return std::same_as<decltype(there_and_back(f)), Formula>;
}

TEST_CASE("a graph becomes the type that it was made of") {
  BOTH(comes_back(x));
  BOTH(comes_back(2_c));
  BOTH(comes_back(-0.5_c));
  BOTH(comes_back((x + y) * z));
  BOTH(comes_back(x - y / z));
  BOTH(comes_back(x * y + x * y));
  BOTH(comes_back(w[0_c] * w[2_c] + k));
  BOTH(comes_back(sum(w)));
  BOTH(comes_back(log_sum_exp(x, y, z, w[1_c])));
  BOTH(comes_back(select(x < y && !(z == 0_c), exp(x), pow(y, -1.5_c))));
  BOTH(comes_back(2.0 * x + 3.0));
  static_assert(comes_back(squared<16>(x)));
}

TEST_CASE("the numbers come back too, in order") {
  constexpr auto f = [](double a, double b, double c) { return (a * x - b) / (x - c); };
  BOTH(there_and_back(f(launder(3.0), launder(1.0), launder(4.0)))(x = launder(8.0)) == 23.0 / 4);
}

TEST_CASE("what was frozen thaws to the same graph") {
  using f = std::remove_const_t<decltype(w[0_c] * x + w[2_c])>;
  constexpr auto& code = lz::detail::frozen<itself<f>>;
  static_assert(code.node_count == 5 && code.output_count == 1 && code.input_count == 2 && code.slot_count() == 4);
  BOTH(lz::detail::is_valid(code.thaw()));
  BOTH(code.thaw().size() == lz::detail::graph_of<f>().size());
  BOTH(code.thaw().outputs[0] == lz::detail::graph_of<f>().outputs[0]);
}

}  // namespace
