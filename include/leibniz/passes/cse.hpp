// cse: common subexpressions become one node.
//
//   in    0 input x   1 exp 0   2 exp 0   3 mul 1 2
//   out   0 input x   1 exp 0   2 mul 1 1
#pragma once

#include "../graph/rebuild.hpp"

namespace leibniz::detail {

/// Equal nodes shared. The builder shares whatever it makes, so this matters for graphs that were edited.
constexpr graph cse(const graph& source) { return rebuild(source, nullptr); }

}  // namespace leibniz::detail
