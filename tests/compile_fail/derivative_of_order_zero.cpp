// A derivative of order 0 of a callable.
// error: derivative<N> of a callable needs an order from 1 on, but was given less
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto f = [](auto a) { return a * a; };

#ifdef TWIN
const auto d = lz::derivative<1>(f)(1.0);
#else
const auto d = lz::derivative<0>(f)(1.0);
#endif
