// A tangent for an argument that one does not differentiate by.
// error: a tangent has the shapes of the arguments that one differentiates by, but was given others
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto f = [](auto a, auto b) { return a * b; };

#ifdef TWIN
const auto t = lz::hvp(f, lz::wrt<0>)(lz::at(1.0, 2.0), lz::along(1.0));
#else
const auto t = lz::hvp(f, lz::wrt<0>)(lz::at(1.0, 2.0), lz::along(1.0, 0.0));
#endif
