// A word that takes no matrix.
// error: but was given to another word
// error: apply that to the elements, exp(A[0_c][1_c])
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto A = leibniz::mat<"A", 2, 2>;

#ifdef TWIN
const auto larger = max(A[0_c][0_c], 0_c);
#else
const auto larger = max(A, 0_c);
#endif
