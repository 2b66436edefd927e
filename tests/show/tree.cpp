// tree: the type of a formula, indented.
#include <leibniz/leibniz.hpp>

#include "both.hpp"

namespace {

namespace lz = leibniz;
using namespace lz::literals;

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto w = lz::vec<"w", 2>;

TEST_CASE("tree: a formula") {
  BOTH(lz::tree((x + y) * z) == "mul\n"
                                "├─ add\n"
                                "│  ├─ x\n"
                                "│  └─ y\n"
                                "└─ z\n");
  BOTH(lz::tree(select(x < y, 0.5_c, exp(2.0 * x))) == "select\n"
                                                       "├─ less\n"
                                                       "│  ├─ x\n"
                                                       "│  └─ y\n"
                                                       "├─ 0.5\n"
                                                       "└─ exp\n"
                                                       "   └─ mul\n"
                                                       "      ├─ 2\n"
                                                       "      └─ x\n");
  BOTH(lz::tree(x) == "x\n");
}

TEST_CASE("tree: a vector of formulas") {
  BOTH(lz::tree(lz::stack(x * y, dot(w, w))) == "vector\n"
                                                "├─ mul\n"
                                                "│  ├─ x\n"
                                                "│  └─ y\n"
                                                "└─ sum\n"
                                                "   ├─ mul\n"
                                                "   │  ├─ w[0]\n"
                                                "   │  └─ w[0]\n"
                                                "   └─ mul\n"
                                                "      ├─ w[1]\n"
                                                "      └─ w[1]\n");
}

}  // namespace
