// primitives: the one table. A row says what a primitive is; evaluation, every derivative, pictures and tests follow.
//
//   in    op::tanh
//   out   its name, value and partial, in primitives/hyperbolic.hpp; what a row may say is in primitives/row.hpp
//
// To add a primitive: (1) a row in the file of its family, (2) its name and a word in functions.hpp, (3) its name in
// `primitives` below: the laws run by themselves, (4) its golden picture, which the target golden_update writes.
#pragma once

#include "primitives/arithmetic.hpp"     // + - * / and sums
#include "primitives/comparison.hpp"     // comparisons and logic
#include "primitives/exponential.hpp"    // exponentials and logarithms
#include "primitives/geometry.hpp"       // norm, slopes of lengths
#include "primitives/hyperbolic.hpp"     // sinh … atanh
#include "primitives/learning.hpp"       // activations, log_sum_exp, softmax
#include "primitives/piecewise.hpp"      // what chooses
#include "primitives/power.hpp"          // powers, roots, lengths
#include "primitives/rounding.hpp"       // fma, rounding, remainders
#include "primitives/special.hpp"        // the error function, the normal distribution, the gamma function
#include "primitives/trigonometric.hpp"  // sin … atan2, circle_inversion

namespace leibniz::detail {

/// Rows as types: a Foldable of hana::type for Boost.Hana (see hana.hpp), which costs nothing until it is unpacked.
struct primitive_table_tag;
template <class... Rows>
struct primitive_table {
  using hana_tag = primitive_table_tag;
};

/// Every primitive of the library whose partials are the slopes of its value: all but stop_gradient.
inline constexpr primitive_table<
    // arithmetic
    op::add, op::sub, op::mul, op::div, op::neg, op::sum,
    // exponentials and logarithms
    op::exp, op::exp2, op::expm1, op::log, op::log2, op::log10, op::log1p, op::log_add_exp, op::xlogy, op::gaussian,
    // powers, roots, lengths
    op::square, op::one_minus_square, op::sqrt, op::cbrt, op::rsqrt, op::pow, op::power, op::hypot, op::hypot3,
    op::norm, op::hypot_slope, op::hypot3_slope, op::norm_slope,
    // trigonometric and hyperbolic functions
    op::sin, op::cos, op::tan, op::sinpi, op::cospi, op::asin, op::acos, op::atan, op::atan2, op::circle_inversion,
    op::sinh, op::cosh, op::tanh, op::asinh, op::acosh, op::atanh,
    // special functions
    op::erf, op::erfc, op::log_norm_cdf, op::inverse_mills_ratio, op::inverse_mills_slope, op::tgamma, op::lgamma,
    op::digamma, op::polygamma, op::beta,
    // in one step, rounding, remainders
    op::fma, op::lerp, op::floor, op::ceil, op::trunc, op::round, op::fmod, op::remainder,
    // what chooses
    op::abs, op::sign, op::copysign, op::max, op::min, op::fmax, op::fmin, op::fdim, op::clamp, op::select,
    // machine learning
    op::sigmoid, op::sigmoid_slope, op::softplus, op::log_sigmoid, op::logit, op::logit_slope, op::softsign, op::relu,
    op::leaky_relu, op::elu, op::silu, op::mish, op::gelu, op::huber, op::log_sum_exp, op::softmax,
    // comparisons and logic
    op::less, op::less_equal, op::greater, op::greater_equal, op::equal, op::not_equal, op::logical_and, op::logical_or,
    op::logical_not>
    primitives{};

}  // namespace leibniz::detail
