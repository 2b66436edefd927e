// One graph, two front ends: a formula and a function that say the same give the same graph, node for node.
#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto w = lz::vec<"w", 3>;
constexpr auto v = lz::vec<"v", 2>;
constexpr auto A = lz::mat<"A", 2, 2>;

/// A node and what it is made of, from left to right, at the end of an order.
constexpr void append(const lz::detail::graph& g, int number, lz::detail::buffer<int>& order) {
  for (const int known : order)
    if (known == number) return;
  for (int k = 0; k < g.at(number).count; ++k) append(g, g.operand(number, k), order);
  order.push_back(number);
}
constexpr lz::detail::buffer<int> order_of(const lz::detail::graph& g) {
  lz::detail::buffer<int> order;
  for (const int output : g.outputs) append(g, output, order);
  return order;
}

/// Equal up to the order in which nodes were made: in a function a number is made where it is first used.
constexpr bool same_graphs(const lz::detail::graph& a, const lz::detail::graph& b) {
  if (a.size() != b.size() || a.outputs.size() != b.outputs.size() || a.inputs.size() != b.inputs.size() ||
      a.decisions.size() != b.decisions.size())
    return false;
  const lz::detail::buffer<int> in_a = order_of(a), in_b = order_of(b);
  if (in_a.size() != a.size() || in_b.size() != b.size()) return false;
  lz::detail::buffer<int> in_b_for(a.size(), -1);
  for (int i = 0; i < a.size(); ++i) {
    const lz::detail::node &m = a.at(in_a[i]), &n = b.at(in_b[i]);
    if (m.kind != n.kind || !LEIBNIZ_SAME(m.op, n.op) || m.count != n.count || !(m.value == n.value)) return false;
    if (m.kind == lz::detail::node_kind::input && m.first != n.first) return false;
    for (int k = 0; k < m.count; ++k)
      if (in_b_for[a.operand(m, k)] != b.operand(n, k)) return false;
    in_b_for[in_a[i]] = in_b[i];
  }
  for (int i = 0; i < a.outputs.size(); ++i)
    if (in_b_for[a.outputs[i]] != b.outputs[i]) return false;
  for (int i = 0; i < a.inputs.size(); ++i)
    if (a.inputs[i].first != b.inputs[i].first || a.inputs[i].info->size != b.inputs[i].info->size) return false;
  return true;
}

template <class A, class B>
constexpr bool same_programs = same_graphs(lz::detail::frozen<A>.thaw(), lz::detail::frozen<B>.thaw());

/// A formula as it is, and as its value and gradient run, next to a function of the same inputs.
template <class... Arguments, class Formula, class F>
constexpr bool same(const Formula&, const F&) {
  using all = typename lz::detail::chosen_arguments<lz::detail::all_arguments, sizeof...(Arguments)>::type;
  using variables = lz::detail::by_default<Formula>;
  using callable = lz::detail::callable_source<F, Arguments...>;
  using formula = lz::detail::formula_source<Formula>;
  const lz::detail::graph traced = lz::detail::graph_of_callable<F, Arguments...>();
  return lz::detail::is_valid(traced) && same_graphs(traced, lz::detail::graph_of<Formula>()) &&
         same_graphs(lz::detail::code_of<callable>.thaw(), lz::detail::code_of<formula>.thaw()) &&
         same_programs<lz::detail::value_program<callable>, lz::detail::value_program<formula>> &&
         same_programs<lz::detail::program<callable, all, lz::asked::gradient::asks>,
                       lz::detail::program<formula, variables, lz::asked::gradient::asks>> &&
         same_programs<lz::detail::program<callable, all, lz::asked::value_and_gradient::asks>,
                       lz::detail::program<formula, variables, lz::asked::value_and_gradient::asks>>;
}

TEST_CASE("arithmetic") {
  BOTH(same<double, double, double>((x + y) * z, [](auto a, auto b, auto c) { return (a + b) * c; }));
  BOTH(same<double>(x, [](auto a) { return a; }));
  BOTH(same<double>(x * x - 0.5_c * x / 3_c, [](auto a) { return a * a - 0.5 * a / 3; }));
  BOTH(same<double, double>(-x + y - 1_c, [](auto a, auto b) {
    auto result = -a;
    result += b;
    --result;
    return result;
  }));
  BOTH(same<double, double>((x - y) * (x - y) + (x - y), [](auto a, auto b) {
    const auto difference = a - b;
    return difference * difference + difference;
  }));
}

TEST_CASE("words") {
  BOTH(same<double, double>(exp(-x * x) * sin(x * y) + tanh(y),
                            [](auto a, auto b) { return exp(-a * a) * sin(a * b) + tanh(b); }));
  BOTH(same<double, double>(atan2(x, y) + hypot(x, y), [](auto a, auto b) { return atan2(a, b) + hypot(a, b); }));
  BOTH(same<double>(pow(x, 3_c) + pow(x, -0.5_c), [](auto a) { return pow(a, 3_c) + pow(a, -0.5_c); }));
  BOTH(same<double, double>(pow(x, y), [](auto a, auto b) { return pow(a, b); }));
  BOTH(same<double, double>(max(x, y) - min(x, y) + abs(x),
                            [](auto a, auto b) { return max(a, b) - min(a, b) + fabs(a); }));
  BOTH(same<double, double, double>(log_sum_exp(x, y, z), [](auto a, auto b, auto c) { return log_sum_exp(a, b, c); }));
  BOTH(same<double>(stop_gradient(x) * x, [](auto a) { return stop_gradient(a) * a; }));
}

TEST_CASE("a neuron, its elements in a vector") {
  BOTH(same<std::array<double, 3>, std::array<double, 2>>(
      sigmoid(w[0_c] * v[0_c] + w[1_c] * v[1_c] + w[2_c]), [](const auto& weights, const auto& inputs) {
        return lz::sigmoid(weights[0] * inputs[0] + weights[1] * inputs[1] + weights[2]);
      }));
}

TEST_CASE("a loop over a scalar product") {
  BOTH(same<std::array<double, 3>>(0_c + w[0_c] * w[0_c] + w[1_c] * w[1_c] + w[2_c] * w[2_c],
                                   []<class T>(const std::array<T, 3>& a) {
                                     T sum = 0;
                                     for (const T& one : a) sum += one * one;
                                     return sum;
                                   }));
  BOTH(same<std::array<double, 3>>(w[0_c] * w[1_c] * w[2_c], [](const auto* a) {
    auto product = a[0];
    for (int i = 1; i < 3; ++i) product *= a[i];
    return product;
  }));
}

TEST_CASE("losses") {
  BOTH(same<double, double>(huber(x - y), [](auto a, auto b) { return lz::huber(a - b); }));
  BOTH(same<double, double>(softplus(x) - x * y, [](auto a, auto b) { return lz::softplus(a) - a * b; }));
  BOTH(same<double, double>(square(x - y) / 2_c, [](auto a, auto b) { return lz::square(a - b) / 2; }));
}

TEST_CASE("selects and logic") {
  BOTH(same<double, double>(select(x < y, x * x, y), [](auto a, auto b) { return lz::select(a < b, a * a, b); }));
  BOTH(same<double, double>(select(x >= 1_c, sqrt(x), -0.5_c * y),
                            [](auto a, auto b) { return lz::select(a >= 1, sqrt(a), -0.5 * b); }));
}

TEST_CASE("matrices of numbers") {
  BOTH(same<lz::matrix_values<double, 2, 2>>(A[0_c][0_c] * A[1_c][1_c] - A[0_c][1_c] * A[1_c][0_c],
                                             [](const auto& m) { return m[0][0] * m[1][1] - m[0][1] * m[1][0]; }));
}

TEST_CASE("a formula called in a function, and a function called with words") {
  constexpr auto formula = (x + y) * sigmoid(x);
  BOTH(same<double, double>(formula, [](auto a, auto b) { return ((x + y) * sigmoid(x))(x = a, y = b); }));
  constexpr auto f = [](auto a, auto b) { return (a + b) * lz::sigmoid(a); };
  BOTH(same<double, double>(f(x, y), f));
}

TEST_CASE("different functions give different graphs") {
  BOTH(!same<double, double>(x + y, [](auto a, auto b) { return a - b; }));
  BOTH(!same<double, double>(x - y, [](auto a, auto b) { return b - a; }));
  BOTH(!same<double>(x * 2_c, [](auto a) { return a * 3; }));
}

TEST_CASE("arguments are inputs, one behind the other") {
  constexpr auto f = [](auto a, const auto& b, auto c) { return a + b[1] * c; };
  constexpr auto g = [](const auto& function) {
    return lz::detail::graph_of_callable<std::remove_cvref_t<decltype(function)>, double, std::array<double, 3>,
                                         float>();
  };
  BOTH(g(f).inputs.size() == 3 && g(f).inputs[1].first == 1 && g(f).inputs[2].first == 4);
  BOTH(g(f).inputs[0].info->name == lz::text("x0") && !g(f).inputs[0].info->is_vector);
  BOTH(g(f).inputs[1].info->name == lz::text("x1") && g(f).inputs[1].info->is_vector);
  BOTH(g(f).inputs[2].info->name == lz::text("x2"));
  BOTH(g(f).at(0).first == 2 && g(f).at(1).first == 4);  // b[1] lies behind a and b[0]
}

}  // namespace
