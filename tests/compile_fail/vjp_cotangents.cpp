// A cotangent too many.
// error: vjp needs a cotangent for each number of the result, but was given more, fewer
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto f = [](auto a, auto b) { return a * b; };

#ifdef TWIN
const auto t = lz::vjp(f)(lz::at(1.0, 2.0), 1.0);
#else
const auto t = lz::vjp(f)(lz::at(1.0, 2.0), 1.0, 2.0);
#endif
