// guard: the condition under which a cotangent means anything.
//
//   in    select(x > 0, sqrt(x), 0) at x = -1
//   out   the cotangent of sqrt(x) is worth something only where x > 0 holds; where it leaves the arm, towards x, it
//         becomes select(x > 0, cotangent, 0), so that what the arm computed in vain is not multiplied by zero but
//         never chosen
//
// A guard is a chain of conditions, each true or false, of which -1 is the empty one: always.
#pragma once

#include "sweep.hpp"

namespace leibniz::detail {

/// Conditions under which cotangents hold, by number.
class guards {
 public:
  static constexpr int always = -1;

  constexpr explicit guards(sweep& s) : s_(s) {}

  /// The outer guard, and besides a condition that holds or does not.
  constexpr int narrowed(int outer, int condition, bool holds) {
    for (int i = 0; i < links_.size(); ++i)
      if (links_[i].outer == outer && links_[i].condition == condition && links_[i].holds == holds) return i;
    links_.push_back({outer, condition, holds});
    return links_.size() - 1;
  }

  /// The value where the guard holds, else zero.
  constexpr int selected(int value, int guard) {
    for (; guard != always; guard = links_[guard].outer) {
      const link& l = links_[guard];
      const int zero = s_.to.constant(0);
      value = l.holds ? s_.select(l.condition, value, zero) : s_.select(l.condition, zero, value);
    }
    return value;
  }

  struct guarded {
    int value = -1;  ///< -1 stands for zero
    int guard = always;
  };

  /// The sum of two guarded values, under the guard of either.
  constexpr guarded sum(guarded a, guarded b) {
    if (a.value < 0) return b;
    if (b.value < 0) return a;
    if (a.guard == b.guard) return {s_.add(a.value, b.value), a.guard};
    if (are_opposite(a.guard, b.guard)) {
      const link& l = links_[a.guard];
      return {l.holds ? s_.select(l.condition, a.value, b.value) : s_.select(l.condition, b.value, a.value), l.outer};
    }
    const int value = s_.add(selected(a.value, a.guard), selected(b.value, b.guard));
    return {value, either(a.guard, b.guard)};
  }

 private:
  struct link {
    int outer;
    int condition;
    bool holds;
  };

  constexpr bool are_opposite(int a, int b) const {
    return a != always && b != always && links_[a].outer == links_[b].outer &&
           links_[a].condition == links_[b].condition;
  }
  constexpr bool is_within(int inner, int outer) const {
    while (inner != outer && inner != always) inner = links_[inner].outer;
    return inner == outer;
  }
  /// The guard that holds where one of two does.
  constexpr int either(int a, int b) {
    if (is_within(a, b)) return b;
    if (is_within(b, a)) return a;
    return narrowed(always, s_.make<op::logical_or>(condition_of(a), condition_of(b)), true);
  }
  /// A guard as one node.
  constexpr int condition_of(int guard) {
    int all = -1;
    for (; guard != always; guard = links_[guard].outer) {
      const link& l = links_[guard];
      const int one = l.holds ? l.condition : s_.make<op::logical_not>(l.condition);
      all = all < 0 ? one : s_.make<op::logical_and>(one, all);
    }
    return all;
  }

  sweep& s_;
  buffer<link> links_;
};

}  // namespace leibniz::detail
