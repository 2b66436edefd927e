// Memory for a value that was not asked for.
// error: into(...) needs memory for each part of a result, in order, as into(value, gradient), but was given more or fewer
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto f = [](auto a, auto b) { return a * b; };

#ifdef TWIN
void gradient(double&, double (&out)[2]) { lz::gradient(f).accumulate_into(out)(1.0, 2.0); }
#else
void gradient(double& value, double (&out)[2]) { lz::gradient(f).accumulate_into(value, out)(1.0, 2.0); }
#endif
