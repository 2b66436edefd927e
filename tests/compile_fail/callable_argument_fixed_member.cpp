// An argument with a member whose type stays when that of its number changes.
// error: a callable takes numbers, arrays, tuples and aggregates that are templates over their number
#include <leibniz/leibniz.hpp>

template <class T>
struct measurement {
  T value;
#ifdef TWIN
  T weight;
#else
  double weight;
#endif
};

const auto g = leibniz::gradient([](const auto& m) { return m.value * m.weight; })(measurement<double>{3, 1});
