// The Hessian of a callable with two results.
// error: a hessian, and its product with a vector, is of one number, but this callable gives several
#include <leibniz/leibniz.hpp>

#include <array>

namespace lz = leibniz;

#ifdef TWIN
const auto H = lz::hessian([](auto a) { return a * a; })(1.0);
#else
const auto H = lz::hessian([](auto a) { return std::array{a, a * a}; })(1.0);
#endif
