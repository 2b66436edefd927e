// A callable has arguments, not variables.
// error: gradient of a callable is by its arguments, but was given variables
// error: write gradient(f, wrt<0>)
#include <leibniz/leibniz.hpp>

constexpr auto f = [](auto a, auto b) { return a * b; };

#ifdef TWIN
const auto g = leibniz::gradient(f, leibniz::wrt<0>)(1.0, 2.0);
#else
constexpr auto a = leibniz::var<"a">;
const auto g = leibniz::gradient(f, a)(1.0, 2.0);
#endif
