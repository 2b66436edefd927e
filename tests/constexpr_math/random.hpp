// The same random numbers on every platform, for the tests of constexpr_math.
#pragma once
#include <cstdint>

namespace constexpr_math_test {

// splitmix64 (Steele, Lea and Flood 2014)
class random_numbers {
 public:
  explicit random_numbers(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits() {
    state_ += 0x9e3779b97f4a7c15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  double between(double low, double high) { return low + (high - low) * (static_cast<double>(bits() >> 11) * 0x1p-53); }
  int integer(int low, int high) { return low + static_cast<int>(bits() % static_cast<std::uint64_t>(high - low + 1)); }
  // sign, fraction and exponent at random, 2^low <= |x| < 2^(high + 1)
  double with_exponent(int low, int high) {
    const double fraction = __builtin_bit_cast(double, (bits() >> 12) | (1023ull << 52));
    return (bits() & 1) != 0 ? __builtin_ldexp(fraction, integer(low, high))
                             : -__builtin_ldexp(fraction, integer(low, high));
  }
  // any double but signaling NaNs: zeros, subnormals, infinities and NaN occur
  double any() {
    const std::uint64_t sign = bits() & (1ull << 63);
    switch (bits() % 16) {
    case 0: return with_exponent(-1074, -1020);
    case 1: return __builtin_bit_cast(double, sign);
    case 2: return __builtin_bit_cast(double, sign | 0x7ff0000000000000u);
    case 3: return __builtin_bit_cast(double, sign | 0x7ff8000000000000u);
    default: return with_exponent(-1022, 1023);
    }
  }

 private:
  std::uint64_t state_;
};

}  // namespace constexpr_math_test
