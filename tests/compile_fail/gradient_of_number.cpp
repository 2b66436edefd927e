// A formula without variables is a number.
// error: gradient needs a formula with variables, but was given a number
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;

#ifdef TWIN
const auto g = gradient(0.5 * leibniz::var<"x">)(leibniz::var<"x"> = 1.0);
#else
const auto g = leibniz::gradient(0.5 * 2_c)();
#endif
