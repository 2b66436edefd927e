// A function, which the compiler cannot trace by its type.
// error: gradient needs a formula, or a lambda or functor
// error: a function can be called in a lambda
#include <leibniz/leibniz.hpp>

template <class T>
constexpr T twice(T x) {
  return x + x;
}

#ifdef TWIN
const auto g = leibniz::gradient([](auto x) { return twice(x); })(1.0);
#else
const auto g = leibniz::gradient(twice<double>)(1.0);
#endif
