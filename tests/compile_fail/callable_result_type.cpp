// A callable that gives something other than numbers.
// error: a callable gives a number, or an array, tuple or aggregate of numbers
#include <leibniz/leibniz.hpp>

struct outcome {
  leibniz::tracer value;
  const char* unit;
};

#ifdef TWIN
const auto g = leibniz::gradient([](auto x) { return x * x; })(1.0);
#else
const auto g = leibniz::gradient([](auto x) { return outcome{x * x, "m"}; })(1.0);
#endif
