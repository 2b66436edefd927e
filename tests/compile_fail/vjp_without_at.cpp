// A product with cotangents, called as the function itself.
// error: vjp needs a point and cotangents, but was called with something else
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto t = lz::vjp(x * y)(lz::at(x = 1.0, y = 2.0), 1.0);
#else
const auto t = lz::vjp(x * y)(x = 1.0, y = 2.0);
#endif
