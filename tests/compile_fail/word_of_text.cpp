// A word that is given a text.
// error: a formula takes formulas, numbers and exact constants as operands
#include <leibniz/leibniz.hpp>

#include <string>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto f = max(x, 2.0);
#else
const auto f = max(x, std::string("2"));
#endif
