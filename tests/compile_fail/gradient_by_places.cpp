// The gradient of a formula, called with values in the order of its variables.
// error: a formula and its gradient are called with named values, but were given a value without a name
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto y = leibniz::var<"y">;

#ifdef TWIN
const auto g = gradient(x * y)(x = 1.0, y = 2.0);
#else
const auto g = gradient(x * y)(1.0, 2.0);
#endif
