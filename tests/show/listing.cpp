// listing: the code that runs, and what it costs.
#include <leibniz/leibniz.hpp>

#include "both.hpp"

namespace {

namespace lz = leibniz;
using namespace lz::literals;

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto w = lz::vec<"w", 2>;
constexpr auto f = (x + y) * z;

TEST_CASE("listing: a value") {
  BOTH(lz::listing(f) == "v1 = x + y\n"
                         "v2 = v1 * z\n"
                         "f = v2\n"
                         "2 operations: 2 arithmetic, 0 divisions, 0 functions\n");
  BOTH(lz::listing(lz::stack(exp(x) / y, 2.0 * w[1_c])) == "v1 = exp(x)\n"
                                                           "v2 = v1 / y\n"
                                                           "v3 = c0 * w[1]\n"
                                                           "f[0] = v2\n"
                                                           "f[1] = v3\n"
                                                           "3 operations: 1 arithmetic, 1 division, 1 function\n");
  BOTH(lz::listing(x) == "f = x\n"
                         "0 operations: 0 arithmetic, 0 divisions, 0 functions\n");
}

TEST_CASE("listing: a gradient") {
  BOTH(lz::listing(lz::gradient(f)) == "v1 = x + y\n"
                                       "df/dx = z\n"
                                       "df/dy = z\n"
                                       "df/dz = v1\n"
                                       "1 operation: 1 arithmetic, 0 divisions, 0 functions\n");
  BOTH(lz::listing(lz::value_and_gradient(f)) == "v1 = x + y\n"
                                                 "v2 = v1 * z\n"
                                                 "f = v2\n"
                                                 "df/dx = z\n"
                                                 "df/dy = z\n"
                                                 "df/dz = v1\n"
                                                 "2 operations: 2 arithmetic, 0 divisions, 0 functions\n");
  BOTH(lz::listing(lz::gradient(f, lz::wrt(z, x))) == "v1 = x + y\n"
                                                      "df/dz = v1\n"
                                                      "df/dx = z\n"
                                                      "1 operation: 1 arithmetic, 0 divisions, 0 functions\n");
  BOTH(lz::listing(lz::gradient(w[0_c] * w[1_c] * x, lz::wrt(w))) ==
       "v1 = w[1] * x\n"
       "v2 = w[0] * x\n"
       "df/dw[0] = v1\n"
       "df/dw[1] = v2\n"
       "2 operations: 2 arithmetic, 0 divisions, 0 functions\n");
  BOTH(lz::listing(lz::gradient(w[0_c] * w[1_c] * x, lz::wrt(w[1_c]))) ==
       "v1 = w[0] * x\n"
       "df/dw[1] = v1\n"
       "1 operation: 1 arithmetic, 0 divisions, 0 functions\n");
}

TEST_CASE("listing: constants that need brackets") {
  constexpr lz::constant<1, 3> third;
  BOTH(lz::listing(x / third) == "v1 = x / (1/3)\n"
                                 "f = v1\n"
                                 "1 operation: 0 arithmetic, 1 division, 0 functions\n");
}

TEST_CASE("cost: what runs, counted") {
  BOTH(lz::cost(f) == lz::operation_count{2, 2, 0, 0});
  BOTH(lz::cost(lz::gradient(f)) == lz::operation_count{1, 1, 0, 0});
  BOTH(lz::cost(lz::value_and_gradient(f)) == lz::operation_count{2, 2, 0, 0});
  BOTH(lz::cost(lz::stack(exp(x) / y, exp(x))) == lz::operation_count{2, 0, 1, 1});
  // A common part counts once, and the composite in the words of its value.
  BOTH(lz::cost(exp(x) * exp(x)).functions == 1);
  BOTH(lz::cost(sigmoid(x)).functions == 1);
}

}  // namespace
