// Two inputs of different kind with one name.
// error: a formula needs one meaning for each name
// error: rename one of those
// error: "x"
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
constexpr auto k = leibniz::parameter<"k">;
constexpr auto other = leibniz::parameter<"x">;

#ifdef TWIN
const double value = (x + k)(x = 1.0, k = 2.0);
#else
const double value = (x + other)(x = 1.0, other = 2.0);
#endif
