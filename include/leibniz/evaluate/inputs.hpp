// inputs: the numbers that a program reads, by slot.
//
//   in    a row of numbers      the arguments (w, 0.5), of which w is a std::array<double, 2>
//   out   get<1>() is row[1]    get<1>() is w[1], get<2>() is 0.5
//
// Arguments of a callable are read where they are used, each number once, and never copied first.
#pragma once

#include "../graph/shape.hpp"

namespace leibniz::detail {

/// Numbers in one row.
template <class T>
struct number_row {
  const T* numbers;

  template <int Slot>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr const T& get() const {
    return numbers[Slot];
  }
};

/// Two sources of numbers, one behind the other: `Count` numbers of the first.
template <class First, class Second, int Count>
struct joined_inputs {
  const First& first;
  const Second& second;

  template <int Slot>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr decltype(auto) get() const {
    if constexpr (Slot < Count)
      return first.template get<Slot>();
    else
      return second.template get<Slot - Count>();
  }
};

template <std::size_t I, class Part>
struct input_reference {
  const Part& referred;
};
template <class Indices, class T, class... Parts>
struct argument_references;

/// What a callable is called with, as numbers of type T.
template <std::size_t... I, class T, class... Parts>
struct argument_references<std::index_sequence<I...>, T, Parts...> : input_reference<I, Parts>... {
  static constexpr int count = static_cast<int>(sum_of({static_cast<std::size_t>(shape_of<Parts>::leaves)...}));

  LEIBNIZ_INLINE constexpr explicit argument_references(const Parts&... parts) : input_reference<I, Parts>{parts}... {}

  template <int Slot>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr T get() const {
    constexpr place_among at = place_of_leaf({shape_of<Parts>::leaves...}, Slot);
    using Part = nth<static_cast<std::size_t>(at.part), Parts...>;
    const Part& from = static_cast<const input_reference<static_cast<std::size_t>(at.part), Part>&>(*this).referred;
    return static_cast<T>(shape_of<Part>::template leaf<at.leaf>(from));
  }
};
template <class T, class... Parts>
using argument_inputs = argument_references<std::index_sequence_for<Parts...>, T, Parts...>;

}  // namespace leibniz::detail
