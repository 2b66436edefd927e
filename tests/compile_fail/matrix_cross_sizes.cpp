// A cross product of vectors in the plane.
// error: cross needs two vectors of three parts
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto v = leibniz::vec<"v", 2>;
constexpr auto w = leibniz::vec<"w", 3>;

#ifdef TWIN
const auto c = cross(leibniz::stack(v[0_c], v[1_c], 0_c), w);
#else
const auto c = cross(v, w);
#endif
