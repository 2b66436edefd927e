// A tangent of another shape than the argument.
// error: a tangent has the shapes of the arguments that one differentiates by, but was given others
#include <leibniz/leibniz.hpp>

#include <array>

namespace lz = leibniz;
constexpr auto f = [](const auto& a) { return a[0] * a[1]; };

#ifdef TWIN
const auto t = lz::jvp(f)(lz::at(std::array{1.0, 2.0}), lz::along(std::array{1.0, 0.0}));
#else
const auto t = lz::jvp(f)(lz::at(std::array{1.0, 2.0}), lz::along(std::array{1.0, 0.0, 0.0}));
#endif
