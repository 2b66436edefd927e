// number: numbers with two decimals for tables, and with six digits for formulas.
//
//   in    0.731058   -0.001   1.5e20     inf         six digits:   0.5   2.0   1e-9
//   out   0.73       0.00     1.50e+20   inf                       0.5   2     1e-09
#pragma once

#include "../detail/math.hpp"
#include "bounded_text.hpp"

namespace leibniz {

namespace detail {

/// x·100 to the nearest integer, ties to even as printf has them, for 0 <= x < 2⁵⁰.
constexpr long long hundredths(double x) {
  const long long whole = static_cast<long long>(x);
  const double fraction = x - static_cast<double>(whole);
  const double product = fraction * 100;
  const double error = math::fma<double>(fraction, 100.0, -product);
  const long long below = static_cast<long long>(product);
  const double rest = product - static_cast<double>(below);
  const bool is_up = rest > 0.5 || (rest == 0.5 && (error > 0 || (error == 0 && below % 2 != 0)));
  return whole * 100 + below + (is_up ? 1 : 0);
}

/// A few characters.
using short_text = bounded_text<16>;

constexpr void append_digits(short_text& out, long long value, int at_least) {
  char digits[20] = {};
  int count = 0;
  for (; value != 0 || count < at_least; value /= 10) digits[count++] = static_cast<char>('0' + value % 10);
  while (count > 0) out.push_back(digits[--count]);
}
constexpr void append_hundredths(short_text& out, long long value) {
  append_digits(out, value / 100, 1);
  out.push_back('.');
  append_digits(out, value % 100, 2);
}

constexpr short_text word(const char* letters) {
  short_text out;
  for (; *letters != '\0'; ++letters) out.push_back(*letters);
  return out;
}

/// A positive number as mantissa·10^exponent, 1 <= mantissa < 10, up to a few roundings.
struct scientific {
  double mantissa;
  int exponent;
};
constexpr scientific scientific_of(double x) {
  scientific result{x, 0};
  int step = 256;
  const double powers[] = {1e256, 1e128, 1e64, 1e32, 1e16, 1e8, 1e4, 1e2, 1e1};
  for (const double power : powers) {
    if (result.mantissa >= power) {
      result.mantissa /= power;
      result.exponent += step;
    } else if (result.mantissa < 1 && result.mantissa * power < 10) {
      result.mantissa *= power;
      result.exponent -= step;
    }
    step /= 2;
  }
  return result;
}
constexpr void append_exponent(short_text& out, int exponent) {
  out.push_back('e');
  out.push_back(exponent < 0 ? '-' : '+');
  append_digits(out, exponent < 0 ? -exponent : exponent, 2);
}

/// A number below a million with two decimals, a larger one with three digits and its power of ten. No zero has a sign.
constexpr short_text two_decimals(double x) {
  short_text out;
  if (math::is_nan(x)) return word("nan");
  const double magnitude = x < 0 ? -x : x;
  if (math::is_infinite(x)) return word(x < 0 ? "-inf" : "inf");
  if (magnitude < 1e6) {
    const long long value = hundredths(magnitude);
    if (x < 0 && value != 0) out.push_back('-');
    append_hundredths(out, value);
    return out;
  }
  const scientific number = scientific_of(magnitude);
  const long long value = hundredths(number.mantissa);
  const bool carries = value >= 1000;
  if (x < 0) out.push_back('-');
  append_hundredths(out, carries ? value / 10 : value);
  append_exponent(out, number.exponent + (carries ? 1 : 0));
  return out;
}

/// A number with up to six digits and no more than it needs: 0.5, 2, 3.14159, 1e-09.
constexpr short_text six_digits(double x) {
  if (math::is_nan(x) || math::is_infinite(x)) return two_decimals(x);
  const double magnitude = x < 0 ? -x : x;
  short_text out;
  if (x < 0) out.push_back('-');
  if (magnitude < 1e9 && magnitude == static_cast<double>(static_cast<long long>(magnitude))) {
    append_digits(out, static_cast<long long>(magnitude), 1);
    return out;
  }
  const scientific number = scientific_of(magnitude);
  long long digits = hundredths(number.mantissa * 1e3);
  int exponent = number.exponent, count = 6;
  if (digits >= 1000000) {
    digits /= 10;
    ++exponent;
  }
  for (; digits % 10 == 0; digits /= 10) --count;
  const bool is_fixed = -5 < exponent && exponent < 6;
  const int whole_digits = !is_fixed ? 1 : exponent < 0 ? 0 : exponent + 1;
  long long unit = 1;  // of the whole part, in digits
  for (int i = whole_digits; i < count; ++i) unit *= 10;
  long long whole = digits / unit;
  for (int i = count; i < whole_digits; ++i) whole *= 10;
  append_digits(out, whole, 1);
  if (digits % unit != 0) {
    out.push_back('.');
    append_digits(out, digits % unit, is_fixed && exponent < 0 ? count - exponent - 1 : count - whole_digits);
  }
  if (!is_fixed) append_exponent(out, exponent);
  return out;
}

}  // namespace detail
}  // namespace leibniz
