// Taylor coefficients of a formula by the numbers of arguments.
// error: taylor of a formula is by its variables, but was given the numbers of arguments
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto c = lz::taylor<2>(x * x, lz::wrt(x))(lz::at(x = 1.0), lz::along(x = 1.0));
#else
const auto c = lz::taylor<2>(x * x, lz::wrt<0>)(lz::at(x = 1.0), lz::along(x = 1.0));
#endif
