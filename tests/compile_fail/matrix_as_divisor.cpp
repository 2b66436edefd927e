// A matrix divided by a matrix.
// error: a matrix is divided by a number or a formula
// error: multiply by inverse(B)
#include <leibniz/leibniz.hpp>

constexpr auto A = leibniz::mat<"A", 2, 2>;
constexpr auto B = leibniz::mat<"B", 2, 2>;

#ifdef TWIN
const auto quotient = A * inverse(B);
#else
const auto quotient = A / B;
#endif
