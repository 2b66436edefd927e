#include "real.hpp"

// Out of a domain there is no number, and nothing is thrown.
#define BOOST_MATH_DOMAIN_ERROR_POLICY ignore_error
#define BOOST_MATH_POLE_ERROR_POLICY ignore_error
#define BOOST_MATH_OVERFLOW_ERROR_POLICY ignore_error
#define BOOST_MATH_EVALUATION_ERROR_POLICY ignore_error

#include <algorithm>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/polygamma.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <limits>
#include <string_view>

namespace random_formulas {

using number = boost::multiprecision::cpp_bin_float_50;

struct digits {
  number value;
};

namespace {

constexpr double half_ulp = 0x1p-53;
double closest = 1e300;

void pass_kink(const number& distance) {
  const double d = std::abs(static_cast<double>(distance));
  if (!(d >= closest)) closest = d;
}

/// Infinite where it is no number: then nothing is known.
double size(const number& x) {
  const double d = std::abs(static_cast<double>(x));
  return d == d ? d : std::numeric_limits<double>::infinity();
}

/// Where a function is not smooth: its distance from there.
void note_kinks(std::string_view f, const number& a) {
  if (f == "fabs" || f == "cbrt") pass_kink(a);
  if (f == "floor" || f == "ceil" || f == "trunc") pass_kink(number(a - round(a)));
  if (f == "round" || f == "rint") pass_kink(number(a - floor(a) - number(0.5)));
}
void note_kinks(std::string_view f, const number& a, const number& b) {
  if (f == "fmin" || f == "fmax" || f == "fdim") pass_kink(number(a - b));
  if (f == "copysign") pass_kink(a), pass_kink(b);
  if (f == "hypot") pass_kink(number(abs(a) + abs(b)));
  if (f == "atan2" && b < 0) pass_kink(a);
  if (f == "fmod") pass_kink(number(a / b - round(a / b)));
  if (f == "remainder") pass_kink(number(a / b - floor(a / b) - number(0.5)));
}

}  // namespace

double nearest_kink() { return closest; }
void forget_kinks() { closest = 1e300; }

struct arithmetic {
  static const number& value(const real& a) { return a.value_->value; }
  static real make(const number& value, double lost) { return real(digits{value}, lost); }

  /// A result, and the error it has: what came in, and one rounding more, or none. Infinite where nothing is known.
  static real rounded(const number& value, double came_in, double roundings = 1) {
    using limits = std::numeric_limits<double>;
    const double lost = roundings > 0 ? came_in + size(value) * half_ulp * roundings + limits::denorm_min() : came_in;
    return make(value, lost == lost ? lost : limits::infinity());
  }
  template <class... Operands>
  static bool all_followed(const Operands&... a) {
    return ((a.lost_ >= 0) && ...);
  }

  /// How far a function moves when its operands move by what they lost.
  template <class Function>
  static double moved(const Function& f, const number& value, const real& a) {
    if (a.lost_ == 0) return 0;
    return std::max(size(f(number(arithmetic::value(a) + a.lost_)) - value),
                    size(f(number(arithmetic::value(a) - a.lost_)) - value));
  }
  template <class Function>
  static real apply(const char* name, double roundings, const Function& f, const real& a) {
    const number result = f(value(a));
    if (a.lost_ < 0) {
      note_kinks(name, value(a));
      return make(result, -1);
    }
    return rounded(result, moved(f, result, a), roundings);
  }
  template <class Function>
  static real apply(const char* name, double roundings, const Function& f, const real& a, const real& b) {
    const number result = f(value(a), value(b));
    if (!all_followed(a, b)) {
      note_kinks(name, value(a), value(b));
      return make(result, -1);
    }
    const double by_a = moved([&](const number& x) { return f(x, value(b)); }, result, a);
    const double by_b = moved([&](const number& x) { return f(value(a), x); }, result, b);
    return rounded(result, by_a + by_b, roundings);
  }
  static void decide(const real& a, const real& b) {
    if (!all_followed(a, b)) pass_kink(number(value(a) - value(b)));
  }
};

real::real() : real(digits{}, 0) {}
real::real(double value) : real(digits{number(value)}, 0) {}
real::real(const digits& value, double lost) : value_(new digits(value)), lost_(lost) {}
real::real(const real& other) : value_(new digits(*other.value_)), lost_(other.lost_) {}
real& real::operator=(const real& other) {
  *value_ = *other.value_;
  lost_ = other.lost_;
  return *this;
}
real::~real() { delete value_; }
/// A double may have to round it.
real real::from_integer(long long value) {
  const double lost =
      number(value) == number(static_cast<double>(value)) ? 0 : std::abs(static_cast<double>(value)) * half_ulp;
  return real(digits{number(value)}, lost);
}
real real::tracked(double value) { return real(digits{number(value)}, 0); }
real real::moved(double h) const { return real(digits{number(value_->value + h)}, -1); }
real::operator double() const { return static_cast<double>(value_->value); }

using a_ = arithmetic;

real operator+(const real& a, const real& b) {
  const number y = a_::value(a) + a_::value(b);
  return a_::all_followed(a, b) ? a_::rounded(y, a.lost_ + b.lost_) : a_::make(y, -1);
}
real operator-(const real& a, const real& b) {
  const number y = a_::value(a) - a_::value(b);
  return a_::all_followed(a, b) ? a_::rounded(y, a.lost_ + b.lost_) : a_::make(y, -1);
}
real operator*(const real& a, const real& b) {
  const number y = a_::value(a) * a_::value(b);
  if (!a_::all_followed(a, b)) return a_::make(y, -1);
  return a_::rounded(y, size(a_::value(a)) * b.lost_ + size(a_::value(b)) * a.lost_ + a.lost_ * b.lost_);
}
real operator/(const real& a, const real& b) {
  const number y = a_::value(a) / a_::value(b);
  if (!a_::all_followed(a, b)) return a_::make(y, -1);
  const double room = size(a_::value(b)) - b.lost_;  // what is left of the divisor for certain
  return a_::rounded(y, room > 0 ? (a.lost_ + size(y) * b.lost_) / room : std::numeric_limits<double>::infinity());
}
real operator-(const real& a) { return a_::make(number(-a_::value(a)), a.lost_); }

bool operator<(const real& a, const real& b) {
  a_::decide(a, b);
  return a_::value(a) < a_::value(b);
}
bool operator<=(const real& a, const real& b) {
  a_::decide(a, b);
  return a_::value(a) <= a_::value(b);
}
bool operator==(const real& a, const real& b) {
  a_::decide(a, b);
  return a_::value(a) == a_::value(b);
}

real fma(const real& a, const real& b, const real& c) {
  const number y = a_::value(a) * a_::value(b) + a_::value(c);
  if (!a_::all_followed(a, b, c)) return a_::make(y, -1);
  return a_::rounded(y, size(a_::value(a)) * b.lost_ + size(a_::value(b)) * a.lost_ + a.lost_ * b.lost_ + c.lost_);
}

namespace {

/// In half ulps, what the library functions of doubles may be off.
double roundings_of(std::string_view name) {
  for (const std::string_view exact : {"floor", "ceil", "trunc", "round", "rint", "fabs", "copysign", "fmin", "fmax"})
    if (name == exact) return 0;
  if (name == "sqrt") return 1;
  if (name == "tgamma" || name == "lgamma" || name == "erfc") return 12;
  return 4;
}

}  // namespace

#define RANDOM_DEFINE(name)                                                                                            \
  real name(const real& a) {                                                                                           \
    static const double roundings = roundings_of(#name);                                                               \
    return a_::apply(#name, roundings, [](const number& x) { return number(name(x)); }, a);                            \
  }
RANDOM_UNARY(RANDOM_DEFINE)
#undef RANDOM_DEFINE
#define RANDOM_DEFINE(name)                                                                                            \
  real name(const real& a, const real& b) {                                                                            \
    static const double roundings = roundings_of(#name);                                                               \
    return a_::apply(#name, roundings, [](const number& x, const number& y) { return number(name(x, y)); }, a, b);     \
  }
RANDOM_BINARY(RANDOM_DEFINE)
#undef RANDOM_DEFINE

real digamma(const real& a) {
  return a_::apply("digamma", 12, [](const number& x) { return number(boost::math::digamma(x)); }, a);
}
real polygamma(int n, const real& a) {
  return a_::apply("polygamma", 12, [n](const number& x) { return number(boost::math::polygamma(n, x)); }, a);
}

}  // namespace random_formulas
