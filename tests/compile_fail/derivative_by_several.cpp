// The second derivative of a callable by two numbers.
// error: derivative<N> is by one number, but this callable was called with more
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto f = [](auto a, auto b) { return a * b; };

#ifdef TWIN
const auto d = lz::derivative<2>(f, lz::wrt<0>)(1.0, 2.0);
#else
const auto d = lz::derivative<2>(f)(1.0, 2.0);
#endif
