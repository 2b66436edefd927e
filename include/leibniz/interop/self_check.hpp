// self_check: the partials of a primitive against differences of its value, in fifty digits.
//
//   in    struct wave : primitive { ... value sin(3a), partial 3·cos(a), which is wrong ... };   self_check<wave>()
//   out   false in a condition; .operand == 0, .at[0] the point, .partial and .slope there
//
// For whoever adds a primitive, from outside or inside. Needs Boost.Multiprecision, and a `value` that is a template
// over the scalar.
#pragma once

#include "../detail/put_macros_away.hpp"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>

#include "../evaluate/derivatives.hpp"
#include "../evaluate/value.hpp"

namespace leibniz {

namespace detail {

/// What a self-check found where partial and slope were furthest apart.
struct self_check_result {
  double fault = 0;  ///< the relative difference
  int operand = 0;   ///< by which operand
  double at[3] = {};
  double partial = 0;
  double slope = 0;

  /// True where every partial is right to twenty digits.
  explicit operator bool() const { return fault < 1e-20; }
};

template <class Op>
struct checked_primitive {
  using real = boost::multiprecision::cpp_bin_float_50;

  template <std::size_t I>
  static constexpr auto operand = element<vector_variable<name("operand"), static_cast<std::size_t>(Op::arity)>, I>{};
  static constexpr auto operands = vec<"operand", static_cast<std::size_t>(Op::arity)>;
  static constexpr auto formula = []<std::size_t... I>(std::index_sequence<I...>) {
    return make<Op>(operand<I>...);
  }(std::make_index_sequence<static_cast<std::size_t>(Op::arity)>{});

  using point_type = values<real, static_cast<std::size_t>(Op::arity)>;

  /// f' = (f(x + h) - f(x - h)) / 2h, h²f'''/6 off: with h = 1e-15 about thirty digits are right.
  static real slope(point_type p, std::size_t along) {
    const real h("1e-15"), x = p[along];
    p[along] = x + h;
    const real above = formula(operands = p);
    p[along] = x - h;
    const real below = formula(operands = p);
    return (above - below) / (2 * h);
  }

  static void compare(self_check_result& worst, const point_type& p) {
    const auto gradient = leibniz::gradient(formula, wrt(operands))(operands = p);
    for (std::size_t k = 0; k < p.size(); ++k) {
      const real given = gradient.numbers[k], found = slope(p, k);
      const real scale = abs(given) + abs(found) + 1;
      const double difference = static_cast<double>(real(abs(given - found) / scale));
      const double fault = difference == difference ? difference : HUGE_VAL;
      if (fault <= worst.fault) continue;
      worst = {fault, static_cast<int>(k), {}, static_cast<double>(given), static_cast<double>(found)};
      for (std::size_t i = 0; i < p.size(); ++i) worst.at[i] = static_cast<double>(p[i]);
    }
  }
};

}  // namespace detail

/// Compares the partials of a primitive with the slopes of its value at points of its test interval (`sample`).
template <class Op>
detail::self_check_result self_check(int points = 16) {
  static_assert(
      Op::arity >= 1 && Op::arity <= 3 && !Op::boolean,
      "leibniz: self_check takes primitives with one to three numbers as operands, but was given another: test "
      "its derivative in a formula");
  using checked = detail::checked_primitive<Op>;
  detail::self_check_result worst;
  // Multiples of irrational numbers modulo 1 spread evenly over the interval.
  const double steps[] = {std::sqrt(2.0), std::sqrt(3.0), std::sqrt(5.0)};
  for (int i = 1; i <= points; ++i) {
    typename checked::point_type p;
    for (std::size_t k = 0; k < p.size(); ++k) {
      const double turns = i * steps[k];
      p[k] = Op::sample.low + (Op::sample.high - Op::sample.low) * (turns - static_cast<int>(turns));
    }
    checked::compare(worst, p);
  }
  return worst;
}

}  // namespace leibniz

#include "../detail/put_macros_back.hpp"
