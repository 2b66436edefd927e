// A static member that may change.
// error: a callable is traced by the compiler, so it needs to be constexpr all through
#include <leibniz/leibniz.hpp>

struct scaled {
#ifdef TWIN
  static constexpr double scale = 3;
#else
  static inline double scale = 3;
#endif
  constexpr auto operator()(const auto& x) const { return scale * x; }
};

const auto g = leibniz::gradient(scaled{})(1.0);
