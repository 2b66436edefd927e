// A functor that inherits its operator() and with it data.
// error: a callable is traced without an object
// error: this one holds data: pass that data as an argument
#include <leibniz/leibniz.hpp>

struct scaled {
#ifdef TWIN
  static constexpr double scale = 2;
#else
  double scale = 2;
#endif
  constexpr auto operator()(const auto& x) const { return scale * x; }
};
struct named : scaled {
  static constexpr const char* name = "scaled";
};

const auto g = leibniz::gradient(named{})(1.0);
