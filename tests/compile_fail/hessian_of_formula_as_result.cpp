// The Hessian of a callable that gives a formula.
// error: leibniz:
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto H = lz::hessian([](auto a) { return a * a; })(1.0);
#else
const auto H = lz::hessian([](auto a) { return x * x; })(1.0);
#endif
