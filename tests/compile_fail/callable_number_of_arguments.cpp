// Fewer arguments than the callable has parameters.
// error: this one does not take these arguments: mend how many they are
#include <leibniz/leibniz.hpp>

constexpr auto f = [](auto x, auto y) { return x * y; };

#ifdef TWIN
const auto g = leibniz::gradient(f)(1.0, 2.0);
#else
const auto g = leibniz::gradient(f)(1.0);
#endif
