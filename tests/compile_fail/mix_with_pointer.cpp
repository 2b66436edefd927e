// A formula and a pointer.
// error: a formula takes formulas, numbers and exact constants as operands
// error: which it cannot hold
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
double number = 2;

#ifdef TWIN
const auto f = number * x;
#else
const auto f = &number * x;
#endif
