// An index that depends on a traced number.
// error: a traced number has no value while the callable is traced
// error: take indices and bounds from constants
#include <leibniz/leibniz.hpp>

#ifdef TWIN
const auto g = leibniz::gradient([](auto x) {
  constexpr double table[] = {1, 2, 3};
  return x < 1 ? table[0] * x : x < 2 ? table[1] * x : table[2] * x;
})(1.5);
#else
const auto g = leibniz::gradient([](auto x) {
  constexpr double table[] = {1, 2, 3};
  return table[static_cast<int>(x)] * x;
})(1.5);
#endif
