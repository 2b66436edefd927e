// A circuit of a callable with several results.
// error: a circuit is of one number, but this callable gives several
#include <leibniz/leibniz.hpp>

constexpr auto both = [](auto x) { return std::array{x, x * x}; };
constexpr auto one = [](auto x) { return x * x; };

#ifdef TWIN
constexpr auto picture = leibniz::circuit(one)(1.0);
#else
constexpr auto picture = leibniz::circuit(both)(1.0);
#endif
