// A tangent without a number for one of the variables.
// error: a tangent needs a value for each variable that one differentiates by, but one of them has none
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto t = lz::jvp(x * y)(lz::at(x = 1.0, y = 2.0), lz::along(x = 1.0, y = 0.0));
#else
const auto t = lz::jvp(x * y)(lz::at(x = 1.0, y = 2.0), lz::along(x = 1.0));
#endif
