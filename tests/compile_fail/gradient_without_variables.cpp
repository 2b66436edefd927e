// The gradient of a formula of parameters.
// error: a gradient has a number for each variable of its formula, but this formula has none
#include <leibniz/leibniz.hpp>

#ifdef TWIN
constexpr auto k = leibniz::var<"k">;
#else
constexpr auto k = leibniz::parameter<"k">;
#endif
const double slope = gradient(k * k)(k = 1.0)[k];
