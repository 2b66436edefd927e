// fields: the members of an aggregate, without its names.
//
//   in    struct camera { double rotation[3]; double focal; } c;   visit_fields<2>(c, f)
//   out   f(c.rotation, c.focal)
#pragma once

#include <type_traits>
#include <utility>

#include "config.hpp"

namespace leibniz::detail {

/// How many members an aggregate may have.
inline constexpr int max_fields = 16;

// Each initializer in braces of its own is for one member: without them an array would take several.
template <class Aggregate, class Leaf, std::size_t... I>
constexpr bool takes_initializers(std::index_sequence<I...>) {
  return requires(const Leaf& leaf) { Aggregate{{(static_cast<void>(I), leaf)}...}; };
}
template <class Aggregate, class Leaf, std::size_t... I>
constexpr bool has_further_members(std::index_sequence<I...>) {
  return requires(const Leaf& leaf) { Aggregate{{(static_cast<void>(I), leaf)}..., {}}; };
}

/// The number of members of an aggregate that is made of leaves, at any depth; -1 where it has other members too, or
/// more than max_fields.
template <class Aggregate, class Leaf, int Count = max_fields>
consteval int field_count() {
  using places = std::make_index_sequence<std::size_t{Count}>;
  if constexpr (!takes_initializers<Aggregate, Leaf>(places{}))
    return Count == 0 ? -1 : field_count<Aggregate, Leaf, Count == 0 ? 0 : Count - 1>();
  else
    return has_further_members<Aggregate, Leaf>(places{}) ? -1 : Count;
}

// Structured bindings take a number of names that is fixed in the source.
#define LEIBNIZ_FIELDS(count, ...)                                                                                     \
  if constexpr (Count == count) {                                                                                      \
    auto&& [__VA_ARGS__] = x;                                                                                          \
    return visitor(__VA_ARGS__);                                                                                       \
  } else

/// Calls the visitor with all the members of an aggregate, in their order: it has so many of them.
template <int Count, class Aggregate, class Visitor>
LEIBNIZ_INLINE constexpr decltype(auto) visit_fields(Aggregate& x, Visitor visitor) {
  LEIBNIZ_FIELDS(1, a)
  LEIBNIZ_FIELDS(2, a, b)
  LEIBNIZ_FIELDS(3, a, b, c)
  LEIBNIZ_FIELDS(4, a, b, c, d)
  LEIBNIZ_FIELDS(5, a, b, c, d, e)
  LEIBNIZ_FIELDS(6, a, b, c, d, e, f)
  LEIBNIZ_FIELDS(7, a, b, c, d, e, f, g)
  LEIBNIZ_FIELDS(8, a, b, c, d, e, f, g, h)
  LEIBNIZ_FIELDS(9, a, b, c, d, e, f, g, h, i)
  LEIBNIZ_FIELDS(10, a, b, c, d, e, f, g, h, i, j)
  LEIBNIZ_FIELDS(11, a, b, c, d, e, f, g, h, i, j, k)
  LEIBNIZ_FIELDS(12, a, b, c, d, e, f, g, h, i, j, k, l)
  LEIBNIZ_FIELDS(13, a, b, c, d, e, f, g, h, i, j, k, l, m)
  LEIBNIZ_FIELDS(14, a, b, c, d, e, f, g, h, i, j, k, l, m, n)
  LEIBNIZ_FIELDS(15, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
  LEIBNIZ_FIELDS(16, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
  return visitor();  // no members
}

#undef LEIBNIZ_FIELDS

}  // namespace leibniz::detail
