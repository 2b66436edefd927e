// A vector bound to a built-in array of another size.
// error: a vector input needs as many numbers as it has elements
// error: an array of another size
#include <leibniz/leibniz.hpp>

constexpr auto w = leibniz::vec<"w", 3>;
const double three[] = {1, 2, 3};
const double two[] = {1, 2};

#ifdef TWIN
const double value = sum(w)(w = three);
#else
const double value = sum(w)(w = two);
#endif
