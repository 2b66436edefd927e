// A call that gives one input two values.
// error: a call of a formula needs one value for each of its inputs
// error: has several: remove all but one
// error: "x"
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto y = leibniz::var<"y">;

#ifdef TWIN
const double value = (x * y)(x = 1.0, y = 2.0);
#else
const double value = (x * y)(x = 1.0, y = 2.0, x = 3.0);
#endif
