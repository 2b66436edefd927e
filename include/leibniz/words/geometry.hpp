// geometry: lengths and products of vectors.
//
//   in    norm(v)                    normalized(v)       squared_norm(v)         cross(a, b)
//   out   apply<op::norm, v₀, v₁…>   each vᵢ / norm(v)   v₀·v₀ + v₁·v₁ + …       a vector of three differences
#pragma once

#include "primitives.hpp"

namespace leibniz {

namespace detail {

template <class A, class B>
constexpr bool check_cross() {
  constexpr bool fits = Vector<A> && Vector<B> && vector_size<A> == 3 && vector_size<B> == 3;
  static_assert(fits, "leibniz: cross needs two vectors of three parts, but was given something else: write "
                      "stack(x, y, z), or a vec<\"v\", 3>");
  return fits;
}

}  // namespace detail

/// √Σvᵢ², the Euclidean length, without overflow or underflow on the way. The gradient at the origin is zero.
template <Vector V>
constexpr auto norm(const V& v) {
  return detail::make_of_parts<op::norm>(v);
}

/// Σvᵢ²; it may overflow where norm does not.
template <Vector V>
constexpr auto squared_norm(const V& v) {
  return sum(square(v));
}

/// v / |v|, the direction of a vector. The origin has none: there it is not a number.
template <Vector V>
constexpr auto normalized(const V& v) {
  return v / norm(v);
}

/// a × b = (a₁b₂ - a₂b₁, a₂b₀ - a₀b₂, a₀b₁ - a₁b₀)
template <class A, class B>
  requires(detail::Term<A> || detail::Term<B>)
constexpr auto cross(const A& a, const B& b) {
  if constexpr (detail::check_cross<A, B>())
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return detail::vector_of((a.template part<(I + 1) % 3>() * b.template part<(I + 2) % 3>() -
                                a.template part<(I + 2) % 3>() * b.template part<(I + 1) % 3>())...);
    }(std::make_index_sequence<3>{});
  else
    return a;
}

}  // namespace leibniz
