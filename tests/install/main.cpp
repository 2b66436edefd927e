// A user's first program: the same numbers in a constant expression and at run time.
#include <leibniz/leibniz.hpp>

#include <cstdio>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto f = (x + y) * z;

static_assert(f(x = -2.0, y = 5.0, z = -4.0) == -12.0);
constexpr auto g = lz::gradient(f)(x = -2.0, y = 5.0, z = -4.0);
static_assert(g[x] == -4 && g[y] == -4 && g[z] == 3);

int main() {
  volatile double at_x = -2, at_y = 5, at_z = -4;
  const auto slope = lz::gradient(f)(x = double(at_x), y = double(at_y), z = double(at_z));
  std::printf("df/dx = %g, df/dy = %g, df/dz = %g\n", slope[x], slope[y], slope[z]);
  return slope[x] == -4 && slope[y] == -4 && slope[z] == 3 ? 0 : 1;
}
