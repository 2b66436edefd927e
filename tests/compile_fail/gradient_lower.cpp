// The lower triangle of a gradient.
// error: leibniz: a lower triangle is that of a hessian, but was asked of another derivative
// error: leave `lower` out
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto H = leibniz::hessian(x * x, leibniz::lower)(x = 1.0);
#else
const auto g = leibniz::gradient(x * x, leibniz::lower)(x = 1.0);
#endif
