// edges: a function as a network of local derivatives, whose vertices are eliminated one by one.
//
//   in    x -> u with cos x, u -> y with 2 u             eliminate u
//   out   x -> y with 2 u cos x: the derivative itself, where nothing but inputs and results is left
//
// Beside the edges, which go from below to above, two vertices may be coupled: by the second derivative of whatever has
// been done with by then. Eliminated, a vertex hands its couplings down to those below it.
#pragma once

#include "edge.hpp"

namespace leibniz::detail {

/// From a vertex to another one, with the number of the edge between them.
struct link {
  int vertex;
  int edge;
};

struct vertex {
  buffer<link> below, above, beside;
  bool stays = false;    ///< an input or a result
  bool is_pole = false;  ///< an edge from below may be infinite where the vertex is not
};

class edges {
 public:
  constexpr explicit edges(edge_arithmetic& arithmetic) : arithmetic_(&arithmetic) {}
  /// The same network, in another arithmetic.
  constexpr edges(const edges& other, edge_arithmetic& arithmetic) : edges(other) { arithmetic_ = &arithmetic; }

  constexpr int size() const { return vertices_.size(); }
  constexpr const vertex& at(int i) const { return vertices_[i]; }

  constexpr int add_vertex(bool stays, bool is_pole = false) {
    vertices_.push_back({{}, {}, {}, stays, is_pole});
    place_.push_back(-1);
    return vertices_.size() - 1;
  }
  constexpr void mark_as_pole(int i) { vertices_[i].is_pole = true; }

  /// Adds to the edge between two vertices.
  constexpr void connect(int below, int above, const edge& value) {
    if (value.is_zero()) return;
    for (const link& l : vertices_[above].below)
      if (l.vertex == below) return add_to(l.edge, value);
    push(vertices_[above].below, vertices_[below].above, below, above, value);
  }
  /// Adds to what couples two vertices, which may be the same.
  constexpr void couple(int a, int b, const edge& value) {
    if (value.is_zero()) return;
    for (const link& l : vertices_[a].beside)
      if (l.vertex == b) return add_to(l.edge, value);
    push_beside(a, b, value);
  }
  constexpr edge between(int below, int above) const { return found(vertices_[above].below, below); }
  constexpr edge coupling(int a, int b) const { return found(vertices_[a].beside, b); }

  /// Where c is an edge and w a coupling, for all vertices i below j, k above it, and k beside it:
  ///   c(i, k) += c(i, j)·c(j, k)        w(i, k) += c(i, j)·w(j, k)        w(i, i') += c(i, j)·w(j, j)·c(i', j)
  constexpr void eliminate(int j) {
    const vertex gone = static_cast<vertex&&>(vertices_[j]);
    vertices_[j] = {};
    for (const link& up : gone.above) hand_up(gone, j, up);
    for (const link& down : gone.below) drop(vertices_[down.vertex].above, j);
    for (const link& side : gone.beside)
      if (side.vertex != j) hand_aside(gone, j, side);
    for (const link& side : gone.beside)
      if (side.vertex == j) hand_down(gone, values_[side.edge]);
  }

  /// How many pairs of a vertex below and one above, or beside, are not yet joined by an edge or a coupling.
  constexpr int count_new(int j) {
    const vertex& v = vertices_[j];
    int* const place = place_.data();
    int count = 0;
    for (const link& up : v.above) count += count_missing(v, vertices_[up.vertex].below);
    for (const link& side : v.beside) {
      if (side.vertex != j) {
        count += count_missing(v, vertices_[side.vertex].beside);
      } else {
        for (const link& down : v.below) {
          const buffer<link>& beside = vertices_[down.vertex].beside;
          for (const link& l : beside) place[l.vertex] = l.edge;
          for (const link* other = v.below.begin(); other <= &down; ++other) count += place[other->vertex] < 0 ? 1 : 0;
          for (const link& l : beside) place[l.vertex] = -1;
        }
      }
    }
    return count;
  }
  /// How many products it takes to eliminate a vertex.
  constexpr int count_products(int j) const {
    const vertex& v = vertices_[j];
    const int below = v.below.size();
    int count = below * v.above.size();
    for (const link& side : v.beside) count += side.vertex == j ? below * (below + 1) / 2 : below;
    return count;
  }

 private:
  constexpr edge found(const buffer<link>& links, int vertex) const {
    for (const link& l : links)
      if (l.vertex == vertex) return values_[l.edge];
    return {};
  }
  constexpr void add_to(int number, const edge& value) { values_[number] = arithmetic_->sum(values_[number], value); }
  constexpr void push(buffer<link>& to_below, buffer<link>& to_above, int below, int above, const edge& value) {
    to_below.push_back({below, values_.size()});
    to_above.push_back({above, values_.size()});
    values_.push_back(value);
  }
  constexpr void push_beside(int a, int b, const edge& value) {
    vertices_[a].beside.push_back({b, values_.size()});
    if (a != b) vertices_[b].beside.push_back({a, values_.size()});
    values_.push_back(value);
  }
  constexpr int count_missing(const vertex& v, const buffer<link>& there) {
    int* const place = place_.data();
    int count = 0;
    for (const link& l : there) place[l.vertex] = l.edge;
    for (const link& down : v.below) count += place[down.vertex] < 0 ? 1 : 0;
    for (const link& l : there) place[l.vertex] = -1;
    return count;
  }
  static constexpr void drop(buffer<link>& links, int vertex) {
    link* const all = links.data();
    const int last = links.size() - 1;
    for (int i = 0; i <= last; ++i) {
      if (all[i].vertex != vertex) continue;
      all[i] = all[last];
      links.pop_back();
      return;
    }
  }

  constexpr void hand_up(const vertex& gone, int j, const link& up) {
    const edge factor = values_[up.edge];
    buffer<link>& there = vertices_[up.vertex].below;
    drop(there, j);
    if (factor.is_zero()) return;
    int* const place = place_.data();
    for (const link& l : there) place[l.vertex] = l.edge;
    for (const link& down : gone.below) {
      const edge product = times(down, factor);
      if (product.is_zero()) continue;
      if (place[down.vertex] >= 0)
        add_to(place[down.vertex], product);
      else
        push(there, vertices_[down.vertex].above, down.vertex, up.vertex, product);
    }
    for (const link& l : there) place[l.vertex] = -1;
  }
  constexpr void hand_aside(const vertex& gone, int j, const link& side) {
    const edge factor = values_[side.edge];
    drop(vertices_[side.vertex].beside, j);
    if (factor.is_zero()) return;
    for (const link& down : gone.below) {
      // of both orders at once, where they meet on the diagonal
      const edge product = times(down, factor);
      couple(down.vertex, side.vertex,
             down.vertex == side.vertex && !product.is_zero() ? arithmetic_->twice(product) : product);
    }
  }
  // By value: the list of values grows on the way.
  constexpr void hand_down(const vertex& gone, const edge factor) {
    if (factor.is_zero()) return;
    for (const link& down : gone.below) {
      const edge part = times(down, factor);
      if (part.is_zero()) continue;
      for (const link* other = gone.below.begin(); other <= &down; ++other)
        couple(down.vertex, other->vertex, times(*other, part));
    }
  }
  constexpr edge times(const link& down, const edge& factor) {
    const edge partial = values_[down.edge];
    return partial.is_zero() ? edge{} : arithmetic_->times(partial, factor);
  }

  buffer<vertex> vertices_;
  buffer<edge> values_;
  buffer<int> place_;  ///< of each vertex in the list that is looked through; -1
  edge_arithmetic* arithmetic_;
};

}  // namespace leibniz::detail
