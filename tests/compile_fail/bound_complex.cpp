// A complex number for a variable.
// error: a scalar input needs a number in a call, x = 1.0, but was given something else
#include <complex>
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto g = gradient(x * x)(x = 1.0);
#else
const auto g = gradient(x * x)(x = std::complex<double>(1.0, 2.0));
#endif
