// text: names and pictures as constexpr text, without <string> or <string_view>, which would double the cost of the
// umbrella header.
//
//   in    variable<"x">          the literal becomes name<2>{"x"}, which is how compilers print it
//   in    lz::infix(f)
//   out   text{"(x + y) * z"}    converts to std::string_view and std::string, and goes into any stream
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>

#include "buffer.hpp"

namespace leibniz {

/// A name in a type: a string literal, sized so that every compiler prints it as text.
template <std::size_t Size>
struct name {
  /// A base for what has such a name: by it the words of namespace leibniz are found wherever that itself lies.
  struct bearer {};
  char text[Size];
  consteval name(const char (&literal)[Size]) : text{} {
    for (std::size_t i = 0; i < Size; ++i) text[i] = literal[i];
  }
};

/// A view of constant text with static storage.
class text {
 public:
  constexpr text() = default;
  constexpr text(const char* first, std::size_t count) noexcept : first_(first), count_(count) {}
  constexpr text(const char* literal) : first_(literal) {
    while (literal[count_] != '\0') ++count_;
  }
  [[nodiscard]] constexpr const char* data() const noexcept { return first_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return count_; }
  [[nodiscard]] constexpr const char* begin() const noexcept { return first_; }
  [[nodiscard]] constexpr const char* end() const noexcept { return first_ + count_; }
  [[nodiscard]] constexpr char operator[](std::size_t i) const noexcept { return first_[i]; }

  /// std::string_view, std::string, and whatever else is made from a pointer and a length.
  template <class String>
    requires(!std::same_as<String, text> && std::constructible_from<String, const char*, std::size_t>)
  constexpr operator String() const {
    return String(first_, count_);
  }
  template <class Stream>
    requires requires(Stream& stream, const char* p) { stream.write(p, 1); }
  friend Stream& operator<<(Stream& stream, const text& t) {
    stream.write(t.data(), static_cast<std::ptrdiff_t>(t.size()));
    return stream;
  }
  [[nodiscard]] friend constexpr bool operator==(const text& a, const text& b) noexcept {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (a[i] != b[i]) return false;
    return true;
  }

 private:
  const char* first_ = "";
  std::size_t count_ = 0;
};

namespace detail {

/// Multiplicative hashing (Knuth, The Art of Computer Programming 6.4): 2⁶⁴ divided by the golden ratio spreads the
/// bits upwards, and the upper half is folded back, since tables use the lower bits.
inline constexpr std::uint64_t hash_seed = 0xcbf29ce484222325ull;
constexpr std::uint64_t hash_combine(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9e3779b97f4a7c15ull;
  return hash ^ (hash >> 32);
}
constexpr std::uint64_t hash_of(const text& t) {
  std::uint64_t hash = hash_seed;
  for (char c : t) hash = hash_combine(hash, static_cast<unsigned char>(c));
  return hash;
}

/// Text under construction, inside constant evaluation.
using text_buffer = buffer<char>;

constexpr void append(text_buffer& out, const text& t) {
  for (char c : t) out.push_back(c);
}

constexpr void append_integer(text_buffer& out, long long value) {
  // Digits are taken from the negative side, where every long long has a place.
  char digits[24] = {};
  int count = 0;
  long long rest = value < 0 ? value : -value;
  do {
    digits[count++] = static_cast<char>('0' - rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (value < 0) out.push_back('-');
  while (count > 0) out.push_back(digits[--count]);
}

/// Text of a known size with static storage: what a buffer becomes when it is finished.
template <std::size_t Size>
struct static_text {
  char characters[Size + 1] = {};
  constexpr operator text() const { return text(characters, Size); }
};

/// `Make` is a stateless callable that returns a text_buffer; it runs twice, once for the size.
template <class Make>
inline constexpr auto frozen_text = [] {
  constexpr std::size_t size = static_cast<std::size_t>(Make{}().size());
  static_text<size> result;
  const text_buffer made = Make{}();
  for (std::size_t i = 0; i < size; ++i) result.characters[i] = made.data()[i];
  return result;
}();

}  // namespace detail
}  // namespace leibniz
