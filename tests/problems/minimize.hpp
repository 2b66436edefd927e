// minimize: the method of Levenberg and Marquardt for sums of squares, and Newton's.
//
//   in    a way to evaluate half a sum with its slopes and its matrix of curvature, a start
//   out   where the sum is least
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

/// A function near a point: its value, its gradient, and a symmetric matrix: its Hessian, or what stands for it.
template <std::size_t n>
struct quadratic {
  double value = 0;
  std::array<double, n> gradient{};
  std::array<std::array<double, n>, n> matrix{};
};

/// A⁻¹ b by Gauss's elimination; not finite where there is none.
template <std::size_t n>
std::array<double, n> solve(std::array<std::array<double, n>, n> a, std::array<double, n> b) {
  for (std::size_t j = 0; j < n; ++j) {
    std::size_t pivot = j;
    for (std::size_t i = j + 1; i < n; ++i)
      if (std::fabs(a[i][j]) > std::fabs(a[pivot][j])) pivot = i;
    std::swap(a[j], a[pivot]);
    std::swap(b[j], b[pivot]);
    for (std::size_t i = j + 1; i < n; ++i) {
      const double factor = a[i][j] / a[j][j];
      for (std::size_t k = j; k < n; ++k) a[i][k] -= factor * a[j][k];
      b[i] -= factor * b[j];
    }
  }
  for (std::size_t j = n; j-- > 0;) {
    for (std::size_t k = j + 1; k < n; ++k) b[j] -= a[j][k] * b[k];
    b[j] /= a[j][j];
  }
  return b;
}

template <std::size_t n>
std::array<double, n> moved(std::array<double, n> from, const std::array<double, n>& back) {
  for (std::size_t i = 0; i < n; ++i) from[i] -= back[i];
  return from;
}

/// Newton's method: so many whole steps.
template <std::size_t n, class Evaluate>
std::array<double, n> newton(std::array<double, n> at, int steps, const Evaluate& evaluate) {
  for (int step = 0; step < steps; ++step) {
    const quadratic<n> here = evaluate(at);
    at = moved(at, solve(here.matrix, here.gradient));
  }
  return at;
}

/// Steps towards lower values, the shorter the larger the damping, until there are none.
template <std::size_t n, class Evaluate>
std::array<double, n> levenberg_marquardt(std::array<double, n> at, const Evaluate& evaluate) {
  quadratic<n> here = evaluate(at);
  for (double damping = 1e-3; damping < 1e12;) {
    auto damped = here.matrix;
    for (std::size_t i = 0; i < n; ++i) damped[i][i] *= 1 + damping;
    const std::array<double, n> next = moved(at, solve(damped, here.gradient));
    const quadratic<n> there = evaluate(next);
    // Not where it is not a number.
    if (there.value < here.value) {
      at = next, here = there;
      damping /= 10;
    } else {
      damping *= 10;
    }
  }
  return at;
}
