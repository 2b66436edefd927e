// bounded_text: text that owns its characters, made at run time or in a constant expression, without an allocation.
//
//   in    circuit(f)(x = 1.0).table()
//   out   a bounded_text: it goes into any stream, converts to std::string, and compares with text
#pragma once

#include "../detail/text.hpp"

namespace leibniz::detail {

/// Text of bounded size, by value.
template <std::size_t Capacity>
class bounded_text {
 public:
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr const char* data() const noexcept { return characters_; }
  [[nodiscard]] constexpr const char* begin() const noexcept { return characters_; }
  [[nodiscard]] constexpr const char* end() const noexcept { return characters_ + size_; }
  constexpr void push_back(char c) { characters_[size_++] = c; }

  /// A view, which lives as long as this does.
  [[nodiscard]] constexpr text view() const& noexcept { return text(characters_, size_); }
  [[nodiscard]] constexpr operator text() const& noexcept { return view(); }
  constexpr text view() const&& = delete;
  constexpr operator text() const&& = delete;
  template <class String>
    requires(!std::same_as<String, text> && std::constructible_from<String, const char*, std::size_t>)
  constexpr operator String() const& {
    return String(characters_, size_);
  }
  /// No view of a text that is about to end: std::string, but not std::string_view.
  template <class View>
    requires(!std::same_as<View, text> && std::is_trivially_copyable_v<View> &&
             std::constructible_from<View, const char*, std::size_t>)
  constexpr operator View() const&& = delete;
  template <class Stream>
    requires requires(Stream& stream, const char* p) { stream.write(p, 1); }
  friend Stream& operator<<(Stream& stream, const bounded_text& t) {
    stream.write(t.characters_, static_cast<std::ptrdiff_t>(t.size_));
    return stream;
  }
  [[nodiscard]] friend constexpr bool operator==(const bounded_text& a, const text& b) { return a.view() == b; }

 private:
  char characters_[Capacity + 1] = {};
  std::size_t size_ = 0;
};

}  // namespace leibniz::detail
