// A sum of matrices of different shapes.
// error: + and - of a matrix need another matrix of the same shape
#include <leibniz/leibniz.hpp>

constexpr auto A = leibniz::mat<"A", 2, 3>;
constexpr auto B = leibniz::mat<"B", 3, 2>;

#ifdef TWIN
const auto sum = A + transpose(B);
#else
const auto sum = A + B;
#endif
