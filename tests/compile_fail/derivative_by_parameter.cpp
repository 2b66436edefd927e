// A derivative by a parameter.
// error: derivative needs one scalar variable to differentiate by
// error: nothing has a derivative by a parameter
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto k = leibniz::parameter<"k">;

#ifdef TWIN
constexpr auto d = derivative(k * x, x);
#else
constexpr auto d = derivative(k * x, k);
#endif
