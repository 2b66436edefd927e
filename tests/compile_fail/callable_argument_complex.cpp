// A complex argument.
// error: an argument of a callable is made of real numbers, but was called with a complex one
// error: pass its real and its imaginary part
#include <complex>
#include <leibniz/leibniz.hpp>

#ifdef TWIN
const auto g = leibniz::gradient([](auto re, auto im) { return re * re - im * im; })(1.0, 2.0);
#else
const auto g = leibniz::gradient([](auto z) { return z * z; })(std::complex<double>(1.0, 2.0));
#endif
