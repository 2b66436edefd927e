// The gradient of a matrix of formulas.
// error: gradient needs one formula, but was given a vector of formulas, which has several results
#include <leibniz/leibniz.hpp>

constexpr auto A = leibniz::mat<"A", 2, 2>;

#ifdef TWIN
const auto g = gradient(trace(A * A));
#else
const auto g = gradient(A * A);
#endif
