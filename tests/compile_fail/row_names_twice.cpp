// Two rows of one name in one formula.
// error: leibniz: a row needs a name of its own, but another row of this formula has the same
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;

struct tide : lz::primitive {
  static constexpr lz::text name = "tide";
  static constexpr bool composite = true;
  static constexpr auto value(const auto& a) { return a * lz::exp(a); }
  static constexpr auto partials(auto y, auto a) { return lz::op::each(y + lz::exp(a)); }
};
struct other_tide : tide {
#ifdef TWIN
  static constexpr lz::text name = "other_tide";
#endif
};

constexpr auto t = lz::var<"t">;
const double slope = lz::gradient(lz::make<tide>(t) + lz::make<other_tide>(t))(t = 1.0)[t];
