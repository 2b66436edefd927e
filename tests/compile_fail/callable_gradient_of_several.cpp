// A gradient of a callable with two results.
// error: a gradient is of one number, but this callable gives several
// error: use jacobian(f)
#include <array>
#include <leibniz/leibniz.hpp>

constexpr auto f = [](auto x, auto y) { return std::array{x * y, x + y}; };

#ifdef TWIN
const auto g = leibniz::jacobian(f)(1.0, 2.0);
#else
const auto g = leibniz::gradient(f)(1.0, 2.0);
#endif
