// limit: how many steps the compiler takes in one constant evaluation.
//
//   in    allows_steps<2'000'000>
//   out   true where it was told to take so many, -fconstexpr-steps=... or -fconstexpr-ops-limit=...
//
// The limit in force cannot be read. But an evaluation beyond it fails without an error where only its outcome is asked
// for, and idle steps cost next to nothing.
#pragma once

namespace leibniz::detail {

#if defined(__clang__)

// Clang counts statements.
#define LEIBNIZ_LIMIT_OF_STEPS "-fconstexpr-steps="
#define LEIBNIZ_AMPLE_STEPS "10000000"
/// How many steps a node of a gradient takes, with a margin, and how many the compiler takes unasked.
inline constexpr long long steps_for_node = 800, steps_unasked = 1'048'576;

// clang-format off
#define LEIBNIZ_IDLE_16 ;;;;;;;;;;;;;;;;
// clang-format on
constexpr bool takes_steps(long long count) {
  for (long long i = 0; i < count / 64; ++i) {
    LEIBNIZ_IDLE_16 LEIBNIZ_IDLE_16 LEIBNIZ_IDLE_16 LEIBNIZ_IDLE_16
  }
  return true;
}
#undef LEIBNIZ_IDLE_16

#else

// GCC counts subexpressions, and the rounds of a loop as well: two loops stay below that limit.
#define LEIBNIZ_LIMIT_OF_STEPS "-fconstexpr-ops-limit="
#define LEIBNIZ_AMPLE_STEPS "100000000"
inline constexpr long long steps_for_node = 8'000, steps_unasked = 33'554'432;

constexpr bool takes_steps(long long count) {
  int x = 0;
  for (long long i = 0; i < count / 10'000; ++i)
    for (int k = 0; k < 100; ++k) {  // about a hundred steps
      x = x, x = x, x = x, x = x, x = x, x = x, x = x, x = x;
      x = x, x = x, x = x, x = x, x = x, x = x, x = x, x = x;
    }
  return x == 0;
}

#endif

template <bool>
struct taken {};
template <long long Count>
inline constexpr bool allows_steps = requires { typename taken<takes_steps(Count)>; };

}  // namespace leibniz::detail
