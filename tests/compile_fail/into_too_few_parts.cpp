// Memory for the gradient, and none for the value.
// error: into(...) needs memory for each part of a result, in order, as into(value, gradient), but was given more or fewer
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto f = [](auto a, auto b) { return a * b; };

#ifdef TWIN
void gradient(double& value, double (&out)[2]) { lz::value_and_gradient(f).into(value, out)(1.0, 2.0); }
#else
void gradient(double&, double (&out)[2]) { lz::value_and_gradient(f).into(out)(1.0, 2.0); }
#endif
