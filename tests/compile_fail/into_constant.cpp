// Memory that is const.
// error: into(...) needs memory for numbers of the type that the call computes in, but was given another, or one that is const
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto f = [](auto a, auto b) { return a * b; };

#ifdef TWIN
void gradient(double (&out)[2]) { lz::gradient(f).into(out)(1.0, 2.0); }
#else
void gradient(const double (&out)[2]) { lz::gradient(f).into(out)(1.0, 2.0); }
#endif
