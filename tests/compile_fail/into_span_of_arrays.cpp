// Memory of two rows of two, and a Hessian of three by three.
// error: into(...) needs memory for all numbers of a result, but was given too little
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
void hessian(double (&out)[3][3], double a) { lz::hessian(x * x, lz::wrt(x, y, lz::var<"z">)).into(out)(x = a); }
#else
void hessian(double (&out)[2][2], double a) { lz::hessian(x * x, lz::wrt(x, y, lz::var<"z">)).into(out)(x = a); }
#endif
