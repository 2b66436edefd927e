// A traced number and a literal in a function of namespace std that takes two of one type: the compiler's own words.
// compiler: no matching function for call to
#include <algorithm>
#include <leibniz/leibniz.hpp>

const auto g = leibniz::gradient([]<class T>(const T& x) {
#ifdef TWIN
  return std::max(x, T(0)) * x;
#else
  return std::max(x, 0.0) * x;
#endif
})(1.5);
