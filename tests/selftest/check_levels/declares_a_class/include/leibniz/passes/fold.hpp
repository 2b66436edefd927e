#pragma once

#include "../words/node.hpp"

namespace leibniz {

template <class Formula>
struct folded {};

}  // namespace leibniz
