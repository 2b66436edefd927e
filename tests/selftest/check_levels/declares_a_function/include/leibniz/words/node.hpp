#pragma once

namespace leibniz {

constexpr int node_of_a_formula_without_inputs(const char* name_of_the_formula, int first_captured_number,
                                               int node_of_the_first_operand);

}  // namespace leibniz
