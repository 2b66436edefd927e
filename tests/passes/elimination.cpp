// Jacobians and Hessians by elimination: their counts, and their numbers against those of the sweeps.
#include "passes/kernel_sources.hpp"
#include "passes/second_derivatives.hpp"

using namespace second_derivatives;

namespace {

constexpr auto hessian = [](const lz::detail::graph& source, const buffer& slots) {
  return lz::detail::hessian_by_elimination(source, slots);
};

TEST_CASE("the Hessian of every row by elimination is the derivative of its gradient") {
  CHECK(over_table(hessian) > 80);
}

TEST_CASE("the Hessian of each kernel by elimination is the derivative of its gradient") {
  kernel_sources::for_each([&](const kernel_sources::kernel& k) {
    CAPTURE(k.name);
    for (int which = 0; which < k.source.width(); ++which)
      check_hessian(hessian, kernel_sources::one_output(k.source, which), k.slots, k.at);
  });
}

int operations(const lz::detail::graph& g) { return lz::detail::count_operations(lz::detail::lower<>(g)).all; }

TEST_CASE("the Jacobian of each kernel by elimination is that of the sweep, and not dearer") {
  kernel_sources::for_each([&](const kernel_sources::kernel& k) {
    CAPTURE(k.name);
    const auto swept = lz::detail::differentiate_reverse(k.source, k.slots);
    const auto found = lz::detail::jacobian_by_elimination(k.source, k.slots);
    REQUIRE(lz::detail::is_valid(found));
    const auto a = interpreter::outputs(found, k.at), b = interpreter::outputs(swept, k.at);
    REQUIRE(a.size() == b.size());
    double size = 0;
    for (const double x : b) size = std::isfinite(x) ? std::fmax(size, std::abs(x)) : size;
    for (std::size_t i = 0; i < a.size(); ++i) CHECK(agrees(a[i], b[i], size));
    CHECK(operations(found) <= operations(swept));
  });
}

TEST_CASE("the gradient of Rosenbrock's function takes 125 operations") {
  const auto k = kernel_sources::kernel_of<zoo::rosenbrock<10>, kernel_sources::array<10>>(10);
  CHECK(operations(lz::detail::jacobian_by_elimination(k.source, k.slots)) <= 125);
}

/// The residual of the zoo where the rotation is large: without its branch.
struct usual_reprojection {
  template <class T>
  constexpr bool operator()(const T* camera, const T* at, const T* observed, T* residuals) const {
    using std::cos;
    using std::sin;
    using std::sqrt;
    const T angle = sqrt(camera[0] * camera[0] + camera[1] * camera[1] + camera[2] * camera[2]);
    const T cosine = cos(angle), sine = sin(angle), inverse = 1.0 / angle;
    const T w[3] = {camera[0] * inverse, camera[1] * inverse, camera[2] * inverse};
    const T across[3] = {w[1] * at[2] - w[2] * at[1], w[2] * at[0] - w[0] * at[2], w[0] * at[1] - w[1] * at[0]};
    const T along = (w[0] * at[0] + w[1] * at[1] + w[2] * at[2]) * (1.0 - cosine);
    T p[3];
    for (int i = 0; i < 3; ++i) p[i] = at[i] * cosine + across[i] * sine + w[i] * along;
    for (int i = 0; i < 3; ++i) p[i] += camera[3 + i];
    const T x = -p[0] / p[2], y = -p[1] / p[2], square = x * x + y * y;
    const T distortion = 1.0 + square * (camera[7] + camera[8] * square);
    residuals[0] = camera[6] * distortion * x - observed[0];
    residuals[1] = camera[6] * distortion * y - observed[1];
    return true;
  }
};
/// The squared error of a logistic curve with four parameters.
constexpr auto logistic = [](const auto& p, auto x, auto y) {
  using std::exp;
  using std::log;
  const auto error = p[3] + (p[0] - p[3]) / (1.0 + exp(p[1] * (log(x) - log(p[2])))) - y;
  return error * error;
};
/// The energy of a neo-Hookean tetrahedron, by the places of its corners.
constexpr auto tetrahedron = [](const auto& x, const auto& m, const auto& k) {
  using std::log;
  using T = std::remove_cvref_t<decltype(x[0])>;
  const T d[9] = {x[3] - x[0],  x[6] - x[0], x[9] - x[0], x[4] - x[1], x[7] - x[1],
                  x[10] - x[1], x[5] - x[2], x[8] - x[2], x[11] - x[2]};
  T f[9] = {0, 0, 0, 0, 0, 0, 0, 0, 0};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j)
      f[3 * i + j] = d[3 * i] * m[j] + d[3 * i + 1] * m[3 + j] + d[3 * i + 2] * m[6 + j];
  T trace = f[0] * f[0];
  for (std::size_t i = 1; i < 9; ++i) trace += f[i] * f[i];
  const T volume =
      f[0] * (f[4] * f[8] - f[5] * f[7]) - f[1] * (f[3] * f[8] - f[5] * f[6]) + f[2] * (f[3] * f[7] - f[4] * f[6]);
  const T size = log(volume);
  return k[2] * (k[0] * (0.5 * (trace - 3.0) - size) + 0.5 * k[1] * size * size);
};

TEST_CASE("elimination takes as few operations as is known") {
  using kernel_sources::array;
  using kernel_sources::source_of;
  const auto reprojection =
      source_of<std::remove_const_t<decltype(lz::outputs<2>(usual_reprojection{}))>, array<9>, array<3>, array<2>>();
  CHECK(operations(lz::detail::jacobian_by_elimination(reprojection, slots_of(12))) <= 248);
  const auto loss = source_of<std::remove_const_t<decltype(logistic)>, array<4>, double, double>();
  CHECK(operations(hessian(loss, slots_of(4))) <= 62);
  const auto energy = source_of<std::remove_const_t<decltype(tetrahedron)>, array<12>, array<9>, array<3>>();
  CHECK(operations(hessian(energy, slots_of(12))) <= 742);
}

TEST_CASE("a Hessian with one wrong entry is found") {
  const auto k = kernel_sources::kernel_of<zoo::rosenbrock<10>, kernel_sources::array<10>>(10);
  const auto wrong = [](const lz::detail::graph& source, const buffer& slots) {
    lz::detail::graph g = hessian(source, slots);
    const int n = slots.size();
    g.outputs[1 + n] = g.outputs[1 + n + (n + 1)];
    return g;
  };
  CHECK(count_wrong(wrong, k.source, k.slots, k.at) == 1);
}

}  // namespace
