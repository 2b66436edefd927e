// An entry of a Hessian by a variable that it was not taken by.
// error: a result is indexed by one of its own variables, g[x], but was given something that is not among them
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto h = lz::hessian(x * x)(x = 1.0)(x, x);
#else
const auto h = lz::hessian(x * x)(x = 1.0)(x, y);
#endif
