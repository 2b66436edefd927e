// x^65536, by squaring x 16 times: 17 nodes that share their operands, spelled out 65,536 leaves.
#include <leibniz/leibniz.hpp>

namespace squares {

template <int Times, class Formula>
constexpr auto squared(const Formula& f) {
  if constexpr (Times == 0)
    return f;
  else
    return squared<Times - 1>(f * f);
}

constexpr auto x = leibniz::var<"x">;
constexpr auto f = squared<16>(x);

double value(double at) { return f(x = at); }

leibniz::value_with_gradient<double, double> value_and_gradient(double at) {
  const auto [value, gradient] = leibniz::value_and_gradient(f)(x = at);
  return {value, gradient[x]};
}

}  // namespace squares
