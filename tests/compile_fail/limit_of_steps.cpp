// A Jacobian that takes more steps of constant evaluation than the compiler may take.
// error: a graph needs to be made within the compiler's limit of steps, but this one is too large
// error: graph_beyond_limit
// flags GNU: -fconstexpr-ops-limit=1500000
// flags Clang: -fconstexpr-steps=150000
#include <leibniz/leibniz.hpp>

#ifdef TWIN
constexpr int count = 4;
#else
constexpr int count = 80;
#endif

constexpr auto f = []<class T>(const std::array<T, 20>& x) {
  std::array<T, count> results{};
  for (std::size_t i = 0; i < count; ++i) results[i] = leibniz::sin(x[i % 20]) * x[i / 10];
  return results;
};
const auto jacobian = leibniz::jacobian(f)(std::array<double, 20>{});
