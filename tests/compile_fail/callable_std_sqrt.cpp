// A function of namespace std by its full name: the compiler's own words, and ours after them.
// compiler: no matching function for call to
// error: name functions of <cmath> without std::, as in using std::sin
#include <cmath>
#include <leibniz/leibniz.hpp>

const auto g = leibniz::gradient([](auto x) {
#ifdef TWIN
  using std::sqrt;
  return sqrt(x) * x;
#else
  return std::sqrt(x) * x;
#endif
})(1.5);
