// The primitive of the README that is added from outside, and the checks that it can be held to.
#include <doctest/doctest.h>

#include <leibniz/interop/self_check.hpp>
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

// [readme: custom]
struct swell : lz::primitive {
  static constexpr lz::text name = "swell";
  static constexpr bool composite = true;  // its value is written in words
  static constexpr auto value(const auto& a) { return a * lz::exp(a); }
  static constexpr auto partials(auto y, auto a) { return lz::op::each(y + lz::exp(a)); }
};
constexpr auto t = lz::var<"t">;
constexpr auto tide = lz::make<swell>(2_c * t);

static_assert(lz::gradient(tide)(t = 0.0)[t] == 2.0);
static_assert(lz::infix(tide) == "swell(2 * t)");
// [/readme]

TEST_CASE("a primitive from outside") {
  const volatile double zero = 0.0;
  CHECK(lz::gradient(tide)(t = double{zero})[t] == 2.0);
  CHECK(lz::derivative<2>(tide, t)(t = double{zero}) == 8.0);
  CHECK(lz::self_check<swell>());
}
