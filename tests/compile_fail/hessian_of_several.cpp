// The Hessian of several formulas, and of a callable with several results.
// error: hessian needs one formula, but was given a vector of formulas, which has several results
// error: use jacobian(f), or ask for each part
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto H = leibniz::hessian(x * x)(x = 1.0);
#else
const auto H = leibniz::hessian(leibniz::stack(x * x, sin(x)))(x = 1.0);
#endif
