// Results into an array that ends with the statement.
// error: leibniz: into(...) needs memory that stays, but was given an array or a number that ends with the statement
// error: give it a name, or hand over a pointer or a span of it
#include <array>
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
std::array<double, 1> out;
const auto g = leibniz::gradient(x * x).into(out);
#else
const auto g = leibniz::gradient(x * x).into(std::array<double, 1>{});
#endif
