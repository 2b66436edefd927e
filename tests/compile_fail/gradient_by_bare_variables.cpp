// Variables to differentiate by without the set that they stand in.
// error: gradient needs the variables to differentiate by in a set, but was given them bare
// error: write gradient(f, wrt(x))
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto y = leibniz::var<"y">;

#ifdef TWIN
const auto g = gradient(x * y, leibniz::wrt(x, y))(x = 1.0, y = 2.0);
#else
const auto g = gradient(x * y, x, y)(x = 1.0, y = 2.0);
#endif
