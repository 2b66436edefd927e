// Taylor coefficients up to a negative order.
// error: taylor<N> needs an order from 0 on, but was given less
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
constexpr auto f = [](auto a) { return a * a; };

#ifdef TWIN
const auto c = lz::taylor<0>(f)(lz::at(1.0), lz::along(1.0));
#else
const auto c = lz::taylor<-1>(f)(lz::at(1.0), lz::along(1.0));
#endif
