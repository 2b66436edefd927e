// A functor with a function that is not constexpr.
// error: a callable is traced by the compiler, so it needs to be constexpr all through
// error: declare it and what it calls constexpr
// error: operator()
#include <leibniz/leibniz.hpp>

#ifdef TWIN
#define MAYBE_CONSTEXPR constexpr
#else
#define MAYBE_CONSTEXPR
#endif

template <class T>
MAYBE_CONSTEXPR T length(const T& x, const T& y) {
  return sqrt(x * x + y * y);
}
struct residual {
  template <class T>
  MAYBE_CONSTEXPR T operator()(const T& x, const T& y) const {
    return length(x, y) - 1.0;
  }
};

const auto g = leibniz::gradient(residual{})(3.0, 4.0);
