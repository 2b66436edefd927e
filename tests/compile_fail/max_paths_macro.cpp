// A limit of paths for a whole translation unit.
// error: leibniz: each callable has its own limit of paths, but LEIBNIZ_MAX_PATHS is defined: write max_paths<128>(f)
#ifndef TWIN
#define LEIBNIZ_MAX_PATHS 128
#endif
#include <leibniz/leibniz.hpp>

const auto g = leibniz::gradient(leibniz::max_paths<128>([](auto x) { return x < 0 ? -x : x; }))(1.0);
