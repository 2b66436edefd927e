// A lambda that takes doubles and nothing else.
// error: a callable is traced with numbers of a type of the library's, but this one takes plain numbers only
// error: declare its parameters, and what it makes of them, as `auto` or as a template over T
#include <leibniz/leibniz.hpp>

#ifdef TWIN
const auto g = leibniz::gradient([](auto x) { return x * x; })(1.0);
#else
const auto g = leibniz::gradient([](double x) { return x * x; })(1.0);
#endif
