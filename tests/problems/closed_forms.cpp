// Hessians of an elastic tetrahedron and of Rosenbrock's valley, against theirs by hand in fifty digits.
#include <doctest/doctest.h>

#include <array>
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <cmath>
#include <leibniz/leibniz.hpp>

#include "agreement.hpp"

namespace lz = leibniz;
using real = boost::multiprecision::cpp_dec_float_50;

namespace {

std::vector<double> rounded(const std::vector<real>& numbers) {
  std::vector<double> result;
  for (const real& x : numbers) result.push_back(x.convert_to<double>());
  return result;
}

/// What is by hand, row by row.
struct by_hand {
  real value;
  std::vector<real> gradient, hessian;
};

template <class Found>
void check_against(const Found& found, const by_hand& exact) {
  const auto& [value, gradient, hessian] = found;
  check_all(std::array{value}, rounded({exact.value}));
  check_all(gradient, rounded(exact.gradient));
  check_all(all_of(hessian), rounded(exact.hessian));
}

// ── a tetrahedron ──────────────────────────────────────────────────────────────────────────────────────────────────

using corners = std::array<double, 12>;
using matrix = std::array<double, 9>;

/// Its elastic energy by the law of neo-Hooke, V (μ (tr FᵀF - 3) / 2 - μ log J + λ (log J)² / 2), J = det F, where
/// F = D B maps the edges at rest to those at hand, D: x₁ - x₀, x₂ - x₀, x₃ - x₀ are its columns; B is the inverse of
/// D at rest. The material is {μ, λ, V}.
constexpr auto elastic_energy = [](const auto& x, const auto& b, const auto& material) {
  using std::log;
  using T = std::remove_cvref_t<decltype(x[0] * b[0])>;
  std::array<std::array<T, 3>, 3> f{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j)
      f[i][j] = (x[3 + i] - x[i]) * b[j] + (x[6 + i] - x[i]) * b[3 + j] + (x[9 + i] - x[i]) * b[6 + j];
  T squares = f[0][0] * f[0][0];
  for (std::size_t k = 1; k < 9; ++k) squares += f[k / 3][k % 3] * f[k / 3][k % 3];
  const T volume =
      log(f[0][0] * (f[1][1] * f[2][2] - f[1][2] * f[2][1]) - f[0][1] * (f[1][0] * f[2][2] - f[1][2] * f[2][0]) +
          f[0][2] * (f[1][0] * f[2][1] - f[1][1] * f[2][0]));
  const auto &mu = material[0], &lambda = material[1];
  return material[2] * (0.5 * mu * (squares - 3.0) - mu * volume + 0.5 * lambda * (volume * volume));
};

/// By the theory of elasticity. With the gradients N of the corners' shape functions, F = Σ xₐ Nₐᵀ and G = F⁻ᵀ:
/// ∂W/∂xₐ = V P Nₐ with P = μ F + (λ log J - μ) G, and
/// ∂²W/∂xₐᵢ∂x_bk = V (μ δᵢₖ Nₐ·N_b + λ (G Nₐ)ᵢ (G N_b)ₖ - (λ log J - μ) (G N_b)ᵢ (G Nₐ)ₖ).
by_hand elasticity(const corners& x, const matrix& b, const std::array<double, 3>& material) {
  const real mu = material[0], lambda = material[1], rest = material[2];
  real shape[4][3], f[3][3]{}, g[3][3], pushed[4][3]{};
  for (std::size_t j = 0; j < 3; ++j) {
    for (std::size_t a = 1; a < 4; ++a) shape[a][j] = b[3 * (a - 1) + j];
    shape[0][j] = -(shape[1][j] + shape[2][j] + shape[3][j]);
  }
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j)
      for (std::size_t a = 0; a < 4; ++a) f[i][j] += x[3 * a + i] * shape[a][j];
  // The cofactors over the determinant.
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) {
      const std::size_t k = (i + 1) % 3, l = (i + 2) % 3, m = (j + 1) % 3, n = (j + 2) % 3;
      g[i][j] = f[k][m] * f[l][n] - f[k][n] * f[l][m];
    }
  const real determinant = f[0][0] * g[0][0] + f[0][1] * g[0][1] + f[0][2] * g[0][2];
  real squares = 0;
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) {
      g[i][j] /= determinant;
      squares += f[i][j] * f[i][j];
    }
  for (std::size_t a = 0; a < 4; ++a)
    for (std::size_t i = 0; i < 3; ++i)
      for (std::size_t j = 0; j < 3; ++j) pushed[a][i] += g[i][j] * shape[a][j];

  const real volume = log(determinant), pressure = lambda * volume - mu;
  by_hand result;
  result.value = rest * (mu * (squares - 3) / 2 - mu * volume + lambda * volume * volume / 2);
  for (std::size_t row = 0; row < 12; ++row) {
    const std::size_t a = row / 3, i = row % 3;
    real slope = pressure * pushed[a][i];
    for (std::size_t j = 0; j < 3; ++j) slope += mu * f[i][j] * shape[a][j];
    result.gradient.push_back(rest * slope);
    for (std::size_t column = 0; column < 12; ++column) {
      const std::size_t c = column / 3, k = column % 3;
      real entry = lambda * pushed[a][i] * pushed[c][k] - pressure * pushed[c][i] * pushed[a][k];
      for (std::size_t j = 0; i == k && j < 3; ++j) entry += mu * shape[a][j] * shape[c][j];
      result.hessian.push_back(rest * entry);
    }
  }
  return result;
}

// Together they share what they have in common.
template <class F>
constexpr int operations(const F& f) {
  return lz::cost(f, corners{}, matrix{}, std::array<double, 3>{}).all;
}
static_assert(operations(lz::value_gradient_hessian(elastic_energy, lz::wrt<0>)) <
              operations(elastic_energy) + operations(lz::gradient(elastic_energy, lz::wrt<0>)) +
                  operations(lz::hessian(elastic_energy, lz::wrt<0>)));

TEST_CASE("an elastic tetrahedron") {
  constexpr matrix b = {1.0, 0.1, 0.05, -0.1, 1.1, 0.2, 0.3, 0.05, 1.0};
  constexpr std::array<double, 3> material = {2.0, 3.0, 0.2};
  const auto compute = lz::value_gradient_hessian(elastic_energy, lz::wrt<0>);
  for (const corners& x : {corners{0, 0, 0, 1.1, 0.1, -0.1, 0.2, 1.2, 0.1, -0.05, 0.1, 0.9},
                           corners{0.5, -0.25, 0.125, 3.0, 0.5, -1.0, 0.75, 2.5, 0.25, 0.5, -0.5, 0.75},
                           corners{-1.0, 2.0, 1.0, -0.5, 2.25, 1.0, -1.25, 2.375, 1.0625, -1.0, 1.75, 1.5}}) {
    CAPTURE(x[3]);
    check_against(compute(x, b, material), elasticity(x, b, material));
  }
}

// ── a valley ───────────────────────────────────────────────────────────────────────────────────────────────────────

using ten = std::array<double, 10>;

/// Σ 100 (xᵢ₊₁ - xᵢ²)² + (1 - xᵢ)²
constexpr auto valley = []<class T>(const std::array<T, 10>& x) {
  T sum = 0.0;
  for (std::size_t i = 0; i + 1 < x.size(); ++i) {
    const T height = x[i + 1] - x[i] * x[i], distance = 1.0 - x[i];
    sum += 100.0 * (height * height) + distance * distance;
  }
  return sum;
};

// Each variable meets its neighbors alone.
constexpr auto pattern = lz::sparsity_pattern(lz::hessian(valley), ten{});
static_assert(pattern.count == 28);
static_assert([] {
  int k = 0;
  for (int row = 0; row < 10; ++row)
    for (int column = row > 0 ? row - 1 : 0; column < 10 && column <= row + 1; ++column, ++k)
      if (pattern.row[std::size_t(k)] != row || pattern.column[std::size_t(k)] != column) return false;
  return k == pattern.count;
}());

by_hand of_valley(const ten& at) {
  const std::size_t n = at.size();
  std::vector<real> x(at.begin(), at.end());
  by_hand result{0, std::vector<real>(n), std::vector<real>(n * n)};
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const real height = x[i + 1] - x[i] * x[i];
    result.value += 100 * height * height + (1 - x[i]) * (1 - x[i]);
    result.gradient[i] += -400 * x[i] * height - 2 * (1 - x[i]);
    result.gradient[i + 1] += 200 * height;
    result.hessian[i * n + i] += 1200 * x[i] * x[i] - 400 * x[i + 1] + 2;
    result.hessian[i * n + i + 1] = result.hessian[(i + 1) * n + i] = -400 * x[i];
    result.hessian[(i + 1) * n + i + 1] += 200;
  }
  return result;
}

TEST_CASE("a valley in ten variables") {
  const auto compute = lz::value_gradient_hessian(valley);
  for (const ten& x : {ten{-1.2, 1.0, -1.2, 1.0, -1.2, 1.0, -1.2, 1.0, -1.2, 1.0},
                       ten{0.1, -0.2, 0.3, -0.4, 0.5, -0.6, 0.7, -0.8, 0.9, -1.1}, ten{}})
    check_against(compute(x), of_valley(x));
}

}  // namespace
