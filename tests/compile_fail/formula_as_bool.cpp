// A formula as the condition of an if.
// error: need a bool, but this is a formula
// error: write select(condition, a, b)
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
double positive_part(double at) { return (x > 0)(x = at) ? at : 0; }
#else
double positive_part(double at) { return x > 0 ? at : 0; }
#endif
