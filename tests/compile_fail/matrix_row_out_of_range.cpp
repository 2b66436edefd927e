// A row beyond the last.
// error: the first index of a matrix needs to be less than the number of its rows
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto A = leibniz::mat<"A", 2, 3>;

#ifdef TWIN
const auto element = A[1_c][2_c];
#else
const auto element = A[2_c][1_c];
#endif
