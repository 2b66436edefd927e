// An argument with a member that is no number.
// error: a callable takes numbers, arrays, tuples and aggregates that are templates over their number
#include <leibniz/leibniz.hpp>

template <class T>
struct measurement {
  T value;
#ifndef TWIN
  const char* unit;
#endif
};

const auto g = leibniz::gradient([](const auto& m) { return m.value * m.value; })(measurement<double>{3});
