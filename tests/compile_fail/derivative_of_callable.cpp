// A callable has no variables to differentiate by.
// error: derivative needs a formula, but was given a callable
// error: derivative(f(x), x)
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto f = [](auto a) { return a * leibniz::sin(a); };

#ifdef TWIN
constexpr auto slope = derivative(f(x), x);
#else
constexpr auto slope = leibniz::derivative(f, x);
#endif
