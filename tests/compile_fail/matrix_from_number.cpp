// A matrix bound to one number.
// error: a matrix input needs rows of numbers in a call
#include <leibniz/leibniz.hpp>

constexpr auto A = leibniz::mat<"A", 1, 1>;

#ifdef TWIN
const auto doubled = (A + A)(A = {{1.0}});
#else
const auto doubled = (A + A)(A = 1.0);
#endif
