// More paths than the limit.
// error: a callable is traced along each of its paths, of which it may have LEIBNIZ_MAX_PATHS, but this one has more
// error: write select(...) instead of `if`, or raise the limit
#ifdef TWIN
#define LEIBNIZ_MAX_PATHS 128
#endif
#include <array>
#include <leibniz/leibniz.hpp>

constexpr auto positive_part = [](const auto& x) {
  auto sum = x[0] * 0;
  for (const auto& one : x)
    if (one > 0) sum += one;
  return sum;
};

const auto g = leibniz::gradient(positive_part)(std::array<double, 7>{});
