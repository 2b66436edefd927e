// A lambda that takes doubles and nothing else.
// error: a callable is traced with numbers of a type of the library's
// error: declare its parameters as `auto`, or as a template over T
#include <leibniz/leibniz.hpp>

#ifdef TWIN
const auto g = leibniz::gradient([](auto x) { return x * x; })(1.0);
#else
const auto g = leibniz::gradient([](double x) { return x * x; })(1.0);
#endif
