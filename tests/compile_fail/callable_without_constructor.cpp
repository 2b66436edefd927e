// A functor without data that cannot be made from nothing.
// error: a callable is traced without an object, so it needs a default constructor, but this one has none: give it one
#include <leibniz/leibniz.hpp>

struct scaled {
#ifdef TWIN
  constexpr scaled() = default;
#endif
  constexpr explicit scaled(int) {}
  constexpr ~scaled() {}
  constexpr auto operator()(const auto& x) const { return 3 * x; }
};

const auto g = leibniz::gradient(scaled(1))(1.0);
