// at: where a derivative is taken, and along which tangent.
//
//   in    jvp(f)(at(w, 0.5), along(v, 1.0))          jvp(f)(at(x = 1.0, y = 2.0), along(x = 1.0, y = 0.0))
//   out   the arguments of a call and their tangents, kept apart
#pragma once

#include <tuple>

#include "../detail/config.hpp"
#include "../words/point.hpp"

namespace leibniz {

/// The arguments of a call, or its named values. What has a name is referred to, as in the call itself; what has none
/// is owned.
template <class... Arguments>
struct arguments_at {
  std::tuple<Arguments...> values;
};
/// A tangent for each number that one differentiates by, in the shapes of the arguments or by name.
template <class... Tangents>
struct tangents_along {
  std::tuple<Tangents...> values;
};

namespace detail {

// Objects, which no call by a name that a program has as well finds through its arguments.
struct at_word {
  template <class... Arguments>
  LEIBNIZ_INLINE constexpr arguments_at<Arguments...> operator()(Arguments&&... arguments) const {
    return {std::tuple<Arguments...>(static_cast<Arguments&&>(arguments)...)};
  }
};
struct along_word {
  template <class... Tangents>
  LEIBNIZ_INLINE constexpr tangents_along<Tangents...> operator()(Tangents&&... tangents) const {
    return {std::tuple<Tangents...>(static_cast<Tangents&&>(tangents)...)};
  }
};

}  // namespace detail

/// Where: at(a, b) for a callable, at(x = 1.0, w = weights) or at(p), with a point, for a formula.
inline constexpr detail::at_word at{};
/// In which direction: along(a, b), shaped like the arguments that one differentiates by, or along(x = 1.0) by name.
inline constexpr detail::along_word along{};

}  // namespace leibniz
