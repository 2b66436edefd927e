// A volatile bool for a variable.
// error: a scalar input needs a number in a call, x = 1.0, but was given something else
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
#ifdef TWIN
volatile int given = 1;
#else
volatile bool given = true;
#endif

const auto g = gradient(x * x)(x = given);
