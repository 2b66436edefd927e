// value: a formula at a point.
//
//   in    f(x = -2.0, y = 5.0, z = -4.0)
//   out   -12.0, bit for bit what the same expression gives when it is written with plain doubles
#pragma once

#include "bindings.hpp"
#include "values.hpp"

namespace leibniz {

namespace detail {

template <class Formula>
struct value_program {
  static constexpr const auto& code = value_code<Formula>;
};

/// A number, what a comparison gives, or the values of a vector.
template <class Program, class Formula, class T>
struct value_result {
  static constexpr node root = Program::code.nodes[Program::code.outputs[0]];
  static constexpr bool is_truth = root.op != nullptr && root.op->boolean;
  using type = std::conditional_t<is_truth, typename straight_line<Program, T>::mask, T>;
};
template <class Program, Vector Formula, class T>
struct value_result<Program, Formula, T> {
  using type = values<T, Formula::size()>;
};

}  // namespace detail

/// The value of a formula, or the values of a vector of formulas. This is what f(...) calls. Works in a constant
/// expression and at run time; allocates nothing, throws nothing.
template <class Formula, class... Bindings>
LEIBNIZ_INLINE constexpr auto value_at(const Formula& f, const Bindings&... bindings) {
  using program = detail::value_program<Formula>;
  using inputs = typename detail::inputs_of<program>::type;
  if constexpr (inputs::template check<Bindings...>()) {
    using T = detail::scalar_of_bindings<Bindings...>;
    typename detail::value_result<program, Formula, T>::type result;
    detail::run_on<program, T>(f, inputs{}, result, bindings...);
    return result;
  }
}

template <class Formula, class... Bindings>
LEIBNIZ_INLINE constexpr auto value_at(const Formula& f, const point<Bindings...>& p) {
  return value_at(f, static_cast<const Bindings&>(p)...);
}

}  // namespace leibniz
