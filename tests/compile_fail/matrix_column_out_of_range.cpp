// A column beyond the last.
// error: an index needs to be less than the number of columns of its matrix
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto A = leibniz::mat<"A", 2, 3>;

#ifdef TWIN
const auto last = column(A, 2_c);
#else
const auto last = column(A, 3_c);
#endif
