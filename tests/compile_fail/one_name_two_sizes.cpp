// A number and a vector with one name.
// error: a formula needs one meaning for each name
// error: "w"
#include <leibniz/leibniz.hpp>

constexpr auto w = leibniz::vec<"w", 3>;
constexpr auto x = leibniz::var<"x">;
constexpr auto number = leibniz::var<"w">;

#ifdef TWIN
const double value = (x * sum(w))(x = 1.0, w = {1.0, 2.0, 3.0});
#else
const double value = (number * sum(w))(number = 1.0, w = {1.0, 2.0, 3.0});
#endif
