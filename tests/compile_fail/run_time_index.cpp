// An index that is known only at run time.
// error: a vector of formulas needs an index that is part of the type
// error: write w[0_c]
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto w = leibniz::vec<"w", 3>;
int place = 1;

#ifdef TWIN
const auto second = w[1_c];
#else
const auto second = w[place];
#endif
