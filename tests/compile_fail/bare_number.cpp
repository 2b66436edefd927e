// A call without names.
// error: a formula is called with named values, f(x = 1.0, y = 2.0)
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const double value = (x * x)(x = 3.0);
#else
const double value = (x * x)(3.0);
#endif
