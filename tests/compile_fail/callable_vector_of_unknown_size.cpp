// An argument whose size is known at run time only.
// error: a callable takes numbers, arrays, tuples and aggregates that are templates over their number
#include <array>
#include <leibniz/leibniz.hpp>
#include <vector>

#ifdef TWIN
const std::array<double, 2> x{1, 2};
#else
const std::vector<double> x{1, 2};
#endif

const auto g = leibniz::gradient([](const auto& v) { return v[0] * v[1]; })(x);
