// extremes: second derivatives keep their digits where numbers are smallest, largest, or next to a pole or to the end
// of a domain. A law over the table like those of laws.hpp, but of doubles: what the graphs of the library give in
// double against fifty digits, or as many as it takes.
//
// A second derivative g may be off by 4 units of its last place, times its condition number Σ |xᵢ ∂g/∂xᵢ| / |g| where
// that is above 1: so much would a rounding of the inputs change it. What a row promises instead is said below and in
// tests/vocabulary/README.md, the table of special points. Outside of its domain, where it has no value, it promises
// nothing.
#pragma once

#include <cmath>
#include <limits>
#include <sstream>
#include <string>

#include "laws/laws.hpp"

namespace laws {

inline constexpr double ulp = 0x1p-52, denormal = 0x1p-1074, pi_half = 1.5707963267948966;
inline constexpr double infinity = std::numeric_limits<double>::infinity();
/// Where one operand is tried, with both signs: the smallest numbers, large ones, and the neighbors of 0, 1, 2 and π/2,
/// which are those of the poles and of the ends of every domain.
inline const std::vector<double> extremes_of_one = {
    denormal, 3e-310,      0x1p-1022, 1e-300, 1e-160, 1e-17, 1e-8, 0.01, 0.3, 1 - ulp / 2, 1 + ulp, pi_half,
    2 - ulp,  2 + 2 * ulp, 3,         7.5,    20,     40,    300,  720,  1e8, 1e12,        1e160,   1e300};
/// Where two operands are tried, each with each, and three.
inline const std::vector<double> extremes_of_two = {denormal, 1e-300, 1e-160, 1e-8, 1, 3, 1e8, 1e160, 1e300};
inline const std::vector<double> extremes_of_three = {1e-300, 1e-160, 1, 1e160};

/// So many digits that what fifty would cancel stays.
using most_digits = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<700>>;

}  // namespace laws

// Their series are made for fewer digits.
template <>
inline constexpr bool interpreter::has_row<leibniz::op::digamma, laws::most_digits> = false;
template <>
inline constexpr bool interpreter::has_row<leibniz::op::polygamma, laws::most_digits> = false;

namespace laws {

/// A point of doubles, and the value of a graph there.
struct place {
  double a = 1, b = 1, c = 1;
  double along(char letter) const { return letter == 'a' ? a : letter == 'b' ? b : c; }
  template <class T>
  T value(const lz::detail::graph& g) const {
    std::vector<T> numbers;
    for (const lz::detail::input_slot& input : g.inputs) numbers.push_back(T(along(input.info->name[0])));
    return interpreter::outputs<T>(g, numbers)[0];
  }
};

/// What a formula promises of its second derivatives.
struct promise {
  bool (*holds)(const place&) = [](const place&) { return true; };
  double (*units)(const place&) = [](const place&) { return 4.0; };
  /// What they are measured by, where it is more than they are.
  double (*scale)(const place&) = [](const place&) { return 0.0; };
  bool takes_most_digits = true;
};

/// The largest fault, over what is promised, and where it is.
struct finding {
  double fault = 0;
  std::string where;
};

/// Σ |xᵢ ∂g/∂xᵢ| / |g|, at least 1
template <class T>
double condition(const lz::detail::graph& g, const place& at, const T& exact) {
  if (exact == 0) return 1;
  T sum(0);
  for (const char by : {'a', 'b', 'c'}) sum += abs(at.value<T>(library::derivative(g, by)) * at.along(by) / exact);
  return sum > 1 ? sum.template convert_to<double>() : 1;
}

/// How far a double is from the exact number, over what is promised.
template <class T>
double fault(const lz::detail::graph& g, const place& at, double found, const T& exact, const promise& promised) {
  const double rounded = exact.template convert_to<double>(), size = std::fmax(std::fabs(rounded), promised.scale(at));
  if (std::isinf(rounded) || std::isnan(found)) return found == rounded ? 0 : infinity;
  const double last_place = std::nextafter(size, infinity) - size;
  const double units = T(abs(T(found) - exact) / last_place).template convert_to<double>() / promised.units(at);
  return units <= 1 ? units : units / condition(g, at, exact);
}

/// The derivative by one input, by a reverse sweep.
inline lz::detail::graph reverse_derivative(const lz::detail::graph& g, char by) {
  lz::detail::graph result = lz::detail::differentiate_reverse(g, slot(g, by));
  result.outputs = lz::detail::buffer<int>(1, result.outputs[1]);
  return result;
}

/// One second derivative, by sweeps of both kinds.
struct second_derivative {
  lz::detail::graph forward, mixed, reverse;
  second_derivative(const lz::detail::graph& f, char by, char then)
      : forward(library::derivative(library::derivative(f, by), then)),
        mixed(reverse_derivative(library::derivative(f, by), then)),
        reverse(reverse_derivative(reverse_derivative(f, by), then)) {}

  template <class T>
  double fault_at(const place& at, const promise& promised) const {
    const T exact = at.value<T>(forward);
    double worst = exact == 0 && promised.takes_most_digits && !std::is_same_v<T, most_digits> ? infinity : 0;
    for (const lz::detail::graph* g : {&forward, &mixed, &reverse})
      worst = std::fmax(worst, fault(forward, at, at.value<double>(*g), exact, promised));
    return worst;
  }
  finding check(const place& at, const promise& promised) const {
    // fifty digits find out most; where all of them cancel, or something seems to be wrong, more of them do
    double fault = fault_at<real>(at, promised);
    if (fault > 1 && promised.takes_most_digits) fault = fault_at<most_digits>(at, promised);
    std::ostringstream where;
    if (fault > 1)
      where << at.a << ", " << at.b << ", " << at.c << ": " << at.value<double>(forward) << ", "
            << at.value<double>(mixed) << ", " << at.value<double>(reverse) << " for " << at.value<real>(forward);
    return {fault, where.str()};
  }
};

/// Calls f with each place that so many operands are tried at.
template <class F>
void at_extremes(int operands, F f) {
  const std::vector<double>& sizes = operands == 1   ? extremes_of_one
                                     : operands == 2 ? extremes_of_two
                                                     : extremes_of_three;
  std::vector<double> all, one = {1};
  for (const double size : sizes) all.insert(all.end(), {size, -size});
  for (const double first : all)
    for (const double second : operands > 1 ? all : one)
      for (const double third : operands > 2 ? all : one) f(place{first, second, third});
}

/// The second derivatives of a graph at extremes of its first operands.
inline finding second_derivatives_at_extremes(const lz::detail::graph& f, int operands, const promise& promised = {}) {
  finding worst;
  for (int i = 0; i < operands; ++i)
    for (int j = i; j < operands; ++j) {
      const second_derivative g(f, "abc"[i], "abc"[j]);
      if (g.forward.at(g.forward.outputs[0]).kind == lz::detail::node_kind::constant) continue;
      at_extremes(operands, [&](const place& at) {
        const real value = at.value<real>(f);
        if (value != value || !promised.holds(at)) return;
        const finding found = g.check(at, promised);
        if (found.fault > worst.fault) worst = {found.fault, found.where + ", by " + "abc"[i] + "abc"[j]};
      });
    }
  return worst;
}

}  // namespace laws
