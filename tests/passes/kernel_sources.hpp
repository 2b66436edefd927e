// kernel_sources: the ten kernels of the zoo as graphs, with the slots by which each is differentiated and a point.
//
//   in    zoo::rosenbrock<10>
//   out   its graph with nothing but bit-exact rules applied, slots 0 … 9, ten numbers
#pragma once

#include <array>
#include <string>
#include <vector>

#include "../../bench/zoo/kernels.hpp"

namespace kernel_sources {

namespace lz = leibniz;
using buffer = lz::detail::buffer<int>;

struct kernel {
  std::string name;
  lz::detail::graph source;
  buffer slots;
  std::vector<double> at;
};

/// What a callable is for arguments of these shapes.
template <class F, class... Arguments>
lz::detail::graph source_of() {
  return lz::detail::prune(lz::detail::graph_of_callable<F, Arguments...>(
      &lz::detail::simplify_operation<lz::detail::rewrite_class::bit_exact>));
}

/// The first so many slots.
inline constexpr buffer slots_of(int count) {
  buffer result;
  for (int slot = 0; slot < count; ++slot) result.push_back(slot);
  return result;
}

/// A source with one of its outputs in each path.
inline lz::detail::graph one_output(lz::detail::graph g, int which) {
  buffer outputs;
  for (int d = 0; d < g.decisions.size(); ++d) outputs.push_back(g.condition(d));
  for (int path = 0; path < g.path_count(); ++path) outputs.push_back(g.output(path, which));
  g.outputs = outputs;
  return lz::detail::prune(g);
}

/// Numbers of the same size, none like another.
inline std::vector<double> numbers(int count) {
  std::vector<double> result;
  for (int i = 0; i < count; ++i) result.push_back(0.375 + 0.0625 * ((7 * i) % 23));
  return result;
}

template <class Kernel, class... Arguments>
kernel kernel_of(int slots) {
  return {Kernel::name, source_of<std::remove_const_t<decltype(Kernel::callable)>, Arguments...>(), slots_of(slots),
          numbers(Kernel::inputs)};
}

template <std::size_t Count>
using array = std::array<double, Count>;

template <class Visit>
void for_each(Visit visit) {
  visit(kernel_of<zoo::product_of_sum, double, double, double>(3));
  visit(kernel_of<zoo::sigmoid_neuron, array<3>, array<2>>(5));
  visit(kernel_of<zoo::black_scholes, double, double, double, double, double>(5));
  visit(kernel_of<zoo::rosenbrock<10>, array<10>>(10));
  visit(kernel_of<zoo::reprojection, array<9>, array<3>, array<2>>(12));
  visit(kernel_of<zoo::cross_entropy, array<10>>(10));
  visit(kernel_of<zoo::tanh_network, array<33>, array<2>, double>(33));
  visit(kernel_of<zoo::product_of_ten, array<10>>(10));
  visit(kernel_of<zoo::lennard_jones, array<3>, array<3>>(6));
  visit(kernel_of<zoo::chain, double>(1));
}

}  // namespace kernel_sources
