// A formula that takes more steps of constant evaluation than the compiler may take.
// error: a graph needs to be made by the compiler, but this one is not, for the reason that stands below
// error: if it is the limit of steps, give the compiler -fconstexpr-
// unsaid: a call of a formula takes values for its own inputs
// flags GNU: -fconstexpr-ops-limit=2000000
// flags Clang: -fconstexpr-steps=100000
#include <leibniz/leibniz.hpp>

#ifdef TWIN
constexpr auto x = leibniz::vec<"x", 4>;
#else
constexpr auto x = leibniz::vec<"x", 500>;
#endif
const std::array<double, x.size()> numbers{};
const double value = sum(sin(x) * x)(x = numbers);
