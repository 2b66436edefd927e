// memory: results in memory of the caller's.
//
//   in    value_and_gradient(f).into(value, out)(x = 1.0, w = weights)
//   out   nothing: the numbers are written where they belong, once
//
//   in    hessian(f).into(row_major(out, 12))      jacobian(f).into(column_major(out))
//   out   rows that begin 12 numbers apart; column after column
#pragma once

#include "result.hpp"

namespace leibniz {

namespace detail {

inline constexpr std::ptrdiff_t close_together = -1;

/// What is added, and not written over.
template <class T>
struct added_to {
  T& to;
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr void operator=(const T& value) const { to += value; }
};

/// Where the numbers of one part of a result lie: their first one, and, of a matrix, how far its rows (or columns) are
/// apart.
template <class T, bool IsColumnMajor, bool IsAdded>
struct memory_view {
  using number_type = T;
  T* first;
  std::ptrdiff_t leading = close_together;

  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr decltype(auto) number(std::ptrdiff_t i) const {
    if constexpr (IsAdded)
      return added_to<T>{first[i]};
    else
      return (first[i]);
  }
};

/// How many numbers there is room for, where the type says it.
template <class T>
constexpr std::size_t room_in() {
  if constexpr (std::is_array_v<T>)
    return room_in<std::remove_extent_t<T>>() * std::extent_v<T>;
  else if constexpr (requires { T::extent; })
    return T::extent == detail::unknown_extent ? unknown_extent : T::extent * room_in<typename T::element_type>();
  else if constexpr (Leaf<T>)
    return 1;
  else if constexpr (Shape<T>)
    return static_cast<std::size_t>(shape_of<T>::leaves);
  else
    return static_cast<std::size_t>(-1);
}

template <class T>
constexpr auto* start_of(T& memory) {
  if constexpr (std::is_pointer_v<T>)
    return memory;
  else if constexpr (std::is_array_v<T>)
    return start_of(memory[0]);
  else if constexpr (requires { memory.data(); })
    return start_of(*memory.data());
  else
    return &memory;
}

}  // namespace detail

/// A matrix in memory, with its leading dimension: how many numbers lie from one row, or column, to the next. `Room` is
/// how many numbers there are, where the type of the memory says it.
template <class T, std::size_t Room, bool IsColumnMajor>
struct matrix_memory {
  T* first;
  std::ptrdiff_t leading;
};
template <class Memory>
[[nodiscard]] constexpr auto row_major(Memory&& memory, std::ptrdiff_t leading = detail::close_together) {
  using T = std::remove_reference_t<decltype(*detail::start_of(memory))>;
  return matrix_memory<T, detail::room_in<std::remove_reference_t<Memory>>(), false>{detail::start_of(memory), leading};
}
template <class Memory>
[[nodiscard]] constexpr auto column_major(Memory&& memory, std::ptrdiff_t leading = detail::close_together) {
  using T = std::remove_reference_t<decltype(*detail::start_of(memory))>;
  return matrix_memory<T, detail::room_in<std::remove_reference_t<Memory>>(), true>{detail::start_of(memory), leading};
}

namespace detail {

template <class T>
inline constexpr bool is_matrix_memory = false;
template <class T, std::size_t Room, bool IsColumnMajor>
inline constexpr bool is_matrix_memory<matrix_memory<T, Room, IsColumnMajor>> = true;

/// Whether memory is there as long as what it is named by: nothing that ends with the statement.
template <class Given>
inline constexpr bool outlives_statement =
    std::is_lvalue_reference_v<Given> || std::is_pointer_v<std::remove_reference_t<Given>> ||
    is_matrix_memory<std::remove_cvref_t<Given>> || requires { typename std::remove_cvref_t<Given>::element_type; };

/// Memory as a view, with how many numbers its type says there are.
template <class View, std::size_t Room>
struct sized_view {
  static constexpr std::size_t room = Room;
  View view;
};
template <bool IsAdded, class Given>
constexpr auto view_of(Given& given) {
  using T = std::remove_reference_t<decltype(*start_of(given))>;
  return sized_view<memory_view<T, false, IsAdded>, room_in<Given>()>{{start_of(given)}};
}
template <bool IsAdded, class T, std::size_t Room, bool IsColumnMajor>
constexpr auto view_of(const matrix_memory<T, Room, IsColumnMajor>& given) {
  return sized_view<memory_view<T, IsColumnMajor, IsAdded>, Room>{{given.first, given.leading}};
}
template <bool IsAdded, class T, std::size_t Room, bool IsColumnMajor>
constexpr auto view_of(matrix_memory<T, Room, IsColumnMajor>& given) {
  return sized_view<memory_view<T, IsColumnMajor, IsAdded>, Room>{{given.first, given.leading}};
}

/// Where the derivatives of a program go in memory: the results, the inputs and the layout tell where each lies.
template <request Asked, int Width, int Slots>
struct memory_results {
  static constexpr bool is_memory = true;

  template <int Rows, int Columns, int R, int C, class T, bool IsColumnMajor, bool IsAdded>
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE static constexpr decltype(auto) element(
      const memory_view<T, IsColumnMajor, IsAdded>& view) {
    constexpr int across = IsColumnMajor ? C : R, along = IsColumnMajor ? R : C;
    constexpr int close = IsColumnMajor ? Rows : Columns;
    return view.number(across * (view.leading == close_together ? close : view.leading) + along);
  }

  template <int R, class View>
  LEIBNIZ_INLINE static constexpr decltype(auto) value(const View& view) {
    return view.number(R);
  }
  template <int C, class View>
  LEIBNIZ_INLINE static constexpr decltype(auto) gradient(const View& view) {
    return view.number(C);
  }
  template <int R, int C, class View>
  LEIBNIZ_INLINE static constexpr decltype(auto) jacobian(const View& view) {
    return element<Width, Slots, R, C>(view);
  }
  template <int I, int J, class T, bool IsColumnMajor, bool IsAdded>
  LEIBNIZ_INLINE static constexpr decltype(auto) hessian(const memory_view<T, IsColumnMajor, IsAdded>& view) {
    // The lower triangle is packed, by rows or by columns, or lies in a matrix of its leading dimension.
    constexpr int packed = IsColumnMajor ? J * (2 * Slots - J - 1) / 2 + I : I * (I + 1) / 2 + J;
    if constexpr (Asked.is_lower)
      return view.number(view.leading == close_together ? packed
                         : IsColumnMajor                ? J * view.leading + I
                                                        : I * view.leading + J);
    else
      return element<Slots, Slots, I, J>(view);
  }
  template <int C, class T, bool IsColumnMajor, bool IsAdded>
  LEIBNIZ_INLINE static constexpr auto coefficient(const memory_view<T, IsColumnMajor, IsAdded>& view) {
    return memory_view<T, IsColumnMajor, IsAdded>{view.first + C * Width};
  }
};

/// How many numbers each part of a result has, in order; 0 where that is all.
template <class Program>
constexpr std::size_t numbers_of_part(std::size_t which) {
  std::size_t counts[3] = {};
  const auto parts = static_cast<int>(Program::outputs);
  for (int k = 0; k < parts; ++k) ++counts[static_cast<int>(Program::entry_at(k).part)];
  for (const std::size_t count : counts)
    if (count > 0 && which-- == 0) return count;
  return 0;
}

/// Says what is wrong with memory for a result; true where nothing is.
template <class Program, class T, class... Views>
constexpr bool check_memory() {
  constexpr auto needed = [](std::size_t which) { return numbers_of_part<Program>(which); };
  constexpr bool has_all =
      Program::outputs == 0 ? sizeof...(Views) == 1 : needed(sizeof...(Views)) == 0 && needed(sizeof...(Views) - 1) > 0;
  static_assert(
      has_all, "leibniz: into(...) needs memory for each part of a result, in order, as into(value, gradient), but was "
               "given more or fewer: name one for each");
  if constexpr (has_all) {
    constexpr bool is_enough = [=] {
      std::size_t which = 0;
      bool all = true;
      for (const std::size_t room : {Views::room...}) all = all && room >= needed(which++);
      return all;
    }();
    constexpr bool is_of_type = all_of({std::is_same_v<typename decltype(Views::view)::number_type, T>...});
    static_assert(
        is_enough,
        "leibniz: into(...) needs memory for all numbers of a result, but was given too little: a gradient has "
        "a number for each input, a jacobian as many for each result, a hessian their square");
    static_assert(is_of_type,
                  "leibniz: into(...) needs memory for numbers of the type that the call computes in, but was given "
                  "another, or one that is const: change the type of the arguments, or of the memory");
    return is_enough && is_of_type;
  }
  return false;
}

/// Where the outputs of a request go in memory: a view for each part that was asked for.
template <request Asked, int Width, int Slots, class... Views>
LEIBNIZ_INLINE constexpr auto sink_into_memory(const std::tuple<Views...>& views) {
  using results = memory_results<Asked, Width, Slots>;
  constexpr std::size_t first = Asked.with_value ? 1 : 0, last = sizeof...(Views) - 1;
  constexpr bool has_second = Asked.kind == derivative_kind::hessian || Asked.kind == derivative_kind::hvp;
  constexpr bool has_first = !has_second || Asked.with_gradient;
  if constexpr (Asked.is_sparse) {
    return entry_row<std::remove_cvref_t<decltype(std::get<0>(views).view)>>{std::get<0>(views).view};
  } else {
    const auto* value = Asked.with_value ? &std::get<0>(views).view : nullptr;
    const auto* gradient = has_first ? &std::get<has_first ? first : 0>(views).view : nullptr;
    const auto* second = has_second ? &std::get<last>(views).view : nullptr;
    return sink<outputs_of<Asked, Width, Slots>, results, std::remove_pointer_t<decltype(value)>,
                std::remove_pointer_t<decltype(gradient)>, std::remove_pointer_t<decltype(second)>>{value, gradient,
                                                                                                    second};
  }
}

}  // namespace detail
}  // namespace leibniz
