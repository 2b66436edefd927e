// A loop whose bound depends on a traced number.
// error: a callable is traced along each of its paths
// error: give its loops constant bounds
#include <leibniz/leibniz.hpp>

#ifdef TWIN
constexpr auto sum = [](auto x) {
  auto result = x;
  for (int i = 0; i < 10 && i < x; ++i) result += x * i;
  return result;
};
#else
constexpr auto sum = [](auto x) {
  auto result = x;
  for (int i = 0; i < x; ++i) result += x * i;
  return result;
};
#endif

const auto g = leibniz::gradient(sum)(1.5);
