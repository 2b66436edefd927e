// The graph of a callable for an argument that has no shape.
// error: a callable takes numbers, arrays, tuples and aggregates
#include <leibniz/leibniz.hpp>

constexpr auto same = [](auto x) { return x; };
struct no_shape {
  const char* text;
};

#ifdef TWIN
constexpr auto picture = leibniz::graphviz(same, 1.0);
#else
constexpr auto picture = leibniz::graphviz(same, no_shape{});
#endif
