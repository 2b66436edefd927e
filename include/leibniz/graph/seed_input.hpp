// seed_input: what a product with a vector takes besides the arguments of the function, as one more input of a graph.
//
//   in    input_info_of<tangent_input<3>>
//   out   "tangent", three numbers, which come behind those of the function
//
// The passes write into derivatives whatever the numbers are: one program serves every direction.
#pragma once

#include "node.hpp"

namespace leibniz::detail {

/// The direction in which a function is differentiated: a number for each slot.
template <int Size>
struct tangent_input : vector_mark {
  static constexpr text input_name = "tangent";
  static constexpr bool input_is_active = false;
  static constexpr std::size_t size() { return static_cast<std::size_t>(Size); }
};

/// The weights of the results of a function: a number for each.
template <int Size>
struct cotangent_input : vector_mark {
  static constexpr text input_name = "cotangent";
  static constexpr bool input_is_active = false;
  static constexpr std::size_t size() { return static_cast<std::size_t>(Size); }
};

}  // namespace leibniz::detail
