// Taylor coefficients of a gradient of a formula.
// error: taylor needs a formula, or a callable of numbers, but was given a derivative of a formula
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto c = lz::taylor<2>(x * x)(lz::at(x = 1.0), lz::along(x = 1.0));
#else
const auto c = lz::taylor<2>(lz::gradient(x * x))(lz::at(x = 1.0), lz::along(x = 1.0));
#endif
