// A mode for what has one way.
// error: leibniz: gradients, jacobians and hessians are made in several modes, but another derivative was asked for in one
// error: leave `forward`, `reverse` or `elimination` out
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto g = leibniz::gradient(x * x, leibniz::reverse)(x = 1.0);
#else
const auto t = leibniz::jvp(x * x, leibniz::reverse)(leibniz::at(x = 1.0), leibniz::along(x = 1.0));
#endif
