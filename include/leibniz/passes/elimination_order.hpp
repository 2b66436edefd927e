// elimination_order: which vertex is eliminated when, found on the structure alone.
//
//   in    edges, and what a vertex should do little of
//   out   the vertices in the order in which they go, and the operations that this takes
//
// No order is best everywhere. Against the order, as a sweep goes; where the fewest products are; where the fewest
// edges come in for those that go: each is greedy, and counted before anything is built.
#pragma once

#include "edges.hpp"

namespace leibniz::detail {

enum class elimination_key { reverse, products, fill };

struct elimination_order {
  buffer<int> vertices;
  int operations = 0;
};

/// The least of some numbers, which change: a tree of winners.
class least_number {
 public:
  static constexpr long long none = __LONG_LONG_MAX__;

  constexpr explicit least_number(int count) {
    while (leaves_ < count) leaves_ *= 2;
    numbers_.resize(leaves_, none);
    winners_.resize(2 * leaves_, 0);
    for (int i = 0; i < leaves_; ++i) winners_[leaves_ + i] = i;
  }
  constexpr void set(int i, long long number) {
    long long* const numbers = numbers_.data();
    int* const winners = winners_.data();
    if (numbers[i] == number) return;
    numbers[i] = number;
    for (int at = (leaves_ + i) / 2; at > 0; at /= 2) {
      const int a = winners[2 * at], b = winners[2 * at + 1];
      winners[at] = numbers[b] < numbers[a] ? b : a;
    }
  }
  /// Whose number is the least; -1 where none has one.
  constexpr int where() const { return numbers_[winners_[1]] == none ? -1 : winners_[1]; }

 private:
  int leaves_ = 2;
  buffer<long long> numbers_;
  buffer<int> winners_;
};

class order_finder {
 public:
  constexpr order_finder(const edges& network, elimination_key key)
      : network_(network, counter_),
        key_(key),
        waiting_(network.size()),
        renewed_in_(network.size(), -1) {}
  order_finder(const order_finder&) = delete;

  constexpr elimination_order run() {
    for (int i = 0; i < network_.size(); ++i) renew(i);
    elimination_order result;
    for (int j = waiting_.where(); j >= 0; j = waiting_.where()) {
      const vertex gone = network_.at(j);
      ++round_;
      network_.eliminate(j);
      waiting_.set(j, least_number::none);
      result.vertices.push_back(j);
      for (const link& l : gone.below) renew(l.vertex);
      for (const link& l : gone.above) {
        renew(l.vertex);
        // between those below it and above it there are new edges
        for (const link& other : network_.at(l.vertex).below) renew(other.vertex);
      }
      for (const link& l : gone.beside)
        if (l.vertex != j) renew(l.vertex);
    }
    result.operations = counter_.count();
    return result;
  }

 private:
  constexpr void renew(int i) {
    if (network_.at(i).stays || renewed_in_[i] == round_) return;
    renewed_in_[i] = round_;
    waiting_.set(i, urgency_of(i));
  }
  /// The less the sooner. Those above inputs alone wait, where they would leave more edges than there were: what is
  /// pushed to the inputs early is pushed as many times. Among equals the last goes first.
  constexpr long long urgency_of(int i) {
    constexpr long long most = 1 << 20;
    const vertex& v = network_.at(i);
    const bool is_blocked = v.is_pole && has_more_above(v);
    long long work = 0;
    bool is_bottom = is_above_inputs(v);
    if (key_ == elimination_key::fill || is_bottom) {
      const int added = network_.count_new(i), old = v.below.size() + v.above.size() + v.beside.size();
      is_bottom = is_bottom && added > old;
      work = added - old;
    }
    if (key_ == elimination_key::products) work = network_.count_products(i);
    if (key_ == elimination_key::reverse) {
      work = 0;
      is_bottom = false;
    }
    return (((is_blocked ? 2 : is_bottom ? 1 : 0) * most + work) * 2 + 1) * most - i;
  }
  constexpr bool is_above_inputs(const vertex& v) const {
    for (const link& l : v.below)
      if (!network_.at(l.vertex).stays) return false;
    return true;
  }
  constexpr bool has_more_above(const vertex& v) const {
    for (const link& l : v.above)
      if (!network_.at(l.vertex).stays) return true;
    return false;
  }

  edge_arithmetic counter_;
  edges network_;
  elimination_key key_;
  least_number waiting_;
  buffer<int> renewed_in_;
  int round_ = 0;
};

constexpr elimination_order order_by(const edges& network, elimination_key key) {
  return order_finder(network, key).run();
}

}  // namespace leibniz::detail
