// A call that names an input which the formula does not have.
// error: a call of a formula takes values for its own inputs
// error: does not occur in it
// error: "t"
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto t = leibniz::var<"t">;

#ifdef TWIN
const double value = (x + 1.0)(x = 1.0);
#else
const double value = (x + 1.0)(x = 1.0, t = 2.0);
#endif
