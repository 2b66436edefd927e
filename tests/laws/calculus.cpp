// The laws that look at slopes of the value, over every row of the table.
#include "laws/over_table.hpp"

namespace {

TEST_CASE("partials are the slopes of the value") {
  const int rows = over_table([]<class Op>() { CHECK(laws::finite_differences<Op>() < by_differences); });
  CHECK(rows == rows_in_table);
}

TEST_CASE("the chain rule") {
  over_table([]<class Op>() { CHECK(laws::chain_rule<Op>() < by_differences); });
}

}  // namespace
