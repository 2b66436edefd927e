// A gradient by a parameter.
// error: one differentiates by variables
// error: has no derivative by it
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto k = leibniz::parameter<"k">;

#ifdef TWIN
const auto g = gradient(k * x, leibniz::wrt(x))(x = 1.0, k = 2.0);
#else
const auto g = gradient(k * x, leibniz::wrt(k))(x = 1.0, k = 2.0);
#endif
