// A matrix times a vector of another size.
// error: a product of a matrix and a vector needs a part of the vector for each column
#include <leibniz/leibniz.hpp>

constexpr auto A = leibniz::mat<"A", 2, 3>;
constexpr auto v = leibniz::vec<"v", 2>;

#ifdef TWIN
const auto product = v * A;
#else
const auto product = A * v;
#endif
