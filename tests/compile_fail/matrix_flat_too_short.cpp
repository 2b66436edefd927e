// Too few numbers for a matrix, row by row.
// error: a matrix input needs as many rows and columns of numbers as it has
#include <leibniz/leibniz.hpp>

constexpr auto A = leibniz::mat<"A", 2, 2>;

#ifdef TWIN
const auto doubled = (A + A)(A = {1.0, 2.0, 3.0, 4.0});
#else
const auto doubled = (A + A)(A = {1.0, 2.0, 3.0});
#endif
