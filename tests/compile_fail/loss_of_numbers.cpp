// A loss of an array of plain numbers, in a callable.
// error: a loss is a formula of a vector of scores, but was given plain numbers
// error: call it with the numbers, (s = numbers)
#include <leibniz/leibniz.hpp>

using namespace leibniz::literals;

#ifdef TWIN
constexpr auto s = leibniz::vec<"s", 2>;
constexpr auto loss = [](const auto& scores) { return softmax_cross_entropy(s, 1_c)(s = scores); };
#else
constexpr auto loss = [](const auto& scores) { return leibniz::softmax_cross_entropy(scores, 1_c); };
#endif
const std::array<double, 2> slopes = leibniz::gradient(loss)(std::array{1.0, 2.0});
