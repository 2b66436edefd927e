// graphviz: the graph as it is written, for Graphviz.
#include <leibniz/leibniz.hpp>

#include "both.hpp"

namespace {

namespace lz = leibniz;
using namespace lz::literals;

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;

/// How often a line, or a part of it, occurs.
constexpr int times(lz::text all, lz::text wanted) {
  int count = 0;
  for (std::size_t i = 0; i + wanted.size() <= all.size(); ++i)
    count += lz::text(all.data() + i, wanted.size()) == wanted ? 1 : 0;
  return count;
}

TEST_CASE("graphviz: a formula") {
  constexpr lz::text picture = lz::graphviz((x + y) * z);
  BOTH(times(picture, "n0 [shape=box, width=0.3, height=0.3, label=\"x\"];\n") == 1);
  BOTH(times(picture, "n2 [shape=circle, label=\"+\"];\n") == 1);
  BOTH(times(picture, "n4 [shape=circle, label=\"*\"];\n") == 1);
  BOTH(times(picture, "n0 -> n2;\n") == 1);
  BOTH(times(picture, "n2 -> n4;\n") == 1);
  BOTH(times(picture, "n4 -> f0;\n") == 1);
  BOTH(times(picture, " -> ") == 5);
}

TEST_CASE("graphviz: common parts once, no rule applied") {
  BOTH(times(lz::graphviz(exp(x) * exp(x)), "label=\"exp\"") == 1);
  BOTH(times(lz::graphviz(exp(x) * exp(x)), "n1 -> n2;\n") == 2);
  BOTH(times(lz::graphviz(-(-x)), "label=\"-\"") == 2);
}

TEST_CASE("graphviz: constants stand on their gates") {
  BOTH(times(lz::graphviz(1_c + x), "label=\"+ 1\"") == 1);
  BOTH(times(lz::graphviz(1_c / x), "label=\"1 / ·\"") == 1);
  BOTH(times(lz::graphviz(x - 0.5_c), "label=\"· - 0.5\"") == 1);
  BOTH(times(lz::graphviz(pow(x, 3_c)), "label=\"pow(·, 3)\"") == 1);
  BOTH(times(lz::graphviz(max(0_c, x)), "label=\"max(0, ·)\"") == 1);
  BOTH(times(lz::graphviz(lz::stack(x, 2_c)), "label=\"2\"") == 1);
}

TEST_CASE("graphviz: each part of a vector is an output") {
  constexpr lz::text picture = lz::graphviz(lz::stack(x + y, x * y));
  BOTH(times(picture, "label=\"f[0]\"") == 1);
  BOTH(times(picture, "label=\"f[1]\"") == 1);
}

TEST_CASE("graphviz: names are quoted") { BOTH(times(lz::graphviz(lz::var<"a\"b\\">), "label=\"a\\\"b\\\\\"") == 1); }

}  // namespace
