// A value by name for a callable.
// error: a callable has arguments without names, but was given a value with one
// error: write the values in the order of its parameters
#include <leibniz/leibniz.hpp>

constexpr auto f = [](auto x) { return x * x; };

#ifdef TWIN
const auto g = leibniz::gradient(f)(1.0);
#else
const auto g = leibniz::gradient(f)(leibniz::var<"x"> = 1.0);
#endif
