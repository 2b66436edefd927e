// Large, deep and shared formulas through the whole flow.
#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;

template <int Times>
constexpr auto squared(auto f) {
  if constexpr (Times == 0)
    return f;
  else
    return squared<Times - 1>(f * f);
}
template <int Terms>
constexpr auto terms() {
  if constexpr (Terms == 1)
    return x;
  else
    return terms<Terms - 1>() + x;
}

TEST_CASE("a formula that squares itself sixteen times is sixteen multiplications") {
  constexpr auto f = squared<16>(x);
  BOTH(lz::cost(f).all == 16);
  BOTH(f(x = launder(1.0)) == 1);
  BOTH(gradient(f)(x = launder(1.0))[x] == 65536);
}

TEST_CASE("a sum of many terms") {
  constexpr auto f = terms<200>();
  BOTH(f(x = launder(0.5)) == 100);
  BOTH(gradient(f)(x = launder(0.5))[x] == 200);
}

TEST_CASE("a vector of a hundred variables") {
  constexpr auto w = lz::vec<"w", 100>;
  double numbers[100];
  for (int i = 0; i < 100; ++i) numbers[i] = i;
  const auto [value, g] = value_and_gradient(dot(w, w))(w = numbers);
  CHECK(value == 328350);
  bool right = g.size() == 100;
  for (std::size_t i = 0; i < 100; ++i) right = right && g.data()[i] == 2 * static_cast<double>(i);
  CHECK(right);
}

}  // namespace
