// A select by something that is neither true nor false.
// error: select needs a comparison as its first operand
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto f = select(x > 0, x, 0);
#else
const auto f = select(x, x, 0);
#endif
