// rule_check: holds a rewrite rule to its class.
//
//   in    a rule with its two sides as formulas of a, b, c and the constants k, m
//   out   the class that it keeps: how far its sides ever are apart, over special values and samples
//
// Both sides are evaluated as they stand: a formula that is called would be simplified by the very rule.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "both.hpp"
#include "interpreter.hpp"

namespace rule_check {

namespace lz = leibniz;

/// The numbers that are put into a, b, c, k and m.
struct point {
  double of[5];
};

/// One side of a rule as a graph, made without any rewrite.
struct side {
  lz::detail::graph g;

  /// The value of each node. What is made of k and m alone is an exact constant, and those have no negative zero.
  std::vector<double> values(const point& p) const {
    std::vector<double> slots, result;
    std::vector<bool> is_constant;
    for (const lz::detail::input_slot& input : g.inputs) slots.push_back(p.of[place(input.info->name[0])]);
    for (const lz::detail::node& n : g.nodes) {
      bool constant = n.kind == lz::detail::node_kind::constant;
      if (n.kind == lz::detail::node_kind::input) constant = place(g.inputs[n.first].info->name[0]) >= 3;
      if (n.kind == lz::detail::node_kind::operation) {
        constant = true;
        for (int i = 0; i < n.count; ++i) constant = constant && is_constant[static_cast<std::size_t>(g.operand(n, i))];
      }
      const double value = interpreter::value_of(g, n, slots, {}, result);
      result.push_back(constant && value == 0 ? 0 : value);
      is_constant.push_back(constant);
    }
    return result;
  }
  double at(const point& p) const { return values(p)[static_cast<std::size_t>(g.outputs[0])]; }
  /// The largest number on the way to the value.
  double magnitude(const point& p) const {
    double largest = 0;
    for (const double one : values(p)) largest = std::fmax(largest, std::fabs(one));
    return largest;
  }
  static int place(char letter) { return letter == 'k' ? 3 : letter == 'm' ? 4 : letter - 'a'; }
  bool has(char letter) const {
    for (const lz::detail::input_slot& input : g.inputs)
      if (input.info->name[0] == letter) return true;
    return false;
  }
};

template <class Rule>
struct sides {
  side left{lz::detail::graph_of<typename Rule::left>()}, right{lz::detail::graph_of<typename Rule::right>()};
};

/// Zeros and infinities of both signs, NaN, subnormals, the ends of the range, and plain numbers.
inline const std::vector<double>& special_numbers() {
  static const double infinity = std::numeric_limits<double>::infinity();
  static const std::vector<double> all{0.0,        -0.0,      1.0,       -1.0,         2.0,     -0.5,
                                       3.0,        0.1,       -0.7,      5e-324,       -5e-324, 0x1p-1040,
                                       -0x1p-1040, 0x1p-1022, 0x1p1000,  -0x1p1000,    1.7e308, -1.7e308,
                                       1e-300,     infinity,  -infinity, std::nan(""), 1e15,    -1e-15};
  return all;
}
/// Exact constants, as they occur in a formula: no NaN, no infinity and no negative zero among them.
inline const std::vector<double>& special_constants() {
  static const std::vector<double> all{1.0, -1.0, 2.0, 0.5, -3.0, 0.1, 1e6, 0.0};
  return all;
}

/// Each combination of special numbers in those of a, b, c, k, m that a rule has, then random ones of middle size.
template <class Visit>
void visit_points(const side& left, Visit visit) {
  constexpr const char* letters = "abckm";
  point p{};
  const auto fill = [&](auto& self, int which) -> void {
    if (which == 5) return visit(p);
    if (!left.has(letters[which])) return self(self, which + 1);
    for (const double one : which < 3 ? special_numbers() : special_constants()) {
      p.of[which] = one;
      self(self, which + 1);
    }
  };
  fill(fill, 0);
  std::uint64_t state = 0x9e3779b97f4a7c15ull;
  for (int i = 0; i < 2000; ++i) {
    for (double& one : p.of) {
      state ^= state << 13;
      state ^= state >> 7;
      state ^= state << 17;
      one = std::ldexp(static_cast<double>(state >> 11) * 0x1p-53 - 0.5, static_cast<int>(state % 21) - 10);
    }
    visit(p);
  }
}

inline bool all_finite(const point& p) {
  for (const double one : p.of)
    if (!std::isfinite(one)) return false;
  return true;
}
/// Within what rounding alone explains: finite numbers far from both ends of the range.
inline bool well_scaled(const point& p) {
  for (const double one : p.of)
    if (one != 0 && (std::fabs(one) < 1e-20 || std::fabs(one) > 1e20)) return false;
  return all_finite(p);
}

inline bool keeps(lz::detail::rewrite_class promised, const side& left, const side& right, const point& p) {
  const double x = left.at(p), y = right.at(p);
  if (same_bits(x, y)) return true;
  switch (promised) {
  case lz::detail::rewrite_class::bit_exact: return false;
  case lz::detail::rewrite_class::finite_exact: return !all_finite(p) || x == y;
  case lz::detail::rewrite_class::rounding:
    return !well_scaled(p) || std::fabs(x - y) <= 0x1p-50 * std::fmax(left.magnitude(p), right.magnitude(p));
  }
  return false;
}

/// How many points break the promise, and how many were tried.
struct outcome {
  int broken = 0, tried = 0;
};
inline outcome hold(lz::detail::rewrite_class promised, const side& left, const side& right) {
  outcome result;
  visit_points(left, [&](const point& p) {
    ++result.tried;
    if (!keeps(promised, left, right, p)) ++result.broken;
  });
  return result;
}
template <class Rule>
outcome hold(const Rule&) {
  const sides<Rule> both;
  return hold(Rule::allowed, both.left, both.right);
}

}  // namespace rule_check
