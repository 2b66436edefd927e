// A derivative by a constant.
// error: derivative needs one scalar variable to differentiate by
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
constexpr auto d = derivative(2_c * x, x);
#else
constexpr auto d = derivative(2_c * x, 2_c);
#endif
