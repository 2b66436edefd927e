// A callable that takes more steps of constant evaluation than the compiler may take.
// error: a callable is traced by the compiler
// error: or is too long for the compiler
// error: raise -fconstexpr-steps to 10000000 (Clang) or -fconstexpr-ops-limit to 100000000
// flags GNU: -fconstexpr-ops-limit=2000000
// flags Clang: -fconstexpr-steps=200000
#include <leibniz/leibniz.hpp>

#ifdef TWIN
constexpr int count = 4;
#else
constexpr int count = 1000;
#endif

constexpr auto f = [](auto x) {
  auto sum = x;
  for (int i = 0; i < count; ++i) sum += leibniz::sin(sum);
  return sum;
};
const double slope = leibniz::gradient(f)(1.0);
