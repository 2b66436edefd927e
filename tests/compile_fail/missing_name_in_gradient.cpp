// A gradient is called with all the names of its formula, also with those it does not need.
// error: a call of a formula needs a value for each of its inputs
// error: "y"
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto y = leibniz::var<"y">;

#ifdef TWIN
const auto g = gradient(x + y)(x = 1.0, y = 2.0);
#else
const auto g = gradient(x + y)(x = 1.0);
#endif
