// A call without names.
// error: a formula and its gradient are called with named values, but were given a value without a name
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const double value = (x * x)(x = 3.0);
#else
const double value = (x * x)(3.0);
#endif
