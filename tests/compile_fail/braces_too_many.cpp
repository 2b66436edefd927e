// More numbers in braces than the vector has elements.
// error: a vector input needs as many numbers as it has elements
#include <leibniz/leibniz.hpp>

constexpr auto w = leibniz::vec<"w", 3>;

#ifdef TWIN
const double value = sum(w)(w = {1.0, 2.0, 3.0});
#else
const double value = sum(w)(w = {1.0, 2.0, 3.0, 4.0});
#endif
