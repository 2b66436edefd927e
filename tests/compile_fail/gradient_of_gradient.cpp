// The gradient of a formula is no formula.
// error: gradient needs a formula, or a callable of numbers, but was given a derivative of a formula
// error: or derivative(f, x, y) for one
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto y = leibniz::var<"y">;

#ifdef TWIN
const auto second = derivative(x * x * y, x, y)(x = 1.0);
#else
const auto second = gradient(leibniz::gradient(x * x * y))(x = 1.0, y = 2.0);
#endif
