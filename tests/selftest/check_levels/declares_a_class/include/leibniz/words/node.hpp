#pragma once

namespace leibniz {

/// What folds a formula.
template <class Formula>
struct folded;  // in fold.hpp

}  // namespace leibniz
