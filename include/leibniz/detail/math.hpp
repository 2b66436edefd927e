// math: the functions of <cmath> under one name each, for every scalar type, in constant evaluation and at
// run time.
//
//     math::exp(x)    at run time              in constant evaluation
//     double          the call exp(x)          folded by GCC where it can, otherwise constexpr_math::exp(x)
//     float           the call expf(x)         the result for double, rounded once more
//     long double     the call expl(x)         where the compiler folds expl (GCC); otherwise not a constant
//                                              expression: double's precision would be a silent loss
//     any class       exp(x) as argument-dependent lookup finds it, converted to the class: both times
//
// The evaluators call these and never std:: directly. Run-time calls go to the compiler's builtins, which are
// the library functions under another name (on a CUDA device too): that spares every translation unit <cmath> (0.05 s).
#pragma once
#include <type_traits>
#if __has_include(<features.h>)
#include <features.h>  // says whether this is glibc
#endif

#include "config.hpp"
#include "constexpr_math.hpp"

// GCC folds a builtin whose result is a finite normal number without loss, correctly rounded; NaN, infinite
// and subnormal results it leaves alone. Clang folds next to none.
#if defined(__GNUC__) && !defined(__clang__) && !defined(__CUDACC__)
#define LEIBNIZ_FOLD(call)                                                                                             \
  if (__builtin_constant_p(call)) return call;
#else
#define LEIBNIZ_FOLD(call)
#endif

// One function of the table: `parameters` and `arguments` in parentheses, `widened` the arguments as doubles.
// The block-scope using-declaration hides the function itself: only argument-dependent lookup remains.
#define LEIBNIZ_MATH(name, parameters, arguments, widened)                                                             \
  namespace unfound {                                                                                                  \
  void name() = delete;                                                                                                \
  }                                                                                                                    \
  template <class T>                                                                                                   \
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr T name parameters {                                                     \
    if constexpr (std::is_same_v<T, double>) {                                                                         \
      if (__builtin_is_constant_evaluated()) {                                                                         \
        LEIBNIZ_FOLD(__builtin_##name arguments)                                                                       \
        return constexpr_math::name arguments;                                                                         \
      }                                                                                                                \
      return __builtin_##name arguments;                                                                               \
    } else if constexpr (std::is_same_v<T, float>) {                                                                   \
      if (__builtin_is_constant_evaluated()) return constexpr_math::to_float(math::name<double> widened);              \
      return __builtin_##name##f arguments;                                                                            \
    } else if constexpr (std::is_same_v<T, long double>) {                                                             \
      return __builtin_##name##l arguments;                                                                            \
    } else {                                                                                                           \
      using unfound::name;                                                                                             \
      return name arguments;                                                                                           \
    }                                                                                                                  \
  }
#define LEIBNIZ_MATH_1(name) LEIBNIZ_MATH(name, (const T& x), (x), (static_cast<double>(x)))
#define LEIBNIZ_MATH_2(name)                                                                                           \
  LEIBNIZ_MATH(name, (const T& x, const T& y), (x, y), (static_cast<double>(x), static_cast<double>(y)))

namespace leibniz::detail::math {

LEIBNIZ_MATH_1(exp)
LEIBNIZ_MATH_1(exp2)
LEIBNIZ_MATH_1(expm1)
LEIBNIZ_MATH_1(log)
LEIBNIZ_MATH_1(log2)
LEIBNIZ_MATH_1(log10)
LEIBNIZ_MATH_1(log1p)
LEIBNIZ_MATH_1(sqrt)
LEIBNIZ_MATH_1(cbrt)
LEIBNIZ_MATH_2(hypot)
LEIBNIZ_MATH_2(pow)
LEIBNIZ_MATH_1(sin)
LEIBNIZ_MATH_1(cos)
LEIBNIZ_MATH_1(tan)
LEIBNIZ_MATH_1(asin)
LEIBNIZ_MATH_1(acos)
LEIBNIZ_MATH_1(atan)
LEIBNIZ_MATH_2(atan2)
LEIBNIZ_MATH_1(sinh)
LEIBNIZ_MATH_1(cosh)
LEIBNIZ_MATH_1(tanh)
LEIBNIZ_MATH_1(asinh)
LEIBNIZ_MATH_1(acosh)
LEIBNIZ_MATH_1(atanh)
LEIBNIZ_MATH_1(erf)
LEIBNIZ_MATH_1(erfc)
LEIBNIZ_MATH_1(tgamma)
LEIBNIZ_MATH_1(floor)
LEIBNIZ_MATH_1(ceil)
LEIBNIZ_MATH_1(trunc)
LEIBNIZ_MATH_1(round)
LEIBNIZ_MATH_1(rint)
LEIBNIZ_MATH_2(fmod)
LEIBNIZ_MATH_2(remainder)
LEIBNIZ_MATH_1(fabs)
LEIBNIZ_MATH_2(copysign)
LEIBNIZ_MATH_2(fmin)
LEIBNIZ_MATH_2(fmax)
LEIBNIZ_MATH_2(fdim)

#undef LEIBNIZ_MATH
#undef LEIBNIZ_MATH_1
#undef LEIBNIZ_MATH_2

namespace unfound {
void fma() = delete;
}
// x * y + z rounded once, in float too (where rounding the double's result once more would not be right)
template <class T>
LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr T fma(const T& x, const T& y, const T& z) {
  if constexpr (std::is_same_v<T, double>) {
    if (__builtin_is_constant_evaluated()) return constexpr_math::fma(x, y, z);
    return __builtin_fma(x, y, z);
  } else if constexpr (std::is_same_v<T, float>) {
    if (__builtin_is_constant_evaluated()) return constexpr_math::fma(x, y, z);
    return __builtin_fmaf(x, y, z);
  } else if constexpr (std::is_same_v<T, long double>) {
    return __builtin_fmal(x, y, z);
  } else {
    using unfound::fma;
    return fma(x, y, z);
  }
}

// log |Gamma(x)|. The lgamma of C also writes the sign of Gamma to a variable of the whole program: two threads that
// call it race. With glibc the function that writes it to where it is told stands in (declared here as <cmath> would);
// elsewhere it is lgamma, which may still write it.
#if defined(__GLIBC__) && !defined(__CUDA_ARCH__)
extern "C" double lgamma_r(double, int*) noexcept;
extern "C" float lgammaf_r(float, int*) noexcept;
extern "C" long double lgammal_r(long double, int*) noexcept;
#define LEIBNIZ_LGAMMA(suffix, x)                                                                                      \
  int sign = 0;                                                                                                        \
  return lgamma##suffix##_r(x, &sign);
#else
#define LEIBNIZ_LGAMMA(suffix, x) return __builtin_lgamma##suffix(x);
#endif
namespace unfound {
void lgamma() = delete;
}
template <class T>
LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr T lgamma(const T& x) {
  if constexpr (std::is_same_v<T, double>) {
    if (__builtin_is_constant_evaluated()) {
      LEIBNIZ_FOLD(__builtin_lgamma(x))
      return constexpr_math::lgamma(x);
    }
    LEIBNIZ_LGAMMA(, x)
  } else if constexpr (std::is_same_v<T, float>) {
    if (__builtin_is_constant_evaluated())
      return constexpr_math::to_float(math::lgamma<double>(static_cast<double>(x)));
    LEIBNIZ_LGAMMA(f, x)
  } else if constexpr (std::is_same_v<T, long double>) {
    if (__builtin_is_constant_evaluated()) return __builtin_lgammal(x);
    LEIBNIZ_LGAMMA(l, x)
  } else {
    using unfound::lgamma;
    return lgamma(x);
  }
}
#undef LEIBNIZ_FOLD
#undef LEIBNIZ_LGAMMA

// + - * /, in constant evaluation also where the compiler refuses the operator: 1/0, inf - inf, an overflow. One
// expression each: Clang counts statements.
#define LEIBNIZ_ARITHMETIC(name, symbol, is_safe)                                                                      \
  template <class T>                                                                                                   \
    requires(!constexpr_math::MachineNumber<T>)                                                                        \
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr T name(const T& x, const T& y) {                                        \
    return x symbol y;                                                                                                 \
  }                                                                                                                    \
  template <constexpr_math::MachineNumber T>                                                                           \
  LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr T name(T x, T y) {                                                      \
    return __builtin_is_constant_evaluated() && !(is_safe) ? constexpr_math::name(x, y) : x symbol y;                  \
  }
#define LEIBNIZ_IS_MODERATE(x)                                                                                         \
  static_cast<long double>(__builtin_fabs(static_cast<double>(x))) <                                                   \
      static_cast<long double>(constexpr_math::moderate<T>)
LEIBNIZ_ARITHMETIC(add, +, LEIBNIZ_IS_MODERATE(x) && LEIBNIZ_IS_MODERATE(y))
LEIBNIZ_ARITHMETIC(sub, -, LEIBNIZ_IS_MODERATE(x) && LEIBNIZ_IS_MODERATE(y))
LEIBNIZ_ARITHMETIC(mul, *, LEIBNIZ_IS_MODERATE(x) && LEIBNIZ_IS_MODERATE(y))
LEIBNIZ_ARITHMETIC(div, /, LEIBNIZ_IS_MODERATE(x) && LEIBNIZ_IS_MODERATE(y) && y * y > 1 / constexpr_math::moderate<T>)
#undef LEIBNIZ_IS_MODERATE
#undef LEIBNIZ_ARITHMETIC

// sin(pi x) and cos(pi x), right where pi x itself has lost every digit. They are not in <cmath> yet (C23),
// so at run time: |x| = 2k + n/2 + f exactly, |f| <= 1/4, and n says which of +-sin(pi f) and +-cos(pi f) it
// is. Within 2 ulp.
template <class T>
struct half_turns {
  T n;      // 0, 1, 2, 3 or 4
  T angle;  // pi f
};
template <class T>
LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr half_turns<T> reduce_half_turns(const T& x) {
  const T rest = x - T(2) * math::floor<T>(x / T(2)), n = math::round<T>(rest + rest), f = rest - n / T(2);
  if constexpr (std::is_floating_point_v<T>) {
    return {n, static_cast<T>(3.14159265358979323846264338327950288L) * f};
  } else {
    return {n, T(math::acos<T>(T(-1)) * f)};
  }
}

// odd, with sinpi(+n) = +0 for integers n
template <class T>
LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr T sinpi(const T& x) {
  if constexpr (std::is_same_v<T, double> || std::is_same_v<T, float>) {
    if (__builtin_is_constant_evaluated()) {
      if constexpr (std::is_same_v<T, double>)
        return constexpr_math::sinpi(x);
      else
        return constexpr_math::to_float(constexpr_math::sinpi(static_cast<double>(x)));
    }
  }
  if (x == T(0)) return x;
  const half_turns<T> turns = math::reduce_half_turns<T>(math::fabs<T>(x));
  const T s = turns.n == T(1)   ? math::cos<T>(turns.angle)
              : turns.n == T(2) ? math::sin<T>(T(0) - turns.angle)
              : turns.n == T(3) ? T(-math::cos<T>(turns.angle))
                                : math::sin<T>(turns.angle);
  return x < T(0) ? T(-s) : s;
}

// even, with cospi(n + 1/2) = +0
template <class T>
LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr T cospi(const T& x) {
  if constexpr (std::is_same_v<T, double> || std::is_same_v<T, float>) {
    if (__builtin_is_constant_evaluated()) {
      if constexpr (std::is_same_v<T, double>)
        return constexpr_math::cospi(x);
      else
        return constexpr_math::to_float(constexpr_math::cospi(static_cast<double>(x)));
    }
  }
  const half_turns<T> turns = math::reduce_half_turns<T>(math::fabs<T>(x));
  return turns.n == T(1)   ? math::sin<T>(T(0) - turns.angle)
         : turns.n == T(2) ? T(-math::cos<T>(turns.angle))
         : turns.n == T(3) ? math::sin<T>(turns.angle)
                           : math::cos<T>(turns.angle);
}

// a or b: by a bool, or for each number of a pack by the pack's own select(mask, a, b).
namespace unfound {
void select() = delete;
}
template <class Condition, class T>
LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr T select(const Condition& c, const T& a, const T& b) {
  if constexpr (requires { c ? a : b; }) {
    return c ? a : b;
  } else {
    using unfound::select;
    return select(c, a, b);
  }
}

// Classification; a class needs its comparisons and, for the sign, copysign.
template <class T>
LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr bool is_nan(const T& x) {
  if constexpr (std::is_floating_point_v<T>) {
    return __builtin_isnan(x) != 0;
  } else {
    return x != x;
  }
}
template <class T>
LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr bool is_infinite(const T& x) {
  if constexpr (std::is_floating_point_v<T>) {
    return __builtin_isinf(x) != 0;
  } else {
    return x == x && x - x != x - x;
  }
}
template <class T>
LEIBNIZ_INLINE LEIBNIZ_HOST_DEVICE constexpr bool sign_bit(const T& x) {
  return math::copysign<T>(T(1), x) < T(0);
}

}  // namespace leibniz::detail::math
