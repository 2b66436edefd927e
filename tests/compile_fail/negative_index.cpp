// An index below zero.
// error: an index needs to be a whole number from 0 on
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto w = leibniz::vec<"w", 3>;

#ifdef TWIN
const auto first = w[0_c];
#else
const auto first = w[-1_c];
#endif
