// A derivative of something that is no formula.
// error: derivative needs a formula
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
constexpr auto d = leibniz::derivative(2_c * x, x);
#else
constexpr auto d = leibniz::derivative(2.0, x);
#endif
