// An argument that std::bind_front holds.
// error: a callable is traced without an object
// error: this one holds data: pass that data as an argument
#include <functional>
#include <leibniz/leibniz.hpp>

constexpr auto product = [](auto scale, auto x) { return scale * x; };

#ifdef TWIN
const auto g = leibniz::gradient(product, leibniz::wrt<1>)(3.0, 1.0);
#else
const auto g = leibniz::gradient(std::bind_front(product, 3.0))(1.0);
#endif
