// Traced numbers: what their operations become, what literals are, and how conditions are answered.
#include <limits>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

namespace {

template <class F, class... Arguments>
constexpr lz::detail::graph traced(const F&, const Arguments&...) {
  return lz::detail::graph_of_callable<F, Arguments...>();
}
constexpr const lz::detail::node& result_of(const lz::detail::graph& g) { return g.at(g.outputs[0]); }

/// The one literal or constant in what a callable of one number does.
template <class F>
constexpr lz::detail::node number_in(const F& f) {
  const lz::detail::graph g = traced(f, 1.0);
  lz::detail::node found{};
  int count = 0;
  for (const lz::detail::node& n : g.nodes)
    if (n.kind == lz::detail::node_kind::constant || n.kind == lz::detail::node_kind::literal) {
      found = n;
      ++count;
    }
  return count == 1 && lz::detail::is_valid(g) ? found : lz::detail::node{lz::detail::node_kind::captured};
}
template <class F>
constexpr bool is_exact(const F& f, long long numerator, long long denominator = 1) {
  const lz::detail::node n = number_in(f);
  return n.kind == lz::detail::node_kind::constant && n.value == lz::detail::exact{numerator, denominator};
}
template <class F>
constexpr bool is_literal(const F& f, double value) {
  const lz::detail::node n = number_in(f);
  return n.kind == lz::detail::node_kind::literal && same_bits(n.literal(), value);
}

TEST_CASE("literals of every type are exact where a ratio can be") {
  BOTH(is_exact([](auto x) { return x * 2; }, 2));
  BOTH(is_exact([](auto x) { return x * 2u; }, 2));
  BOTH(is_exact([](auto x) { return x * 'a'; }, 97));
  BOTH(is_exact([](auto x) { return x * true; }, 1));
  BOTH(is_exact([](auto x) { return x * -0.375; }, -3, 8));
  BOTH(is_exact([](auto x) { return x * 0.1f; }, 13421773, 134217728));
  BOTH(is_exact([](auto x) { return x * 0.0; }, 0));
  BOTH(is_exact([](auto x) { return x * 0.1_c; }, 1, 10));
  BOTH(is_exact([]<class T>(T x) { return x * T(lz::constant<1, 3>{}); }, 1, 3));
  BOTH(is_exact([](auto x) { return 0.5 * x + 0.5 / x + x / 0.5f; }, 1, 2));  // one node
}

TEST_CASE("other literals keep their bits") {
  BOTH(is_literal([](auto x) { return x * -0.0; }, -0.0));
  BOTH(is_literal([](auto x) { return x * 1e300; }, 1e300));
  BOTH(is_literal([](auto x) { return x * 1e-300; }, 1e-300));
  BOTH(is_literal([](auto x) { return x * 5e-324; }, 5e-324));
  BOTH(is_literal([](auto x) { return lz::fmin(x, std::numeric_limits<double>::infinity()); },
                  std::numeric_limits<double>::infinity()));
  BOTH(is_literal([](auto x) { return x + std::numeric_limits<double>::quiet_NaN(); },
                  std::numeric_limits<double>::quiet_NaN()));
  BOTH(is_literal([](auto x) { return 1e300 * x + x / 1e300; }, 1e300));  // one node
}

TEST_CASE("numbers among themselves are computed at once, as doubles are") {
  BOTH(is_exact([]<class T>(T x) { return x * (T(1) + T(2) * 3); }, 7));
  BOTH(is_exact([]<class T>(T x) { return x * lz::sqrt(T(16)); }, 4));
  BOTH(is_exact([]<class T>(T x) { return x * (T(1) / 3); }, 1, 3));
  BOTH(is_exact([]<class T>(T x) { return x * (1 - T(0.1_c)); }, 9, 10));
  // where doubles round on the way, so does this: 1/49 · 49 is not 1
  BOTH(is_exact([]<class T>(T x) { return x * (T(1) / 49 * 49); }, 9007199254740991, 9007199254740992));
  BOTH(is_literal([]<class T>(T x) { return x * (T(0) * -1); }, -0.0));
  BOTH(traced([]<class T>(T x) { return T(0.1) + T(0.2) < T(0.3) ? x : x * x; }, 1.0).decisions.size() == 0);
  BOTH(traced([]<class T>(T) { return T(1) / T(4); }, 1.0).size() == 1);
}

TEST_CASE("an operation is a node, equal ones are one") {
  BOTH(traced([](auto x, auto y) { return (x + y) * (y + x); }, 1.0, 1.0).size() == 4);
  BOTH(traced([](auto x) { return lz::exp(x) * lz::exp(x); }, 1.0).size() == 3);
  BOTH(traced([](auto x) { return x; }, 1.0).size() == 1);
  BOTH(traced([](auto, auto y) { return y; }, 1.0, 1.0).at(0).first == 1);  // slot 1
  BOTH(result_of(traced([](auto x) { return -x; }, 1.0)).op == &lz::detail::primitive_info_of<lz::op::neg>);
  BOTH(result_of(traced([](auto x) { return +x; }, 1.0)).kind == lz::detail::node_kind::input);
  BOTH(result_of(traced([](auto x, auto y) { return lz::atan2(x, y); }, 1.0, 1.0)).op ==
       &lz::detail::primitive_info_of<lz::op::atan2>);
  BOTH(result_of(traced([](auto x) { return lz::select(x < 1, x, 2); }, 1.0)).op ==
       &lz::detail::primitive_info_of<lz::op::select>);
  BOTH(result_of(traced([](auto x, auto y) { return lz::log_sum_exp(x, y, 2.0, x); }, 1.0, 1.0)).count == 4);
}

TEST_CASE("every word takes traced numbers, and numbers among themselves") {
  const auto words = []<class T>(T x) {
    T sum = 0;
    for (const T& a : {x, T(0.5)}) {
      sum += exp(a) + exp2(a) + expm1(a) + log(a) + log2(a) + log10(a) + log1p(a) + gaussian(a) + square(a) + sqrt(a);
      sum += cbrt(a) + rsqrt(a) + one_minus_square(a) + sin(a) + cos(a) + tan(a) + sinpi(a) + cospi(a) + asin(a);
      sum += acos(a) + atan(a) + sinh(a) + cosh(a) + tanh(a) + asinh(a) + acosh(a + 1) + atanh(a) + erf(a) + erfc(a);
      sum += log_norm_cdf(a) + inverse_mills_ratio(a) + inverse_mills_slope(a) + circle_inversion(a, x);
      sum += tgamma(a) + lgamma(a) + digamma(a) + polygamma(1_c, a) + floor(a) + ceil(a) + trunc(a) + round(a);
      sum += abs(a) + fabs(a) + sign(a) + stop_gradient(a) + sigmoid(a) + softplus(a) + log_sigmoid(a) + logit(a);
      sum += softsign(a) + logit_slope(a) + hypot_slope(a, x);
      sum += sigmoid_slope(a) + relu(a) + leaky_relu(a) + elu(a) + silu(a) + mish(a) + gelu(a) + huber(a);
      for (const T& b : {x, T(2)}) {
        sum += log_add_exp(a, b) + xlogy(a, b) + atan2(a, b) + hypot(a, b) + hypot(a, b, 1) + beta(a, b) + fmod(a, b);
        sum += remainder(a, b) + copysign(a, b) + max(a, b) + min(a, b) + fmax(a, b) + fmin(a, b) + fdim(a, b);
        sum += fma(a, b, 1) + lerp(a, b, 0.5) + clamp(a, 0, b) + lz::select(a < b, a, b) + log_sum_exp(a, b, 1);
        sum += pow(a, b) + pow(a, 2) + leaky_relu(a, b) + elu(a, b) + huber(a, b);
      }
      sum += pow(a, 3_c) + pow(a, -0.5_c) + pow(a, 0_c) + pow(a, lz::constant<1, 3>{});
    }
    return sum;
  };
  CHECK(lz::detail::is_valid(traced(words, 1.0)));
  BOTH(is_exact([]<class T>(T x) { return x * (pow(T(3), 2_c) + pow(T(4), -0.5_c)); }, 19, 2));
}

constexpr bool leads(const lz::detail::graph& g, int decision, int yes, int no) {
  return g.decisions[decision].yes == yes && g.decisions[decision].no == no;
}

TEST_CASE("a comparison where a bool is needed is a decision") {
  constexpr auto one = [](auto x) { return x < 1 ? x * x : x; };
  BOTH(traced(one, 1.0).decisions.size() == 1 && leads(traced(one, 1.0), 0, ~0, ~1));
  // first all yes; the last decision changes first
  constexpr auto nested = [](auto x, auto y) {
    if (x < 1) return y < 1 ? x : y;
    return x * y;
  };
  const auto is_tree = [](const lz::detail::graph& g) {
    return g.decisions.size() == 2 && leads(g, 0, 1, ~2) && leads(g, 1, ~0, ~1) && g.outputs.size() == 5 &&
           lz::detail::is_valid(g);
  };
  BOTH(is_tree(traced(nested, 1.0, 1.0)));
  constexpr auto twice = [](auto x, auto y) { return (x < 1 ? x : y) * (y < 1 ? x : y); };
  BOTH(traced(twice, 1.0, 1.0).decisions.size() == 3);
}

TEST_CASE("a condition is 1 or 0 where a number is needed") {
  constexpr auto declared = []<class T>(T x) {
    const T positive = x > 0;
    return positive * x;
  };
  BOTH(traced(declared, 1.0).path_count() == 2);
  BOTH(traced([](auto x) { return x < 1; }, 1.0).path_count() == 2);
  BOTH(traced([](auto x) { return (x < 1) * x; }, 1.0).path_count() == 2);
}

TEST_CASE("what is known already is not asked again") {
  constexpr auto again = [](auto x) {
    const auto a = x < 1 ? x : 2 * x;
    return x < 1 ? a : a * a;
  };
  BOTH(traced(again, 1.0).decisions.size() == 1);
  constexpr auto in_a_loop = [](auto x) {
    auto sum = x;
    for (int i = 0; i < 20; ++i) sum += x > 0 ? x : 1.0;
    return sum;
  };
  BOTH(traced(in_a_loop, 1.0).path_count() == 2);
  constexpr auto by_constants = []<class T>(T x) { return T(1) < T(2) && !(T(2) == T(1)) ? x : x * x; };
  BOTH(traced(by_constants, 1.0).decisions.size() == 0);
}

TEST_CASE("paths share their common nodes") {
  constexpr auto f = [](auto x, auto y) {
    const auto e = lz::exp(x * y);
    return e < 1 ? e * x : e * y;
  };
  // x, y, x·y, exp, 1, <, e·x, e·y
  BOTH(traced(f, 1.0, 1.0).size() == 8);
}

TEST_CASE("up to the limit, paths are followed; beyond it there is no output") {
  constexpr auto eight_ways = [](auto a, auto b, auto c) {
    auto sum = a;
    if (a < 0) sum += b;
    if (b < 0) sum += c;
    if (c < 0) sum *= a;
    return sum;
  };
  BOTH(traced(eight_ways, 1.0, 1.0, 1.0).path_count() == 8);
  constexpr auto too_many = [](const auto& x) {
    auto sum = x[0];
    for (const auto& one : x)
      if (one < 0) sum += one;
    return sum;
  };
  BOTH(lz::detail::is_valid(traced(too_many, std::array<double, 6>{})));
  BOTH(traced(too_many, std::array<double, 6>{}).path_count() == 64);
  BOTH(traced(too_many, std::array<double, 7>{}).outputs.empty());
}

}  // namespace
