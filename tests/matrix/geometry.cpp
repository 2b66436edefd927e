// norm, squared_norm, normalized and cross: values and gradients, at the origin and at the ends of the numbers.
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;
using fifty_digits = boost::multiprecision::cpp_bin_float_50;

namespace {

constexpr auto v = lz::vec<"v", 3>;
constexpr auto w = lz::vec<"w", 3>;
constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
template <class T>
constexpr T infinity = std::numeric_limits<T>::infinity();

template <class T>
constexpr T norm_at(T a, T b, T c) {
  return norm(v)(v = {launder(a), launder(b), launder(c)});
}
template <class T>
constexpr lz::values<T, 3> slope_at(T a, T b, T c) {
  return gradient(norm(v))(v = {launder(a), launder(b), launder(c)})[v];
}
template <class T>
constexpr bool close_to(const lz::values<T, 3>& found, T a, T b, T c, double tolerance) {
  return close(found[0], a, tolerance) && close(found[1], b, tolerance) && close(found[2], c, tolerance);
}

TEST_CASE("norm and its gradient v / |v|") {
  BOTH(norm_at(2.0, 3.0, 6.0) == 7);
  BOTH(norm_at(-2.0f, 3.0f, -6.0f) == 7);
  BOTH(close_to(slope_at(2.0, -3.0, 6.0), 2.0 / 7, -3.0 / 7, 6.0 / 7, 1e-15));
  BOTH(norm(lz::stack(x, y))(x = launder(3.0), y = launder(-4.0)) == 5);
  BOTH(norm(lz::stack(x))(x = launder(-3.0)) == 3);
  BOTH(same_bits(norm_at(1.0, 2.0, 4.0), norm_at(-4.0, 1.0, 2.0)));
  BOTH(squared_norm(v)(v = {launder(2.0), 3.0, 6.0}) == 49);
  BOTH(gradient(squared_norm(v))(v = {launder(2.0), 3.0, 6.0})[v] == lz::values<double, 3>{{4, 6, 12}});
  CHECK(close(norm(v)(v = {fifty_digits(1), fifty_digits(1), fifty_digits(1)}), sqrt(fifty_digits(3)), 1e-48));
}

TEST_CASE("at the origin the gradient is zero, in every mode") {
  BOTH(norm_at(0.0, 0.0, 0.0) == 0);
  BOTH(norm_at(-0.0, 0.0, -0.0) == 0);
  BOTH(slope_at(0.0, 0.0, 0.0) == lz::values<double, 3>{{0, 0, 0}});
  BOTH(slope_at(0.0f, -0.0f, 0.0f) == lz::values<float, 3>{{0, 0, 0}});
  BOTH(derivative(norm(v), v[1_c])(v = {launder(0.0), 0.0, 0.0}) == 0);
  BOTH(gradient(norm(v), lz::wrt(v[2_c]))(v = {launder(0.0), 0.0, 0.0})[v[2_c]] == 0);
  BOTH(gradient(norm(v - w))(v = {launder(1.0), 2.0, 3.0}, w = {launder(1.0), 2.0, 3.0})[w] ==
       lz::values<double, 3>{{0, 0, 0}});
  BOTH(gradient(exp(-norm(v)))(v = {launder(0.0), 0.0, 0.0})[v] == lz::values<double, 3>{{0, 0, 0}});
  CHECK(gradient(norm(v))(v = {fifty_digits(0), fifty_digits(0), fifty_digits(0)})[v[0_c]] == 0);
}

template <class T>
constexpr bool scales(T by, double tolerance) {
  return close(norm_at<T>(2 * by, 3 * by, 6 * by), 7 * by, tolerance) &&
         close_to<T>(slope_at<T>(2 * by, -3 * by, 6 * by), T(2) / 7, T(-3) / 7, T(6) / 7, tolerance);
}

TEST_CASE("no square overflows or is lost") {
  BOTH(scales(1e200, 1e-15));
  BOTH(scales(1e-200, 1e-15));
  BOTH(scales(1e307, 1e-15));
  BOTH(scales(1e-307, 1e-15));
  BOTH(scales(1e30f, 2e-7));
  BOTH(scales(1e-30f, 2e-7));
  BOTH(scales(2e37f, 2e-7));
  CHECK(scales(1e4000L, 1e-18));
  CHECK(scales(1e-4000L, 1e-18));
  // every power of two, so that each border between the ways to compute is crossed
  for (int e = -1070; e < 1020; ++e) {
    CAPTURE(e);
    const double by = std::ldexp(1.0, e);
    CHECK(norm_at(2 * by, 3 * by, 6 * by) == 7 * by);
    CHECK(close_to(slope_at(2 * by, 3 * by, 6 * by), 2.0 / 7, 3.0 / 7, 6.0 / 7, 1e-15));
  }
  for (int e = -148; e < 124; ++e) {
    CAPTURE(e);
    const float by = std::ldexp(1.0f, e);
    CHECK(norm_at(2 * by, 3 * by, 6 * by) == 7 * by);
  }
}

TEST_CASE("the smallest and the largest numbers") {
  constexpr double smallest = std::numeric_limits<double>::denorm_min(), largest = std::numeric_limits<double>::max();
  BOTH(norm_at(smallest, 0.0, 0.0) == smallest);
  BOTH(slope_at(-smallest, 0.0, 0.0) == lz::values<double, 3>{{-1, 0, 0}});
  BOTH(norm_at(0.0, largest, 0.0) == largest);
  BOTH(slope_at(0.0, largest, 0.0) == lz::values<double, 3>{{0, 1, 0}});
  BOTH(norm_at(largest, largest, 0.0) == infinity<double>);
  BOTH(norm_at(1e300, 1.0, 1e-300) == 1e300);
  constexpr float smallest_float = std::numeric_limits<float>::denorm_min();
  BOTH(norm_at(0.0f, 0.0f, smallest_float) == smallest_float);
  BOTH(slope_at(0.0f, 0.0f, smallest_float) == lz::values<float, 3>{{0, 0, 1}});
}

TEST_CASE("infinite operands, and what is not a number") {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  BOTH(norm_at(infinity<double>, 1.0, 2.0) == infinity<double>);
  BOTH(norm_at(1.0, -infinity<double>, 2.0) == infinity<double>);
  BOTH(norm_at(infinity<double>, nan, 2.0) == infinity<double>);
  BOTH(norm_at(1.0, nan, 2.0) != norm_at(1.0, nan, 2.0));
  BOTH(norm_at(0.0, nan, 0.0) != norm_at(0.0, nan, 0.0));
  BOTH(slope_at(1.0, nan, 2.0)[0] != slope_at(1.0, nan, 2.0)[0]);
  BOTH(slope_at(infinity<double>, nan, 2.0)[2] == 0);
}

TEST_CASE("normalized has length one, and its Jacobian has no part along the vector") {
  constexpr auto n = normalized(v);
  BOTH(close(norm(n)(v = {launder(1.0), -2.0, 0.5}), 1.0, 1e-15));
  BOTH(close(norm(n)(v = {launder(1e200), -2e200, 5e199}), 1.0, 1e-15));
  BOTH(close(norm(n)(v = {launder(1e-200), -2e-200, 5e-201}), 1.0, 1e-15));
  constexpr auto along = [](const auto& part) {
    const auto g = gradient(part)(v = {launder(1.0), -2.0, 0.5})[v];
    return g[0] * 1.0 + g[1] * -2.0 + g[2] * 0.5;
  };
  BOTH(along(n[0_c]) < 1e-15 && along(n[0_c]) > -1e-15);
  BOTH(along(n[1_c]) < 1e-15 && along(n[1_c]) > -1e-15);
  BOTH(along(n[2_c]) < 1e-15 && along(n[2_c]) > -1e-15);
}

TEST_CASE("cross: the right hand, signs, right angles, length") {
  constexpr auto at = [](const auto& f) {
    return call(f, v = {launder(1.0), 2.0, 3.0}, w = {launder(-2.0), 5.0, 4.0});
  };
  BOTH(at(cross(v, w)) == lz::values<double, 3>{{-7, -10, 9}});
  BOTH(at(cross(v, w)) == at(-cross(w, v)));
  BOTH(at(dot(v, cross(v, w))) == 0);
  BOTH(at(dot(w, cross(v, w))) == 0);
  BOTH(at(cross(v, v)) == lz::values<double, 3>{{0, 0, 0}});
  // Lagrange: |v×w|² = |v|²|w|² - (v·w)²
  BOTH(at(squared_norm(cross(v, w))) == at(squared_norm(v) * squared_norm(w) - square(dot(v, w))));
  // e₀ × e₁ = e₂
  constexpr auto e0 = lz::stack(1_c, 0_c, 0_c);
  constexpr auto e1 = lz::stack(0_c, 1_c, 0_c);
  BOTH(cross(e0, e1)() == lz::values<double, 3>{{0, 0, 1}});
  // ∂ u·(v×w) / ∂v = w×u
  constexpr auto u = lz::stack(x, y, z);
  constexpr auto of = [](const auto& f) {
    return call(f, x = launder(2.0), y = 1.0, z = -1.0, v = {launder(1.0), 2.0, 3.0}, w = {launder(-2.0), 5.0, 4.0});
  };
  BOTH(gradient(dot(u, cross(v, w)))(x = launder(2.0), y = 1.0, z = -1.0, v = {1.0, 2.0, 3.0},
                                     w = {-2.0, 5.0, 4.0})[v] == of(cross(w, u)));
}

}  // namespace
