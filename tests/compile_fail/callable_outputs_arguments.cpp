// A functor that writes its results and takes another number of pointers.
// error: this one does not take these arguments: mend how many they are
#include <leibniz/leibniz.hpp>

constexpr auto residual = [](const auto* x, const auto* y, auto* results) { results[0] = x[0] - y[0]; };

#ifdef TWIN
const auto j = leibniz::jacobian(leibniz::outputs<1>(residual))(std::array{1.0}, std::array{2.0});
#else
const auto j = leibniz::jacobian(leibniz::outputs<1>(residual))(std::array{1.0});
#endif
