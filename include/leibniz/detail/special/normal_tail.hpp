// normal_tail: log Φ and the inverse Mills ratio, for every scalar, in constant evaluation and at run time.
//
//     log_norm_cdf(-40.0) == -804.6...                          (the normal distribution Φ, its density φ)
//     inverse_mills_ratio(40.0) == 40.02...                     λ(u) = φ(u) / Φ(-u)
//     inverse_mills_slope(40.0) == 0.998...                     λ' = λ(λ - u)
//
// Method: with a normal X, 1 - u/λ(u) is the mean E of X² / (X² + u²) (DLMF 7.7.1), so that λ = u/(1-E), and λ - u = λE
// loses nothing however large u is. The trapezoidal rule finds E: a sum of positive terms, wrong by less than the last
// digit once the pole at iu is allowed for (Matta, Reichel, Mathematics of Computation 25, 1971). Near zero it is
// φ / (1 - erf(u/√2)) / 2, below φ(u) / (1 - φ(u)/λ(-u)). What roundings lose is kept beside the numbers.
#pragma once

#include <limits>

#include "../math.hpp"

namespace leibniz::detail::special {

/// A number as the sum of its rounding and of what that has lost.
template <class T>
struct in_two_parts {
  T high, low;
};

/// What the rounding of a product has lost; a class has digits to spare.
template <class T>
constexpr T lost_by_product(const T& a, const T& b, const T& product) {
  if constexpr (std::is_floating_point_v<T>)
    return math::fma(a, b, T(-product));
  else
    return T(0);
}

template <class T>
constexpr in_two_parts<T> product_of(const in_two_parts<T>& a, const in_two_parts<T>& b) {
  const T y = a.high * b.high;
  return {y, T(lost_by_product(a.high, b.high, y) + (a.high * b.low + a.low * b.high))};
}
template <class T>
constexpr in_two_parts<T> quotient_of(const in_two_parts<T>& a, const in_two_parts<T>& b) {
  const T y = a.high / b.high;
  return {y, T(((a.low - lost_by_product(y, b.high, a.high)) - y * b.low) / b.high)};
}
/// a - b, for a > |b|
template <class T>
constexpr in_two_parts<T> difference_of(const in_two_parts<T>& a, const in_two_parts<T>& b) {
  const T y = a.high - b.high;
  return {y, T(((a.high - y) - b.high) + (a.low - b.low))};
}

/// A constant: a literal for the numbers of the machine, as computed for a class.
template <class T>
constexpr in_two_parts<T> parts_of(long double literal, auto computed) {
  if constexpr (std::is_floating_point_v<T>) {
    const T high = static_cast<T>(literal);
    return {high, static_cast<T>(literal - static_cast<long double>(high))};
  } else {
    return {T(computed()), T(0)};
  }
}
template <class T>
constexpr in_two_parts<T> sqrt_two_pi() {
  return parts_of<T>(2.50662827463100050241577L, [] { return math::sqrt(T(T(2) * math::acos(T(-1)))); });
}
template <class T>
constexpr in_two_parts<T> sqrt_half() {
  return parts_of<T>(0.707106781186547524400844L, [] { return math::sqrt(T(T(1) / T(2))); });
}

/// The terms step √(2/π) e^(-t²/2) t² of the rule at t = step, 2 step, … for the step 5/8 of the numbers of the
/// machine: what it misses beside the pole is e^(-2π²/step²).
inline constexpr int machine_terms = 16;
inline constexpr long double machine_weights[machine_terms] = {
    0.160234847924987809600934L,    0.356736494900433408185634L,    0.302283438691517130082421L,
    0.136939847606004198141862L,    0.0368927982812348156336406L,   6.19797097911525100153394e-3L,
    6.65951014273207520366004e-4L,  4.64599848354468033721325e-5L,  2.1251554916801813692154e-6L,
    6.41602450271427678596918e-8L,  1.28459262168942855393971e-9L,  1.71163162478602253381809e-11L,
    1.52179442824910701183683e-13L, 9.04691582447733927720064e-16L, 3.60210117786046540622524e-18L,
    9.61824828338302418292379e-21L};
inline constexpr long double machine_turns = 10.0530964914873383630805L;  // 2π/step

/// What the pole at iu adds to the mean, √2π u e^(u²/2) / (e^(turns u) - 1), where a step is wide enough to miss it.
template <class T>
constexpr T part_of_pole(const T& u, const T& turns) {
  if (!(u < turns)) return T(0);
  return sqrt_two_pi<T>().high * u * math::exp(T(u * (u / T(2) - turns))) / (T(1) - math::exp(T(-(turns * u))));
}

/// E = Σ weight / (u² + t²), for 0 < u < 1/epsilon
template <class T>
constexpr in_two_parts<T> mean_of(const T& u) {
  const T square = u * u;
  if constexpr (std::is_floating_point_v<T>) {
    const T rest = lost_by_product(u, u, square);
    T high = T(0), low = part_of_pole(u, static_cast<T>(machine_turns));
    for (int n = machine_terms; n >= 1; --n) {
      const T t_square = static_cast<T>(n * n) * static_cast<T>(0.390625L), divisor = square + t_square;
      const T most = divisor - square, lost = ((square - (divisor - most)) + (t_square - most)) + rest;
      const in_two_parts<T> term =
          quotient_of(parts_of<T>(machine_weights[n - 1], [] { return T(0); }), {divisor, lost});
      const T sum = high + term.high, added = sum - high;
      low = low + (((high - (sum - added)) + (term.high - added)) + term.low);
      high = sum;
    }
    const T sum = high + low;
    return {sum, T(low - (sum - high))};
  } else {
    // the step is 1/steps; e^(-t²/2) from term to term
    constexpr int digits = std::numeric_limits<T>::digits;
    int steps = 1;
    while (28 * steps * steps < digits + 9) ++steps;
    const T step = T(T(1) / T(steps)), pi = T(math::acos(T(-1))), shrink = T(math::exp(T(-(step * step))));
    T density = T(math::sqrt(T(T(2) / pi))) * step, ratio = T(math::exp(T(-(step * step) / T(2)))), sum = T(0);
    for (int n = 1; 5 * n * n < steps * steps * (7 * digits + 80); ++n) {
      density = density * ratio;
      ratio = ratio * shrink;
      const T t_square = T(n * n) * (step * step);
      sum = sum + density * t_square / (square + t_square);
    }
    return {T(sum + part_of_pole(u, T(T(2 * steps) * pi))), T(0)};
  }
}

/// √2π φ(u) = e^(-u²/2); 0 at infinity
template <class T>
constexpr in_two_parts<T> bell_of(const T& u) {
  const T square = math::mul(u, u), y = math::exp(T(-(square / T(2))));
  if (!(y > T(0))) return {y, T(0)};
  return {y, T(-y * (lost_by_product(u, u, square) / T(2)))};
}

/// From here on λ = u, and λ' = 1.
template <class T>
constexpr bool is_far(const T& u) {
  return u > T(1) / std::numeric_limits<T>::epsilon();
}

/// Φ(-u) = 1/2 - erf(u/√2)/2, for |u| <= 1/2
template <class T>
constexpr in_two_parts<T> upper_tail_near_zero(const T& u) {
  return difference_of<T>({T(0.5), T(0)}, {T(math::erf(T(u * sqrt_half<T>().high)) / T(2)), T(0)});
}

/// Above this λ comes from the mean, within its negative from erf.
inline constexpr double start_of_mean = 0.375;
/// λ from E, for u > 0
template <class T>
constexpr in_two_parts<T> ratio_of(const T& u, const in_two_parts<T>& mean) {
  return quotient_of({u, T(0)}, difference_of({T(1), T(0)}, mean));
}
/// λ for every u up to the far ones
template <class T>
constexpr in_two_parts<T> ratio_of(const T& u) {
  if (u > T(start_of_mean)) return ratio_of(u, mean_of(u));
  const in_two_parts<T> bell = bell_of(u);
  if (!(bell.high > T(0))) return bell;
  if (u < T(-start_of_mean)) {
    const in_two_parts<T> tail = quotient_of(bell, ratio_of(T(-u), mean_of(T(-u))));
    return quotient_of(bell, difference_of(sqrt_two_pi<T>(), tail));
  }
  return quotient_of(bell, product_of(sqrt_two_pi<T>(), upper_tail_near_zero(u)));
}

/// A double as the float next to it.
constexpr float float_of(double x) {
  if (__builtin_is_constant_evaluated()) return constexpr_math::to_float(x);
  return static_cast<float>(x);
}

/// λ(u) = φ(u) / Φ(-u), the hazard of the normal distribution: 0 at -inf, +inf at +inf. Within 2 ulp.
template <class T>
constexpr T inverse_mills_ratio(const T& u) {
  if constexpr (std::is_same_v<T, float>) {
    return float_of(inverse_mills_ratio(static_cast<double>(u)));
  } else {
    if (math::is_nan(u) || is_far(u)) return u;
    const in_two_parts<T> ratio = ratio_of(u);
    return ratio.high + ratio.low;
  }
}

/// λ'(u) = λ(u) (λ(u) - u), which is λ²E: 0 at -inf, 1 at +inf. Within 3 ulp.
template <class T>
constexpr T inverse_mills_slope(const T& u) {
  if constexpr (std::is_same_v<T, float>) {
    return float_of(inverse_mills_slope(static_cast<double>(u)));
  } else {
    if (math::is_nan(u)) return u;
    if (is_far(u)) return T(1);
    in_two_parts<T> ratio{}, slope{};
    if (u > T(start_of_mean)) {
      const in_two_parts<T> mean = mean_of(u);
      ratio = ratio_of(u, mean);
      slope = product_of(product_of(ratio, ratio), mean);
    } else {
      ratio = ratio_of(u);
      if (!(ratio.high > T(0))) return ratio.high;
      slope = product_of(ratio, difference_of(ratio, {u, T(0)}));
    }
    return slope.high + slope.low;
  }
}

/// log Φ(x): -inf at -inf, -0 at +inf. Within 3 ulp.
template <class T>
constexpr T log_norm_cdf(const T& x) {
  if constexpr (std::is_same_v<T, float>) {
    return float_of(log_norm_cdf(static_cast<double>(x)));
  } else {
    if (math::is_nan(x)) return x;
    // log φ - log λ
    if (x < T(-start_of_mean)) {
      const T ratio = inverse_mills_ratio(T(-x));
      return -math::add(math::mul(x, T(x / T(2))), math::log(math::mul(sqrt_two_pi<T>().high, ratio)));
    }
    if (x < T(0)) return math::log(upper_tail_near_zero(T(-x)).high);
    // log (1 - φ/λ)
    const in_two_parts<T> bell = bell_of(x);
    if (!(bell.high > T(0))) return -bell.high;
    const in_two_parts<T> tail = x > T(start_of_mean)
                                     ? quotient_of(bell, product_of(sqrt_two_pi<T>(), ratio_of(x, mean_of(x))))
                                     : upper_tail_near_zero(x);
    return math::log1p(T(-(tail.high + tail.low)));
  }
}

}  // namespace leibniz::detail::special
