// What it costs to compile: the ten kernels of bench/run, each with its gradient.
#include "zoo/kernels.hpp"

template <class... Problems>
void run_all(const double* in, double* out) {
  ((out = zoo::flatten(out, Problems::library(in))), ...);
}

template void run_all<zoo::product_of_sum, zoo::sigmoid_neuron, zoo::black_scholes, zoo::rosenbrock<10>,
                      zoo::reprojection, zoo::cross_entropy, zoo::tanh_network, zoo::product_of_ten, zoo::lennard_jones,
                      zoo::chain>(const double*, double*);
