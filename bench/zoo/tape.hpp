// tape: reverse-mode differentiation as textbooks teach it, written to be read. The library is measured against it.
//
// Every operation on a tape_number appends one entry to a tape: which entries it was computed from, and the derivative
// of the result by each of them, a number. When the result is there, one sweep from the last entry to the first
// multiplies and adds: the chain rule, backwards.
//
//   tape t;
//   tape_number x = t.input(-2.0), y = t.input(5.0);
//   tape_number f = x * y;
//   t.sweep_from(f);              // t.gradient(x) is 5, t.gradient(y) is -2
//
// It costs what every tape costs: an entry in memory for each operation, written at one time and read at another.
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

class tape;

/// A number with its place on a tape.
struct tape_number {
  tape* owner;
  std::size_t place;
  double value;
};

class tape {
 public:
  tape_number input(double value) { return append(value, 0, 0.0, 0, 0.0); }

  /// Appends an operation with up to two operands; the second partial is zero where there is one.
  tape_number append(double value, std::size_t first, double first_partial, std::size_t second, double second_partial) {
    entries_.push_back({first, second, first_partial, second_partial});
    return {this, entries_.size() - 1, value};
  }

  /// The sweep back: the derivative of a result by every entry.
  void sweep_from(const tape_number& result) {
    cotangents_.assign(entries_.size(), 0.0);
    cotangents_[result.place] = 1.0;
    for (std::size_t i = result.place + 1; i-- > 0;) {
      const entry& e = entries_[i];
      cotangents_[e.first] += e.first_partial * cotangents_[i];
      cotangents_[e.second] += e.second_partial * cotangents_[i];
    }
  }
  double gradient(const tape_number& x) const { return cotangents_[x.place]; }

  /// Forgets everything but keeps the memory, as one does between two evaluations.
  void clear() { entries_.clear(); }

 private:
  struct entry {
    std::size_t first, second;
    double first_partial, second_partial;
  };
  std::vector<entry> entries_;
  std::vector<double> cotangents_;
};

// ∂(a+b) = 1, 1
inline tape_number operator+(const tape_number& a, const tape_number& b) {
  return a.owner->append(a.value + b.value, a.place, 1.0, b.place, 1.0);
}
inline tape_number operator+(double a, const tape_number& b) {
  return b.owner->append(a + b.value, b.place, 1.0, b.place, 0.0);
}
// ∂(a·b) = b, a
inline tape_number operator*(const tape_number& a, const tape_number& b) {
  return a.owner->append(a.value * b.value, a.place, b.value, b.place, a.value);
}
// ∂(-a) = -1
inline tape_number operator-(const tape_number& a) { return a.owner->append(-a.value, a.place, -1.0, a.place, 0.0); }
// ∂(c/b) = -y/b
inline tape_number operator/(double a, const tape_number& b) {
  const double y = a / b.value;
  return b.owner->append(y, b.place, -y / b.value, b.place, 0.0);
}
// ∂eᵃ = y
inline tape_number exp(const tape_number& a) {
  const double y = std::exp(a.value);
  return a.owner->append(y, a.place, y, a.place, 0.0);
}
