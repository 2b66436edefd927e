// A callable that gives a formula.
// error: a callable gives numbers, but this one gives a formula, which has no values yet
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto g = leibniz::gradient([](auto a) { return (x * x)(x = a); })(1.0);
#else
const auto g = leibniz::gradient([](auto) { return x * x; })(1.0);
#endif
