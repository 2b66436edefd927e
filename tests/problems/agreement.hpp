// agreement: holds numbers against their references, each to 12 digits of itself.
//
//   in    check_all(all_of(jacobian), record.first)
//   out   a check for each number, which says where it is not met
//
// Where the terms of a number cancel, it cannot have more digits than they: a unit in the last place of the
// largest number beside it is no error.
#pragma once

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

/// Numbers at hand at run time, as an array of a fixed size.
template <std::size_t Count>
std::array<double, Count> array_of(const std::vector<double>& numbers) {
  REQUIRE(numbers.size() == Count);
  std::array<double, Count> result;
  for (std::size_t i = 0; i < Count; ++i) result[i] = numbers[i];
  return result;
}

/// All numbers of a derivative, row by row.
template <class Derivative>
std::span<const double> all_of(const Derivative& derivative) {
  return {derivative.data(), derivative.size()};
}

inline void check_all(std::span<const double> found, const std::vector<double>& expected) {
  REQUIRE(found.size() == expected.size());
  double largest = 0;
  for (const double x : expected) largest = std::fmax(largest, std::fabs(x));
  const double last_place = largest * std::numeric_limits<double>::epsilon();
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CAPTURE(found[i]);
    CAPTURE(expected[i]);
    CHECK(std::fabs(found[i] - expected[i]) <= std::fmax(1e-12 * std::fabs(expected[i]), last_place));
  }
}
