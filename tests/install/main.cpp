// A user's first program: the same numbers in a constant expression and at run time.
#include <leibniz/leibniz.hpp>

#include <cstdio>

/// Equality that even -Wfloat-equal is content with.
constexpr bool is(double a, double b) { return !(a < b) && !(a > b); }

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto f = (x + y) * z;

static_assert(is(f(x = -2.0, y = 5.0, z = -4.0), -12));
constexpr auto g = lz::gradient(f)(x = -2.0, y = 5.0, z = -4.0);
static_assert(is(g[x], -4) && is(g[y], -4) && is(g[z], 3));

constexpr auto damped = [](auto t, auto rate) { return t < 0 ? 0 * t : t * lz::exp(-rate * t); };

int main() {
  volatile double at_x = -2, at_y = 5, at_z = -4;
  const auto slope = lz::gradient(f)(x = double(at_x), y = double(at_y), z = double(at_z));
  std::printf("df/dx = %g, df/dy = %g, df/dz = %g\n", slope[x], slope[y], slope[z]);
  const auto [value, gradient] = lz::value_and_gradient(damped)(double(at_y), 0.0);
  return is(slope[x], -4) && is(slope[y], -4) && is(slope[z], 3) && is(value, 5) && is(std::get<1>(gradient), -25) ? 0
                                                                                                                   : 1;
}
