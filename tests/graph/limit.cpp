// What the compiler's limit of steps allows is known without an error.
#include <leibniz/leibniz.hpp>

#include "both.hpp"

namespace lz = leibniz;

namespace {

// This file is compiled without a limit of its own.
TEST_CASE("idle steps tell whether a limit allows as many") {
  BOTH(lz::detail::allows_steps<lz::detail::steps_unasked / 2>);
  BOTH(!lz::detail::allows_steps<2 * lz::detail::steps_unasked>);
}

}  // namespace
