// Numbers of 106 bits as an unevaluated sum of two doubles, high + low with |low| <= half an ulp of high.
//
//     double_double third = double_double{1} / double_double{3};    to_double(third * 3.0) == 1.0
//
// Method: error-free transformations. two_sum: Knuth, The Art of Computer Programming 2, 4.2.2, theorem B;
// fast_two_sum and two_product: Dekker, "A floating-point technique for extending the available precision"
// (1971). Each operation is within 2^-102 of exact (of the larger operand where a sum cancels). No FMA
// contraction may touch these lines; constant evaluation never contracts.
#pragma once
#include "bits.hpp"

namespace leibniz::detail::constexpr_math {

struct double_double {
  double high;
  double low = 0;
};

// mantissa * 2^exponent, for results beyond the range of double on the way to their one rounding
struct scaled {
  double_double mantissa;
  int exponent;
};

// a + b exactly
constexpr double_double two_sum(double a, double b) {
  const double sum = a + b, rounded_b = sum - a;
  return {sum, (a - (sum - rounded_b)) + (b - rounded_b)};
}

// a + b exactly, if |a| >= |b| or a == 0
constexpr double_double fast_two_sum(double a, double b) {
  const double sum = a + b;
  return {sum, b - (sum - a)};
}

// a * b exactly (no overflow below 2^995): both are split into halves of 26 bits by the factor 2^27 + 1
constexpr double_double two_product(double a, double b) {
  const double product = a * b, split_a = 134217729.0 * a, split_b = 134217729.0 * b;
  const double a1 = split_a - (split_a - a), b1 = split_b - (split_b - b), a0 = a - a1, b0 = b - b1;
  return {product, (((a1 * b1 - product) + a1 * b0) + a0 * b1) + a0 * b0};
}

constexpr double_double operator-(double_double a) { return {-a.high, -a.low}; }

constexpr double_double operator+(double_double a, double_double b) {
  const double_double high = two_sum(a.high, b.high), low = two_sum(a.low, b.low);
  const double_double sum = fast_two_sum(high.high, high.low + low.high);
  return fast_two_sum(sum.high, sum.low + low.low);
}
constexpr double_double operator+(double_double a, double b) {
  const double_double sum = two_sum(a.high, b);
  return fast_two_sum(sum.high, sum.low + a.low);
}
constexpr double_double operator-(double_double a, double_double b) { return a + -b; }

constexpr double_double operator*(double_double a, double_double b) {
  const double_double product = two_product(a.high, b.high);
  return fast_two_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}
constexpr double_double operator*(double_double a, double b) {
  const double_double product = two_product(a.high, b);
  return fast_two_sum(product.high, product.low + a.low * b);
}

// q + (a - q b) / b with q = a.high / b.high
constexpr double_double operator/(double_double a, double_double b) {
  const double quotient = a.high / b.high;
  const double_double product = two_product(quotient, b.high);
  const double residual = ((a.high - product.high) - product.low) + (a.low - quotient * b.low);
  return fast_two_sum(quotient, residual / b.high);
}

// a * 2^n, exact: n within the range of power_of_two, result normal
constexpr double_double times_power_of_two(double_double a, int n) {
  const double factor = power_of_two(n);
  return {a.high * factor, a.low * factor};
}

// Newton's iteration y <- (y + a/y) / 2 from half the exponent of a, then one step in double_double; a.high
// in [2^-300, 2^300] or 0
constexpr double_double sqrt(double_double a) {
  if (a.high == 0) return a;
  double y = from_bits((to_bits(a.high) >> 1) + 0x1ff8000000000000ull);
  for (int i = 0; i < 4; ++i) y = 0.5 * (y + a.high / y);
  const double_double square = two_product(y, y);
  return fast_two_sum(y, (((a.high - square.high) - square.low) + a.low) / (2 * y));
}

// Horner's rule: the sum over k < count of coefficients[k * stride] x^k. The terms from `exact` on are so
// small that plain doubles carry them.
constexpr double_double polynomial(const double_double* coefficients, int count, int exact, int stride,
                                   double_double x) {
  double tail = 0;
  for (int k = count - 1; k >= exact; --k) tail = tail * x.high + coefficients[k * stride].high;
  double_double sum = {tail};
  for (int k = exact - 1; k >= 0; --k) sum = sum * x + coefficients[k * stride];
  return sum;
}

constexpr double to_double(double_double a) { return a.high + a.low; }

// mantissa * 2^exponent rounded once: infinite beyond the range, gradually subnormal below it; |mantissa| in
// about [2^-60, 2^60] or 0
constexpr double to_double(scaled x) {
  if (x.mantissa.high == 0) return x.mantissa.high;
  const int normalize = exponent(x.mantissa.high);
  const double_double m = times_power_of_two(x.mantissa, -normalize);  // 1 <= |m| < 2
  const int e = x.exponent + normalize;
  if (e > 1023) return with_sign(positive_infinity(), m.high);
  if (e == 1023) {
    const double rounded = to_double(m);
    return magnitude(rounded) >= 2 ? with_sign(positive_infinity(), m.high) : rounded * 0x1p1023;
  }
  if (e >= -1022) return to_double(m) * power_of_two(e);
  if (e < -1080) return with_sign(0, m.high);
  // Subnormal: one ulp of anchor + |m| is the spacing of the subnormals, so that this sum rounds where the
  // result must.
  const double anchor = power_of_two(52 - 1074 - e);
  const double_double sum = two_sum(anchor, magnitude(m.high));
  const double rounded = (sum.high + (sum.low + (sign_bit(m.high) ? -m.low : m.low))) - anchor;
  return with_sign((rounded * power_of_two(e + 1000)) * 0x1p-1000, m.high);
}

}  // namespace leibniz::detail::constexpr_math
