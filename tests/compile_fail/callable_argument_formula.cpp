// The gradient of a callable at a formula.
// error: the derivative of a callable takes numbers, but was called with a formula
// error: derivative(f(x), x)
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto f = [](auto a) { return a * a; };

#ifdef TWIN
constexpr auto slope = derivative(f(x), x);
#else
constexpr auto slope = leibniz::gradient(f)(x);
#endif
