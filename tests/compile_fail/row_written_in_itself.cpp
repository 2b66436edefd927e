// A composite row whose value is written in that row: there is no end to it.
// error: leibniz: a formula is rewritten in a few steps, but this one goes on and on: write the value of a composite row
// error: row of your own without that row
#include <leibniz/leibniz.hpp>

struct half_sum : leibniz::primitive {
  static constexpr leibniz::text name = "half_sum";
  static constexpr bool composite = true;
  template <class T>
  static constexpr T value(const T& x) {
    using namespace leibniz::literals;
#ifdef TWIN
    return 0.5_c * x;
#else
    return 0.5_c * (leibniz::make<half_sum>(x) + leibniz::make<half_sum>(-x));
#endif
  }
  static constexpr auto partials(auto, auto) {
    using namespace leibniz::literals;
    return leibniz::op::each(0.5_c);
  }
};

constexpr auto x = leibniz::var<"x">;
constexpr double half(double at) { return leibniz::make<half_sum>(x)(x = at); }
