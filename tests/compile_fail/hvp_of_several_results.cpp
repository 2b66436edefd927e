// The product of a tangent with the Hessian of a callable with two results.
// error: a hessian, and its product with a vector, is of one number, but this callable gives several
#include <leibniz/leibniz.hpp>

#include <array>

namespace lz = leibniz;

#ifdef TWIN
const auto H = lz::hvp([](auto a) { return a * a; })(lz::at(1.0), lz::along(1.0));
#else
const auto H = lz::hvp([](auto a) { return std::array{a, a * a}; })(lz::at(1.0), lz::along(1.0));
#endif
