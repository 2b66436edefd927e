// A product with a tangent, called as the function itself.
// error: jvp, hvp and taylor need a point and a tangent, but were called with something else
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto f = [](auto a, auto b) { return a * b; };

#ifdef TWIN
const auto t = lz::jvp(f)(lz::at(1.0, 2.0), lz::along(1.0, 0.0));
#else
const auto t = lz::jvp(f)(1.0, 2.0);
#endif
