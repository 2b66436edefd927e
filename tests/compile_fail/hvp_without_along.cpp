// A product with the Hessian, without a tangent.
// error: jvp, hvp and taylor need a point and a tangent, but were called with something else
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto t = lz::hvp(x * y)(lz::at(x = 1.0, y = 2.0), lz::along(x = 1.0, y = 0.0));
#else
const auto t = lz::hvp(x * y)(lz::at(x = 1.0, y = 2.0), 1.0, 0.0);
#endif
