// A derivative by a formula.
// error: derivative needs one scalar variable to differentiate by
// error: was given something else
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
constexpr auto d = derivative(x * x, x);
#else
constexpr auto d = derivative(x * x, x* x);
#endif
