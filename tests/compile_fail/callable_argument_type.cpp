// An argument that is no template over its number.
// error: a callable takes numbers, arrays, tuples and aggregates that are templates over their number
// error: make it a template over its number, or pass its numbers
#include <leibniz/leibniz.hpp>

#ifdef TWIN
template <class T>
struct point {
  T x, y;
};
using argument = point<double>;
#else
struct argument {
  double x, y;
};
#endif

const auto g = leibniz::gradient([](const auto& p) { return p.x * p.y; })(argument{3, 4});
