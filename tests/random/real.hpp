// real: a number of fifty digits that knows how much a double would have lost.
//
//   in    gradient(f)(x = real::tracked(0.5))
//   out   the gradient to fifty digits, and a bound on the error of the same steps taken in doubles
//
//   in    plain(real(0.5)) after forget_kinks()
//   out   the value to fifty digits; nearest_kink() is how far the closest decision on the way was from its other side
//
// All of it stands in real.cpp: what only calls it compiles fast, and it is itself compiled once.
#pragma once

#include <limits>
#include <type_traits>

namespace random_formulas {

struct digits;

/// The functions of <cmath> by their number of operands: those the library calls for a class.
#define RANDOM_UNARY(apply)                                                                                            \
  apply(exp) apply(exp2) apply(expm1) apply(log) apply(log2) apply(log10) apply(log1p) apply(sqrt) apply(cbrt)         \
      apply(sin) apply(cos) apply(tan) apply(asin) apply(acos) apply(atan) apply(sinh) apply(cosh) apply(tanh)         \
          apply(asinh) apply(acosh) apply(atanh) apply(erf) apply(erfc) apply(tgamma) apply(lgamma) apply(floor)       \
              apply(ceil) apply(trunc) apply(round) apply(rint) apply(fabs)
#define RANDOM_BINARY(apply)                                                                                           \
  apply(pow) apply(atan2) apply(hypot) apply(fmod) apply(remainder) apply(copysign) apply(fmin) apply(fmax) apply(fdim)

class real {
 public:
  real();
  real(double value);
  template <class Integer>
    requires std::is_integral_v<Integer>
  real(Integer value) : real(from_integer(static_cast<long long>(value))) {}
  real(const real& other);
  real& operator=(const real& other);
  ~real();

  /// An exact number whose error in doubles is followed from here on.
  static real tracked(double value);
  /// The number plus h, without any rounding.
  real moved(double h) const;

  explicit operator double() const;
  explicit operator int() const { return static_cast<int>(static_cast<double>(*this)); }
  /// How far the same steps in doubles may be off.
  double lost() const { return lost_; }

  friend real operator+(const real& a, const real& b);
  friend real operator-(const real& a, const real& b);
  friend real operator*(const real& a, const real& b);
  friend real operator/(const real& a, const real& b);
  friend real operator-(const real& a);
  friend bool operator<(const real& a, const real& b);
  friend bool operator>(const real& a, const real& b) { return b < a; }
  friend bool operator<=(const real& a, const real& b);
  friend bool operator>=(const real& a, const real& b) { return b <= a; }
  friend bool operator==(const real& a, const real& b);
  friend real fma(const real& a, const real& b, const real& c);
#define RANDOM_DECLARE(name) friend real name(const real& a);
  RANDOM_UNARY(RANDOM_DECLARE)
#undef RANDOM_DECLARE
#define RANDOM_DECLARE(name) friend real name(const real& a, const real& b);
  RANDOM_BINARY(RANDOM_DECLARE)
#undef RANDOM_DECLARE

 private:
  friend struct arithmetic;
  real(const digits& value, double lost);
  static real from_integer(long long value);

  digits* value_;
  double lost_;  // negative: not followed
};

/// The derivatives of log Γ.
real digamma(const real& a);
real polygamma(int n, const real& a);

/// How close the numbers not followed have come to a kink or a jump since forget_kinks().
double nearest_kink();
void forget_kinks();

}  // namespace random_formulas

/// What the library asks of a number: how many digits its own series have to give.
template <>
class std::numeric_limits<random_formulas::real> {
 public:
  static constexpr bool is_specialized = true, is_signed = true, is_integer = false, is_exact = false;
  static constexpr int radix = 2, digits = 168, digits10 = 50;
  static constexpr bool has_infinity = true, has_quiet_NaN = true;
  static random_formulas::real epsilon() { return 0x1p-167; }
  static random_formulas::real infinity() { return numeric_limits<double>::infinity(); }
  static random_formulas::real quiet_NaN() { return numeric_limits<double>::quiet_NaN(); }
};
