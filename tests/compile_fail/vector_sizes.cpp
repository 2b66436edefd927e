// Vectors of different sizes in one operation.
// error: vectors in one operation need the same size
#include <leibniz/leibniz.hpp>

constexpr auto w = leibniz::vec<"w", 3>;
constexpr auto u = leibniz::vec<"u", 3>;
constexpr auto v = leibniz::vec<"v", 2>;

#ifdef TWIN
const auto both = w + u;
#else
const auto both = w + v;
#endif
