// A gradient of a vector of formulas.
// error: gradient needs one formula
// error: use jacobian(f), or ask for each part
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto w = leibniz::vec<"w", 3>;

#ifdef TWIN
const auto g = gradient(exp(w)[0_c])(w = {1.0, 2.0, 3.0});
#else
const auto g = gradient(exp(w))(w = {1.0, 2.0, 3.0});
#endif
