// The gradient, inside a traced function, of a functor with data.
// error: a callable is traced without an object
// error: this one holds data: pass that data as an argument
#include <leibniz/leibniz.hpp>

struct scaled {
  double scale;
  constexpr auto operator()(const auto& x) const { return scale * x * x; }
};

#ifdef TWIN
const auto g = leibniz::gradient([](auto x) { return scaled{3}(x)*x; })(1.0);
#else
const auto g = leibniz::gradient([](auto x) { return leibniz::gradient(scaled{3})(x) * x; })(1.0);
#endif
