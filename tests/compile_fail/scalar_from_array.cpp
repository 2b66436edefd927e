// A scalar input bound to an array.
// error: a scalar input needs a number in a call
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
const double numbers[] = {1, 2};

#ifdef TWIN
const double value = (x * x)(x = numbers[0]);
#else
const double value = (x * x)(x = numbers);
#endif
