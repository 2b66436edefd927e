#include <doctest/doctest.h>

#include <leibniz/interop/self_check.hpp>
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

namespace {

// x² + sin(xy), written by a user from outside, with a composite value.
struct wave : lz::primitive {
  static constexpr lz::text name = "wave";
  static constexpr int arity = 2;
  static constexpr bool composite = true;
  static constexpr auto value(const auto& a, const auto& b) { return a * a + lz::sin(a * b); }
  static constexpr auto partials(auto, auto a, auto b) {
    return lz::op::each(2_c * a + b * lz::cos(a * b), a * lz::cos(a * b));
  }
};

// The same with a wrong second partial.
struct wrong_wave : wave {
  static constexpr lz::text name = "wrong_wave";
  static constexpr auto partials(auto, auto a, auto b) {
    return lz::op::each(2_c * a + b * lz::cos(a * b), b * lz::cos(a * b));
  }
};

// A partial that is nowhere a number.
struct undefined_slope : lz::primitive {
  static constexpr lz::text name = "undefined_slope";
  template <class T>
  static constexpr T value(const T& a) {
    return a;
  }
  static constexpr auto partials(auto, auto a) { return lz::op::each(lz::log(-lz::abs(a) - 1_c)); }
};

}  // namespace

TEST_CASE("right partials pass") {
  CHECK(lz::self_check<wave>());
  CHECK(lz::self_check<lz::op::tanh>());
  CHECK(lz::self_check<lz::op::div>());
}

TEST_CASE("wrong partials are found, with the operand and the point") {
  const lz::detail::self_check_result result = lz::self_check<wrong_wave>();
  CHECK(!result);
  CHECK(result.operand == 1);
  CHECK(result.partial == doctest::Approx(result.at[1] * std::cos(result.at[0] * result.at[1])));
  CHECK(result.slope == doctest::Approx(result.at[0] * std::cos(result.at[0] * result.at[1])));
  CHECK(!lz::self_check<undefined_slope>());
}
