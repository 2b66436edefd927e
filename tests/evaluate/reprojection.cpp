// The residual of bundle adjustment, as its users write it: where a camera sees a point, less where it was observed.
//
// The functor is the usual one: pointers to the first elements, a template over the number, a plain `if` where the
// rotation is too small to divide by its angle.
#include <array>
#include <bit>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <cstdio>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

// Generated into the build folder, where the published data are at hand.
#ifdef REPROJECTION_DATA
#include REPROJECTION_DATA
#endif

namespace lz = leibniz;
using fifty_digits = boost::multiprecision::cpp_bin_float_50;

namespace {

/// The square of an angle below which a rotation is taken to be linear.
constexpr double smallest_square = 2.2204460492503131e-16;

struct reprojection {
  template <class T>
  constexpr bool operator()(const T* camera, const T* point, const T* observed, T* residuals) const {
    T p[3];
    rotate(camera, point, p);
    p[0] += camera[3];
    p[1] += camera[4];
    p[2] += camera[5];

    // The camera looks along the negative z axis.
    const T x = -p[0] / p[2];
    const T y = -p[1] / p[2];
    const T &focal_length = camera[6], &second_order = camera[7], &fourth_order = camera[8];
    const T square = x * x + y * y;
    const T distortion = 1.0 + square * (second_order + fourth_order * square);
    residuals[0] = focal_length * distortion * x - observed[0];
    residuals[1] = focal_length * distortion * y - observed[1];
    return true;
  }

 private:
  /// Rodrigues' formula: the direction of `rotation` is the axis, its length the angle.
  template <class T>
  static constexpr void rotate(const T* rotation, const T* point, T* result) {
    using std::cos;
    using std::sin;
    using std::sqrt;
    const T square = dot(rotation, rotation);
    if (square > smallest_square) {
      const T angle = sqrt(square);
      const T cosine = cos(angle);
      const T sine = sin(angle);
      const T axis[3] = {rotation[0] / angle, rotation[1] / angle, rotation[2] / angle};
      T across[3];
      cross(axis, point, across);
      const T along = dot(axis, point) * (1.0 - cosine);
      for (int i = 0; i < 3; ++i) result[i] = point[i] * cosine + across[i] * sine + axis[i] * along;
    } else {
      cross(rotation, point, result);
      for (int i = 0; i < 3; ++i) result[i] += point[i];
    }
  }
  template <class T>
  static constexpr T dot(const T* a, const T* b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
  template <class T>
  static constexpr void cross(const T* a, const T* b, T* result) {
    result[0] = a[1] * b[2] - a[2] * b[1];
    result[1] = a[2] * b[0] - a[0] * b[2];
    result[2] = a[0] * b[1] - a[1] * b[0];
  }
};

using camera = std::array<double, 9>;
using point = std::array<double, 3>;
using image = std::array<double, 2>;

/// The residuals, and for each its gradient by the camera and by the point.
constexpr auto linearized = lz::value_and_jacobian(lz::outputs<2>(reprojection{}), lz::wrt<0, 1>);

constexpr int parameters = 12;
using row = std::array<double, parameters>;

/// A gradient by camera and point as one row of the Jacobian.
constexpr row row_of(const std::tuple<camera, point>& gradient) {
  row result{};
  for (std::size_t i = 0; i < 9; ++i) result[i] = std::get<0>(gradient)[i];
  for (std::size_t i = 0; i < 3; ++i) result[9 + i] = std::get<1>(gradient)[i];
  return result;
}

template <class T, std::size_t Count>
constexpr std::array<T, Count> launder_all(std::array<T, Count> numbers) {
  for (T& x : numbers) x = launder(x);
  return numbers;
}

// ── against differences in fifty digits ────────────────────────────────────────────────────────────────────────────

struct exact {
  image residuals;
  std::array<row, 2> jacobian;
};

exact by_differences(const camera& c, const point& p, const image& observed) {
  fifty_digits in[parameters + 2], residuals[2], ahead[2], behind[2];
  for (std::size_t i = 0; i < 9; ++i) in[i] = c[i];
  for (std::size_t i = 0; i < 3; ++i) in[9 + i] = p[i];
  for (std::size_t i = 0; i < 2; ++i) in[parameters + i] = observed[i];
  const auto evaluate = [&](fifty_digits* to) { reprojection{}(in, in + 9, in + parameters, to); };

  exact result{};
  evaluate(residuals);
  for (std::size_t k = 0; k < 2; ++k) result.residuals[k] = residuals[k].convert_to<double>();
  // A difference loses the digits of the step, and its square besides to the third derivative.
  const fifty_digits step("1e-17");
  for (std::size_t i = 0; i < parameters; ++i) {
    const fifty_digits here = in[i];
    in[i] = here + step;
    evaluate(ahead);
    in[i] = here - step;
    evaluate(behind);
    in[i] = here;
    for (std::size_t k = 0; k < 2; ++k)
      result.jacobian[k][i] = ((ahead[k] - behind[k]) / (2 * step)).convert_to<double>();
  }
  return result;
}

constexpr point seen = {-12.5, 13.25, -41.0};
constexpr image observed = {-386.0, 387.5};
constexpr camera with_rotation(double x, double y, double z) {
  return {x, y, z, 0.75, -0.25, -1.75, 1430.0, -7.5e-3, 3.25e-4};
}

void check_against_differences(const camera& c) {
  const auto found = linearized(launder_all(c), launder_all(seen), launder_all(observed));
  const exact expected = by_differences(c, seen, observed);
  for (std::size_t k = 0; k < 2; ++k) {
    CAPTURE(k);
    CHECK(close(found.value[k], expected.residuals[k], 1e-12));
    const row gradient = row_of(found.jacobian[k]);
    for (std::size_t i = 0; i < parameters; ++i) {
      CAPTURE(i);
      CHECK(close(gradient[i], expected.jacobian[k][i], 1e-12));
    }
  }
}

TEST_CASE("a rotation by Rodrigues' formula") {
  check_against_differences(with_rotation(-0.5, 0.25, 0.125));
  check_against_differences(with_rotation(1.5, -2.0, 1.0));
  check_against_differences(with_rotation(-1.7e-2, 1.1e-2, 2.5e-3));
}

TEST_CASE("a small rotation takes the other side of the `if`") {
  check_against_differences(with_rotation(0, 0, 0));
  check_against_differences(with_rotation(1e-12, 0, 0));
  check_against_differences(with_rotation(0, 1e-12, -1e-12));
  // Here the other side would be off by half the angle, in the ninth digit.
  constexpr double angle = 1.4e-8;
  static_assert(angle * angle < smallest_square);
  check_against_differences(with_rotation(0, angle, 0));
}

// ── against published problems ─────────────────────────────────────────────────────────────────────────────────────

#ifdef REPROJECTION_DATA
TEST_CASE("the published problems have their reference residuals and Jacobians") {
  for (const reference::observation& o : reference::observations) {
    CAPTURE(o.observed[0]);
    const auto found = linearized(std::to_array(o.camera), std::to_array(o.point), std::to_array(o.observed));
    for (std::size_t k = 0; k < 2; ++k) {
      CAPTURE(k);
      // What is left of a hit is rounding: the place in the image is what can be held to its digits.
      CHECK(close(found.value[k] + o.observed[k], o.residuals[k] + o.observed[k], 1e-12));
      const row gradient = row_of(found.jacobian[k]);
      for (std::size_t i = 0; i < parameters; ++i) {
        CAPTURE(i);
        CHECK(close(gradient[i], o.jacobian[k][i], 1e-12));
      }
    }
  }
}
#else
TEST_CASE("the published problems have their reference residuals and Jacobians") {
  MESSAGE("skipped: LEIBNIZ_REFERENCE_DATA names no folder with bal_reference.json");
}
#endif

// ── in constant expressions ────────────────────────────────────────────────────────────────────────────────────────

constexpr auto constant_rotation = linearized(with_rotation(-0.5, 0.25, 0.125), seen, observed);
constexpr auto constant_small_rotation = linearized(with_rotation(0, 0, 0), seen, observed);

// By the projection of the point that the rotation moves to (-11.75, 13, -42.75), without distortion by its third
// entry.
constexpr camera undistorted = {0, 0, 0, 0.75, -0.25, -1.75, 1430.0, 0, 0};
static_assert([] {
  const auto [value, jacobian] = linearized(undistorted, seen, observed);
  const auto [by_camera, by_point] = jacobian[0];
  const double depth = 42.75, x = -11.75 / depth, slope = 1430.0 / depth;
  return close(value[0], 1430.0 * x + 386.0, 1e-14) && close(by_camera[6], x) && close(by_point[0], slope) &&
         by_point[1] == 0 && close(by_point[2], slope * x) && close(by_camera[0], slope * x * seen[1]) &&
         close(by_camera[1], slope * (seen[2] - x * seen[0])) && close(by_camera[2], -slope * seen[1]);
}());

template <class Result>
void check_same(const Result& constant, const Result& found) {
  for (std::size_t k = 0; k < 2; ++k) {
    CHECK(close(constant.value[k], found.value[k], 1e-13));
    const row a = row_of(constant.jacobian[k]), b = row_of(found.jacobian[k]);
    for (std::size_t i = 0; i < parameters; ++i) CHECK(close(a[i], b[i], 1e-13));
  }
}

TEST_CASE("a constant expression gives what the program gives") {
  check_same(constant_rotation, linearized(launder_all(with_rotation(-0.5, 0.25, 0.125)), seen, observed));
  check_same(constant_small_rotation, linearized(launder_all(with_rotation(0, 0, 0)), seen, observed));
}

// What the program prints for other programs of this source, compiled at other levels of optimization.
TEST_CASE("bits" * doctest::skip()) {
  int which = 0;
  for (const camera& c :
       {with_rotation(-0.5, 0.25, 0.125), with_rotation(1.5, -2.0, 1.0), with_rotation(0, 1e-12, 0)}) {
    const auto [residuals, jacobian] = linearized(launder_all(c), launder_all(seen), launder_all(observed));
    for (std::size_t k = 0; k < 2; ++k, ++which) {
      int number = 0;
      const auto print = [&](double x) {
        std::printf("residual_%d.%d %016llx\n", which, number++, std::bit_cast<unsigned long long>(x));
      };
      print(residuals[k]);
      for (const double x : row_of(jacobian[k])) print(x);
    }
  }
}

}  // namespace
