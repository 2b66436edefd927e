// measure: what every rule makes smaller, as rules.hpp says; held against each application of a rule.
//
//   in    0.3 * (0.7 * x), asked of a builder that rewrites with &rewriting::step<rewrite_class::rounding>
//   out   the same node as from the library; rewriting::now says that one rule was applied, and whether a measure grew
#pragma once

#include <algorithm>
#include <leibniz/leibniz.hpp>
#include <tuple>
#include <vector>

namespace measure {

namespace lz = leibniz;
namespace op = leibniz::op;

using number = unsigned long long;

/// The measure of a tree, of which the first number that differs counts. Numbers that are too large become `huge`.
struct size {
  number weight = 0, signs_inside = 0, lone_constants = 0;
  bool is_behind = false;  ///< of a product: its constant stands behind
  number negatives = 0;    ///< no part of it: what signs_inside is made of

  bool operator<(const size& other) const {
    return std::tie(weight, signs_inside, lone_constants, is_behind) <
           std::tie(other.weight, other.signs_inside, other.lone_constants, other.is_behind);
  }
};
inline constexpr number huge = 1ull << 62;
inline number sum(number a, number b) { return a + b < huge ? a + b : huge; }

inline bool is(const lz::detail::primitive_info* a, const lz::detail::primitive_info* b) { return a == b; }
template <class... Ops>
bool is_one_of(const lz::detail::primitive_info* info) {
  return (is(info, &lz::detail::primitive_info_of<Ops>) || ...);
}

/// The measures of the nodes of a graph that only grows, each computed once.
class sizes {
 public:
  const size& of(const lz::detail::graph& g, int i) {
    while (static_cast<int>(known_.size()) <= i) {
      const lz::detail::node& n = g.at(static_cast<int>(known_.size()));
      size leaf;
      leaf.weight = n.kind == lz::detail::node_kind::constant ? 1 : 2;
      const bool is_leaf = n.kind != lz::detail::node_kind::operation;
      const size next = is_leaf ? leaf : of(g, n.op, g.operands_of(n), n.count);
      known_.push_back(next);
    }
    return known_[static_cast<std::size_t>(i)];
  }

  size of(const lz::detail::graph& g, const lz::detail::primitive_info* info, const int* operands, int count) {
    const bool is_product = is_one_of<op::mul>(info), multiplies = is_product || is_one_of<op::div>(info);
    size all;
    all.weight = static_cast<number>(lz::detail::weight_of(info->speed)) + (is_one_of<op::add, op::sub>(info) ? 1 : 0);
    for (int k = 0; k < count; ++k) {
      const size part = of(g, operands[k]);
      all.weight = sum(all.weight, part.weight);
      all.lone_constants = sum(all.lone_constants, part.lone_constants);
      all.signs_inside = sum(sum(all.signs_inside, part.signs_inside), multiplies ? part.negatives : 0);
      all.negatives = sum(all.negatives, part.negatives);
    }
    if (is_one_of<op::neg>(info)) all.negatives = sum(all.negatives, 1);
    if (is_product) {
      const bool first = g.is_constant(operands[0]), second = g.is_constant(operands[1]);
      if (first != second) all.lone_constants = sum(all.lone_constants, 1);
      all.is_behind = second && !first;
    }
    return all;
  }

 private:
  std::vector<size> known_;
};

/// What happens while one builder rewrites.
struct rewriting {
  int applications = 0, grown = 0, deepest = 0, longest = 0;
  bool is_too_large = false;
  sizes all;
  std::vector<size> wishes;  ///< those under way, each for the sake of the one before
  int depth = 0;             ///< how many wishes are under way, in composites too

  static inline rewriting* now = nullptr;

  void expect_smaller(const size& after, const size& before) {
    if (!(after < before)) ++grown;
    is_too_large = is_too_large || before.weight == huge;
  }

  /// What the library does with a wish, rule by rule.
  template <lz::detail::rewrite_class Allowed>
  static int step(lz::detail::builder& to, const lz::detail::primitive_info* info, const int* operands, int count) {
    rewriting& r = *now;
    lz::detail::wish w{info, operands, count, -1, {}};
    const size asked = r.all.of(to.result(), info, operands, count);
    if (!r.wishes.empty()) r.expect_smaller(asked, r.wishes.back());
    r.wishes.push_back(asked);
    r.deepest = std::max(r.deepest, ++r.depth);
    int applied = 0;
    while (w.node < 0 && r.grown == 0 && lz::detail::rewrite_once<Allowed>(to, w.op, w.operands, w.count, w)) {
      ++applied;
      const lz::detail::graph& g = to.result();
      const size after = w.node < 0 ? r.all.of(g, w.op, w.operands, w.count) : r.all.of(g, w.node);
      r.expect_smaller(after, r.wishes.back());
      r.wishes.back() = after;
    }
    r.wishes.pop_back();
    --r.depth;
    r.applications += applied;
    r.longest = std::max(r.longest, applied);
    return w.node >= 0 || applied == 0 ? w.node : to.operation_as_it_is(w.op, w.operands, w.count);
  }

  /// The same on the way to what runs: a composite is written in words, which are wishes of their own.
  template <lz::detail::rewrite_class Allowed>
  static int expand(lz::detail::builder& to, const lz::detail::primitive_info* info, const int* operands, int count) {
    if (!info->composite) return step<Allowed>(to, info, operands, count);
    std::vector<size> outer;
    outer.swap(now->wishes);
    ++now->depth;
    const int result = info->expand(to, operands, count);
    --now->depth;
    outer.swap(now->wishes);
    return result;
  }
};

/// All that was seen, over many graphs.
struct outcome {
  int applications = 0, grown = 0, deepest = 0, longest = 0, too_large = 0;

  /// A pass with a rewriter that is watched.
  template <class Pass>
  lz::detail::graph watch(const Pass& pass) {
    rewriting r;
    rewriting::now = &r;
    lz::detail::graph g = pass();
    rewriting::now = nullptr;
    applications += r.applications;
    grown += r.grown;
    deepest = std::max(deepest, r.deepest);
    longest = std::max(longest, r.longest);
    too_large += r.is_too_large ? 1 : 0;
    return g;
  }

  /// A formula as the user wrote it, in whatever way the builder is told.
  template <class Write>
  lz::detail::graph written(const Write& write, lz::detail::builder::rewriter rewrite = &rewriting::step<bit_exact>) {
    return watch([&] {
      lz::detail::builder to(rewrite);
      to.result().outputs.push_back(write(to));
      return lz::detail::prune(to.result());
    });
  }
  lz::detail::graph lowered(const lz::detail::graph& g) {
    return watch([&] { return lz::detail::prune(lz::detail::rebuild(g, &rewriting::expand<bit_exact>)); });
  }
  /// What the library does: the gradients of all outputs, and of those again, and what runs of them.
  void differentiate(const lz::detail::graph& g, int times = 1) {
    const lz::detail::buffer<int> slots = lz::detail::active_slots(g);
    const lz::detail::graph reverse = watch([&] {
      lz::detail::sweep s(g, slots, &rewriting::step<lz::detail::rewrite_class::rounding>,
                          &lz::detail::cancelled<lz::detail::rewrite_class::rounding>);
      lz::detail::buffer<int> outputs;
      for (const int output : g.outputs) lz::detail::append_gradient(s, g, output, slots, s.input_nodes(), outputs);
      return lz::detail::finished(s, outputs, g.size());
    });
    lowered(reverse);
    watch([&] { return lz::detail::rebuild(g, &rewriting::step<lz::detail::rewrite_class::rounding>); });
    if (times > 1) differentiate(reverse, times - 1);
  }

 private:
  static constexpr lz::detail::rewrite_class bit_exact = lz::detail::rewrite_class::bit_exact;
};

/// The one thing that always becomes a constant is the negative of a constant.
inline bool folds_negatives = false;
inline int fold_negative(lz::detail::builder& to, const lz::detail::primitive_info* info, const int* operands,
                         int count) {
  if (!folds_negatives || !is_one_of<op::neg>(info)) return -1;
  return lz::detail::fold_operation<lz::detail::rewrite_class::rounding>(to, info, operands, count);
}

/// Whether the right side of a rule is smaller than the left one, as they stand, whatever its names stand for.
inline bool shrinks(const lz::detail::rule_data& rule) {
  lz::detail::builder to(&fold_negative);
  const auto apply = [&]<class Op>(Op, auto... operands) {
    return to.operation(&lz::detail::primitive_info_of<Op>, operands...);
  };
  const int x = to.input(0), y = to.input(1), tenth = to.constant({1, 10}), huge_one = to.constant(1ll << 62);
  const int constants[] = {to.constant(2), tenth, to.constant({3602879701896397, 1ll << 55}), huge_one};
  const int any[] = {x,
                     to.literal(1e-30),
                     apply(op::neg{}, y),
                     apply(op::mul{}, x, y),
                     apply(op::mul{}, tenth, huge_one),
                     apply(op::mul{}, y, tenth),
                     apply(op::sin{}, x),
                     tenth};
  // beside a constant nothing else is one
  const int anys = rule.left.has_any_constant ? 7 : 8;
  sizes all;
  const auto of_side = [&](const lz::detail::pattern& side, const int* bound) {
    const int root = lz::detail::replacer{to, side, bound}.make();
    return all.of(to.result(), root);
  };
  for (int a = 0; a < anys; ++a)
    for (int b = 0; b < anys; ++b)
      for (int c = 0; c < anys; ++c)
        for (const int k : constants)
          for (const int m : constants) {
            const int bound[] = {any[a], any[b], any[c], k, m};
            const size left = of_side(rule.left, bound);
            folds_negatives = true;
            const size right = of_side(rule.right, bound);
            folds_negatives = false;
            if (!(right < left)) return false;
          }
  return true;
}
template <class Rule>
bool shrinks(const Rule&) {
  return shrinks(Rule::data());
}

}  // namespace measure
