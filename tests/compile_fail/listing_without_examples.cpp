// The listing of a callable, whose arguments could have any shape.
// error: a callable with examples of its arguments
#include <leibniz/leibniz.hpp>

constexpr auto square = [](auto x) { return x * x; };

#ifdef TWIN
constexpr auto picture = leibniz::listing(square, 1.0);
constexpr auto count = leibniz::cost(square, 1.0);
#else
constexpr auto picture = leibniz::listing(square);
constexpr auto count = leibniz::cost(square);
#endif
