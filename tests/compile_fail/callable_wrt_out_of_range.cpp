// An argument to differentiate by that the call does not have.
// error: wrt<I...> counts the arguments of a call from 0
#include <leibniz/leibniz.hpp>

constexpr auto f = [](auto x, auto y) { return x * y; };

#ifdef TWIN
const auto g = leibniz::gradient(f, leibniz::wrt<1>)(1.0, 2.0);
#else
const auto g = leibniz::gradient(f, leibniz::wrt<2>)(1.0, 2.0);
#endif
