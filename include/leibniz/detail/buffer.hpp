// buffer: a growable array of plain data for constant evaluation.
//
// Passes run inside the compiler, where each call of a function counts as a step and Clang allows 2²⁰ of them.
// std::vector spends about ten times as many steps on the same work, and its header is a fifth of the cost of the
// umbrella. Indices are int, as in the graphs that are made of it.
#pragma once

namespace leibniz::detail {

template <class T>
class buffer {
 public:
  constexpr buffer() = default;
  constexpr buffer(int count, const T& value) { resize(count, value); }
  constexpr buffer(const buffer& other) { *this = other; }
  constexpr buffer(buffer&& other) noexcept : first_(other.first_), size_(other.size_), capacity_(other.capacity_) {
    other.first_ = nullptr;
    other.size_ = other.capacity_ = 0;
  }
  constexpr buffer& operator=(const buffer& other) {
    if (this == &other) return *this;
    size_ = 0;
    reserve(other.size_);
    for (int i = 0; i < other.size_; ++i) first_[i] = other.first_[i];
    size_ = other.size_;
    return *this;
  }
  constexpr buffer& operator=(buffer&& other) noexcept {
    T* const first = first_;
    first_ = other.first_;
    other.first_ = first;
    const int size = size_, capacity = capacity_;
    size_ = other.size_;
    capacity_ = other.capacity_;
    other.size_ = size;
    other.capacity_ = capacity;
    return *this;
  }
  constexpr ~buffer() { delete[] first_; }

  constexpr int size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr T* data() { return first_; }
  constexpr const T* data() const { return first_; }
  constexpr T* begin() { return first_; }
  constexpr T* end() { return first_ + size_; }
  constexpr const T* begin() const { return first_; }
  constexpr const T* end() const { return first_ + size_; }
  constexpr T& operator[](int i) { return first_[i]; }
  constexpr const T& operator[](int i) const { return first_[i]; }
  constexpr T& back() { return first_[size_ - 1]; }

  constexpr void push_back(const T& value) {
    if (size_ == capacity_) {
      const T copy = value;  // the value may lie in the array that is about to move
      reserve(capacity_ < 8 ? 8 : 2 * capacity_);
      first_[size_++] = copy;
    } else {
      first_[size_++] = value;
    }
  }
  constexpr void pop_back() { --size_; }
  constexpr void shrink(int count) { size_ = count; }
  constexpr void resize(int count, const T& value) {
    if (count > capacity_) reserve(count > 2 * capacity_ ? count : 2 * capacity_);
    while (size_ < count) first_[size_++] = value;
    size_ = count;
  }
  constexpr void reserve(int count) {
    if (count <= capacity_) return;
    T* const grown = new T[static_cast<unsigned>(count)]{};
    for (int i = 0; i < size_; ++i) grown[i] = first_[i];
    delete[] first_;
    first_ = grown;
    capacity_ = count;
  }

 private:
  T* first_ = nullptr;
  int size_ = 0;
  int capacity_ = 0;
};

}  // namespace leibniz::detail
