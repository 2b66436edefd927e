// A function that is longer than its hand-written twin, calls something else than exp, and uses the stack.
#include <cmath>

extern "C" {

void leibniz_product(const double* in, double* out);
void leibniz_product(const double* in, double* out) {
  volatile double spilled = in[0];
  out[0] = std::sin(spilled) * in[1];
}

void hand_product(const double* in, double* out);
void hand_product(const double* in, double* out) { out[0] = in[0] * in[1]; }

}  // extern "C"
