// A Hessian by an argument that the call does not have.
// error: wrt<I...> counts the arguments of a call from 0
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto f = [](auto a, auto b) { return a * b; };

#ifdef TWIN
const auto H = lz::hessian(f, lz::wrt<1>)(1.0, 2.0);
#else
const auto H = lz::hessian(f, lz::wrt<2>)(1.0, 2.0);
#endif
