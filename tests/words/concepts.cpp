// What counts as a number, and what as a callable.
#include <complex>
#include <functional>
#include <string>
#include <vector>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;

namespace {

constexpr auto t = lz::var<"t">;

struct squared {
  template <class T>
  constexpr T operator()(const T& x) const {
    return x * x;
  }
};
struct inherited : squared {};
struct final_square final : squared {};
struct overloaded {
  float operator()(float) const;
  double operator()(double) const;
};
struct camera {
  double focal;
};
constexpr auto plain = [](double x) { return x; };

TEST_CASE("numbers are what can be computed with; a bool is a condition") {
  static_assert(lz::Scalar<float> && lz::Scalar<long double> && lz::Scalar<char> && lz::Scalar<unsigned long>);
  static_assert(!lz::Scalar<bool> && !lz::Scalar<std::string> && !lz::Scalar<double*> && !lz::Scalar<camera>);
  BOTH(lz::select(launder(true), 1.0, 2.0) == 1);
  BOTH(lz::select(launder(2.0) < 1, 1.0, 2.0) == 2);
  BOTH(lz::select(launder(false), t, 2.0 * t)(t = 3.0) == 6);
  BOTH(lz::select(t < 4 && launder(true), t, 2.0 * t)(t = 3.0) == 3);
  BOTH(lz::select(!(t < 4) || launder(false), t, 2.0 * t)(t = 3.0) == 6);
  BOTH(lz::gradient(lz::select(launder(false), t, 2.0 * t))(t = 3.0)[t] == 2);
}

TEST_CASE("a callable is a class that can be called, whatever it takes") {
  static_assert(lz::Callable<squared> && lz::Callable<inherited> && lz::Callable<final_square>);
  static_assert(lz::Callable<overloaded> && lz::Callable<decltype(plain)> &&
                lz::Callable<std::function<double(double)>>);
  static_assert(!lz::Callable<std::string> && !lz::Callable<std::vector<double>> && !lz::Callable<camera>);
  static_assert(!lz::Callable<double> && !lz::Callable<std::complex<double>> && !lz::Callable<decltype(t + t)>);
}

TEST_CASE("what has no identity of its own keeps its long name") {
  static_assert(lz::detail::identity_of<squared>.is_foreign && !lz::detail::identity_of<decltype(t + t)>.is_foreign);
}

}  // namespace
