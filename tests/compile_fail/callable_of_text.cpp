// Text in place of a callable.
// error: gradient needs a formula, or a lambda or functor, but was given something else
#include <leibniz/leibniz.hpp>

#include <string>

#ifdef TWIN
const auto g = leibniz::gradient([](auto x) { return x * x; })(1.0);
#else
const auto g = leibniz::gradient(std::string("x * x"))(1.0);
#endif
