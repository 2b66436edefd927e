// A capture of a lambda that writes its results.
// error: a callable is traced without an object
// error: this one holds data: pass that data as an argument
#include <leibniz/leibniz.hpp>

constexpr auto make = [](double seen) { return [seen](const auto* x, auto* y) { y[0] = x[0] - seen; }; };

#ifdef TWIN
const auto value = leibniz::outputs<1>(make(3.0))(std::array{1.0});
#else
const auto j = leibniz::jacobian(leibniz::outputs<1>(make(3.0)))(std::array{1.0});
#endif
