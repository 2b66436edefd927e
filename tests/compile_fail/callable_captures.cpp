// A lambda with a capture.
// error: a callable is traced without an object
// error: this one holds data: pass that data as an argument
#include <leibniz/leibniz.hpp>

#ifdef TWIN
const auto g = leibniz::gradient([](auto x, auto scale) { return scale * x; }, leibniz::wrt<0>)(1.0, 3.0);
#else
const double scale_at_run_time = __builtin_sqrt(9.0);
const auto make = [](double scale) { return [scale](auto x) { return scale * x; }; };
const auto g = leibniz::gradient(make(scale_at_run_time))(1.0);
#endif
