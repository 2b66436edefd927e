// More paths than the limit.
// error: a callable is traced along each of its paths, of which it may have 64, but this one has more
// error: write select(...) instead of `if`, or allow it more, max_paths<128>(f)
#include <array>
#include <leibniz/leibniz.hpp>

constexpr auto positive_part = [](const auto& x) {
  auto sum = x[0] * 0;
  for (const auto& one : x)
    if (one > 0) sum += one;
  return sum;
};

#ifdef TWIN
const auto g = leibniz::gradient(leibniz::max_paths<128>(positive_part))(std::array<double, 7>{});
#else
const auto g = leibniz::gradient(positive_part)(std::array<double, 7>{});
#endif
