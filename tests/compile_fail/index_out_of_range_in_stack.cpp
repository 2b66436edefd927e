// An index beyond the end of a vector of formulas.
// error: an index needs to be less than the size of its vector
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto last = stack(x, x* x)[1_c];
#else
const auto last = leibniz::stack(x, x* x)[2_c];
#endif
