// order: functions are called as soon as their operands are there.
//
//   in    0 input x   1 sin 0   2 mul 1 1   3 exp 2   4 cos 0   5 mul 3 4
//   out   0 input x   1 sin 0   2 cos 0   3 mul 1 1   4 exp 3   5 mul 4 2
//
// A sweep writes the derivative behind the value. But a processor overlaps only what stands close together, and a call
// is long: calls that do not wait for each other go side by side, first those with the longest way behind them, and all
// arithmetic that no call needs behind the last.
#pragma once

#include "cost.hpp"

namespace leibniz::detail {

constexpr bool is_call(const node& n) { return n.kind == node_kind::operation && n.op->speed == speed_class::function; }

/// Numbers by their keys, which count from 0; those of one key stay in order.
constexpr buffer<int> sorted_by(const buffer<int>& key, const buffer<int>& numbers) {
  int most = 0;
  for (const int number : numbers)
    if (key[number] > most) most = key[number];
  buffer<int> place(most + 2, 0), result(numbers.size(), 0);
  for (const int number : numbers) ++place[key[number] + 1];
  for (int i = 1; i < place.size(); ++i) place[i] += place[i - 1];
  for (const int number : numbers) result[place[key[number]]++] = number;
  return result;
}

/// How many calls lie on the longest way to each node.
constexpr buffer<int> calls_before(const graph& g) {
  buffer<int> result(g.size(), 0);
  for (int i = 0; i < g.size(); ++i)
    for (int k = 0; k < g.at(i).count; ++k) {
      const int operand = g.operand(i, k), calls = result[operand] + (is_call(g.at(operand)) ? 1 : 0);
      if (calls > result[i]) result[i] = calls;
    }
  return result;
}

/// How much longer than from each node the longest way through the graph is, from its beginning to its end.
constexpr buffer<int> slack_of(const graph& g) {
  buffer<int> way(g.size(), 0);
  int longest = 0;
  for (int i = g.size() - 1; i >= 0; --i) {
    const int here = way[i] + weight_of(g.at(i));
    for (int k = 0; k < g.at(i).count; ++k)
      if (here > way[g.operand(i, k)]) way[g.operand(i, k)] = here;
    if (way[i] > longest) longest = way[i];
  }
  for (int i = 0; i < g.size(); ++i) way[i] = longest - way[i];
  return way;
}

constexpr graph calls_first(graph&& source) {
  buffer<int> calls;
  for (int i = 0; i < source.size(); ++i)
    if (is_call(source.at(i))) calls.push_back(i);
  if (calls.size() < 2) return static_cast<graph&&>(source);
  calls = sorted_by(calls_before(source), sorted_by(slack_of(source), calls));

  // Each node goes with the first call that needs it, or behind them all.
  buffer<int> goes_with(source.size(), calls.size());
  for (int c = 0; c < calls.size(); ++c) goes_with[calls[c]] = c;
  for (int i = source.size() - 1; i >= 0; --i)
    for (int k = 0; k < source.at(i).count; ++k) {
      int& operand = goes_with[source.operand(i, k)];
      if (goes_with[i] < operand) operand = goes_with[i];
    }
  buffer<int> order(source.size(), 0);
  for (int i = 0; i < source.size(); ++i) order[i] = i;
  order = sorted_by(goes_with, order);

  const buffer<node> nodes = source.nodes;
  buffer<int> renumbered(source.size(), 0);
  for (int i = 0; i < order.size(); ++i) {
    source.nodes[i] = nodes[order[i]];
    renumbered[order[i]] = i;
  }
  for (int& operand : source.operands) operand = renumbered[operand];
  for (int& output : source.outputs) output = renumbered[output];
  return static_cast<graph&&>(source);
}

}  // namespace leibniz::detail
