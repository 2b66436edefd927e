// The functions of <cmath> for double, written so that a constant expression can call them on every compiler.
//
//     static_assert(leibniz::detail::constexpr_math::sin(1e22) == -0x1.b453ab76bf397p-1);
//
// Each is computed in double-double arithmetic (106 bits) and rounded once: all but rare results are the
// correctly rounded ones, the same bits on every compiler. Too slow for run time, and not meant for it:
// detail/math.hpp chooses.
#pragma once
#include "constexpr_math/argument_reduction.hpp"     // x modulo pi/2
#include "constexpr_math/arithmetic.hpp"             // + - * / without the compiler's refusals
#include "constexpr_math/bits.hpp"                   // classify, take apart, scale
#include "constexpr_math/constants.hpp"              // the tables, generated
#include "constexpr_math/double_double.hpp"          // 106 bits as a sum of two doubles
#include "constexpr_math/error_function.hpp"         // erf erfc
#include "constexpr_math/exponential.hpp"            // exp exp2 expm1
#include "constexpr_math/fused_multiply_add.hpp"     // fma
#include "constexpr_math/gamma.hpp"                  // tgamma lgamma digamma
#include "constexpr_math/hyperbolic.hpp"             // sinh cosh tanh asinh acosh atanh
#include "constexpr_math/inverse_trigonometric.hpp"  // asin acos atan atan2
#include "constexpr_math/logarithm.hpp"              // log log2 log10 log1p
#include "constexpr_math/power.hpp"                  // sqrt cbrt hypot pow
#include "constexpr_math/remainder.hpp"              // fmod remainder
#include "constexpr_math/rounding.hpp"               // floor ceil trunc round rint fabs copysign fmin fmax fdim
#include "constexpr_math/trigonometric.hpp"          // sin cos tan sinpi cospi
