// reference: published test problems with their reference values, read where they lie.
//
//   in    read_problems("mgh_equations14_f_J.json") of the folder LEIBNIZ_REFERENCE_DATA
//   out   one record for each function and point: where it is, its values, its first and second derivatives there
//
// Where no such folder is named, `is_at_hand` says that a test is skipped, and is false.
#pragma once

#include <string>
#include <vector>

namespace reference {

using numbers = std::vector<double>;

/// A function at a point. One with several results has a Jacobian, one with a single result a gradient and a Hessian;
/// matrices row by row.
struct problem {
  std::string name, point;
  numbers x, values, first, second;
};

/// A regression: `columns` numbers of each observation in x, the one that is fitted in y.
struct regression {
  std::string name;
  std::size_t columns;
  numbers start, certified, x, y;
};

bool is_at_hand();
std::vector<problem> read_problems(const std::string& file);
std::vector<regression> read_regressions(const std::string& file);

}  // namespace reference
