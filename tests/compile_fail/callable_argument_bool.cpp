// A bool among the arguments.
// error: an argument of a callable is made of numbers, but was called with a bool
// error: write a callable for each case
#include <leibniz/leibniz.hpp>

constexpr auto f = [](auto x, auto squared) {
#ifdef TWIN
  return squared > 0 ? x * x : x;
#else
  return squared ? x * x : x;
#endif
};

#ifdef TWIN
const auto g = leibniz::gradient(f, leibniz::wrt<0>)(1.0, 1.0);
#else
const auto g = leibniz::gradient(f, leibniz::wrt<0>)(1.0, true);
#endif
