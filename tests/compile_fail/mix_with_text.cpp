// A formula and a text.
// error: a formula takes formulas, numbers and exact constants as operands
// error: which it cannot hold
#include <leibniz/leibniz.hpp>

#include <string>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto f = x + std::stod("2");
#else
const auto f = x + std::string("2");
#endif
