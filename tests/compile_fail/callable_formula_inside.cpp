// A formula without values in a callable.
// error: in a callable a traced number meets a formula that has no values yet
// error: call the formula first
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto g = leibniz::gradient([](auto a) { return a * (x * x)(x = a); })(1.0);
#else
const auto g = leibniz::gradient([](auto a) { return a * (x * x); })(1.0);
#endif
