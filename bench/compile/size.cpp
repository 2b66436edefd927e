// What it costs to compile a large gradient: that of Rosenbrock's function of SIZE variables, of 16 nodes for each.
#include <array>
#include <leibniz/leibniz.hpp>

namespace {

constexpr auto rosenbrock = []<class T>(const std::array<T, SIZE>& x) {
  T sum = 0;
  for (std::size_t i = 0; i + 1 < SIZE; ++i) {
    const T a = x[i + 1] - x[i] * x[i];
    const T b = 1.0 - x[i];
    sum += 100.0 * a * a + b * b;
  }
  return sum;
};

}  // namespace

double value_and_gradient(const std::array<double, SIZE>& x, std::array<double, SIZE>& gradient) {
  const auto result = leibniz::value_and_gradient(rosenbrock)(x);
  gradient = result.gradient;
  return result.value;
}
