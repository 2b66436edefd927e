// The sum of a vector of 500 variables, by the word for it.
#include <leibniz/leibniz.hpp>

namespace vector_sum {

constexpr auto v = leibniz::vec<"v", 500>;
constexpr auto f = sum(v);

double value(const double* in) { return f(v = in); }

double value_and_gradient(const double* in, double* out) {
  const auto [value, gradient] = leibniz::value_and_gradient(f)(v = in);
  for (std::size_t i = 0; i < gradient.size(); ++i) out[i] = gradient.data()[i];
  return value;
}

}  // namespace vector_sum
