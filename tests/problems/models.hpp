// models: what the regressions fit, as ordinary callables of the parameters and of one observation's numbers.
//
//   in    rat42(std::array{72.5, 2.6, 0.067}, std::array{9.0})
//   out   b₁ / (1 + exp(b₂ - b₃ x)) there
//
// By the Statistical Reference Datasets of the National Institute of Standards and Technology, nonlinear regression.
#pragma once

#include <array>
#include <cmath>

namespace problems {

inline constexpr auto misra1a = [](const auto& b, const auto& x) {
  using std::exp;
  return b[0] * (1.0 - exp(-b[1] * x[0]));
};
/// the same model of other data
inline constexpr auto box_bod = misra1a;

inline constexpr auto misra1b = [](const auto& b, const auto& x) {
  const auto root = 1.0 + b[1] * x[0] / 2.0;
  return b[0] * (1.0 - 1.0 / (root * root));
};

inline constexpr auto chwirut2 = [](const auto& b, const auto& x) {
  using std::exp;
  return exp(-b[0] * x[0]) / (b[1] + b[2] * x[0]);
};

inline constexpr auto dan_wood = [](const auto& b, const auto& x) {
  using std::pow;
  return b[0] * pow(x[0], b[1]);
};

inline constexpr auto lanczos3 = [](const auto& b, const auto& x) {
  using std::exp;
  return b[0] * exp(-b[1] * x[0]) + b[2] * exp(-b[3] * x[0]) + b[4] * exp(-b[5] * x[0]);
};

inline constexpr auto gauss1 = [](const auto& b, const auto& x) {
  using std::exp;
  const auto bell = [&](const auto& center, const auto& width) {
    const auto distance = (x[0] - center) / width;
    return exp(-(distance * distance));
  };
  return b[0] * exp(-b[1] * x[0]) + b[2] * bell(b[3], b[4]) + b[5] * bell(b[6], b[7]);
};

inline constexpr auto kirby2 = [](const auto& b, const auto& x) {
  return (b[0] + (b[1] + b[2] * x[0]) * x[0]) / (1.0 + (b[3] + b[4] * x[0]) * x[0]);
};

/// of the logarithm of what was observed
inline constexpr auto nelson = [](const auto& b, const auto& x) {
  using std::exp;
  return b[0] - b[1] * x[0] * exp(-b[2] * x[1]);
};

inline constexpr auto mgh17 = [](const auto& b, const auto& x) {
  using std::exp;
  return b[0] + b[1] * exp(-x[0] * b[3]) + b[2] * exp(-x[0] * b[4]);
};

inline constexpr auto thurber = [](const auto& b, const auto& x) {
  return (b[0] + (b[1] + (b[2] + b[3] * x[0]) * x[0]) * x[0]) / (1.0 + (b[4] + (b[5] + b[6] * x[0]) * x[0]) * x[0]);
};

inline constexpr auto rat42 = [](const auto& b, const auto& x) {
  using std::exp;
  return b[0] / (1.0 + exp(b[1] - b[2] * x[0]));
};

inline constexpr auto mgh09 = [](const auto& b, const auto& x) {
  return b[0] * (x[0] * (x[0] + b[1])) / (x[0] * (x[0] + b[2]) + b[3]);
};

}  // namespace problems
