// number: numbers with two decimals or six digits, and text with holes that numbers fill.
//
//   in    0.731058   -0.001   1.5e20     inf         a number in a formula   0.5   2.0   1e-9
//   out   0.73       0.00     1.50e+20   inf                                 0.5   2     1e-09
//
// What of a picture depends on types alone is constant text; a call only fills in the numbers, into text of bounded
// size: nothing is allocated, and it works in a constant expression too.
#pragma once

#include "../detail/math.hpp"
#include "../detail/text.hpp"

namespace leibniz {

/// Text of bounded size, by value.
template <std::size_t Capacity>
class bounded_text {
 public:
  constexpr std::size_t size() const { return size_; }
  constexpr const char* data() const { return characters_; }
  constexpr const char* begin() const { return characters_; }
  constexpr const char* end() const { return characters_ + size_; }
  constexpr void push_back(char c) { characters_[size_++] = c; }

  /// A view, which lives as long as this does.
  constexpr text view() const& { return text(characters_, size_); }
  constexpr operator text() const& { return view(); }
  constexpr text view() && = delete;
  constexpr operator text() && = delete;
  template <class String>
    requires(!std::same_as<String, text> && std::constructible_from<String, const char*, std::size_t>)
  constexpr operator String() const {
    return String(characters_, size_);
  }
  template <class Stream>
    requires requires(Stream& stream, const char* p) { stream.write(p, 1); }
  friend Stream& operator<<(Stream& stream, const bounded_text& t) {
    stream.write(t.characters_, static_cast<std::ptrdiff_t>(t.size_));
    return stream;
  }
  friend constexpr bool operator==(const bounded_text& a, const text& b) { return a.view() == b; }

 private:
  char characters_[Capacity + 1] = {};
  std::size_t size_ = 0;
};

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
  for (const double power : {1e256, 1e128, 1e64, 1e32, 1e16, 1e8, 1e4, 1e2, 1e1}) {
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

/// A hole in constant text: where a number of a call goes, in one of these forms.
enum class hole_kind : char { two_decimals = 1, truth = 2, six_digits = 3 };
constexpr char hole_end = '\x04';
constexpr bool begins_hole(char c) { return c > 0 && c < hole_end; }

/// The hole of a number by its index, aligned to the right in so many columns.
constexpr void append_hole(text_buffer& out, hole_kind kind, int index, int columns = 0) {
  out.push_back(static_cast<char>(kind));
  out.push_back(static_cast<char>(columns + hole_end));
  append_integer(out, index);
  out.push_back(hole_end);
}

/// An upper bound of the size of filled text.
constexpr std::size_t filled_size(const text& form) {
  std::size_t size = form.size();
  for (const char c : form) size += begins_hole(c) ? 16u : 0u;
  return size;
}

template <std::size_t Capacity, class T>
constexpr bounded_text<Capacity> filled(const text& form, const T* numbers) {
  bounded_text<Capacity> out;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (!begins_hole(form[i])) {
      out.push_back(form[i]);
      continue;
    }
    const hole_kind kind{form[i]};
    const int columns = form[++i] - hole_end;
    int index = 0;
    while (form[++i] != hole_end) index = index * 10 + (form[i] - '0');
    const T& x = numbers[index];
    const short_text number = kind == hole_kind::truth        ? word(x != T(0) ? "true" : "false")
                              : kind == hole_kind::six_digits ? six_digits(static_cast<double>(x))
                                                              : two_decimals(static_cast<double>(x));
    for (int column = static_cast<int>(number.size()); column < columns; ++column) out.push_back(' ');
    for (const char c : number) out.push_back(c);
  }
  return out;
}

}  // namespace detail
}  // namespace leibniz
