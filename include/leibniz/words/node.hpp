// node: apply<Op, Operands...>, the inner node of a formula, and the numbers that a formula carries.
//
//   in    0.5 * x                      a run-time number in a formula
//   out   apply<op::mul, number<double>, variable<"x">>   of the size of one double
//
// A node does not store its operands: equal empty bases cannot share an address, so they would grow. It stores the
// numbers captured below it, as one flat array in the order in which they are written, and none costs nothing.
#pragma once

#include <utility>

#include "../detail/config.hpp"
#include "constant.hpp"

namespace leibniz {

namespace detail {

/// The numbers of a formula, in the order in which they are written. Empty where there are none.
template <class T, std::size_t Count>
struct captured_numbers {
  using captured_type = T;
  static constexpr std::size_t captured_count = Count;
  T numbers[Count];
  constexpr const T* captured() const { return numbers; }
};
template <class T>
struct captured_numbers<T, 0> : no_captured_numbers {};

/// How a run-time number is carried: an integer as a floating-point type that holds each of them exactly, so that
/// one flat array holds all the numbers of a formula.
template <class T>
struct carried {
  using type = T;
};
template <std::integral T>
struct carried<T> : std::conditional<(sizeof(T) < 8), double, long double> {};

/// The type that holds the captured numbers of all operands. It depends on the numbers alone, not on the operands:
/// their names are long.
template <class... Numbers>
struct common_captured {
  using type = no_number;
};
template <class Only>
struct common_captured<Only> {
  using type = Only;
};
template <class First, class Second, class... Rest>
struct common_captured<First, Second, Rest...>
    : common_captured<typename common_captured<First, Second>::type, Rest...> {};
// Sixteen at a time: compilers nest no deeper than 900 or 1,024.
template <class A, class B, class C, class D, class E, class F, class G, class H, class I, class J, class K, class L,
          class M, class N, class O, class P, class First, class... Rest>
struct common_captured<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, First, Rest...>
    : common_captured<typename common_captured<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P>::type, First, Rest...> {
};
template <class A, class B>
struct common_captured<A, B> : std::common_type<A, B> {};
template <class A>
struct common_captured<A, no_number> {
  using type = A;
};
template <class B>
struct common_captured<no_number, B> {
  using type = B;
};
template <>
struct common_captured<no_number, no_number> {
  using type = no_number;
};

/// The I-th of some types.
#if defined(__clang__)
template <std::size_t I, class... Types>
using nth = __type_pack_element<I, Types...>;
#else
template <std::size_t I, class T>
struct indexed {
  using type = T;
};
template <class Indices, class... Types>
struct indexed_all;
template <std::size_t... I, class... Types>
struct indexed_all<std::index_sequence<I...>, Types...> : indexed<I, Types>... {};
template <std::size_t I, class T>
indexed<I, T> find_indexed(const indexed<I, T>&);
template <std::size_t I, class... Types>
using nth =
    typename decltype(find_indexed<I>(std::declval<indexed_all<std::index_sequence_for<Types...>, Types...>>()))::type;
#endif

template <class To, class From>
constexpr void copy_captured(To& to, std::size_t& next, const From& from) {
  if constexpr (From::captured_count > 0)
    for (std::size_t i = 0; i < From::captured_count; ++i)
      to.numbers[next++] = static_cast<typename To::captured_type>(from.numbers[i]);
}

/// The I-th operand of a list that holds the numbers of all, with the numbers that belong to it.
template <std::size_t I, class... Operands, class List>
constexpr auto operand_of(const List& list) {
  nth<I, Operands...> result{};
  if constexpr (nth<I, Operands...>::captured_count > 0) {
    constexpr std::size_t counts[] = {Operands::captured_count..., 0};
    constexpr std::size_t first = [&] {
      std::size_t before = 0;
      for (std::size_t i = 0; i < I; ++i) before += counts[i];
      return before;
    }();
    for (std::size_t i = 0; i < nth<I, Operands...>::captured_count; ++i)
      result.numbers[i] = static_cast<typename nth<I, Operands...>::captured_type>(list.numbers[first + i]);
  }
  return result;
}

template <class List, class... Operands>
constexpr void capture(List& list, const Operands&... operands) {
  std::size_t next = 0;
  const int in_order[] = {(copy_captured(list, next, operands), 0)...};
  static_cast<void>(in_order);
}

/// What a node is for Boost.Hana: a Foldable of its operands; see hana.hpp.
struct node_tag;

}  // namespace detail

template <class Op, class... Operands>
struct apply : detail::operators,
               detail::expression_mark,
               detail::captured_numbers<typename detail::common_captured<typename Operands::captured_type...>::type,
                                        detail::sum_of({Operands::captured_count...})> {
  using hana_tag = detail::node_tag;

  constexpr apply() = default;
  constexpr explicit apply(const Operands&... operands) {
    if constexpr (apply::captured_count > 0) detail::capture(*this, operands...);
  }

  template <std::size_t I>
  constexpr auto operand() const {
    return detail::operand_of<I, Operands...>(*this);
  }
  template <class... Bindings>
  LEIBNIZ_INLINE constexpr auto operator()(const Bindings&... bindings) const {
    return detail::value_of<apply>::type::at(this->captured(), bindings...);
  }
};

/// A run-time number in a formula, carried by value.
template <class T>
struct number : detail::formula<number<T>>, detail::expression_mark, detail::captured_numbers<T, 1> {
  constexpr number() = default;
  constexpr explicit number(const T& value) : detail::captured_numbers<T, 1>{{value}} {}
};

}  // namespace leibniz
