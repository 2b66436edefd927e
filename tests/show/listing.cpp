// listing: the code that runs, and what it costs.
#include <leibniz/leibniz.hpp>

#include <array>

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
  BOTH(lz::cost(f) ==
       lz::operation_count{.all = 2, .arithmetic = 2, .additions = 1, .multiplications = 1, .depth = 2, .live = 1});
  BOTH(lz::cost(lz::gradient(f)) ==
       lz::operation_count{.all = 1, .arithmetic = 1, .additions = 1, .depth = 1, .live = 1});
  BOTH(lz::cost(lz::value_and_gradient(f)) ==
       lz::operation_count{.all = 2, .arithmetic = 2, .additions = 1, .multiplications = 1, .depth = 2, .live = 1});
  BOTH(lz::cost(lz::stack(exp(x) / y, exp(x))) ==
       lz::operation_count{.all = 2, .divisions = 1, .functions = 1, .depth = 2, .live = 1});
  // A common part counts once, and the composite in the words of its value.
  BOTH(lz::cost(exp(x) * exp(x)).functions == 1);
  BOTH(lz::cost(sigmoid(x)).functions == 1);
}

TEST_CASE("cost: results without an active input are counted, and are no error") {
  constexpr auto k = lz::parameter<"k">;
  BOTH(lz::cost(f).inactive_outputs == 0);
  BOTH(lz::cost(lz::stack(x, k, 2_c * k)).inactive_outputs == 2);
  BOTH(lz::cost(lz::gradient(f, lz::wrt(lz::var<"other">))).inactive_outputs == 1);
  BOTH(lz::cost(lz::gradient(f)).inactive_outputs == 0);
  BOTH(lz::listing(lz::gradient(f, lz::wrt(lz::var<"other">))) ==
       "df/dother = 0\n"
       "0 operations: 0 arithmetic, 0 divisions, 0 functions; 1 inactive output\n");
}

constexpr auto smaller = [](auto a, auto b) {
  if (a < b) return a * a;
  return b;
};
constexpr auto both = [](auto a, const auto& b) { return std::array{a * b[0], b[1]}; };

TEST_CASE("listing: a callable, in the shapes of its arguments") {
  constexpr auto product = [](auto a, const auto& b) { return a * b[1] + exp(b[0]); };
  BOTH(lz::listing(product, 1.0, std::array{1.0, 2.0}) == "v1 = x0 * x1[1]\n"
                                                          "v2 = exp(x1[0])\n"
                                                          "v3 = v1 + v2\n"
                                                          "f = v3\n"
                                                          "3 operations: 2 arithmetic, 0 divisions, 1 function\n");
  BOTH(lz::listing(lz::gradient(product, lz::wrt<1>), 1.0, std::array{1.0, 2.0}) ==
       "v1 = exp(x1[0])\n"
       "df/dx1[0] = v1\n"
       "df/dx1[1] = x0\n"
       "1 operation: 0 arithmetic, 0 divisions, 1 function\n");
  // Only the shapes of the examples count: neither their values nor their numbers.
  const float number = 3;
  const std::array<long double, 2> numbers{5, 6};
  CHECK(lz::listing(product, number, numbers).data() == lz::listing(product, 1.0, std::array{1.0, 2.0}).data());
}

TEST_CASE("listing: a branch reads as code does") {
  BOTH(lz::listing(smaller, 1.0, 1.0) == "if x0 < x1:\n"
                                         "  v1 = x0 * x0\n"
                                         "  f = v1\n"
                                         "else:\n"
                                         "  f = x1\n"
                                         "2 operations: 2 arithmetic, 0 divisions, 0 functions\n");
  BOTH(lz::listing(lz::value_and_gradient(smaller), 1.0, 1.0) ==
       "if x0 < x1:\n"
       "  v1 = x0 * x0\n"
       "  v2 = 2 * x0\n"
       "  f = v1\n"
       "  df/dx0 = v2\n"
       "  df/dx1 = 0\n"
       "else:\n"
       "  f = x1\n"
       "  df/dx0 = 0\n"
       "  df/dx1 = 1\n"
       "3 operations: 3 arithmetic, 0 divisions, 0 functions\n");
}

TEST_CASE("listing: branches in branches, and one after the other") {
  // Both sides need the square, so it stands before the branch; the cube stands where it is needed.
  constexpr auto nested = [](auto a, auto b) {
    const auto square = a * a, cube = square * a;
    if (a < 0) return b < 0 ? square : cube;
    if (a < 1) return cube;
    return square;
  };
  BOTH(lz::listing(nested, 1.0, 1.0) == "v1 = x0 * x0\n"
                                        "if x0 < 0:\n"
                                        "  if x1 < 0:\n"
                                        "    f = v1\n"
                                        "  else:\n"
                                        "    v2 = v1 * x0\n"
                                        "    f = v2\n"
                                        "else if x0 < 1:\n"
                                        "  v2 = v1 * x0\n"
                                        "  f = v2\n"
                                        "else:\n"
                                        "  f = v1\n"
                                        "5 operations: 5 arithmetic, 0 divisions, 0 functions\n");
}

TEST_CASE("listing: a condition that is needed elsewhere has a name") {
  constexpr auto twice = [](auto a, auto b) {
    const auto is_less = a < b;
    const auto least = select(is_less, a, b);
    if (is_less) return least * b;
    return least;
  };
  BOTH(lz::listing(twice, 1.0, 1.0) == "v1 = x0 < x1\n"
                                       "v2 = select(v1, x0, x1)\n"
                                       "if v1:\n"
                                       "  v3 = v2 * x1\n"
                                       "  f = v3\n"
                                       "else:\n"
                                       "  f = v2\n"
                                       "3 operations: 3 arithmetic, 0 divisions, 0 functions\n");
}

TEST_CASE("listing: several results, and their Jacobian") {
  BOTH(lz::listing(both, 1.0, std::array{1.0, 2.0}) == "v1 = x0 * x1[0]\n"
                                                       "f[0] = v1\n"
                                                       "f[1] = x1[1]\n"
                                                       "1 operation: 1 arithmetic, 0 divisions, 0 functions\n");
  BOTH(lz::listing(lz::value_and_jacobian(both, lz::wrt<1, 0>), 1.0, std::array{1.0, 2.0}) ==
       "v1 = x0 * x1[0]\n"
       "f[0] = v1\n"
       "df[0]/dx1[0] = x0\n"
       "df[0]/dx1[1] = 0\n"
       "df[0]/dx0 = x1[0]\n"
       "f[1] = x1[1]\n"
       "df[1]/dx1[0] = 0\n"
       "df[1]/dx1[1] = 1\n"
       "df[1]/dx0 = 0\n"
       "1 operation: 1 arithmetic, 0 divisions, 0 functions\n");
}

TEST_CASE("cost: callables") {
  BOTH(lz::cost(smaller, 1.0, 1.0) ==
       lz::operation_count{.all = 2, .arithmetic = 2, .multiplications = 1, .depth = 1, .live = 1});
  BOTH(lz::cost(lz::value_and_gradient(smaller), 1.0, 1.0) ==
       lz::operation_count{.all = 3, .arithmetic = 3, .multiplications = 2, .depth = 1, .live = 1});
  // A result counts as active where one path depends on what it is differentiated by.
  BOTH(lz::cost(lz::gradient(smaller, lz::wrt<0>), 1.0, 1.0).inactive_outputs == 0);
  BOTH(lz::cost(lz::jacobian(both, lz::wrt<0>), 1.0, std::array{1.0, 2.0}).inactive_outputs == 1);
  BOTH(lz::cost(lz::jacobian(both), 1.0, std::array{1.0, 2.0}).inactive_outputs == 0);
  BOTH(lz::cost([](auto) { return 3.0; }, 1.0).inactive_outputs == 1);
}

}  // namespace
