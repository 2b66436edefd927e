// A tangent with two numbers for one variable.
// error: a tangent has one value for each variable, along(x = 1.0), but one of them was given twice
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto t = lz::hvp(x * y)(lz::at(x = 1.0, y = 2.0), lz::along(x = 1.0, y = 0.0));
#else
const auto t = lz::hvp(x * y)(lz::at(x = 1.0, y = 2.0), lz::along(x = 1.0, y = 0.0, x = 2.0));
#endif
