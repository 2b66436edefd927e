// A derivative of a callable that answers true or false.
// error: leibniz: a derivative is one of numbers, but this callable gives what is true or false
// error: return a number, as select(condition, 1.0, 0.0)
#include <leibniz/leibniz.hpp>

#ifdef TWIN
const auto J = leibniz::jacobian([](auto a) { return leibniz::select(a > 0, a, 0.0); })(1.0);
#else
const auto J = leibniz::jacobian([](auto a) { return a > 0; })(1.0);
#endif
