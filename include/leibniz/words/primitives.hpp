// primitives: the one table. A row says what a primitive is; evaluation, every derivative, pictures and tests follow.
//
//   in    op::tanh
//   out   its name, value and partial, in primitives/trigonometric.hpp; what a row may say is in primitives/row.hpp
//
// To add a primitive: (1) a row in the file of its family, (2) its name and a word in functions.hpp, (3) its name in
// `table` below: the laws run by themselves, (4) a golden picture in tests/golden.
#pragma once

#include "primitives/arithmetic.hpp"
#include "primitives/comparison.hpp"
#include "primitives/exponential.hpp"
#include "primitives/learning.hpp"
#include "primitives/piecewise.hpp"
#include "primitives/trigonometric.hpp"

namespace leibniz {

/// Every primitive of the library.
inline constexpr auto table =
    boost::hana::tuple_t<op::add, op::sub, op::mul, op::div, op::neg, op::sum, op::square, op::sqrt, op::exp, op::log,
                         op::log1p, op::pow, op::power, op::sin, op::cos, op::tan, op::tanh, op::abs, op::sign, op::max,
                         op::min, op::relu, op::select, op::sigmoid, op::softplus, op::log_sum_exp, op::softmax,
                         op::less, op::less_equal, op::greater, op::greater_equal, op::equal, op::not_equal,
                         op::logical_and, op::logical_or, op::logical_not>;

}  // namespace leibniz
