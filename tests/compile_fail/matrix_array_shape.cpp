// A matrix bound to an array of another shape.
// error: a matrix input needs as many rows and columns of numbers as it has
// error: change the array or the shape in mat<"A", rows, columns>
#include <leibniz/leibniz.hpp>

constexpr auto A = leibniz::mat<"A", 2, 3>;
const double two_by_three[2][3] = {{1, 2, 3}, {4, 5, 6}};
const double three_by_two[3][2] = {{1, 4}, {2, 5}, {3, 6}};

#ifdef TWIN
const auto doubled = (A + A)(A = two_by_three);
#else
const auto doubled = (A + A)(A = three_by_two);
#endif
