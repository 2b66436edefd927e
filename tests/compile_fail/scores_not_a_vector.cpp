// A loss of a single score.
// error: a loss needs a vector of scores, one for each class
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;
constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
const auto loss = softmax_cross_entropy(leibniz::stack(x, -x), 0_c);
#else
const auto loss = softmax_cross_entropy(x, 0_c);
#endif
