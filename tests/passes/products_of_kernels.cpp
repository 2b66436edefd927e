// Products with vectors and Taylor coefficients of the ten kernels, held against their Jacobians and Hessians.
#include "both.hpp"
#include "interpreter.hpp"
#include "passes/kernel_sources.hpp"

namespace {

namespace lz = leibniz;
using graph = lz::detail::graph;
using numbers = std::vector<double>;

/// An input of so many numbers.
template <class Input>
lz::detail::input_info seeds(int size) {
  lz::detail::input_info result = lz::detail::input_info_of<Input>;
  result.size = size;
  return result;
}
const auto tangents = seeds<lz::detail::tangent_input<1>>;
const auto cotangents = seeds<lz::detail::cotangent_input<1>>;

/// Small whole numbers of both signs, none of them zero.
numbers weights(int count) {
  numbers result;
  for (int i = 0; i < count; ++i) result.push_back(i % 3 == 1 ? -1.0 - i % 5 : 1.0 + i % 4);
  return result;
}
numbers run(const graph& g, numbers at, const numbers& seeds) {
  CHECK(lz::detail::first_fault(g) == nullptr);
  at.insert(at.end(), seeds.begin(), seeds.end());
  return interpreter::outputs<double>(g, at);
}
double times(const numbers& a, std::size_t first, std::size_t stride, const numbers& b) {
  double sum = 0;
  for (std::size_t i = 0; i < b.size(); ++i) sum += a[first + stride * i] * b[i];
  return sum;
}
/// The sizes of what is added, for a tolerance.
double sizes(const numbers& a, std::size_t first, std::size_t stride, const numbers& b) {
  double sum = 1;
  for (std::size_t i = 0; i < b.size(); ++i) sum += std::fabs(a[first + stride * i] * b[i]);
  return sum;
}

TEST_CASE("<Jv, w> = <v, J'w> of each kernel, on each path") {
  int kernels = 0;
  kernel_sources::for_each([&](const kernel_sources::kernel& k) {
    CAPTURE(k.name);
    const int inputs = k.slots.size(), outputs = k.source.width();
    const lz::detail::input_info v_info = tangents(inputs), w_info = cotangents(outputs);
    const numbers v = weights(inputs), w = weights(outputs),
                  forward = run(lz::detail::jvp(k.source, k.slots, &v_info), k.at, v),
                  back = run(lz::detail::vjp(k.source, k.slots, &w_info), k.at, w);
    for (int path = 0; path < k.source.path_count(); ++path) {
      const auto begin = static_cast<std::size_t>(k.source.decisions.size());
      const auto at_forward = begin + static_cast<std::size_t>(path * 2 * outputs) + 1,
                 at_back = begin + static_cast<std::size_t>(path * (outputs + inputs) + outputs);
      const double one = times(forward, at_forward, 2, w), other = times(back, at_back, 1, v);
      CHECK(std::fabs(one - other) <= 1e-12 * (sizes(forward, at_forward, 2, w) + sizes(back, at_back, 1, v)));
    }
    ++kernels;
  });
  CHECK(kernels == 10);
}

TEST_CASE("H v of each kernel is its Hessian times v, and v'Hv / 2 the Taylor coefficient") {
  kernel_sources::for_each([&](const kernel_sources::kernel& k) {
    CAPTURE(k.name);
    const graph source = kernel_sources::one_output(k.source, 0);
    const int inputs = k.slots.size();
    const auto n = static_cast<std::size_t>(inputs);
    const lz::detail::input_info v_info = tangents(inputs);
    const numbers v = weights(inputs), dense = run(lz::detail::hessian_by_sweeps(source, k.slots), k.at, {}),
                  coefficients = run(lz::detail::taylor(source, k.slots, &v_info, 2), k.at, v);
    for (const auto hvp : {lz::detail::hvp_forward_over_reverse<>, lz::detail::hvp_reverse_over_forward<>}) {
      const numbers found = run(hvp(source, k.slots, &v_info), k.at, v);
      for (std::size_t path = 0; path < static_cast<std::size_t>(source.path_count()); ++path) {
        const auto begin = static_cast<std::size_t>(source.decisions.size());
        const std::size_t at_product = begin + path * (1 + 2 * n) + 1 + n, at_dense = begin + path * (1 + n + n * n);
        for (std::size_t row = 0; row < n; ++row) {
          const std::size_t at_row = at_dense + 1 + n + row * n;
          const double expected = times(dense, at_row, 1, v);
          CHECK(std::fabs(found[at_product + row] - expected) <= 1e-11 * sizes(dense, at_row, 1, v));
        }
        const double twice = times(found, at_product, 1, v), c_2 = coefficients[begin + path * 3 + 2];
        CHECK(std::fabs(c_2 - twice / 2) <= 1e-11 * sizes(found, at_product, 1, v));
      }
    }
  });
}

}  // namespace
