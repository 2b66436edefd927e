// A cotangent too few.
// error: vjp needs a cotangent for each number of the result, but was given more, fewer
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto t = lz::vjp(lz::stack(x, x* x))(lz::at(x = 1.0), 1.0, 2.0);
#else
const auto t = lz::vjp(lz::stack(x, x* x))(lz::at(x = 1.0), 1.0);
#endif
