// isnan, isinf, isfinite and signbit: of plain numbers, of formulas, of vectors, next to what <cmath> says.
#include <cmath>
#include <limits>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;

template <class T>
struct limits_of {
  using limits = std::numeric_limits<T>;
  static constexpr T values[13] = {limits::infinity(),
                                   -limits::infinity(),
                                   limits::quiet_NaN(),
                                   T(0),
                                   -T(0),
                                   T(1),
                                   T(-1),
                                   limits::max(),
                                   limits::lowest(),
                                   limits::min(),
                                   -limits::min(),
                                   limits::denorm_min(),
                                   -limits::denorm_min()};
  static constexpr bool is_nan[13] = {false, false, true,  false, false, false, false,
                                      false, false, false, false, false, false};
  static constexpr bool is_negative[13] = {false, true, false, false, true,  false, true,
                                           false, true, false, true,  false, true};

  static constexpr bool are_right() {
    for (int i = 0; i < 13; ++i) {
      const T a = launder(values[i]);
      if (lz::isnan(a) != is_nan[i] || lz::isinf(a) != (i < 2) || lz::isfinite(a) != (i > 2)) return false;
      if (lz::signbit(a) != is_negative[i]) return false;
      if (isnan(x)(x = a) != is_nan[i] || isinf(x)(x = a) != (i < 2) || isfinite(x)(x = a) != (i > 2)) return false;
      if (signbit(x)(x = a) != is_negative[i]) return false;
    }
    return true;
  }
  static bool are_those_of_cmath() {
    for (const T value : values) {
      const T a = launder(value);
      if (lz::isnan(a) != std::isnan(a) || lz::isinf(a) != std::isinf(a)) return false;
      if (lz::isfinite(a) != std::isfinite(a) || lz::signbit(a) != std::signbit(a)) return false;
    }
    return true;
  }
};

TEST_CASE("plain numbers and formulas, in constant expressions and at run time") {
  BOTH(limits_of<double>::are_right());
  BOTH(limits_of<float>::are_right());
  CHECK(limits_of<double>::are_those_of_cmath());
  CHECK(limits_of<float>::are_those_of_cmath());
  CHECK(limits_of<long double>::are_those_of_cmath());
  BOTH(!lz::isnan(launder(3)) && lz::isfinite(launder(3)) && lz::signbit(launder(-3)) && !lz::isinf(launder(3)));
  static_assert(std::same_as<decltype(lz::isinf(1.0)), bool>);
}

TEST_CASE("conditions of formulas") {
  static_assert(lz::infix(isnan(x)) == "x != x");
  static_assert(lz::infix(isinf(x)) == "x + x == x && x != 0");
  static_assert(lz::infix(isfinite(x)) == "abs(x) < abs(x) + abs(x) || x == 0");
  static_assert(lz::infix(signbit(x)) == "copysign(1, x) < 0");
  constexpr auto safe = select(isfinite(x), square(x), 0_c);
  constexpr double infinity = std::numeric_limits<double>::infinity();
  BOTH(safe(x = launder(-infinity)) == 0);
  BOTH(lz::gradient(safe)(x = launder(-infinity))[x] == 0);
  BOTH(lz::gradient(safe)(x = launder(3.0))[x] == 6);
  constexpr auto hidden = select(isnan(x) || isinf(x), 1_c, x);
  BOTH(lz::gradient(hidden)(x = launder(infinity))[x] == 0);
  BOTH(lz::gradient(hidden)(x = launder(2.0))[x] == 1);
  constexpr auto by_sign = select(signbit(x), -x, 2_c * x);
  BOTH(lz::gradient(by_sign)(x = launder(-0.0))[x] == -1);
  BOTH(lz::gradient(by_sign)(x = launder(0.0))[x] == 2);
}

}  // namespace
