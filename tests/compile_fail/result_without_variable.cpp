// A result indexed by a variable that is not in it.
// error: a result is indexed by one of its own variables
// error: "y"
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto y = leibniz::var<"y">;

#ifdef TWIN
const double slope = gradient(x * y)(x = 1.0, y = 2.0)[y];
#else
const double slope = gradient(x * y, leibniz::wrt(x))(x = 1.0, y = 2.0)[y];
#endif
