// A callable has arguments, not variables.
// error: a callable is differentiated by its arguments
// error: wrt<0>
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto f = [](auto a, auto b) { return a * b; };

#ifdef TWIN
const auto g = leibniz::gradient(f, leibniz::wrt<1>)(1.0, 2.0);
#else
const auto g = leibniz::gradient(f, leibniz::wrt(x))(1.0, 2.0);
#endif
