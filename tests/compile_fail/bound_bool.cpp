// A bool for a variable.
// error: a scalar input needs a number in a call, x = 1.0, but was given something else
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto g = gradient(x * x)(x = 1);
#else
const auto g = gradient(x * x)(x = true);
#endif
