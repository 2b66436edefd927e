// A number added to a matrix.
// error: + and - of a matrix need another matrix of the same shape
// error: write the elements that belong together
#include <leibniz/leibniz.hpp>

constexpr auto A = leibniz::mat<"A", 2, 2>;
constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto shifted = A + leibniz::stack_rows(leibniz::stack(x, 0.0), leibniz::stack(0.0, x));
#else
const auto shifted = A + x;
#endif
