// A tangent with a number for a variable that one does not differentiate by.
// error: a tangent has numbers for the variables that one differentiates by, along(x = 1.0), but was given another name
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto t = lz::jvp(x * x)(lz::at(x = 1.0), lz::along(x = 1.0));
#else
const auto t = lz::jvp(x * x)(lz::at(x = 1.0), lz::along(x = 1.0, y = 0.0));
#endif
