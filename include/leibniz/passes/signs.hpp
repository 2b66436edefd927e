// signs: derivatives with few negations.
//
//   in    r = 1 / d, outputs -(a * r) and -(b * r)
//   out   r = -1 / d, outputs a * r and b * r
//
// Each node of a derivative may stand for its negative, since products hand a sign on, and the last one pays for it. A
// difference may be turned around, and a constant factor takes any sign: those are tried where most negations hang on
// them. The user's own nodes are left alone. Bit-exact, but for the sign of a zero that is a difference.
#pragma once

#include "prune.hpp"
#include "simplify.hpp"

namespace leibniz::detail {

class sign_placement {
 public:
  /// Nodes from `first` on belong to the derivative.
  constexpr sign_placement(const graph& g, int first)
      : g_(g),
        first_(first),
        needed_(needed_nodes(g)),
        is_turned_(g.size(), false),
        is_negative_(g.size(), false),
        asked_(g.size(), -1),
        votes_(g.size(), 0),
        is_tried_(g.size(), false),
        is_wanted_(g.size(), false) {
    for (int i = first_; i < g.size(); ++i) {
      if (!needed_[i] || is_users(i)) continue;
      const node& n = g.at(i);
      const int* const a = g.operands_of(n);
      const int last = n.count == 3 ? 2 : n.count - 1, before = n.count > 1 ? last - 1 : 0;
      items_.push_back({i, role_of(n), a[before], a[last], is_users(a[before]), is_users(a[last]), is_free(a[before]),
                        is_free(a[last]), is_zero(a[before]) || is_zero(a[last])});
    }
  }

  constexpr graph run() {
    int count = settled(), trials = most_work / (items_.size() + 1);
    while (trials > 0 && count > 0) {
      const buffer<int> candidates = most_wanted();
      const int all = candidates.size();
      if (all == 0) break;
      // together, those of which as many products would be rid of a sign; then one by one
      bool is_better = false;
      for (int k = all > 1 && votes_[candidates[0]] < 0 ? -1 : 0; k < all && trials > 0 && !is_better; ++k, --trials) {
        turn(candidates, k);
        const int fewer = settled();
        is_better = fewer < count;
        if (is_better)
          count = fewer;
        else
          turn(candidates, k);
      }
      for (const int i : candidates) is_tried_[i] = true;
      if (is_better)
        for (bool& tried : is_tried_) tried = false;
      else
        settled();
    }
    settled();
    return built();
  }

 private:
  enum class role { other, negative, product, quotient, sum, difference, choice };

  /// A node of the derivative; of its operands the last two, or the only one twice.
  struct item {
    int node;
    role what;
    int first, second;
    bool first_is_users, second_is_users, first_is_free, second_is_free, has_zero;
  };

  constexpr bool is_zero(int i) const { return g_.is_constant(i, 0); }
  static constexpr role role_of(const node& n) {
    if (n.kind != node_kind::operation || n.count > 3) return role::other;
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::mul>)) return role::product;
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::add>)) return role::sum;
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::sub>)) return role::difference;
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::neg>)) return role::negative;
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::div>)) return role::quotient;
    if (LEIBNIZ_SAME(n.op, &primitive_info_of<op::select>)) return role::choice;
    return role::other;
  }
  /// Whether the negative of a constant is one as well.
  constexpr bool is_free(int i) const { return g_.is_constant(i) && negate(g_.at(i).value).valid; }
  constexpr bool is_users(int i) const { return i < first_ || g_.at(i).kind != node_kind::operation; }
  /// The sign with which a node of the derivative enters a product; what is the user's may be negated once.
  constexpr bool sign_as_factor(int i) const { return is_users(i) ? is_turned_[i] : is_negative_[i]; }

  /// Turns one of some nodes around, or all.
  constexpr void turn(const buffer<int>& all, int which) {
    for (int k = which < 0 ? 0 : which; k < (which < 0 ? all.size() : which + 1); ++k)
      turned_count_ += (is_turned_[all[k]] = !is_turned_[all[k]]) ? 1 : -1;
  }

  /// Lets each node have the sign that most of what is made of it wants, as far as it can; how many negations are left.
  constexpr int settled() {
    int count = 0;
    for (int round = 0; round < 2; ++round) {
      wish();
      count = settle();
    }
    return count;
  }

  /// Backwards: which sign is wanted of each node. A product asks one of its factors, a sum asks its terms weakly: of
  /// two signs it takes either.
  constexpr void wish() {
    int* const votes = votes_.data();
    bool* const wanted = is_wanted_.data();
    const bool* const negative = is_negative_.data();
    const bool* const turned = is_turned_.data();
    for (int* vote = votes_.begin(); vote != votes_.end(); ++vote) *vote = 0;
    for (const int output : g_.outputs) votes[output] = strong;
    const item* const all = items_.data();
    for (int at = items_.size() - 1; at >= 0; --at) {
      const item* const n = all + at;
      const int own = votes[n->node], size = own < 0 ? -own : own, most = size < strong ? size : strong;
      const bool want = wanted[n->node] = own < 0;
      const int a = n->first, b = n->second;
      switch (n->what) {
      case role::negative: votes[a] -= want ? -most : most; break;
      case role::product:
      case role::quotient: {
        if (n->first_is_free || (n->first_is_users && n->second_is_users)) break;
        const bool asks_second =
            n->first_is_users || (!n->second_is_users && votes[a] * votes[a] > votes[b] * votes[b]);
        const int other = asks_second ? a : b;
        const bool is_other = turned[other] != negative[other];
        votes[asks_second ? b : a] += want != is_other ? -most : most;
        break;
      }
      case role::sum: votes[a] += want ? -1 : 1, votes[b] += want ? -1 : 1; break;
      case role::difference: votes[a] += want ? -1 : 1, votes[b] -= want ? -1 : 1; break;
      case role::choice: votes[a] += want ? -most : most, votes[b] += want ? -most : most; break;
      case role::other:
        for (int k = 0; k < g_.at(n->node).count; ++k) votes[g_.operand(n->node, k)] += strong;
        break;
      }
    }
  }

  /// Forwards: which sign each node has.
  constexpr int settle() {
    int count = 0;
    bool* const negative = is_negative_.data();
    const bool *const wanted = is_wanted_.data(), *const turned = is_turned_.data();
    int* const asked = asked_.data();
    ++round_;
    const auto ask = [&](int i) {
      if (!negative[i] || asked[i] == round_) return;
      asked[i] = round_;
      ++count;
    };
    const item* const end = items_.data() + items_.size();
    for (const item* n = items_.data(); n != end; ++n) {
      const int i = n->node;
      // of a constant and of what is the user's, which is never negative, as it is turned
      const bool first = n->first_is_users ? turned[n->first] : negative[n->first];
      const bool second = n->second_is_users ? turned[n->second] : negative[n->second];
      switch (n->what) {
      case role::negative: negative[i] = !negative[n->first]; break;
      case role::product:
      case role::quotient: negative[i] = n->first_is_free ? wanted[i] : first != second; break;
      case role::sum:
      case role::difference: {
        const bool is_second = negative[n->second] != (n->what == role::difference);
        const bool is_fixed = negative[n->first] == is_second && !n->first_is_free && !n->second_is_free;
        negative[i] = is_fixed ? is_second : wanted[i];
        break;
      }
      case role::choice:
        // a zero has either sign
        negative[i] = negative[n->first] || negative[n->second];
        if (n->has_zero || negative[n->first] == negative[n->second]) break;
        ask(n->first), ask(n->second);
        negative[i] = false;
        break;
      case role::other:
        for (int k = 0; k < g_.at(i).count; ++k) ask(g_.operand(i, k));
        negative[i] = false;
        break;
      }
    }
    for (const int output : g_.outputs) ask(output);
    return count + turned_count_;
  }

  /// Which of the user's nodes it would be best to negate once, since most products with them have the wrong sign.
  constexpr buffer<int> most_wanted() {
    int* const votes = votes_.data();
    for (int i = 0; i < g_.size(); ++i) votes[i] = 0;
    for (const item& n : items_) {
      if (n.what != role::product && n.what != role::quotient) continue;
      const int vote = is_negative_[n.node] == is_wanted_[n.node] ? 1 : -1;
      if (n.first_is_users && !g_.is_constant(n.first)) votes[n.first] += vote;
      if (n.second_is_users && !g_.is_constant(n.second)) votes[n.second] += vote;
    }
    buffer<int> best;
    int least = 1;
    for (int i = 0; i < g_.size(); ++i) {
      if (!needed_[i] || is_tried_[i] || !is_users(i) || votes[i] > least) continue;
      if (votes[i] < least) best.shrink(0);
      least = votes[i];
      best.push_back(i);
    }
    return best;
  }

  /// The graph with these signs.
  constexpr graph built() const {
    graph users;
    users.inputs = g_.inputs;
    users.decisions = g_.decisions;
    users.is_endless = g_.is_endless;
    builder to;
    to.result() = static_cast<graph&&>(users);
    buffer<int> made_at(g_.size(), -1);
    int* const made = made_at.data();
    const auto plus = [&](int i) {
      return !is_users(i) && is_negative_[i] ? to.operation(&primitive_info_of<op::neg>, made[i]) : made[i];
    };
    const auto factor = [&](int i) {
      return is_users(i) && is_turned_[i] ? to.operation(&primitive_info_of<op::neg>, made[i]) : made[i];
    };
    for (int i = 0; i < g_.size(); ++i) {
      if (!needed_[i]) continue;
      const node& n = g_.at(i);
      if (n.kind != node_kind::operation) {
        made[i] = to.leaf_like(n);
        continue;
      }
      const int* const a = g_.operands_of(n);
      const role what = is_users(i) ? role::other : role_of(n);
      const bool is_negative = is_negative_[i];
      if (what == role::negative) {
        made[i] = made[a[0]];
      } else if (what == role::product || what == role::quotient) {
        const bool turns_constant = is_free(a[0]) && is_negative != sign_as_factor(a[1]);
        const int first = turns_constant ? negated(to, a[0]) : factor(a[0]);
        made[i] = to.operation(n.op, first, factor(a[1]));
      } else if (what == role::sum || what == role::difference) {
        made[i] = sum(to, made, a, what == role::difference, is_negative);
      } else if (what == role::choice) {
        const bool is_mixed = is_negative != (is_negative_[a[1]] || is_negative_[a[2]]);
        made[i] = is_mixed ? to.operation(n.op, made[a[0]], plus(a[1]), plus(a[2]))
                           : to.operation(n.op, made[a[0]], made[a[1]], made[a[2]]);
      } else {
        buffer<int> operands;
        for (int k = 0; k < n.count; ++k) operands.push_back(is_users(i) ? made[a[k]] : plus(a[k]));
        made[i] = to.operation(n.op, operands.data(), n.count);
      }
    }
    for (const int output : g_.outputs) to.result().outputs.push_back(plus(output));
    return static_cast<graph&&>(to.result());
  }
  constexpr int negated(builder& to, int constant) const { return to.constant(negate(g_.at(constant).value).value); }
  constexpr int sum(builder& to, const int* made, const int* a, bool is_difference, bool is_negative) const {
    // with which signs the operands stand in what is made
    bool first = is_negative_[a[0]] != is_negative, second = (is_negative_[a[1]] != is_difference) != is_negative;
    int x = made[a[0]], y = made[a[1]];
    if (is_free(a[0]) && first) x = negated(to, a[0]), first = false;
    if (is_free(a[1]) && second && first) y = negated(to, a[1]), second = false;
    if (!first && !second) return to.operation(&primitive_info_of<op::add>, x, y);
    if (first && second) __builtin_unreachable();
    return first ? to.operation(&primitive_info_of<op::sub>, y, x) : to.operation(&primitive_info_of<op::sub>, x, y);
  }

  static constexpr int most_work = 2'000;  ///< in nodes that are settled
  static constexpr int strong = 64;

  const graph& g_;
  int first_, round_ = 0, turned_count_ = 0;
  buffer<bool> needed_, is_turned_, is_negative_;
  buffer<int> asked_, votes_;
  buffer<bool> is_tried_, is_wanted_;
  buffer<item> items_;
};

constexpr graph with_few_signs(const graph& g, int first) { return sign_placement(g, first).run(); }

}  // namespace leibniz::detail
