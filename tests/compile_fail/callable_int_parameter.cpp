// A parameter that is an int.
// error: a callable is traced with numbers of a type of the library's, but this one takes plain numbers only
// error: an int that counts or chooses belongs to the type of the callable, as in power<3>{}
#include <leibniz/leibniz.hpp>

#ifdef TWIN
template <int N>
struct power {
  template <class T>
  constexpr T operator()(const T& x) const {
    T result = 1;
    for (int i = 0; i < N; ++i) result *= x;
    return result;
  }
};
const auto g = leibniz::gradient(power<3>{})(1.5);
#else
constexpr auto power = [](auto x, int n) {
  auto result = x;
  for (int i = 1; i < n; ++i) result *= x;
  return result;
};
const auto g = leibniz::gradient(power, leibniz::wrt<0>)(1.5, 3);
#endif
