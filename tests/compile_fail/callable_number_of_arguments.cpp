// Fewer arguments than the callable has parameters.
// error: or not as many arguments
#include <leibniz/leibniz.hpp>

constexpr auto f = [](auto x, auto y) { return x * y; };

#ifdef TWIN
const auto g = leibniz::gradient(f)(1.0, 2.0);
#else
const auto g = leibniz::gradient(f)(1.0);
#endif
