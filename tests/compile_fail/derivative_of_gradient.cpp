// The gradient of a formula is a callable.
// error: derivative needs a formula, but was given the gradient of one
// error: write derivative(f, x, y)
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
constexpr auto second = derivative<2>(x * x, x);
#else
constexpr auto second = derivative<1>(leibniz::gradient(x * x), x);
#endif
