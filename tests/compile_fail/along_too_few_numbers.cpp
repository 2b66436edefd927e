// A tangent without names, and with a number too few.
// error: a tangent needs a number for each one that one differentiates by, but was given more, fewer, or something else
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto t = lz::jvp(x * y)(lz::at(x = 1.0, y = 2.0), lz::along(1.0, 0.0));
#else
const auto t = lz::jvp(x * y)(lz::at(x = 1.0, y = 2.0), lz::along(1.0));
#endif
