#pragma once

#include "../words/node.hpp"

namespace leibniz {

constexpr int node_of_a_formula_without_inputs(const char*, int first_captured_number, int) {
  return first_captured_number;
}

}  // namespace leibniz
