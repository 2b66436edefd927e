// A traced number, cast to double.
// error: a traced number has no value while the callable is traced
// error: declare what it goes into as `auto` or `T`
#include <leibniz/leibniz.hpp>

#ifdef TWIN
const auto g = leibniz::gradient([]<class T>(T x) { return static_cast<T>(x) * x; })(1.5);
#else
const auto g = leibniz::gradient([](auto x) { return static_cast<double>(x) * x; })(1.5);
#endif
