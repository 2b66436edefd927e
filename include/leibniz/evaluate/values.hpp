// values: numbers by place, and numbers by variable.
//
//   in    gradient(f)(x = 1.0, w = {2.0, 3.0})
//   out   variable_values<double, x, w>: g[x], g[w], g[w[0_c]]; data(), size() over all of them
#pragma once

#include <cstddef>
#include <tuple>

#include "../graph/source.hpp"
#include "matrix_values.hpp"

namespace leibniz {

/// A fixed number of numbers in a row: the value of a vector of formulas, the gradient by a vector of variables.
template <class T, std::size_t Size>
struct values {
  T numbers[Size == 0 ? 1 : Size];  // there is no array of none

  static constexpr std::size_t size() { return Size; }
  constexpr T* data() & { return numbers; }
  constexpr const T* data() const& { return numbers; }
  constexpr const T* data() const&& { return detail::view_of_temporary(numbers); }
  constexpr T* begin() & { return numbers; }
  constexpr T* end() & { return numbers + Size; }
  constexpr const T* begin() const& { return numbers; }
  constexpr const T* end() const& { return numbers + Size; }
  constexpr const T* begin() const&& { return detail::view_of_temporary(numbers); }
  constexpr const T* end() const&& { return detail::view_of_temporary(numbers); }
  constexpr T& operator[](std::size_t i) & { return numbers[i]; }
  constexpr const T& operator[](std::size_t i) const& { return numbers[i]; }
  constexpr T operator[](std::size_t i) const&& { return numbers[i]; }
  template <std::size_t I>
  constexpr T get() const {
    return numbers[I];
  }
  friend constexpr bool operator==(const values& a, const values& b) {
    return detail::equal_numbers(a.numbers, b.numbers, Size);
  }
};

namespace detail {

/// Where a variable begins among the numbers of some, -1 where it is not among them.
template <class Wanted, class... Variables>
constexpr std::ptrdiff_t offset_of() {
  std::ptrdiff_t next = 0, found = -1;
  const auto one = [&](bool is_it, std::size_t size) {
    if (is_it && found < 0) found = next;
    next += static_cast<std::ptrdiff_t>(size);
    return 0;
  };
  const int in_order[] = {one(std::is_same_v<Wanted, Variables>, width<Variables>)..., 0};
  static_cast<void>(in_order);
  return found;
}
/// The same for one element of a vector that is among them as a whole.
template <class Wanted, class... Variables>
struct place_of {
  static constexpr std::ptrdiff_t value = offset_of<Wanted, Variables...>();
};
template <class Whole, std::size_t Index, class... Variables>
struct place_of<element<Whole, Index>, Variables...> {
  static constexpr std::ptrdiff_t itself = offset_of<element<Whole, Index>, Variables...>();
  static constexpr std::ptrdiff_t whole = offset_of<Whole, Variables...>();
  static constexpr std::ptrdiff_t value = itself >= 0  ? itself
                                          : whole >= 0 ? whole + static_cast<std::ptrdiff_t>(Index)
                                                       : -1;
};

/// The numbers of a variable, from its first one on: one, those of a vector or of a matrix.
template <class Variable, class T>
constexpr auto values_of(const T* first) {
  if constexpr (Matrix<Variable>) {
    matrix_values<T, Variable::rows(), Variable::columns()> result{};
    for (std::size_t i = 0; i < Variable::size(); ++i) result.numbers[i] = first[i];
    return result;
  } else if constexpr (InputVector<Variable>) {
    values<T, Variable::size()> result{};
    for (std::size_t i = 0; i < Variable::size(); ++i) result.numbers[i] = first[i];
    return result;
  } else {
    return *first;
  }
}

#define LEIBNIZ_IS_AMONG(...)                                                                                          \
  static_assert(__VA_ARGS__,                                                                                           \
                "leibniz: a result is indexed by one of its own variables, g[x], but was given something that is not " \
                "among them: differentiate by it as well, wrt(...), or mend the name")

}  // namespace detail

/// What such a result is for Boost.Hana; see hana.hpp.
struct variable_values_tag;

/// A number for each variable, and for each element of a vector of variables, in one row.
template <class T, class... Variables>
struct variable_values {
  static constexpr std::size_t total = detail::sum_of({detail::width<Variables>...});
  using value_type = T;
  using hana_tag = variable_values_tag;
  T numbers[total];

  static constexpr std::size_t size() { return total; }
  constexpr T* data() & { return numbers; }
  constexpr const T* data() const& { return numbers; }
  constexpr const T* data() const&& { return detail::view_of_temporary(numbers); }
  constexpr T* begin() & { return numbers; }
  constexpr T* end() & { return numbers + total; }
  constexpr const T* begin() const& { return numbers; }
  constexpr const T* end() const& { return numbers + total; }
  constexpr const T* begin() const&& { return detail::view_of_temporary(numbers); }
  constexpr const T* end() const&& { return detail::view_of_temporary(numbers); }

  /// The number of a variable; the values of a vector or matrix of variables.
  template <class Variable>
  constexpr auto operator[](const Variable&) const {
    constexpr std::ptrdiff_t place = detail::place_of<Variable, Variables...>::value;
    LEIBNIZ_IS_AMONG(place >= 0);
    if constexpr (place < 0)
      return T{};
    else
      return detail::values_of<Variable>(numbers + place);
  }
  template <std::size_t I>
  constexpr auto get() const {
    return (*this)[detail::nth<I, Variables...>{}];
  }
  friend constexpr bool operator==(const variable_values& a, const variable_values& b) {
    return detail::equal_numbers(a.numbers, b.numbers, total);
  }
};

/// The result by no variables at all.
template <class T>
struct variable_values<T> {
  using value_type = T;
  using hana_tag = variable_values_tag;
  static constexpr std::size_t size() { return 0; }
  template <class Variable>
  constexpr T operator[](const Variable&) const {
    static_assert(detail::never<Variable>,
                  "leibniz: a gradient has a number for each variable of its formula, but this formula has none: its "
                  "inputs are parameters, or it is constant; write var<\"x\"> for what to differentiate by");
    return T{};
  }
  constexpr const T* data() const { return nullptr; }
  constexpr const T* begin() const { return nullptr; }
  constexpr const T* end() const { return nullptr; }
  friend constexpr bool operator==(const variable_values&, const variable_values&) = default;
};

namespace detail {

/// Where output I of an evaluator goes in a result. Results are written in place: a copy would go through memory.
template <int I, class Number>
LEIBNIZ_INLINE constexpr Number& place(Number& result) {
  return result;
}
template <int I, class T, std::size_t Size>
LEIBNIZ_INLINE constexpr T& place(values<T, Size>& result) {
  return result.numbers[I];
}
template <int I, class T, std::size_t Rows, std::size_t Columns>
LEIBNIZ_INLINE constexpr T& place(matrix_values<T, Rows, Columns>& result) {
  return result.numbers[I];
}

/// Results are shapes themselves: a traced function may return them, and a gradient can be a tangent.
template <class Values, class T, int Count>
struct shape_of_row {
  static constexpr bool is_known = true;
  static constexpr int leaves = Count;
  using scalar = T;
  template <int I, class X>
  LEIBNIZ_INLINE static constexpr auto& leaf(X& x) {
    return x.numbers[I];
  }
};
template <Leaf T, std::size_t Size>
struct shape_of<values<T, Size>> : shape_of_row<values<T, Size>, T, static_cast<int>(Size)> {
  template <class U>
  using with = values<U, Size>;
};
template <Leaf T, std::size_t Rows, std::size_t Columns>
struct shape_of<matrix_values<T, Rows, Columns>>
    : shape_of_row<matrix_values<T, Rows, Columns>, T, static_cast<int>(Rows* Columns)> {
  template <class U>
  using with = matrix_values<U, Rows, Columns>;
};
template <Leaf T, class... Variables>
  requires(sizeof...(Variables) > 0)
struct shape_of<variable_values<T, Variables...>>
    : shape_of_row<variable_values<T, Variables...>, T, static_cast<int>(variable_values<T, Variables...>::total)> {
  template <class U>
  using with = variable_values<U, Variables...>;
};

}  // namespace detail
}  // namespace leibniz

/// Results can be taken apart: auto [dx, dw] = gradient(f)(...).
template <class T, std::size_t Size>
struct std::tuple_size<leibniz::values<T, Size>> : std::integral_constant<std::size_t, Size> {};
template <std::size_t I, class T, std::size_t Size>
struct std::tuple_element<I, leibniz::values<T, Size>> {
  using type = T;
};
template <class T, class First, class... Rest>
struct std::tuple_size<leibniz::variable_values<T, First, Rest...>>
    : std::integral_constant<std::size_t, 1 + sizeof...(Rest)> {};
template <std::size_t I, class T, class First, class... Rest>
struct std::tuple_element<I, leibniz::variable_values<T, First, Rest...>> {
  using type = decltype(std::declval<const leibniz::variable_values<T, First, Rest...>&>().template get<I>());
};
