// A literal with more decimals than 63 bits hold.
// error: a _c literal needs a decimal number whose numerator and denominator fit 63 bits
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;

#ifdef TWIN
constexpr auto fine = 1e-18_c;
#else
constexpr auto fine = 1e-19_c;
#endif
