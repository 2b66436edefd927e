// schedule: when each node of a callable with branches is computed.
//
//   in    0 input x0   1 input x1   2 less 0 1   3 mul 0 0; a decision on 2 between the outputs 3 and 1
//   out   before the decision: 0 1 2; on its yes-side: 3; on its no-side nothing more
//
// A node stands at the first decision below which every path needs it, or else once in each branch that does: only what
// the side that is taken needs is computed.
#pragma once

#include "../graph/graph.hpp"

namespace leibniz::detail {

/// Decisions and paths as one row of places: decision d is place d, path p is place decisions + p.
constexpr int place_in_schedule(int decisions, int target) { return target >= 0 ? target : decisions + ~target; }

/// The nodes that are computed in each place: those of place p are order[first[p]] … order[first[p + 1] - 1].
struct schedule {
  buffer<int> order, first;
};

constexpr schedule schedule_of(const graph& g) {
  const int decisions = g.decisions.size(), places = decisions + g.path_count(), nodes = g.size();
  // What every path from a place on needs.
  buffer<buffer<bool>> needed(places, buffer<bool>(nodes, false));
  for (int place = places - 1; place >= 0; --place) {
    buffer<bool>& here = needed[place];
    if (place < decisions) {
      const buffer<bool>& yes = needed[place_in_schedule(decisions, g.decisions[place].yes)];
      const buffer<bool>& no = needed[place_in_schedule(decisions, g.decisions[place].no)];
      for (int i = 0; i < nodes; ++i) here[i] = yes[i] && no[i];
      here[g.condition(place)] = true;
    } else {
      for (int k = 0; k < g.width(); ++k) here[g.outputs[decisions + (place - decisions) * g.width() + k]] = true;
    }
    for (int i = nodes - 1; i >= 0; --i)
      for (int k = 0; here[i] && k < g.at(i).count; ++k) here[g.operand(i, k)] = true;
  }
  // From the first decision on, what was not computed above.
  schedule result;
  buffer<buffer<bool>> done(places, buffer<bool>(nodes, false));
  for (int place = 0; place < places; ++place) {
    result.first.push_back(result.order.size());
    for (int i = 0; i < nodes; ++i) {
      if (!needed[place][i] || done[place][i]) continue;
      result.order.push_back(i);
      done[place][i] = true;
    }
    if (place >= decisions) continue;
    done[place_in_schedule(decisions, g.decisions[place].yes)] = done[place];
    done[place_in_schedule(decisions, g.decisions[place].no)] = done[place];
  }
  result.first.push_back(result.order.size());
  return result;
}

}  // namespace leibniz::detail
