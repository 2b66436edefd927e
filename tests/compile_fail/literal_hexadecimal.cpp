// A literal that is not decimal.
// error: a _c literal needs a decimal number
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;

#ifdef TWIN
constexpr auto sixteen = 16_c;
#else
constexpr auto sixteen = 0x10_c;
#endif
