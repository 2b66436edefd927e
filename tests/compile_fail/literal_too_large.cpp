// A literal beyond 63 bits.
// error: a _c literal needs a decimal number whose numerator and denominator fit 63 bits
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;

#ifdef TWIN
constexpr auto large = 1e18_c;
#else
constexpr auto large = 1e19_c;
#endif
