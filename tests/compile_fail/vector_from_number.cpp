// A vector bound to a number.
// error: a vector input needs an array or a span of numbers in a call
#include <leibniz/leibniz.hpp>

constexpr auto w = leibniz::vec<"w", 3>;

#ifdef TWIN
const double value = sum(w)(w = {1.0, 2.0, 3.0});
#else
const double value = sum(w)(w = 1.0);
#endif
