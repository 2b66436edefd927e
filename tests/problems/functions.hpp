// functions: test problems for optimizers, as ordinary callables at fixed sizes.
//
//   in    rosenbrock(std::array{-1.2, 1.0})
//   out   {10 (x₂ - x₁²), 1 - x₁}, the residuals there
//
// By Moré, Garbow and Hillstrom, "Testing unconstrained optimization software", ACM Transactions on Mathematical
// Software 7(1), 1981: their formulas and their tables. They count from 1, and so does i below.
#pragma once

#include <array>
#include <cmath>

namespace problems {

/// Σ r², of the residuals of a problem.
template <class Residuals>
struct sum_of_squares {
  constexpr auto operator()(const auto& x) const {
    const auto residuals = Residuals{}(x);
    auto sum = residuals[0] * residuals[0];
    for (std::size_t i = 1; i < residuals.size(); ++i) sum += residuals[i] * residuals[i];
    return sum;
  }
};

inline constexpr auto rosenbrock = [](const auto& x) { return std::array{10.0 * (x[1] - x[0] * x[0]), 1.0 - x[0]}; };

/// As a system of equations it begins with the linear one.
inline constexpr auto rosenbrock_equations = [](const auto& x) {
  const auto [valley, slope] = rosenbrock(x);
  return std::array{slope, valley};
};

/// √5 and √10.
inline constexpr double root_of_5 = 2.2360679774997896964, root_of_10 = 3.1622776601683793320;

inline constexpr auto powell_singular = [](const auto& x) {
  const auto inner = x[1] - 2.0 * x[2], outer = x[0] - x[3];
  return std::array{x[0] + 10.0 * x[1], root_of_5 * (x[2] - x[3]), inner * inner, root_of_10 * (outer * outer)};
};

inline constexpr auto powell_badly_scaled = [](const auto& x) {
  using std::exp;
  return std::array{1e4 * x[0] * x[1] - 1.0, exp(-x[0]) + exp(-x[1]) - 1.0001};
};

/// Half of the gradient of the function below, as a system of equations.
inline constexpr auto wood_equations = [](const auto& x) {
  const auto first = x[1] - x[0] * x[0], second = x[3] - x[2] * x[2];
  return std::array{-200.0 * x[0] * first - (1.0 - x[0]), 200.0 * first + 20.2 * (x[1] - 1.0) + 19.8 * (x[3] - 1.0),
                    -180.0 * x[2] * second - (1.0 - x[2]), 180.0 * second + 20.2 * (x[3] - 1.0) + 19.8 * (x[1] - 1.0)};
};

inline constexpr auto wood = [](const auto& x) {
  const auto square = [](const auto& y) { return y * y; };
  return 100.0 * square(x[1] - x[0] * x[0]) + square(1.0 - x[0]) + 90.0 * square(x[3] - x[2] * x[2]) +
         square(1.0 - x[2]) + 10.0 * square(x[1] + x[3] - 2.0) + 0.1 * square(x[1] - x[3]);
};

/// 2 xᵢ - xᵢ₋₁ - xᵢ₊₁ + h² (xᵢ + tᵢ + 1)³ / 2, h = 1 / (n + 1), tᵢ = i h, and 0 beyond the ends
inline constexpr auto discrete_boundary_value = []<class T, std::size_t n>(const std::array<T, n>& x) {
  constexpr double h = 1.0 / (n + 1.0);
  std::array<T, n> result;
  for (std::size_t i = 0; i < n; ++i) {
    const T s = x[i] + (static_cast<double>(i + 1) * h + 1.0);
    result[i] = 2.0 * x[i] + 0.5 * h * h * (s * s * s);
    if (i > 0) result[i] -= x[i - 1];
    if (i + 1 < n) result[i] -= x[i + 1];
  }
  return result;
};

/// (3 - 2 xᵢ) xᵢ - xᵢ₋₁ - 2 xᵢ₊₁ + 1, and 0 beyond the ends
inline constexpr auto broyden_tridiagonal = []<class T, std::size_t n>(const std::array<T, n>& x) {
  std::array<T, n> result;
  for (std::size_t i = 0; i < n; ++i) {
    result[i] = (3.0 - 2.0 * x[i]) * x[i] + 1.0;
    if (i > 0) result[i] -= x[i - 1];
    if (i + 1 < n) result[i] -= 2.0 * x[i + 1];
  }
  return result;
};

/// xᵢ - (2 / m) Σ x - 1, and without xᵢ where there is none
template <std::size_t m>
inline constexpr auto linear_full_rank = []<class T, std::size_t n>(const std::array<T, n>& x) {
  T sum = x[0];
  for (std::size_t i = 1; i < n; ++i) sum += x[i];
  std::array<T, m> result;
  for (std::size_t i = 0; i < m; ++i) {
    result[i] = -2.0 / m * sum - 1.0;
    if (i < n) result[i] += x[i];
  }
  return result;
};

/// 10 (x₃ - 10 θ), 10 (√(x₁² + x₂²) - 1), x₃, with the angle θ of (x₁, x₂) in turns, from -1/4 to 3/4
inline constexpr auto helical_valley = [](const auto& x) {
  using std::atan;
  using std::sqrt;
  constexpr double turn = 6.2831853071795864769;
  auto angle = atan(x[1] / x[0]) / turn;
  if (x[0] < 0.0) angle += 0.5;
  return std::array{10.0 * (x[2] - 10.0 * angle), 10.0 * (sqrt(x[0] * x[0] + x[1] * x[1]) - 1.0), 1.0 * x[2]};
};

inline constexpr auto freudenstein_roth = [](const auto& x) {
  return std::array{-13.0 + x[0] + ((5.0 - x[1]) * x[1] - 2.0) * x[1],
                    -29.0 + x[0] + ((x[1] + 1.0) * x[1] - 14.0) * x[1]};
};

/// yᵢ - (x₁ + u / (v x₂ + w x₃)), u = i, v = 16 - i, w the smaller of them
inline constexpr auto bard = []<class T>(const std::array<T, 3>& x) {
  constexpr double y[] = {0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39};
  std::array<T, 15> result;
  for (std::size_t i = 0; i < result.size(); ++i) {
    const double u = static_cast<double>(i + 1), v = 16 - u, w = u < v ? u : v;
    result[i] = y[i] - (x[0] + u / (v * x[1] + w * x[2]));
  }
  return result;
};

/// yᵢ - x₁ (u² + u x₂) / (u² + u x₃ + x₄)
inline constexpr auto kowalik_osborne = []<class T>(const std::array<T, 4>& x) {
  constexpr double y[] = {0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246};
  constexpr double u[] = {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625};
  std::array<T, 11> result;
  for (std::size_t i = 0; i < result.size(); ++i)
    result[i] = y[i] - x[0] * (u[i] * (u[i] + x[1])) / (u[i] * (u[i] + x[2]) + x[3]);
  return result;
};

/// exp(-t x₁) - exp(-t x₂) - x₃ (exp(-t) - exp(-10 t)), t = i / 10
inline constexpr auto box_three_dimensional = []<class T>(const std::array<T, 3>& x) {
  using std::exp;
  std::array<T, 10> result;
  for (std::size_t i = 0; i < result.size(); ++i) {
    const double t = static_cast<double>(i + 1) / 10;
    result[i] = exp(-t * x[0]) - exp(-t * x[1]) - x[2] * (exp(T(-t)) - exp(T(-10 * t)));
  }
  return result;
};

/// x₁ exp(-x₂ (t - x₃)² / 2) - yᵢ, t = (8 - i) / 2
inline constexpr auto gaussian = []<class T>(const std::array<T, 3>& x) {
  using std::exp;
  // of the eighth and of those as far from it on both sides
  constexpr double y[] = {0.3989, 0.3521, 0.2420, 0.1295, 0.0540, 0.0175, 0.0044, 0.0009};
  std::array<T, 15> result;
  for (std::size_t i = 0; i < result.size(); ++i) {
    const T s = (7.0 - static_cast<double>(i)) / 2 - x[2];
    result[i] = x[0] * exp(-0.5 * x[1] * (s * s)) - y[i < 7 ? 7 - i : i - 7];
  }
  return result;
};

/// 10⁻⁵ Σ (xᵢ - 1)² + (Σ xᵢ² - 1/4)²
inline constexpr auto penalty_one = []<class T, std::size_t n>(const std::array<T, n>& x) {
  T distance = (x[0] - 1.0) * (x[0] - 1.0), size = x[0] * x[0];
  for (std::size_t i = 1; i < n; ++i) {
    distance += (x[i] - 1.0) * (x[i] - 1.0);
    size += x[i] * x[i];
  }
  return 1e-5 * distance + (size - 0.25) * (size - 0.25);
};

/// (x₁ + t x₂ - eᵗ)² + (x₃ + x₄ sin t - cos t)², t = i / 5
inline constexpr auto brown_dennis = []<class T>(const std::array<T, 4>& x) {
  using std::cos;
  using std::exp;
  using std::sin;
  std::array<T, 20> result;
  for (std::size_t i = 0; i < result.size(); ++i) {
    const T t = static_cast<double>(i + 1) / 5;
    const T first = x[0] + t * x[1] - exp(t), second = x[2] + sin(t) * x[3] - cos(t);
    result[i] = first * first + second * second;
  }
  return result;
};

/// n - Σ cos x + i (1 - cos xᵢ) - sin xᵢ, where each 1 - cos x is 2 sin²(x / 2), which cancels nothing
inline constexpr auto trigonometric = []<class T, std::size_t n>(const std::array<T, n>& x) {
  using std::sin;
  std::array<T, n> rise;
  for (std::size_t i = 0; i < n; ++i) {
    const T half = sin(0.5 * x[i]);
    rise[i] = 2.0 * (half * half);
  }
  T sum = rise[0];
  for (std::size_t i = 1; i < n; ++i) sum += rise[i];
  std::array<T, n> result;
  for (std::size_t i = 0; i < n; ++i) result[i] = sum + static_cast<double>(i + 1) * rise[i] - sin(x[i]);
  return result;
};

/// The valley above for each two variables.
inline constexpr auto extended_rosenbrock = []<class T, std::size_t n>(const std::array<T, n>& x) {
  std::array<T, n> result;
  for (std::size_t i = 0; i < n; i += 2) {
    result[i] = 10.0 * (x[i + 1] - x[i] * x[i]);
    result[i + 1] = 1.0 - x[i];
  }
  return result;
};

/// yᵢ - x₁ (1 - x₂ⁱ)
inline constexpr auto beale = [](const auto& x) {
  const auto square = x[1] * x[1];
  return std::array{1.5 - x[0] * (1.0 - x[1]), 2.25 - x[0] * (1.0 - square), 2.625 - x[0] * (1.0 - square * x[1])};
};

}  // namespace problems
