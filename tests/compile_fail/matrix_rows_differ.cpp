// Rows of different sizes.
// error: the rows of a matrix need the same size, but these differ
#include <leibniz/leibniz.hpp>

constexpr auto v = leibniz::vec<"v", 2>;
constexpr auto w = leibniz::vec<"w", 3>;

#ifdef TWIN
const auto rows = leibniz::stack_rows(v, v);
#else
const auto rows = leibniz::stack_rows(v, w);
#endif
