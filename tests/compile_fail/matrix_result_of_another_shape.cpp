// A matrix bound to what a call returned, of another shape.
// error: a matrix input needs as many rows and columns of numbers as it has
#include <leibniz/leibniz.hpp>

constexpr auto A = leibniz::mat<"A", 2, 3>;
constexpr auto B = leibniz::mat<"B", 3, 2>;
const double numbers[2][3] = {{1, 2, 3}, {4, 5, 6}};

#ifdef TWIN
const auto doubled = (B + B)(B = transpose(A)(A = numbers));
#else
const auto doubled = (B + B)(B = (A + A)(A = numbers));
#endif
