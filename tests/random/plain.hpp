// plain: the words that <cmath> does not have, written with plain numbers exactly as the value of their row is.
//
//   in    sigmoid(2.0)      power(x, 3, 1)
//   out   what sigmoid(x) and pow(x, 3_c) have to equal, bit for bit
//
// For doubles the functions are those of <cmath>, for the numbers of real.hpp its own.
#pragma once

#include <cmath>
#include <leibniz/detail/special/gaussian.hpp>
#include <leibniz/detail/special/normal_tail.hpp>
#include <leibniz/detail/special/polygamma.hpp>
#include <limits>

#include "real.hpp"

namespace random_formulas::plain {

using std::fabs, std::exp, std::exp2, std::expm1, std::log, std::log2, std::log10, std::log1p, std::sqrt, std::cbrt,
    std::sin, std::cos, std::tan, std::asin, std::acos, std::atan, std::sinh, std::cosh, std::tanh, std::asinh,
    std::acosh, std::atanh, std::erf, std::erfc, std::tgamma, std::lgamma, std::floor, std::ceil, std::trunc,
    std::round, std::rint, std::pow, std::atan2, std::hypot, std::fmod, std::remainder, std::copysign, std::fmin,
    std::fmax, std::fdim, std::fma;

template <class T>
T square(const T& a) {
  return a * a;
}
template <class T>
T sign(const T& a) {
  return a > T(0) ? T(1) : a < T(0) ? T(-1) : a;
}
template <class T>
T max(const T& a, const T& b) {
  return a > b ? a : b > a ? b : (a == b && !(a == T(0))) ? a : a + b;
}
template <class T>
T min(const T& a, const T& b) {
  return a < b ? a : b < a ? b : (a == b && !(a == T(0))) ? a : -(-a - b);
}
template <class T>
T relu(const T& a) {
  return a < T(0) ? T(0) : a;
}
inline double sigmoid(double a) {
  const double e = std::exp(-std::fabs(a)), r = 1.0 / (1.0 + e);
  return a < 0 ? e * r : r;
}
inline real sigmoid(const real& a) { return real(1) / (real(1) + exp(-a)); }
inline double sigmoid_slope(double a) {
  const double e = std::exp(-std::fabs(a)), r = 1.0 / (1.0 + e);
  return e * r * r;
}
inline real sigmoid_slope(const real& a) { return sigmoid(a) * sigmoid(-a); }
inline double softplus(double a) { return relu(a) + std::log1p(std::exp(-std::fabs(a))); }
inline real softplus(const real& a) { return log(real(1) + exp(a)); }

/// a to the power of p/q, as its row says: whole powers by repeated squaring, half ones with a root.
template <class T>
T whole_power(T a, int k) {
  while (k % 2 == 0) {
    a = a * a;
    k /= 2;
  }
  T result = a;
  while ((k /= 2) > 0) {
    a = a * a;
    if (k % 2 == 1) result = result * a;
  }
  return result;
}
inline double power(double a, int p, int q) {
  const int n = p < 0 ? -p : p;
  if (n == 0) return 1;
  if (q > 2) return std::pow(a, double(p) / double(q));
  double result = q == 2 ? std::sqrt(a) : whole_power(a, n);
  if (q == 2 && n > 1) result = whole_power(a, n / 2) * result;
  return p < 0 ? 1 / result : result;
}
/// Fifty digits take the definition: products and quotients, or exp and log.
inline real power(const real& a, int p, int q) {
  if (q != 1) return exp(real(p) / real(q) * log(a));
  real result(1);
  for (int i = 0; i < p || i < -p; ++i) result = result * a;
  return p < 0 ? real(1) / result : result;
}

template <class T>
T one_minus_square(const T& a) {
  return (T(1) - a) * (T(1) + a);
}
template <class T>
T rsqrt(const T& a) {
  return T(1) / sqrt(a);
}
inline double gaussian(double a) { return leibniz::detail::special::gaussian(a); }
inline real gaussian(const real& a) { return exp(-(a * a)); }
inline double log_add_exp(double a, double b) {
  const double d = a - b;
  return max(a, b) + std::log1p(std::exp(-std::fabs(d == d ? d : 0)));
}
inline real log_add_exp(const real& a, const real& b) { return log(exp(a) + exp(b)); }
inline double xlogy(double a, double b) { return a * (a == 0 ? 0 : std::log(b)); }
inline real xlogy(const real& a, const real& b) { return a * log(b); }

inline double hypot3(double a, double b, double c) {
  const double x = std::fabs(a), y = std::fabs(b), z = std::fabs(c);
  if (std::isinf(x) || std::isinf(y) || std::isinf(z)) return std::numeric_limits<double>::infinity();
  const double xy = x < y ? y : x, m = xy < z ? z : xy;
  if (m == 0) return x + y + z;
  const double p = x / m, q = y / m, r = z / m;
  return m * std::sqrt(p * p + q * q + r * r);
}
/// As its row says: the square root of the squares, scaled by a power of two where they would not fit.
inline double norm(double a, double b, double c) {
  const double sum = a * a + b * b + c * c;
  if (sum >= 0x1p-968 && sum <= std::numeric_limits<double>::max()) return std::sqrt(sum);
  double largest = std::fabs(a);
  largest = largest < std::fabs(b) ? std::fabs(b) : largest;
  largest = largest < std::fabs(c) ? std::fabs(c) : largest;
  if (std::isinf(a) || std::isinf(b) || std::isinf(c)) return std::numeric_limits<double>::infinity();
  const double scale = largest > 0x1p504 ? 0x1p-591 : largest < 0x1p-484 ? 0x1p591 : 1;
  a *= scale, b *= scale, c *= scale;
  return std::sqrt(a * a + b * b + c * c) / scale;
}
inline real norm(const real& a, const real& b, const real& c) { return hypot(sqrt(a * a + b * b), c); }
inline real hypot3(const real& a, const real& b, const real& c) { return norm(a, b, c); }

/// sin(πf) and cos(πf) of |a| = 2k + n/2 + f, |f| <= 1/4.
struct half_turns {
  double n, angle;
  explicit half_turns(double a) {
    const double rest = std::fabs(a) - 2 * std::floor(std::fabs(a) / 2);
    n = std::round(rest + rest);
    angle = 3.14159265358979323846 * (rest - n / 2);
  }
};
inline double sinpi(double a) {
  if (a == 0) return a;
  const half_turns h(a);
  const double s = h.n == 1   ? std::cos(h.angle)
                   : h.n == 2 ? std::sin(0 - h.angle)
                   : h.n == 3 ? -std::cos(h.angle)
                              : std::sin(h.angle);
  return a < 0 ? -s : s;
}
inline double cospi(double a) {
  const half_turns h(a);
  return h.n == 1   ? std::sin(0 - h.angle)
         : h.n == 2 ? -std::cos(h.angle)
         : h.n == 3 ? std::sin(h.angle)
                    : std::cos(h.angle);
}
inline real sinpi(const real& a) { return sin(acos(real(-1)) * a); }
inline real cospi(const real& a) { return cos(acos(real(-1)) * a); }

inline double circle_inversion(double a, double b) {
  const double square = a * a + b * b, r = std::hypot(a, b);
  if (std::isinf(a) && b == b) return 1 / a;
  return square >= 0x1p-970 && square <= 0x1.fffffffffffffp1023 ? a / square : a / r / r;
}
inline real circle_inversion(const real& a, const real& b) { return a / (a * a + b * b); }

inline double log_norm_cdf(double a) { return leibniz::detail::special::log_norm_cdf(a); }
inline double inverse_mills_ratio(double a) { return leibniz::detail::special::inverse_mills_ratio(a); }
inline double inverse_mills_slope(double a) { return leibniz::detail::special::inverse_mills_slope(a); }
inline real log_norm_cdf(const real& a) { return log(erfc(-a / sqrt(real(2))) / real(2)); }
inline real inverse_mills_ratio(const real& a) {
  return exp(-(a * a) / real(2)) / (sqrt(acos(real(-1)) / real(2)) * erfc(a / sqrt(real(2))));
}
inline real inverse_mills_slope(const real& a) { return inverse_mills_ratio(a) * (inverse_mills_ratio(a) - a); }

inline double digamma(double a) { return leibniz::detail::special::digamma(a); }
inline double polygamma(int n, double a) { return leibniz::detail::special::polygamma(n, a); }
inline double beta(double a, double b) {
  if (a + b < 24) return std::tgamma(a) * std::tgamma(b) / std::tgamma(a + b);
  return std::exp(std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b));
}
inline real beta(const real& a, const real& b) { return tgamma(a) * tgamma(b) / tgamma(a + b); }

template <class T>
T lerp(const T& a, const T& b, const T& t) {
  if ((a <= T(0) && b >= T(0)) || (a >= T(0) && b <= T(0))) return t * b + (T(1) - t) * a;
  if (t == T(1)) return b;
  const T x = a + t * (b - a);
  return (t > T(1)) == (b > a) ? (x < b ? b : x) : (b < x ? b : x);
}
inline real lerp(const real& a, const real& b, const real& t) { return (real(1) - t) * a + t * b; }
template <class T>
T clamp(const T& a, const T& low, const T& high) {
  return a < low ? low : high < a ? high : a;
}

inline double log_sigmoid(double a) { return -softplus(-a); }
inline real log_sigmoid(const real& a) { return log(sigmoid(a)); }
inline double logit(double a) { return a < 0.25 ? std::log(a / (1 - a)) : 2 * std::atanh(2 * a - 1); }
inline real logit(const real& a) { return log(a / (real(1) - a)); }
template <class T>
T leaky_relu(const T& a, const T& slope) {
  return a > T(0) ? a : slope * a;
}
template <class T>
T elu(const T& a, const T& alpha) {
  return a > T(0) ? a : alpha * expm1(min(a, T(0)));
}
template <class T>
T silu(const T& a) {
  return a * sigmoid(a);
}
/// a·tanh(softplus a), with e^-|a|
template <class T>
T mish(const T& a) {
  const bool below = a < T(0);
  const T e = exp(below ? a : -a);
  const T r = T(1) / (below ? T(2) + e * (T(2) + e) : T(1) + T(2) * (e + e * e));
  const T q = (below ? e * (T(2) + e) : T(2) * (e * e)) * r;
  return a * (below ? q : T(1) - q);
}
template <class T>
T gelu(const T& a) {
  return a * (T(1) / T(2) * erfc(-(sqrt(T(1) / T(2)) * a)));
}
template <class T>
T huber(const T& a, const T& delta) {
  const T size = fabs(a);
  return size <= delta ? a * a / T(2) : delta * (size - delta / T(2));
}

inline double log_sum_exp(double a, double b, double c) {
  double shift = a < b ? b : a;
  shift = shift < c ? c : shift;
  shift = shift - shift == 0 ? shift : 0;
  return shift + std::log(std::exp(a - shift) + std::exp(b - shift) + std::exp(c - shift));
}
inline real log_sum_exp(const real& a, const real& b, const real& c) { return log(exp(a) + exp(b) + exp(c)); }
/// The share of the first among the two.
inline double softmax(double a, double b) {
  double shift = a < b ? b : a;
  shift = shift - shift == 0 ? shift : 0;
  const double total = std::exp(a - shift) + std::exp(b - shift);
  return std::exp(a - shift) / (total == 0 ? 1.0 : total);
}
inline real softmax(const real& a, const real& b) { return real(1) / (real(1) + exp(b - a)); }

}  // namespace random_formulas::plain
