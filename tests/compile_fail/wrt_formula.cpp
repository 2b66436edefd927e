// A gradient by a formula.
// error: one differentiates by variables
// error: was given something else
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto y = leibniz::var<"y">;

#ifdef TWIN
const auto g = gradient(x * y, leibniz::wrt(x))(x = 1.0, y = 2.0);
#else
const auto g = gradient(x * y, leibniz::wrt(x* y))(x = 1.0, y = 2.0);
#endif
