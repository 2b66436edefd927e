// simplify and fold: what each class of rules may do, and what it may not.
#include "passes/after.hpp"

namespace lz = leibniz;
using namespace lz::literals;
using lz::detail::rewrite_class;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;

constexpr auto bit_exact = [](const lz::detail::graph& g) { return lz::detail::simplify<rewrite_class::bit_exact>(g); };
constexpr auto finite_exact = [](const lz::detail::graph& g) {
  return lz::detail::simplify<rewrite_class::finite_exact>(g);
};
constexpr auto rounding = [](const lz::detail::graph& g) { return lz::detail::simplify<rewrite_class::rounding>(g); };
constexpr auto fold_exactly = [](const lz::detail::graph& g) { return lz::detail::fold<rewrite_class::bit_exact>(g); };
constexpr auto fold_all = [](const lz::detail::graph& g) { return lz::detail::fold<rewrite_class::rounding>(g); };

/// A formula that only a class, and those beyond it, may rewrite.
template <class From, class To>
constexpr bool from_bit_exact_on(const From& from, const To& to) {
  return same(after<bit_exact>(from), to) && same(after<finite_exact>(from), to) && same(after<rounding>(from), to);
}
template <class From, class To>
constexpr bool from_finite_exact_on(const From& from, const To& to) {
  return same(after<bit_exact>(from), from) && same(after<finite_exact>(from), to) && same(after<rounding>(from), to);
}
template <class From, class To>
constexpr bool by_rounding_alone(const From& from, const To& to) {
  return same(after<bit_exact>(from), from) && same(after<finite_exact>(from), from) && same(after<rounding>(from), to);
}

TEST_CASE("bit-exact rules are allowed everywhere") {
  BOTH(from_bit_exact_on(1_c * x, x));
  BOTH(from_bit_exact_on(x * 1_c, x));
  BOTH(from_bit_exact_on(-1_c * x, -x));
  BOTH(from_bit_exact_on(-x * -y, x * y));
  BOTH(from_bit_exact_on(-x * y, -(x * y)));
  BOTH(from_bit_exact_on(x * -y, -(y * x)));
  BOTH(from_bit_exact_on(x + -y, x - y));
  BOTH(from_bit_exact_on(x + x, 2_c * x));
  BOTH(from_bit_exact_on(x - 0_c, x));
  BOTH(from_bit_exact_on(x - -y, x + y));
  BOTH(from_bit_exact_on(-(-x), x));
  BOTH(from_bit_exact_on(x / 1_c, x));
  BOTH(from_bit_exact_on(x / -y, -(x / y)));
  BOTH(from_bit_exact_on(abs(-x), abs(x)));
  BOTH(from_bit_exact_on(abs(abs(x)), abs(x)));
  BOTH(from_bit_exact_on(square(-x), square(x)));
  BOTH(from_bit_exact_on(pow(x, 0_c), 1_c));
  BOTH(from_bit_exact_on(pow(x, 1_c), x));
  BOTH(from_bit_exact_on(sin(1_c * x) + -exp(y / 1_c), sin(x) - exp(y)));
}

TEST_CASE("finite-exact rules are for derivatives") {
  BOTH(from_finite_exact_on(0_c * x, 0_c));
  BOTH(from_finite_exact_on(x + 0_c, x));
  BOTH(from_finite_exact_on(0_c - x, -x));
  BOTH(from_finite_exact_on(x - x, 0_c));
  BOTH(from_finite_exact_on(-(x - y), y - x));
}

TEST_CASE("rounding rules are for derivatives") {
  BOTH(by_rounding_alone(3_c * (2_c * x), 6_c * x));
  BOTH(by_rounding_alone(3_c * ((2_c * x) * y), (6_c * x) * y));
  BOTH(by_rounding_alone(3_c * x + 2_c * x, 5_c * x));
  BOTH(by_rounding_alone(0.1_c * x + x, 1.1_c * x));
  BOTH(by_rounding_alone((3_c * x) * y + (2_c * x) * y, (5_c * x) * y));
  BOTH(by_rounding_alone((3_c * x) * y + x * y, (4_c * x) * y));
  BOTH(by_rounding_alone((3_c * x) * y + 2_c * (x * y), 5_c * (x * y)));
  BOTH(by_rounding_alone(2_c * (y * x) + y * (3_c * x), 5_c * (y * x)));
  BOTH(by_rounding_alone(3_c * (2_c / x), 6_c / x));
  BOTH(by_rounding_alone((6_c * x) / 3_c, 2_c * x));
  BOTH(by_rounding_alone(0.1_c + 0.2_c + x, 0.3_c + x));
}

TEST_CASE("domain-changing rewrites are allowed nowhere") {
  BOTH(from_bit_exact_on(x / x, x / x));
  BOTH(from_bit_exact_on(sqrt(square(x)), sqrt(square(x))));
  BOTH(from_bit_exact_on(pow(pow(x, 2_c), 0.5_c), pow(pow(x, 2_c), 0.5_c)));
  BOTH(from_bit_exact_on(exp(log(x)), exp(log(x))));
  BOTH(from_bit_exact_on(log(exp(x)), log(exp(x))));
  BOTH(from_bit_exact_on(x * (1_c / x), x * (1_c / x)));
}

TEST_CASE("a rule meets what another one left") {
  BOTH(same(after<finite_exact>((x - x) * y + z), z));
  BOTH(same(after<rounding>(2_c * x + 3_c * x - 5_c * x), 0_c));
  BOTH(same(after<rounding>(-(y * -x)), x * y));
}

TEST_CASE("folding is exact, and in the formula of the user only where no scalar would round") {
  BOTH(same(after<fold_exactly>(2_c + 3_c), 5_c));
  BOTH(same(after<fold_exactly>(0.5_c * 0.25_c - 1_c), -0.875_c));
  BOTH(same(after<fold_exactly>(1_c / 3_c), lz::constant<1, 3>{}));
  BOTH(same(after<fold_exactly>(0.1_c + 0.2_c), 0.1_c + 0.2_c));
  BOTH(same(after<fold_exactly>(0.1_c * 3_c), 0.1_c * 3_c));
  BOTH(same(after<fold_exactly>(1_c / 3_c * 3_c), lz::constant<1, 3>{} * 3_c));
  BOTH(same(after<fold_exactly>(16777216_c + 1_c), 16777216_c + 1_c));  // a float would round
  BOTH(same(after<fold_exactly>(0_c * -1_c), 0_c * -1_c));              // -0
  BOTH(same(after<fold_exactly>(-(1_c - 1_c)), lz::apply<lz::op::neg, lz::constant<0>>{}));
  BOTH(same(after<fold_all>(0.1_c + 0.2_c), 0.3_c));
  BOTH(same(after<fold_all>(1_c / 3_c * 3_c), 1_c));
  // fold does nothing else
  BOTH(same(after<fold_all>(1_c * x + (2_c - 2_c)), 1_c * x + 0_c));
}

TEST_CASE("what does not fit or has no value is left") {
  BOTH(same(after<fold_all>(1_c / 0_c), 1_c / 0_c));
  BOTH(same(after<fold_all>(9223372036854775807_c + 1_c), 9223372036854775807_c + 1_c));
  BOTH(same(after<fold_all>(3037000500_c * 3037000500_c), 3037000500_c * 3037000500_c));
}

TEST_CASE("what overflows only on the way is folded") {
  using lz::constant;
  constexpr constant<9223372036854775807, 2> half{};
  constexpr constant<9223372036854775807, 3> third{};
  BOTH(same(after<fold_all>(half * constant<2, 3>{}), third));
  BOTH(same(after<fold_all>(-half / constant<3, 2>{}), -third));
  BOTH(same(after<fold_all>(half / -1.5_c), -third));
  constexpr constant<1, 4611686018427387904> tiny{};
  BOTH(same(after<fold_all>(tiny + 3_c * tiny), constant<1, 1152921504606846976>{}));
  BOTH(same(after<fold_all>(tiny - constant<5, 2305843009213693952>{}), constant<-9, 4611686018427387904>{}));
}

TEST_CASE("what asks for a condition that constants decide becomes what it chooses") {
  BOTH(from_bit_exact_on(select(2_c == 0_c, x, y), y));
  BOTH(from_bit_exact_on(select(2_c != 0_c, x, y), x));
  BOTH(from_bit_exact_on(select(1_c < 2_c, x, y), x));
  BOTH(from_bit_exact_on(select(2_c < 2_c, x, y), y));
  BOTH(from_bit_exact_on(select(2_c <= 2_c, x, y), x));
  BOTH(from_bit_exact_on(select(-1_c > 0_c, x, y), y));
  BOTH(from_bit_exact_on(select(0.5_c >= 0.25_c, x, y), x));
  BOTH(from_bit_exact_on(select(!(2_c == 0_c), x, y), x));
  BOTH(from_bit_exact_on(select(x < y && 1_c < 2_c, x, y), select(x < y, x, y)));
  BOTH(from_bit_exact_on(select(2_c < 1_c || x < y, x, y), select(x < y, x, y)));
  BOTH(from_bit_exact_on(select(x < y && 2_c < 1_c, x, y), y));
  BOTH(from_bit_exact_on(select(1_c == 1_c || x < y, x, y), x));
  BOTH(from_bit_exact_on(select(x < y && !(2_c < 1_c || 1_c == 0_c), x, y), select(x < y, x, y)));
  // once a rule has made a constant of it
  BOTH(from_bit_exact_on(select(pow(x, 0_c) == 1_c, x, y), x));
  // a number apart from zero stays so, whatever it is rounded to, and a number is what it is
  BOTH(from_bit_exact_on(select(0.1_c == 0_c, x, y), y));
  BOTH(from_bit_exact_on(select(-0.1_c < 0.1_c, x, y), x));
  BOTH(from_bit_exact_on(select(0.1_c == 0.1_c, x, y), x));
}

TEST_CASE("a condition that a scalar may decide in another way, or that has a variable, is left") {
  const auto stays = [](const auto& f) { return same(after<rounding>(f), f); };
  BOTH(stays(select(16777217_c == 16777216_c, x, y)));  // as floats they are one
  BOTH(stays(select(0.1_c < 0.2_c, x, y)));
  BOTH(stays(select(x < 2_c, x, y)));
  BOTH(stays(select(x == x, x, y)));
  BOTH(stays(select(x < y && y < 2_c, x, y)));
}

template <class... Arguments, class F>
constexpr int conditions_in_gradient(const F&) {
  const lz::detail::graph g = lz::detail::program<lz::detail::callable_source<F, Arguments...>,
                                                  lz::detail::argument_set<0>, lz::asked::gradient::asks>::run();
  int count = 0;
  for (const lz::detail::node& n : g.nodes)
    if (n.kind == lz::detail::node_kind::operation && n.op->boolean) ++count;
  return count;
}

TEST_CASE("no condition on a constant exponent is left in a derivative") {
  BOTH(conditions_in_gradient<double>([](auto w) { return pow(w, 2.0); }) == 0);
  BOTH(conditions_in_gradient<double>([](auto w) { return pow(w, 1.7) + pow(w, -0.5f) * pow(w, 3); }) == 0);
  BOTH(conditions_in_gradient<double>([](auto w) { return w > 0 ? pow(w, 2.0) : -pow(-w, 2.0); }) == 1);
  constexpr auto slope = [](auto w) { return pow(w, 2.0); };
  BOTH(lz::gradient(slope)(launder(3.0)) == 6);
  BOTH(lz::gradient(slope)(launder(0.0)) == 0);
}

TEST_CASE("constants that do not fit one are combined in front of what varies, and else left") {
  constexpr lz::constant<3602879701896397, 36028797018963968> tenth{};  // the double 0.1
  constexpr lz::constant<5404319552844595, 18014398509481984> three{};  // 0.3
  BOTH(same(after<rounding>(tenth * (three * x)), (tenth * three) * x));
  BOTH(same(after<rounding>(tenth * (three / x)), (tenth * three) / x));
  BOTH(same(after<rounding>(tenth * (tenth * three)), tenth * (tenth * three)));
  BOTH(same(after<rounding>(three * (tenth * (three * x))), three * ((tenth * three) * x)));
  BOTH(same(after<rounding>(x * tenth * three), (three * tenth) * x));
}

TEST_CASE("captured numbers are no constants") {
  BOTH((1.0 * x)(x = launder(3.0)) == 3);
  const auto f = 0.0 * x;
  static_assert(std::same_as<decltype(after<rounding>(f)), std::remove_const_t<decltype(f)>>);
  CHECK(after<rounding>(2.5 * (2.0 * x))(x = 2.0) == 10);
}

}  // namespace
