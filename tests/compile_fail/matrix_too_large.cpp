// The inverse of a matrix beyond the closed form.
// error: determinant and inverse need a matrix of at most four rows
#include <leibniz/leibniz.hpp>

#ifdef TWIN
const auto inverted = inverse(leibniz::mat<"A", 4, 4>);
#else
const auto inverted = inverse(leibniz::mat<"A", 5, 5>);
#endif
