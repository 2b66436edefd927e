// A functor inside a functor, with data.
// error: a callable is traced without an object
// error: this one holds data: pass that data as an argument
#include <leibniz/leibniz.hpp>

template <class F>
struct negated {
  [[no_unique_address]] F inner;
  constexpr auto operator()(const auto& x) const { return -inner(x); }
};

template <class F>
negated(F) -> negated<F>;

#ifdef TWIN
const auto g = leibniz::gradient(negated{[](auto x) { return 2 * x; }})(1.0);
#else
const auto g = leibniz::gradient(negated{[scale = 2.0](auto x) { return scale * x; }})(1.0);
#endif
