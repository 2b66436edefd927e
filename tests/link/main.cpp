// One program of two translation units that use the same formulas: it links, and both see the same objects.
#include "formulas.hpp"

int main() {
  const bool same_value = shared::slope(-2, 5, -4) == 3 && slope_elsewhere(-2, 5, -4) == 3;
  const bool same_object = formula_elsewhere() == static_cast<const void*>(&shared::f);
  return same_value && same_object ? 0 : 1;
}
