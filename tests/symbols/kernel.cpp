// Two formulas, once by the library and once by hand: the value, the gradient, and both at once. What the compiler
// makes of them is read by cmake/symbols.cmake and, pair by pair, by cmake/instructions.cmake.
#include <leibniz/leibniz.hpp>

#include <cmath>

// Two equal functions stay two.
#if defined(__clang__)
#define BY_HAND
#else
#define BY_HAND __attribute__((no_icf))
#endif

namespace lz = leibniz;
using namespace lz::literals;

namespace {
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto product = (x + y) * z;

constexpr auto w0 = lz::var<"w0">;
constexpr auto w1 = lz::var<"w1">;
constexpr auto w2 = lz::var<"w2">;
constexpr auto x0 = lz::var<"x0">;
constexpr auto x1 = lz::var<"x1">;
constexpr auto neuron = 1_c / (1_c + exp(-(w0 * x0 + w1 * x1 + w2)));
}  // namespace

extern "C" {

using kernel = void(const double* in, double* out);
kernel leibniz_product_value, leibniz_product_gradient, leibniz_product_value_and_gradient;
kernel leibniz_neuron_value, leibniz_neuron_gradient, leibniz_neuron_value_and_gradient;
BY_HAND kernel hand_product_value, hand_product_gradient, hand_product_value_and_gradient;
BY_HAND kernel hand_neuron_value, hand_neuron_gradient, hand_neuron_value_and_gradient;

// (x + y) z

void leibniz_product_value(const double* in, double* out) { out[0] = product(x = in[0], y = in[1], z = in[2]); }

void hand_product_value(const double* in, double* out) { out[0] = (in[0] + in[1]) * in[2]; }

void leibniz_product_gradient(const double* in, double* out) {
  const auto gradient = lz::gradient(product)(x = in[0], y = in[1], z = in[2]);
  out[0] = gradient[x];
  out[1] = gradient[y];
  out[2] = gradient[z];
}

void hand_product_gradient(const double* in, double* out) {
  const double a = in[0], b = in[1], c = in[2];
  out[0] = c;
  out[1] = c;
  out[2] = a + b;
}

void leibniz_product_value_and_gradient(const double* in, double* out) {
  const auto [value, gradient] = lz::value_and_gradient(product)(x = in[0], y = in[1], z = in[2]);
  out[0] = value;
  out[1] = gradient[x];
  out[2] = gradient[y];
  out[3] = gradient[z];
}

void hand_product_value_and_gradient(const double* in, double* out) {
  const double c = in[2], sum = in[0] + in[1];
  out[0] = sum * c;
  out[1] = c;
  out[2] = c;
  out[3] = sum;
}

// 1 / (1 + exp(-(w₀x₀ + w₁x₁ + w₂)))

void leibniz_neuron_value(const double* in, double* out) {
  out[0] = neuron(w0 = in[0], w1 = in[1], w2 = in[2], x0 = in[3], x1 = in[4]);
}

void hand_neuron_value(const double* in, double* out) {
  out[0] = 1 / (1 + std::exp(-(in[0] * in[3] + in[1] * in[4] + in[2])));
}

void leibniz_neuron_gradient(const double* in, double* out) {
  const auto gradient = lz::gradient(neuron)(w0 = in[0], w1 = in[1], w2 = in[2], x0 = in[3], x1 = in[4]);
  out[0] = gradient[w0];
  out[1] = gradient[w1];
  out[2] = gradient[w2];
  out[3] = gradient[x0];
  out[4] = gradient[x1];
}

// The output s has s' = s s e with e = exp(-t), which the value already has.
void hand_neuron_gradient(const double* in, double* out) {
  const double a0 = in[0], a1 = in[1], a2 = in[2], b0 = in[3], b1 = in[4];
  const double e = std::exp(-(a0 * b0 + a1 * b1 + a2));
  const double s = 1 / (1 + e);
  const double d = s * s * e;
  out[0] = d * b0;
  out[1] = d * b1;
  out[2] = d;
  out[3] = d * a0;
  out[4] = d * a1;
}

void leibniz_neuron_value_and_gradient(const double* in, double* out) {
  const auto [value, gradient] =
      lz::value_and_gradient(neuron)(w0 = in[0], w1 = in[1], w2 = in[2], x0 = in[3], x1 = in[4]);
  out[0] = value;
  out[1] = gradient[w0];
  out[2] = gradient[w1];
  out[3] = gradient[w2];
  out[4] = gradient[x0];
  out[5] = gradient[x1];
}

void hand_neuron_value_and_gradient(const double* in, double* out) {
  const double a0 = in[0], a1 = in[1], a2 = in[2], b0 = in[3], b1 = in[4];
  const double e = std::exp(-(a0 * b0 + a1 * b1 + a2));
  const double s = 1 / (1 + e);
  const double d = s * s * e;
  out[0] = s;
  out[1] = d * b0;
  out[2] = d * b1;
  out[3] = d;
  out[4] = d * a0;
  out[5] = d * a1;
}

}  // extern "C"
