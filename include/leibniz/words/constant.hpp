// constant: exact numbers that are part of the type.
//
//   in    2_c        0.5_c              1e-3_c                 std::ratio<1, 3>{}
//   out   constant<2>  constant<1, 2>   constant<1, 1000>      constant<1, 3>
//
// A constant is a ratio of integers in lowest terms, whatever the scalar: float, double and fifty digits each get
// numerator / denominator, rounded once.
#pragma once

#include "../detail/exact.hpp"
#include "operators.hpp"

namespace leibniz {

namespace detail {

/// Stands for the type of the captured numbers of a formula that has none.
struct no_number {};

/// What is said of every formula that carries no run-time number.
struct no_captured_numbers {
  using captured_type = no_number;
  static constexpr std::size_t captured_count = 0;
  constexpr const no_number* captured() const { return nullptr; }
};

/// The value of a decimal literal, `valid` false where it does not fit a ratio of 64-bit integers.
template <char... Digits>
consteval exact_result parse_decimal() {
  constexpr char digits[] = {Digits...};
  exact_result value{{0, 1}, true};
  long long exponent = 0;
  bool after_point = false;
  std::size_t i = 0;
  const auto shift = [&](exact factor) {
    if (value.valid) value = multiply(value.value, factor);
  };
  for (; i < sizeof...(Digits) && digits[i] != 'e' && digits[i] != 'E'; ++i) {
    if (digits[i] == '\'') continue;
    if (digits[i] == '.') {
      after_point = true;
      continue;
    }
    if (digits[i] < '0' || digits[i] > '9') return {};
    shift({10, 1});
    if (value.valid) value = add(value.value, {digits[i] - '0', 1});
    if (after_point) --exponent;
  }
  if (i < sizeof...(Digits)) {
    ++i;
    const bool negative = i < sizeof...(Digits) && digits[i] == '-';
    if (negative || (i < sizeof...(Digits) && digits[i] == '+')) ++i;
    long long written = 0;
    for (; i < sizeof...(Digits); ++i)
      if (digits[i] != '\'') written = written * 10 + (digits[i] - '0');
    exponent += negative ? -written : written;
  }
  for (; exponent > 0 && value.valid; --exponent) shift({10, 1});
  for (; exponent < 0 && value.valid; ++exponent) shift({1, 10});
  return value;
}

}  // namespace detail

/// An exact ratio. Written `2_c` and `0.5_c`.
template <long long Numerator, long long Denominator = 1>
struct constant : detail::formula<constant<Numerator, Denominator>>,
                  detail::expression_mark,
                  detail::no_captured_numbers {
  static_assert(
      Denominator > 0 && detail::reduced(Numerator, Denominator).value == detail::exact{Numerator, Denominator},
      "leibniz: constant<n, d> needs lowest terms and a positive denominator: write n_c / d_c or 0.5_c instead");
  static constexpr detail::exact exact_value{Numerator, Denominator};

  [[nodiscard]] static constexpr detail::exact ratio() noexcept { return exact_value; }
  /// The constant minus one.
  static constexpr auto decremented() { return constant<Numerator - Denominator, Denominator>{}; }
  /// The constant as a number: one rounding.
  template <class T>
  [[nodiscard]] static constexpr T as() {
    if constexpr (std::is_floating_point_v<T>) {
      constexpr T rounded = detail::rounded<T>(exact_value);
      return rounded;
    } else if constexpr (Denominator == 1) {
      return static_cast<T>(Numerator);
    } else {
      return static_cast<T>(static_cast<T>(Numerator) / static_cast<T>(Denominator));
    }
  }
  friend constexpr auto operator-(const constant&) { return constant<-Numerator, Denominator>{}; }
};

namespace literals {

/// 2_c, 0.5_c, 1e-3_c: exact, as long as numerator and denominator fit 63 bits. Being constrained, it goes before
/// Boost.Hana's literal of the same name where both are visible.
template <char... Digits>
  requires(sizeof...(Digits) > 0)
consteval auto operator""_c() {
  constexpr detail::exact_result value = detail::parse_decimal<Digits...>();
  static_assert(
      value.valid,
      "leibniz: a _c literal needs a decimal number whose numerator and denominator fit 63 bits, but this one "
      "does not: use fewer digits, or a run-time number such as 1e300 * x");
  return constant<value.value.numerator, value.value.denominator>{};
}

}  // namespace literals
}  // namespace leibniz
