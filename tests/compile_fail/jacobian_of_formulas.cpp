// The Jacobian of a vector of formulas.
// error: jacobian needs a callable with several results, but was given formulas
// error: write gradient(f) for each of them, or a lambda that returns an array
#include <leibniz/leibniz.hpp>

#include <array>

#ifdef TWIN
constexpr auto f = [](auto x) { return std::array{x * x, leibniz::sin(x)}; };
const std::array<double, 2> slopes = leibniz::jacobian(f)(1.0);
#else
constexpr auto x = leibniz::var<"x">;
const auto slopes = leibniz::jacobian(leibniz::stack(x * x, sin(x)))(x = 1.0);
#endif
