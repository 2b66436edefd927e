// + - * / of every two of some extreme numbers: in constant evaluation the bits that the processor computes at run
// time.
#include <doctest/doctest.h>

#include <limits>

#include "support.hpp"

namespace lz_math = leibniz::detail::math;

namespace {

template <class T>
constexpr T power_of_two(int exponent) {
  T result = 1;
  for (; exponent > 0; --exponent) result *= 2;
  for (; exponent < 0; ++exponent) result /= 2;
  return result;
}

template <class T>
struct extremes {
  using limits = std::numeric_limits<T>;
  static constexpr int top = limits::max_exponent, bottom = limits::min_exponent, digits = limits::digits;
  static constexpr T sizes[] = {0,
                                limits::denorm_min(),
                                3 * limits::denorm_min(),
                                limits::min(),
                                limits::min() - limits::denorm_min(),
                                power_of_two<T>(bottom / 2),
                                power_of_two<T>(-top),
                                power_of_two<T>(-top) + limits::denorm_min(),
                                power_of_two<T>(-top / 2),
                                T(0.1L),
                                1 - limits::epsilon() / 2,
                                1,
                                1 + limits::epsilon(),
                                2,
                                3,
                                power_of_two<T>(top / 2 - 1),
                                power_of_two<T>(top / 2) * (1 - limits::epsilon() / 2),
                                power_of_two<T>(top / 2),
                                power_of_two<T>(top / 2) * (1 + limits::epsilon()),
                                power_of_two<T>(top - digits - 2),
                                power_of_two<T>(top - digits - 1),
                                power_of_two<T>(top - digits - 1) * (1 - limits::epsilon() / 2),
                                power_of_two<T>(top - 1),
                                limits::max() / 3,
                                limits::max() / 2,
                                limits::max() * (1 - limits::epsilon()),
                                limits::max(),
                                limits::infinity(),
                                limits::quiet_NaN()};
  static constexpr int count = 2 * static_cast<int>(sizeof(sizes) / sizeof(T));
  static constexpr T at(int i) { return i % 2 == 0 ? sizes[i / 2] : -sizes[i / 2]; }
};

template <class T>
struct outcomes {
  T sum, difference, product, quotient;
};
template <class T>
struct table {
  outcomes<T> of[extremes<T>::count][extremes<T>::count];
};

template <class T>
constexpr table<T> at_compile_time() {
  table<T> result{};
  for (int i = 0; i < extremes<T>::count; ++i)
    for (int j = 0; j < extremes<T>::count; ++j) {
      const T a = extremes<T>::at(i), b = extremes<T>::at(j);
      result.of[i][j] = {lz_math::add(a, b), lz_math::sub(a, b), lz_math::mul(a, b), lz_math::div(a, b)};
    }
  return result;
}

/// The same number with the same sign, or both NaN.
template <class T>
bool same(T a, T b) {
  if (a != a || b != b) return a != a && b != b;
  return a == b && __builtin_copysignl(1, a) == __builtin_copysignl(1, b);
}

template <class T>
int mismatches() {
  static constexpr table<T> found = at_compile_time<T>();
  int result = 0;
  for (int i = 0; i < extremes<T>::count; ++i)
    for (int j = 0; j < extremes<T>::count; ++j) {
      const T a = constexpr_math_test::launder(extremes<T>::at(i)),
              b = constexpr_math_test::launder(extremes<T>::at(j));
      const outcomes<T>& constant = found.of[i][j];
      const bool equal = same(constant.sum, T(a + b)) && same(constant.difference, T(a - b)) &&
                         same(constant.product, T(a * b)) && same(constant.quotient, T(a / b));
      if (!equal) ++result;
    }
  return result;
}

TEST_CASE("constexpr_math arithmetic: what the processor computes, also where compilers refuse it") {
  CHECK(mismatches<float>() == 0);
  CHECK(mismatches<double>() == 0);
  CHECK(mismatches<long double>() == 0);
}

TEST_CASE("constexpr_math arithmetic: a wrong sign and a missing NaN are found") {
  CHECK(!same(0.0, -0.0));
  CHECK(!same(constexpr_math_test::quiet_nan, constexpr_math_test::infinity));
}

}  // namespace
