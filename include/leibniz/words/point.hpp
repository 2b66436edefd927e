// point: named values that belong together.
//
//   in    constexpr auto p = point(x = 1.0, y = 2.0);   f(p);   gradient(f)(joined(p, point(z = 3.0)))
//   out   the same as f(x = 1.0, y = 2.0) and so on
#pragma once

#include "variable.hpp"

namespace leibniz {

namespace detail {
struct point_tag;  // for Boost.Hana; see hana.hpp
}

/// Named values that belong together: f(point(x = 1.0, y = 2.0)).
template <class... Bindings>
struct point : Bindings... {
  using hana_tag = detail::point_tag;
  LEIBNIZ_INLINE constexpr explicit point(const Bindings&... bindings) : Bindings(bindings)... {}
};

/// The bindings of both.
template <class... A, class... B>
[[nodiscard]] LEIBNIZ_INLINE constexpr point<A..., B...> joined(const point<A...>& a, const point<B...>& b) {
  return point<A..., B...>(static_cast<const A&>(a)..., static_cast<const B&>(b)...);
}

namespace detail {

/// The value of an input in a binding: a number, or the binding itself, which is indexed, for a vector.
template <class Binding>
constexpr decltype(auto) bound_value(const Binding& b) {
  if constexpr (requires { b.value; })
    return (b.value);
  else
    return (b);
}

template <class Input, class First, class... Rest>
LEIBNIZ_INLINE constexpr const auto& binding_of(const First& first, const Rest&... rest) {
  if constexpr (std::is_same_v<typename First::bound, Input>)
    return first;
  else
    return binding_of<Input>(rest...);
}

}  // namespace detail
}  // namespace leibniz
