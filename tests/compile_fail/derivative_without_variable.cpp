// A derivative by nothing.
// error: derivative needs a variable to differentiate by, but was given none
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
constexpr auto slope = derivative(x * x, x);
#else
constexpr auto slope = derivative(x * x);
#endif
