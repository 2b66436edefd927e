// A traced number that goes into a double: the compiler's own words, which name the type.
// compiler: leibniz::tracer
#include <leibniz/leibniz.hpp>

const auto g = leibniz::gradient([](auto x) {
#ifdef TWIN
  auto y = x * x;
#else
  double y = x * x;
#endif
  return y * x;
})(1.5);
