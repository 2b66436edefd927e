// Two gradients, once by the library and once by hand. What the compiler makes of them is read by
// cmake/symbols.cmake and, pair by pair, by cmake/instructions.cmake.
#include <leibniz/leibniz.hpp>

#include <cmath>

namespace lz = leibniz;

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
constexpr auto neuron = 1 / (1 + exp(-(w0 * x0 + w1 * x1 + w2)));
}  // namespace

extern "C" {

void leibniz_product(const double* in, double* out);
void leibniz_product(const double* in, double* out) {
  const auto slope = lz::gradient(product)(x = in[0], y = in[1], z = in[2]);
  out[0] = slope[x];
  out[1] = slope[y];
  out[2] = slope[z];
}

void hand_product(const double* in, double* out);
void hand_product(const double* in, double* out) {
  const double a = in[0], b = in[1], c = in[2];
  out[0] = c;
  out[1] = c;
  out[2] = a + b;
}

void leibniz_neuron(const double* in, double* out);
void leibniz_neuron(const double* in, double* out) {
  const auto slope = lz::gradient(neuron)(w0 = in[0], w1 = in[1], w2 = in[2], x0 = in[3], x1 = in[4]);
  out[0] = slope[w0];
  out[1] = slope[w1];
  out[2] = slope[w2];
  out[3] = slope[x0];
  out[4] = slope[x1];
}

// The output s has s' = e s s with e = exp(-u), which the forward computation already has.
void hand_neuron(const double* in, double* out);
void hand_neuron(const double* in, double* out) {
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

}  // extern "C"
