// An index beyond the end of a vector.
// error: an index needs to be less than the size of its vector
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto w = leibniz::vec<"w", 3>;

#ifdef TWIN
const auto last = w[2_c];
#else
const auto last = w[3_c];
#endif
