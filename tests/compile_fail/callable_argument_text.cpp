// Text among the arguments, in a tuple.
// error: an argument of a callable is made of numbers, but was called with text
#include <leibniz/leibniz.hpp>

#include <string>
#include <tuple>

#ifdef TWIN
const auto g = leibniz::gradient([](const auto& t) { return std::get<0>(t) * 2; })(std::tuple{1.0, 2.0});
#else
const auto g = leibniz::gradient([](const auto& t) { return std::get<0>(t) * 2; })(std::tuple{1.0, std::string("m")});
#endif
