// sink: where the outputs of a program go.
//
//   in    output 3 of value_and_gradient(f), by w of size 2 and x
//   out   the number of x in the gradient
//
// A layout says what output I is; `Results` says where in its own types, or in memory of the caller's, that lies.
#pragma once

#include <cstdint>

#include "../passes/program.hpp"

namespace leibniz::detail {

/// A value in front of its derivatives. It is stored as bits: GCC looks at numbers that are stored side by side for
/// operations that can be done at once, and among derivatives that are alike the value is mostly the odd one out, for
/// which it would give up on them all.
template <class T>
struct stored_apart {
  T& to;

  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr void operator=(const T& value) const {
    if constexpr (std::is_same_v<T, double>) {
      if (!__builtin_is_constant_evaluated()) {
        const auto bits = __builtin_bit_cast(std::uint64_t, value);
        __builtin_memcpy(&to, &bits, sizeof(bits));
        return;
      }
    }
    to = value;
  }
};
template <class T>
stored_apart(T&) -> stored_apart<T>;

/// The outputs of a request, by which a sink is named: debuggers are given the name of each function, spelled out, and
/// a program has that of its formula.
template <request Asked, int Width, int Slots>
struct outputs_of {
  static constexpr derivative_kind kind = Asked.kind;
  static constexpr entry at(int k) { return layout(Asked, Width, Slots).at(k); }
};

/// What output I is: a constant of the namespace, for a local one is written to memory without optimization.
template <class Outputs, int I>
inline constexpr entry output = Outputs::at(I);

/// The parts of a result while they are written; a part that was not asked for points to nothing.
template <class Outputs, class Results, class Value, class First, class Second>
struct sink {
  Value* value;
  First* first;
  Second* second;
};

template <int I, class Outputs, class Results, class Value, class First, class Second>
LEIBNIZ_INLINE constexpr decltype(auto) place(const sink<Outputs, Results, Value, First, Second>& to) {
  constexpr derivative_kind kind = Outputs::kind;
  if constexpr (output<Outputs, I>.part == entry_part::value) {
    if constexpr (kind == derivative_kind::value || requires { Results::is_memory; })
      return (Results::template value<output<Outputs, I>.result>(*to.value));
    else
      return stored_apart{Results::template value<output<Outputs, I>.result>(*to.value)};
  } else if constexpr (output<Outputs, I>.part == entry_part::second) {
    if constexpr (kind == derivative_kind::hvp)
      return (Results::template gradient<output<Outputs, I>.column>(*to.second));
    else
      return (Results::template hessian<output<Outputs, I>.row, output<Outputs, I>.column>(*to.second));
  } else if constexpr (kind == derivative_kind::jacobian) {
    return (Results::template jacobian<output<Outputs, I>.result, output<Outputs, I>.column>(*to.first));
  } else if constexpr (kind == derivative_kind::jvp || kind == derivative_kind::derivative) {
    return (Results::template value<output<Outputs, I>.result>(*to.first));
  } else if constexpr (kind == derivative_kind::taylor) {
    return (Results::template value<output<Outputs, I>.result>(
        Results::template coefficient<output<Outputs, I>.column>(*to.first)));
  } else {
    return (Results::template gradient<output<Outputs, I>.column>(*to.first));
  }
}

/// Entries that lie in a row, as they come.
template <class View>
struct entry_row {
  View view;
};
template <int I, class View>
LEIBNIZ_INLINE constexpr decltype(auto) place(const entry_row<View>& to) {
  return to.view.number(I);
}

}  // namespace leibniz::detail
