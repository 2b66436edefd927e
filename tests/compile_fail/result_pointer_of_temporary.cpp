// A pointer into a result that ends with the statement.
// error: data(), begin() and end() point into a result, which needs a name to stay
#include <leibniz/leibniz.hpp>

constexpr auto w = leibniz::vec<"w", 3>;

double first(const double* numbers) {
  const auto g = leibniz::gradient(sum(w))(w = numbers);
#ifdef TWIN
  const auto slopes = g[w];
  return *slopes.data();
#else
  const double* slopes = g[w].data();
  return *slopes;
#endif
}
