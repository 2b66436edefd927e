// A derivative by a vector; its elements and gradient are the ways.
// error: derivative needs one scalar variable to differentiate by
// error: use gradient for several
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto w = leibniz::vec<"w", 3>;

#ifdef TWIN
constexpr auto d = derivative(sum(w), w[0_c]);
#else
constexpr auto d = derivative(sum(w), w);
#endif
