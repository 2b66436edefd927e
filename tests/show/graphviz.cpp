// graphviz: the graph as it is written, for Graphviz.
#include <leibniz/leibniz.hpp>

#include <array>

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

TEST_CASE("graphviz: a callable") {
  constexpr auto scaled = [](auto a, const auto& b) { return std::array{a * b[1], 2.5 * a}; };
  constexpr lz::text picture = lz::graphviz(scaled, 1.0, std::array{1.0, 2.0});
  BOTH(times(picture, "label=\"x0\"") == 1);
  BOTH(times(picture, "label=\"x1[1]\"") == 1);
  BOTH(times(picture, "label=\"x1[0]\"") == 0);
  BOTH(times(picture, "label=\"* 2.5\"") == 1);
  BOTH(times(picture, "label=\"f[1]\"") == 1);
  BOTH(times(picture, "diamond") == 0);
}

TEST_CASE("graphviz: a literal that is no short ratio stands on its gate as well") {
  BOTH(times(lz::graphviz([](auto a) { return 1e-300 + a; }, 1.0), "label=\"+ 1e-300\"") == 1);
  BOTH(times(lz::graphviz([](auto a) { return a - 1e-300; }, 1.0), "label=\"· - 1e-300\"") == 1);
}

TEST_CASE("graphviz: a diamond leads to the outputs of either side") {
  constexpr auto stairs = [](auto a) {
    if (a < 0) return -a;
    if (a < 1) return a * a;
    return a;
  };
  constexpr lz::text picture = lz::graphviz(stairs, 1.0);
  BOTH(times(picture, "[shape=diamond, margin=0, label=\"if\"];\n") == 2);
  BOTH(times(picture, "  n2 -> d0;\n") == 1);
  BOTH(times(picture, "  d0 -> f0 [") == 1);
  BOTH(times(picture, "  d0 -> d1 [") == 1);
  BOTH(times(picture, "  d1 -> f1 [") == 1);
  BOTH(times(picture, "  d1 -> f2 [") == 1);
  // The first edge of a decision is its yes-side.
  BOTH(times(picture, "label=\"yes\"];\n  d0 -> d1 [") == 1);
  BOTH(times(picture, "label=\"yes\"];\n  d1 -> f2 [") == 1);
  BOTH(times(picture, "label=\"yes\"") == 2);
  BOTH(times(picture, "label=\"no\"") == 2);
  BOTH(times(picture, "label=\"f\"") == 3);
}

TEST_CASE("graphviz: the code of a derivative") {
  constexpr auto product = [](auto a, auto b) { return a * b * b; };
  constexpr lz::text picture = lz::graphviz(lz::value_and_gradient(product), 1.0, 1.0);
  BOTH(times(picture, "label=\"f\"") == 1);
  BOTH(times(picture, "label=\"df/dx0\"") == 1);
  BOTH(times(picture, "label=\"df/dx1\"") == 1);
}

}  // namespace
