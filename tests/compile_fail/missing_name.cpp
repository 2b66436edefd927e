// A call that leaves out an input.
// error: a call of a formula needs a value for each of its inputs
// error: has none: add it to the call
// error: "y"
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto y = leibniz::var<"y">;

#ifdef TWIN
const double value = (x * y)(x = 1.0, y = 2.0);
#else
const double value = (x * y)(x = 1.0);
#endif
