// A row of two operands with three partials.
// error: leibniz: a row needs one partial for each operand, but gives more or fewer
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
    return lz::op::each(1_c, 2_c, 0_c);
#endif
  }
};

constexpr auto t = lz::var<"t">;
const double slope = lz::gradient(lz::make<swell>(t, 3_c * t))(t = 1.0)[t];
