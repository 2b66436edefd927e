// Rewriting ends: every rule, and every application of one, makes the measure smaller that rules.hpp states.
#include "passes/measure.hpp"

#include <doctest/doctest.h>

#include <boost/hana/for_each.hpp>
#include <cstdint>
#include <limits>

namespace lz = leibniz;
namespace op = lz::op;
using lz::detail::rewrite_class;

namespace {

TEST_CASE("every rule makes the measure smaller, whatever its names stand for") {
  int seen = 0;
  boost::hana::for_each(lz::detail::rules::all, [&](auto rule) {
    CAPTURE(seen);
    CHECK(measure::shrinks(rule));
    ++seen;
  });
  CHECK(seen > 30);
}

/// Constants that fit a ratio, and whose products mostly do not.
constexpr lz::detail::exact ratios[] = {{2, 1},
                                        {-1, 1},
                                        {0, 1},
                                        {1, 10},
                                        {1, 3},
                                        {3, 4},
                                        {3602879701896397, 1ll << 55},   // the double 0.1
                                        {5404319552844595, 1ll << 54},   // 0.3
                                        {6305039478318694, 1ll << 53},   // 0.7
                                        {-8331659310635418, 1ll << 51},  // -3.7
                                        {9007199254740993, 1},
                                        {__LONG_LONG_MAX__, 1},
                                        {1, 1000000000000000000},
                                        {1, 1ll << 62},
                                        {123456789012, 1000000000000}};
/// Doubles that are no such ratio.
constexpr double literals[] = {1e-30,
                               1e300,
                               -0.0,
                               5e-324,
                               -1e-310,
                               std::numeric_limits<double>::max(),
                               std::numeric_limits<double>::infinity(),
                               std::numeric_limits<double>::quiet_NaN()};

/// Rows that take any numbers, and at most three.
const std::vector<const lz::detail::primitive_info*>& rows() {
  static const std::vector<const lz::detail::primitive_info*> all = [] {
    std::vector<const lz::detail::primitive_info*> result;
    boost::hana::for_each(lz::detail::primitives, [&](auto row) {
      using Op = typename decltype(row)::type;
      constexpr bool takes_numbers = Op::arity >= 1 && Op::arity <= 3 && !Op::boolean &&
                                     !std::is_same_v<Op, op::select> && !std::is_same_v<Op, op::power> &&
                                     !std::is_same_v<Op, op::polygamma>;
      if constexpr (takes_numbers) result.push_back(&lz::detail::primitive_info_of<Op>);
    });
    return result;
  }();
  return all;
}

/// Trees over the whole table, most of them of what rules are about, with constants everywhere.
class random_trees {
 public:
  explicit random_trees(std::uint64_t seed) : state_(seed) {}

  int tree(lz::detail::builder& to, int depth) {
    const auto apply = [&]<class Op>(Op, auto... operands) {
      return to.operation(&lz::detail::primitive_info_of<Op>, operands...);
    };
    if (depth == 0 || below(8) == 0) return leaf(to);
    const std::size_t kind = below(15);
    const int a = tree(to, depth - 1);
    if (kind == 0) return apply(op::neg{}, a);
    if (kind == 1) return apply(op::square{}, a);
    if (kind == 2) return apply(op::abs{}, a);
    if (kind == 4) return apply(op::power{}, a, to.constant({static_cast<long long>(below(7)) - 2, 1}));
    const int b = below(6) == 0 ? a : tree(to, depth - 1);
    if (kind == 3) {
      const lz::detail::primitive_info* row = rows()[below(rows().size())];
      const int operands[] = {a, b, leaf(to)};
      return to.operation(row, operands, row->arity);
    }
    if (kind == 5) return apply(op::max{}, a, b);
    if (kind == 6) return apply(op::hypot{}, a, b);
    if (kind == 7) return apply(op::sub{}, a, b);
    if (kind == 8) return apply(op::add{}, a, b);
    if (kind == 9) return apply(op::div{}, a, b);
    if (kind == 10) return apply(op::add{}, apply(op::mul{}, leaf(to), a), b);
    if (kind == 11) {
      const int known = apply(op::less{}, leaf(to), leaf(to)), other = apply(op::equal{}, a, leaf(to));
      return apply(op::select{}, apply(op::logical_or{}, known, apply(op::logical_not{}, other)), a, b);
    }
    return apply(op::mul{}, a, b);
  }

 private:
  int leaf(lz::detail::builder& to) {
    const std::size_t kind = below(8);
    if (kind < 3) return to.input(static_cast<int>(kind % 2));
    if (kind == 3) return to.literal(literals[below(std::size(literals))]);
    return to.constant(ratios[below(std::size(ratios))]);
  }
  std::size_t below(std::size_t count) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::size_t>(state_ >> 11) % count;
  }
  std::uint64_t state_;
};

const lz::detail::input_info* input_called_x = &lz::detail::input_info_of<std::remove_const_t<decltype(lz::var<"x">)>>;
const lz::detail::input_info* input_called_y = &lz::detail::input_info_of<std::remove_const_t<decltype(lz::var<"y">)>>;

TEST_CASE("every application of a rule makes the measure smaller, among awkward constants") {
  measure::outcome all;
  random_trees trees(0x9e3779b97f4a7c15ull);
  for (int i = 0; i < 3000; ++i) {
    const lz::detail::graph g = all.written([&](lz::detail::builder& to) {
      to.result().inputs.push_back({input_called_x, 0});
      to.result().inputs.push_back({input_called_y, 1});
      return trees.tree(to, 2 + i % 4);
    });
    all.differentiate(g, i % 10 == 0 ? 2 : 1);
  }
  CHECK(rows().size() > 60);
  CHECK(all.grown == 0);
  CHECK(all.too_large == 0);
  CHECK(all.applications > 10000);
  // so that the limits are for what never ends
  CHECK(all.deepest < lz::detail::deepest_rewrite / 4);
  CHECK(all.longest < lz::detail::longest_rewrite / 20);
}

}  // namespace
