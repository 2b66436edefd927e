// The determinant of a matrix that is not square.
// error: trace, determinant and inverse need a square matrix
#include <leibniz/leibniz.hpp>

constexpr auto A = leibniz::mat<"A", 2, 3>;

#ifdef TWIN
const auto d = determinant(A * transpose(A));
#else
const auto d = determinant(A);
#endif
