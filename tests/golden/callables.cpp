// Every kind of picture of ordinary functions: straight, with branches, in the shapes of their arguments, and with
// results behind a pointer.
#include <array>
#include <cmath>
#include <iostream>
#include <leibniz/leibniz.hpp>

namespace {

namespace lz = leibniz;

void title(const char* what) { std::cout << "\n== " << what << " ==\n\n"; }

template <class F, class... Examples>
void show(const char* what, const F& f, const Examples&... examples) {
  title(what);
  std::cout << lz::listing(f, examples...) << "\n" << lz::graphviz(f, examples...);
}

template <class Circuit>
void show_circuit(const char* what, const Circuit& circuit) {
  title(what);
  std::cout << circuit.table() << "\n" << circuit.dot();
}

template <class T>
struct line {
  T slope, offset;
};

/// Where a camera (rotation vector, translation, focal length) sees a point, less where it was seen. Around no rotation
/// at all the formula of Rodrigues has no value, so a linear one takes its place.
struct reprojection {
  template <class T>
  constexpr void operator()(const T* camera, const T* point, const T* seen, T* residuals) const {
    using std::cos, std::sin, std::sqrt;
    const T squared_angle = camera[0] * camera[0] + camera[1] * camera[1] + camera[2] * camera[2];
    const std::array<T, 3> cross = {camera[1] * point[2] - camera[2] * point[1],
                                    camera[2] * point[0] - camera[0] * point[2],
                                    camera[0] * point[1] - camera[1] * point[0]};
    std::array<T, 3> turned;
    if (squared_angle > 1e-12) {
      const T angle = sqrt(squared_angle), c = cos(angle), s = sin(angle);
      const T along = (camera[0] * point[0] + camera[1] * point[1] + camera[2] * point[2]) * (1 - c) / squared_angle;
      for (int i = 0; i < 3; ++i)
        turned[static_cast<std::size_t>(i)] =
            point[i] * c + cross[static_cast<std::size_t>(i)] * (s / angle) + camera[i] * along;
    } else {
      for (int i = 0; i < 3; ++i) turned[static_cast<std::size_t>(i)] = point[i] + cross[static_cast<std::size_t>(i)];
    }
    const T depth = turned[2] + camera[5];
    residuals[0] = camera[6] * (turned[0] + camera[3]) / depth - seen[0];
    residuals[1] = camera[6] * (turned[1] + camera[4]) / depth - seen[1];
  }
};

}  // namespace

int main() {
  constexpr auto product = [](auto x, auto y, auto z) { return (x + y) * z; };
  show("product", product, 1.0, 1.0, 1.0);
  show("the gradient of the product", lz::gradient(product), 1.0, 1.0, 1.0);
  show_circuit("product as a circuit", lz::circuit(product)(-2.0, 5.0, -4.0));

  constexpr auto smaller = [](auto x, auto y) {
    if (x < y) return x * x;
    return y;
  };
  show("a branch", smaller, 1.0, 1.0);
  show("a branch, value and gradient", lz::value_and_gradient(smaller), 1.0, 1.0);
  show_circuit("a branch as a circuit, one side", lz::circuit(smaller)(1.0, 2.0));
  show_circuit("a branch as a circuit, the other side", lz::circuit(smaller)(3.0, 2.0));

  constexpr auto stairs = [](const auto& l, auto x) {
    const auto y = l.slope * x + l.offset;
    if (y < 0 || y > 1) return y * y;
    if (y < 0.5) return sin(y);
    return y;
  };
  show("branches one after the other, with an aggregate", stairs, line<double>{}, 1.0);
  show("their gradient by the aggregate", lz::gradient(stairs, lz::wrt<0>), line<double>{}, 1.0);
  show_circuit("on the way to the last", lz::circuit(stairs)(line<double>{0.5, 0.25}, 1.0));

  constexpr auto residuals = lz::outputs<2>(reprojection{});
  constexpr std::array<double, 7> camera{};
  constexpr std::array<double, 3> point{};
  constexpr std::array<double, 2> seen{};
  show("a reprojection, through pointers", residuals, camera, point, seen);
  title("its Jacobian by the point");
  std::cout << lz::listing(lz::value_and_jacobian(residuals, lz::wrt<1>), camera, point, seen);

  title("what does not depend on what it is differentiated by");
  constexpr auto first = [](auto x, auto) { return x; };
  std::cout << lz::listing(lz::gradient(first, lz::wrt<1>), 1.0, 1.0);
}
