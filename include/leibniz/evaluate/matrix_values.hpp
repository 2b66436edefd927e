// matrix_values: numbers by row and column.
//
//   in    (A * B)(A = {{1.0, 2.0}, {3.0, 4.0}}, B = b)      gradient(determinant(A))(A = a)[A]
//   out   matrix_values<double, 2, 2>: m[0][1]; data(), size() over all of them, row by row
#pragma once

#include <cstddef>

#include "../words/concepts.hpp"

namespace leibniz {

namespace detail {

// Not defaulted: then it would have to be constexpr, which the comparison of a user's number type may not be.
template <class T>
constexpr bool equal_numbers(const T* a, const T* b, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    if (!(a[i] == b[i])) return false;
  return true;
}

/// What is said where a pointer is asked for that would point into nothing one statement later.
template <class T>
constexpr const T* view_of_temporary(const T* numbers) {
  static_assert(
      never<T>,
      "leibniz: data(), begin() and end() point into a result, which needs a name to stay, but were called on "
      "one that ends with the statement: write `const auto g = gradient(f)(...);` and then g.data()");
  return numbers;
}

}  // namespace detail

template <class T, std::size_t Size>
struct values;

/// A row of a matrix of numbers that lives elsewhere.
template <class T, std::size_t Columns>
struct row_view {
  T* first;

  static constexpr std::size_t size() { return Columns; }
  constexpr T* data() const { return first; }
  constexpr T* begin() const { return first; }
  constexpr T* end() const { return first + Columns; }
  constexpr T& operator[](std::size_t j) const { return first[j]; }
};

/// Rows of numbers, one behind the other: the value of a matrix of formulas, the gradient by a matrix of variables.
template <class T, std::size_t Rows, std::size_t Columns>
struct matrix_values {
  T numbers[Rows * Columns];

  static constexpr std::size_t rows() { return Rows; }
  static constexpr std::size_t columns() { return Columns; }
  static constexpr std::size_t size() { return Rows * Columns; }
  constexpr T* data() & { return numbers; }
  constexpr const T* data() const& { return numbers; }
  constexpr const T* data() const&& { return detail::view_of_temporary(numbers); }
  constexpr T* begin() & { return numbers; }
  constexpr T* end() & { return numbers + size(); }
  constexpr const T* begin() const& { return numbers; }
  constexpr const T* end() const& { return numbers + size(); }
  constexpr const T* begin() const&& { return detail::view_of_temporary(numbers); }
  constexpr const T* end() const&& { return detail::view_of_temporary(numbers); }

  /// A row: m[i][j] is an element. Of a result that is about to end, the row is a copy.
  constexpr row_view<T, Columns> operator[](std::size_t i) & { return {numbers + i * Columns}; }
  constexpr row_view<const T, Columns> operator[](std::size_t i) const& { return {numbers + i * Columns}; }
  constexpr values<T, Columns> operator[](std::size_t i) const&& {
    values<T, Columns> row{};
    for (std::size_t j = 0; j < Columns; ++j) row[j] = numbers[i * Columns + j];
    return row;
  }
  constexpr T& operator()(std::size_t i, std::size_t j) & { return numbers[i * Columns + j]; }
  constexpr T operator()(std::size_t i, std::size_t j) const& { return numbers[i * Columns + j]; }
  friend constexpr bool operator==(const matrix_values& a, const matrix_values& b) {
    return detail::equal_numbers(a.data(), b.data(), size());
  }
};

}  // namespace leibniz
