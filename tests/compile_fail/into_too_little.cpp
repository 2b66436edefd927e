// Memory for two numbers, and a gradient of three.
// error: into(...) needs memory for all numbers of a result, but was given too little
#include <leibniz/leibniz.hpp>

#include <array>

namespace lz = leibniz;
constexpr auto f = [](const auto& a) { return a[0] * a[1] * a[2]; };

#ifdef TWIN
void gradient(std::array<double, 3>& out, const std::array<double, 3>& at) { lz::gradient(f).into(out)(at); }
#else
void gradient(std::array<double, 2>& out, const std::array<double, 3>& at) { lz::gradient(f).into(out)(at); }
#endif
