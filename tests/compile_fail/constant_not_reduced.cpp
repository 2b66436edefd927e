// A ratio written by hand that is not in lowest terms.
// error: constant<n, d> needs lowest terms
#include <leibniz/leibniz.hpp>

#ifdef TWIN
constexpr leibniz::constant<1, 2> half{};
#else
constexpr leibniz::constant<2, 4> half{};
#endif
