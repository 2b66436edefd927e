// A plain number as a partial.
// error: leibniz: a row needs formulas of y and the operands as its partials, but one is a number or something else: write 2_c for 2
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

struct swell : lz::primitive {
  static constexpr lz::text name = "swell";
  static constexpr int arity = 2;
  static constexpr bool composite = true;
  static constexpr auto value(const auto& a, const auto& b) { return a + 2_c * b; }
  static constexpr auto partials(auto, auto, auto) {
#ifdef TWIN
    return lz::op::each(1_c, 2_c);
#else
    return lz::op::each(1_c, 2.0);
#endif
  }
};

constexpr auto t = lz::var<"t">;
const double slope = lz::gradient(lz::make<swell>(t, 3_c * t))(t = 1.0)[t];
