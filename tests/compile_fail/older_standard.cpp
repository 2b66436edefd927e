// An older standard, played by the macro that tells it.
// error: leibniz: the library is written in C++20, but an older standard was chosen: compile with -std=c++20
#ifndef TWIN
#undef __cplusplus
#define __cplusplus 201703L
#endif
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;
