// trace_log: how a callable is followed along each of its paths.
//
//   in    a callable that asks whether x < y, and on one side whether y < z
//   out   it is called three times; the answers are yes yes, yes no, no; two decisions, in a tree
//
// A callable is called again and again over one graph. A comparison that was not met before on the way is answered yes,
// and becomes a decision; the last yes of a path is a no on the next one.
#pragma once

#include "graph.hpp"

namespace leibniz::detail {

/// The graph of a callable under construction, its decisions, and the answers on the path that is traced.
class trace_log {
 public:
  builder to;

  constexpr trace_log(builder::rewriter rewrite, int most_paths) : to(rewrite), most_paths_(most_paths) {}

  /// Begins the next path; false where there is none left.
  constexpr bool begin() {
    if (paths_ > 0) {
      while (!path_.empty() && !path_.back().answer) path_.pop_back();
      if (path_.empty() || overflows_ > 0) return false;
      path_.back().answer = false;
    }
    position_ = 0;
    return true;
  }

  /// Whether a condition holds on the path that is being followed.
  constexpr bool decide(int condition) {
    if (to.result().is_constant(condition)) return !to.result().is_constant(condition, 0);
    for (int i = 0; i < position_; ++i)
      if (conditions_[path_[i].decision] == condition) return path_[i].answer;
    if (position_ < path_.size()) return path_[position_++].answer;
    // Answers in turn let most loops end, so that the error can be said.
    if (conditions_.size() + 1 >= most_paths_) return overflows_++ % 2 != 0;
    link(conditions_.size());
    path_.push_back({conditions_.size(), true});
    conditions_.push_back(condition);
    to.result().decisions.push_back({});
    ++position_;
    return true;
  }

  /// Ends a path: its outputs are the nodes that were pushed to `outputs`.
  constexpr void end() { link(~paths_++); }

  constexpr bool has_too_many_paths() const { return overflows_ > 0; }

  /// The outputs of every path, one after the other.
  buffer<int> outputs;
  constexpr const buffer<int>& conditions() const { return conditions_; }

 private:
  struct step {
    int decision;
    bool answer;
  };

  /// Puts a decision or a path where the path so far leads.
  constexpr void link(int target) {
    if (path_.empty()) return;
    decision& last = to.result().decisions[path_.back().decision];
    (path_.back().answer ? last.yes : last.no) = target;
  }

  buffer<int> conditions_;  ///< the node of each decision
  buffer<step> path_;
  int most_paths_;
  int position_ = 0;  ///< how much of the path was followed in this call
  int paths_ = 0;
  int overflows_ = 0;
};

}  // namespace leibniz::detail
