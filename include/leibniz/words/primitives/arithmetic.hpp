// arithmetic: the rows of + - * / and of sums.
#pragma once

#include "row.hpp"

namespace leibniz::op {

struct add : binary {
  static constexpr text name = "add", symbol = "+";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr auto strength = binding_strength::sum;
  static constexpr bool commutative = true;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::add(a, b);
  }
  // ∂(a+b) = 1, 1
  static constexpr auto partials(auto, auto, auto) { return each(1_c, 1_c); }
};

struct sub : binary {
  static constexpr text name = "sub", symbol = "-";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr auto strength = binding_strength::sum;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::sub(a, b);
  }
  // ∂(a-b) = 1, -1
  static constexpr auto partials(auto, auto, auto) { return each(1_c, -1_c); }
};

struct mul : binary {
  static constexpr text name = "mul", symbol = "*";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr auto strength = binding_strength::product;
  static constexpr bool commutative = true;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::mul(a, b);
  }
  // ∂(a·b) = b, a
  static constexpr auto partials(auto, auto a, auto b) { return each(b, a); }
};

struct div : binary {
  static constexpr text name = "div", symbol = "/";
  static constexpr bool has_poles = true;
  static constexpr auto speed = speed_class::division;
  static constexpr auto strength = binding_strength::product;
  static constexpr interval sample{0.5, 2};
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a, const T& b) {
    return math::div(a, b);
  }
  // ∂(a/b) = 1/b, -y/b: with one reciprocal for both, which is y itself where a is 1
  static constexpr auto partials(auto y, auto, auto b) { return each(1_c / b, -((1_c / b) * y)); }
};

struct neg : primitive {
  static constexpr text name = "neg", symbol = "-";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr auto strength = binding_strength::prefix;
  template <class T>
  LEIBNIZ_INLINE static constexpr T value(const T& a) {
    return -a;
  }
  // ∂(-a) = -1
  static constexpr auto partials(auto, auto) { return each(-1_c); }
};

struct sum : primitive {
  static constexpr text name = "sum", symbol = "+";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr auto strength = binding_strength::sum;
  static constexpr int arity = any_number_of_operands;
  static constexpr bool composite = true;
  // a₀ + a₁ + a₂ + …, from the left
  template <class T>
  static constexpr T value(operand_span<T> a) {
    T total = a[0];
    for (std::size_t i = 1; i < a.size(); ++i) total = math::add(total, a[i]);
    return total;
  }
  // ∂Σa = 1
  template <class T>
  static constexpr auto partial(const T&, operand_span<T>, std::size_t) {
    return 1_c;
  }
};

}  // namespace leibniz::op
