// A Jacobian without a value for one of the inputs.
// error: a call of a formula needs a value for each of its inputs
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

#ifdef TWIN
const auto J = lz::jacobian(lz::stack(x, y))(x = 1.0, y = 2.0);
#else
const auto J = lz::jacobian(lz::stack(x, y))(x = 1.0);
#endif
