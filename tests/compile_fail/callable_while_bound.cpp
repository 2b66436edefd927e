// A loop that ends by a traced number alone.
// error: a callable is traced along each of its paths
// error: give its loops constant bounds
#include <leibniz/leibniz.hpp>

#ifdef TWIN
constexpr auto root = [](auto a) {
  auto y = a;
  for (int i = 0; i < 10 && fabs(y * y - a) > 1e-12; ++i) y = (y + a / y) / 2;
  return y;
};
#else
constexpr auto root = [](auto a) {
  auto y = a;
  while (fabs(y * y - a) > 1e-12) y = (y + a / y) / 2;
  return y;
};
#endif

const auto g = leibniz::gradient(root)(2.0);
