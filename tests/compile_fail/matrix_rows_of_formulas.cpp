// Formulas where rows are needed.
// error: stack_rows needs vectors, one for each row
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto rows = leibniz::stack_rows(leibniz::stack(x, x));
#else
const auto rows = leibniz::stack_rows(x, x);
#endif
