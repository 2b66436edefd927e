// holes: constant text in which the numbers of a call have their places.
//
//   in    "x = " and a hole for number 0, in two decimals;  the number 0.731
//   out   x = 0.73
//
// What of a picture depends on types alone is constant; a call only fills in the numbers.
#pragma once

#include <initializer_list>

#include "number.hpp"

namespace leibniz {

namespace detail {

/// A hole in constant text: where a number of a call goes, in one of these forms.
enum class hole_kind : char { two_decimals = 1, truth = 2, six_digits = 3 };
inline constexpr char hole_end = '\x04';
constexpr bool begins_hole(char c) { return c > 0 && c < hole_end; }

/// The hole of a number by its index, aligned to the right in so many columns.
constexpr void append_hole(text_buffer& out, hole_kind kind, int index, int columns = 0) {
  out.push_back(static_cast<char>(kind));
  out.push_back(static_cast<char>(columns + hole_end));
  append_integer(out, index);
  out.push_back(hole_end);
}

/// An upper bound of the size of filled text.
constexpr std::size_t filled_size(const text& form) {
  std::size_t size = form.size();
  for (const char c : form) size += begins_hole(c) ? 16u : 0u;
  return size;
}

constexpr std::size_t largest_of(std::initializer_list<std::size_t> sizes) {
  std::size_t largest = 0;
  for (const std::size_t size : sizes) largest = size > largest ? size : largest;
  return largest;
}

template <std::size_t Capacity, class T>
constexpr bounded_text<Capacity> filled(const text& form, const T* numbers) {
  bounded_text<Capacity> out;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (!begins_hole(form[i])) {
      out.push_back(form[i]);
      continue;
    }
    const hole_kind kind{form[i]};
    const int columns = form[++i] - hole_end;
    int index = 0;
    while (form[++i] != hole_end) index = index * 10 + (form[i] - '0');
    const T& x = numbers[index];
    const short_text number = kind == hole_kind::truth        ? word(x != T(0) ? "true" : "false")
                              : kind == hole_kind::six_digits ? six_digits(static_cast<double>(x))
                                                              : two_decimals(static_cast<double>(x));
    for (int column = static_cast<int>(number.size()); column < columns; ++column) out.push_back(' ');
    for (const char c : number) out.push_back(c);
  }
  return out;
}

}  // namespace detail
}  // namespace leibniz
