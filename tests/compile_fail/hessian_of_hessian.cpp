// The Hessian of a Hessian of a formula.
// error: hessian needs a formula, or a callable of numbers, but was given a derivative of a formula
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto H = lz::hessian(x * y)(x = 1.0, y = 2.0);
#else
const auto H = lz::hessian(lz::hessian(x * y))(x = 1.0, y = 2.0);
#endif
