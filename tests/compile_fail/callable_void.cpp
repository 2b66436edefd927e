// A callable that gives nothing, but writes through a pointer.
// error: a callable gives a number, or an array, tuple or aggregate of numbers
// error: write outputs<n>(f) if it writes them through a pointer
#include <array>
#include <leibniz/leibniz.hpp>

constexpr auto f = []<class T>(const T* x, T* y) { y[0] = x[0] * x[1]; };
constexpr auto h = [](const auto& x) { static_cast<void>(x[0] * x[1]); };

#ifdef TWIN
const auto g = leibniz::jacobian(leibniz::outputs<1>(f))(std::array{1.0, 2.0});
#else
const auto g = leibniz::gradient(h)(std::array{1.0, 2.0});
#endif
