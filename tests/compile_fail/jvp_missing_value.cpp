// A product at a point without a value for one of the inputs.
// error: a call of a formula needs a value for each of its inputs
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto t = lz::jvp(x * y)(lz::at(x = 1.0, y = 2.0), lz::along(x = 1.0, y = 0.0));
#else
const auto t = lz::jvp(x * y)(lz::at(x = 1.0), lz::along(x = 1.0, y = 0.0));
#endif
