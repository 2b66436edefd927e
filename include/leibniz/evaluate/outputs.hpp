// outputs: callables that write their results, and those with many paths, as callables like any other.
//
//   in    [](auto x, auto* r) { r[0] = x * x; r[1] = x; }
//   out   outputs<2>(f), which returns both
#pragma once

#include "callable.hpp"

namespace leibniz {

namespace detail {

template <class F, class T, class... Arguments>
concept Writes =
    requires(const F& f, T* results, const Arguments&... arguments) { f(as_pointer(arguments)..., results); };

template <class F, int Count>
struct written_outputs {
  static constexpr int most_paths = detail::most_paths<F>;
  [[no_unique_address]] F function;  ///< so that there is data here where there is data in it

  template <class... Arguments, class T = common_scalar_t<typename shape_of<Arguments>::scalar...>>
    requires Writes<F, T, Arguments...>
  constexpr auto operator()(const Arguments&... arguments) const {
    std::array<T, static_cast<std::size_t>(Count)> results{};
    function(as_pointer(arguments)..., results.data());
    return results;
  }
};

}  // namespace detail

/// A callable that writes its results through its last pointer, as one that returns them: outputs<2>(f)(a, b) calls
/// f(a, b, residuals), with pointers to the first elements where a and b are arrays.
template <int Count, Callable F>
constexpr auto outputs(const F& f) {
  return detail::written_outputs<F, Count>{f};
}

namespace detail {

template <class F, int Most>
struct more_paths {
  static constexpr int most_paths = Most;
  [[no_unique_address]] F function;

  template <class... Arguments>
    requires TakesDirectly<F, Arguments...>
  constexpr auto operator()(const Arguments&... arguments) const {
    return function(arguments...);
  }
};

}  // namespace detail

/// A callable that may have more than 64 paths through its `if`s, or fewer: gradient(max_paths<128>(f)). Each path is
/// traced and compiled.
template <int Most, Callable F>
constexpr auto max_paths(const F& f) {
  static_assert(Most > 0, "leibniz: a callable has one path at least, but was allowed less: write max_paths<128>(f)");
  return detail::more_paths<F, Most>{f};
}

}  // namespace leibniz
