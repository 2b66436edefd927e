// A formula has variables, not arguments.
// error: gradient of a formula is by its variables, but was given the numbers of arguments
// error: write gradient(f, wrt(x))
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto g = gradient(x * x, leibniz::wrt(x))(x = 1.0);
#else
const auto g = gradient(x * x, leibniz::wrt<0>)(x = 1.0);
#endif
