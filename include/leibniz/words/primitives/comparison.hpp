// comparison: the rows of comparisons and logic, which are true or false.
#pragma once

#include "row.hpp"

namespace leibniz::op {

struct comparison : binary {
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr bool boolean = true;
  static constexpr auto strength = binding_strength::comparison;
  static constexpr auto partials(auto, auto, auto) { return each(0_c, 0_c); }
};

struct less : comparison {
  static constexpr text name = "less", symbol = "<";
  template <class T>
  LEIBNIZ_INLINE static constexpr auto value(const T& a, const T& b) {
    return detail::truth(a < b);
  }
};
struct less_equal : comparison {
  static constexpr text name = "less_equal", symbol = "<=";
  template <class T>
  LEIBNIZ_INLINE static constexpr auto value(const T& a, const T& b) {
    return detail::truth(a <= b);
  }
};
struct greater : comparison {
  static constexpr text name = "greater", symbol = ">";
  template <class T>
  LEIBNIZ_INLINE static constexpr auto value(const T& a, const T& b) {
    return detail::truth(a > b);
  }
};
struct greater_equal : comparison {
  static constexpr text name = "greater_equal", symbol = ">=";
  template <class T>
  LEIBNIZ_INLINE static constexpr auto value(const T& a, const T& b) {
    return detail::truth(a >= b);
  }
};
struct equal : comparison {
  static constexpr text name = "equal", symbol = "==";
  static constexpr bool commutative = true;
  template <class T>
  LEIBNIZ_INLINE static constexpr auto value(const T& a, const T& b) {
    return detail::truth(a == b);
  }
};
struct not_equal : comparison {
  static constexpr text name = "not_equal", symbol = "!=";
  static constexpr bool commutative = true;
  template <class T>
  LEIBNIZ_INLINE static constexpr auto value(const T& a, const T& b) {
    return detail::truth(a != b);
  }
};
struct logical_and : comparison {
  static constexpr text name = "logical_and", symbol = "&&";
  static constexpr auto strength = binding_strength::conjunction;
  static constexpr bool commutative = true;
  template <class Condition>
  LEIBNIZ_INLINE static constexpr Condition value(const Condition& a, const Condition& b) {
    return a && b;
  }
};
struct logical_or : comparison {
  static constexpr text name = "logical_or", symbol = "||";
  static constexpr auto strength = binding_strength::disjunction;
  static constexpr bool commutative = true;
  template <class Condition>
  LEIBNIZ_INLINE static constexpr Condition value(const Condition& a, const Condition& b) {
    return a || b;
  }
};
struct logical_not : primitive {
  static constexpr text name = "logical_not", symbol = "!";
  static constexpr auto speed = speed_class::arithmetic;
  static constexpr auto strength = binding_strength::prefix;
  static constexpr bool boolean = true;
  template <class Condition>
  LEIBNIZ_INLINE static constexpr Condition value(const Condition& a) {
    return !a;
  }
  static constexpr auto partials(auto, auto) { return each(0_c); }
};

}  // namespace leibniz::op
