// An atomic bool among the arguments.
// error: an argument of a callable is made of numbers, but was called with a bool
// error: write a callable for each case
#include <atomic>
#include <leibniz/leibniz.hpp>

#ifdef TWIN
const std::atomic<int> given = 1;
#else
const std::atomic<bool> given = true;
#endif

const auto g = leibniz::gradient([](auto x, auto y) { return x * y; })(1.0, given);
