// What both translation units see: the same formulas, and an inline function that differentiates them.
#pragma once

#include <leibniz/leibniz.hpp>

namespace shared {

inline constexpr auto x = leibniz::var<"x">;
inline constexpr auto y = leibniz::var<"y">;
inline constexpr auto z = leibniz::var<"z">;
inline constexpr auto f = (x + y) * z;

inline double slope(double at_x, double at_y, double at_z) {
  return leibniz::gradient(f)(x = at_x, y = at_y, z = at_z)[z];
}

}  // namespace shared

/// The same in the other translation unit.
double slope_elsewhere(double at_x, double at_y, double at_z);
const void* formula_elsewhere();
