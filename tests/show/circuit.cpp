// circuit: every gate of known circuits, with its value and its gradient.
#include <leibniz/leibniz.hpp>

#include <array>
#include <sstream>
#include <string>

#include "both.hpp"

namespace {

namespace lz = leibniz;
using namespace lz::literals;

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;

constexpr bool near(double a, double b) { return (a < b ? b - a : a - b) < 0.005; }

constexpr auto f = (x + y) * z;
constexpr auto product(double a, double b, double c) { return lz::circuit(f)(x = a, y = b, z = c); }

TEST_CASE("circuit: (x + y) * z") {
  const auto check = [](const auto& picture) {
    return picture.value_of(x + y) == 3 && picture.value_of(f) == -12 && picture.gradient_of(x) == -4 &&
           picture.gradient_of(y) == -4 && picture.gradient_of(z) == 3 && picture.gradient_of(x + y) == -4 &&
           picture.gradient_of(f) == 1;
  };
  BOTH(check(product(launder(-2.0), launder(5.0), launder(-4.0))));
  BOTH(product(launder(-2.0), 5, -4).size() == 5);
  BOTH(product(launder(-2.0), 5, -4).value_of(4) == -12);
  BOTH(product(launder(-2.0), 5, -4).gradient_of(3) == 3);
  BOTH(product(launder(-2.0), 5, -4).table() == "gate           value ↓  gradient ↑\n"
                                                "x                -2.00       -4.00\n"
                                                "y                 5.00       -4.00\n"
                                                "z                -4.00        3.00\n"
                                                "v1 = x + y        3.00       -4.00\n"
                                                "f = v1 * z      -12.00        1.00\n");
}

constexpr auto w0 = lz::var<"w0">;
constexpr auto w1 = lz::var<"w1">;
constexpr auto w2 = lz::var<"w2">;
constexpr auto x0 = lz::var<"x0">;
constexpr auto x1 = lz::var<"x1">;
constexpr auto linear = w0 * x0 + w1 * x1 + w2;
constexpr auto e = exp(-linear);
constexpr auto neuron = 1_c / (1_c + e);

template <class Formula>
constexpr auto at_the_point(const Formula& formula) {
  return lz::circuit(formula)(w0 = launder(2.0), x0 = -1.0, w1 = -3.0, x1 = -2.0, w2 = -3.0);
}

constexpr bool inputs_are_right(const auto& picture) {
  return near(picture.gradient_of(w0), -0.20) && near(picture.gradient_of(x0), 0.39) &&
         near(picture.gradient_of(w1), -0.39) && near(picture.gradient_of(x1), -0.59) &&
         near(picture.gradient_of(w2), 0.20);
}
constexpr bool values_are_right(const auto& picture) {
  return picture.value_of(w0 * x0) == -2 && picture.value_of(w1 * x1) == 6 &&
         picture.value_of(w0 * x0 + w1 * x1) == 4 && picture.value_of(linear) == 1 && picture.value_of(-linear) == -1 &&
         near(picture.value_of(e), 0.37) && near(picture.value_of(1_c + e), 1.37) &&
         near(picture.value_of(neuron), 0.73);
}
constexpr bool gradients_are_right(const auto& picture) {
  return picture.gradient_of(neuron) == 1 && near(picture.gradient_of(1_c + e), -0.53) &&
         near(picture.gradient_of(e), -0.53) && near(picture.gradient_of(-linear), -0.20) &&
         near(picture.gradient_of(linear), 0.20) && near(picture.gradient_of(w0 * x0), 0.20) &&
         near(picture.gradient_of(w1 * x1), 0.20);
}

TEST_CASE("circuit: the sigmoid neuron, gate by gate and as one gate") {
  BOTH(inputs_are_right(at_the_point(neuron)));
  BOTH(values_are_right(at_the_point(neuron)));
  BOTH(gradients_are_right(at_the_point(neuron)));
  BOTH(inputs_are_right(at_the_point(sigmoid(linear))));
  BOTH(near(at_the_point(sigmoid(linear)).value_of(sigmoid(linear)), 0.73));
}

TEST_CASE("circuit: the same gradient as gradient(f)") {
  constexpr auto g = lz::gradient(neuron);
  const auto picture = at_the_point(neuron);
  const auto at = g(w0 = 2.0, x0 = -1.0, w1 = -3.0, x1 = -2.0, w2 = -3.0);
  CHECK(close(picture.gradient_of(w0), at[w0]));
  CHECK(close(picture.gradient_of(x1), at[x1]));
}

constexpr auto at_x_y(const auto& formula, double a, double b) { return lz::circuit(formula)(x = a, y = b); }

TEST_CASE("circuit: add distributes, max routes, multiply swaps") {
  BOTH(at_x_y((x + y) * 2_c, launder(3.0), -4).gradient_of(x) == 2);
  BOTH(at_x_y((x + y) * 2_c, launder(3.0), -4).gradient_of(y) == 2);
  BOTH(at_x_y(max(x, y) * 2_c, launder(2.0), -1).gradient_of(x) == 2);
  BOTH(at_x_y(max(x, y) * 2_c, launder(2.0), -1).gradient_of(y) == 0);
  BOTH(at_x_y(x * y * 2_c, launder(3.0), -4).gradient_of(x) == -8);
  BOTH(at_x_y(x * y * 2_c, launder(3.0), -4).gradient_of(y) == 6);
}

constexpr auto k = lz::parameter<"k">;

TEST_CASE("circuit: what has no gradient, and what is true or false") {
  // The arm that is not taken has no part in the gradient, although √(x - y) has no value there. At run time only:
  // not every compiler lets NaN arise in a constant expression.
  const auto choice = lz::circuit(select(x < y, k * x, sqrt(x - y)))(x = 1.0, y = 2.0, k = 3.0);
  CHECK(choice.gradient_of(sqrt(x - y)) == 0);
  CHECK(choice.gradient_of(y) == 0);
  CHECK(choice.gradient_of(x) == 3);
  BOTH(lz::circuit(select(x < y, k * x, y * 2.0))(x = launder(1.0), y = 2.0, k = 3.0).table() ==
       "gate                       value ↓  gradient ↑\n"
       "x                             1.00        3.00\n"
       "y                             2.00        0.00\n"
       "k                             3.00\n"
       "c0                            2.00\n"
       "v1 = x < y                    true\n"
       "v2 = k * x                    3.00        1.00\n"
       "v3 = y * c0                   4.00        0.00\n"
       "f = select(v1, v2, v3)        3.00        1.00\n");
}

TEST_CASE("circuit: of a single input, and of a constant") {
  BOTH(lz::circuit(x)(x = launder(2.0)).table() == "gate      value ↓  gradient ↑\n"
                                                   "f = x        2.00        1.00\n");
  BOTH(lz::circuit(0_c * x)(x = launder(2.0)).gradient_of(x) == 0);
}

TEST_CASE("circuit: other scalars and points") {
  BOTH(lz::circuit(f)(x = launder(-2.0f), y = 5.0f, z = -4.0f).gradient_of(z) == 3.0f);
  BOTH(lz::circuit(f)(lz::point(x = launder(-2.0), y = 5.0, z = -4.0)).gradient_of(z) == 3);
  CHECK(lz::circuit(f)(x = -2.0L, y = 5.0L, z = -4.0L).gradient_of(z) == 3.0L);
}

TEST_CASE("circuit: written to streams") {
  const auto picture = product(-2, 5, -4);
  std::ostringstream table, dot, shown;
  picture.write_text(table);
  picture.write_dot(dot);
  shown << picture;
  CHECK(table.str() == std::string(picture.table()));
  CHECK(shown.str() == table.str());
  CHECK(dot.str() == std::string(picture.dot()));
  CHECK(dot.str().find("<font color=\"#0a8a2a\">-12.00</font>") != std::string::npos);
  CHECK(dot.str().find("<font color=\"#cc1f1f\">3.00</font>") != std::string::npos);
}

TEST_CASE("circuit: a callable, gate by gate") {
  constexpr auto product_of_sum = [](auto a, auto b, const auto& c) { return (a + b) * c[1]; };
  const auto check = [](const auto& picture) {
    return picture.size() == 5 && picture.path() == 0 && picture.value_of(2) == 3 && picture.value_of(4) == -12 &&
           picture.gradient_of(0) == -4 && picture.gradient_of(3) == 3;
  };
  BOTH(check(lz::circuit(product_of_sum)(launder(-2.0), launder(5.0), std::array{0.0, -4.0})));
  BOTH(lz::circuit(product_of_sum)(launder(-2.0), 5, std::array{0.0F, -4.0F}).table() ==
       "gate               value ↓  gradient ↑\n"
       "x0                   -2.00       -4.00\n"
       "x1                    5.00       -4.00\n"
       "x2[1]                -4.00        3.00\n"
       "v1 = x0 + x1          3.00       -4.00\n"
       "f = v1 * x2[1]      -12.00        1.00\n");
}

constexpr auto stairs = [](auto a, auto b) {
  const auto c = a * b;
  if (c < 0) return -sqrt(-c);
  if (c < 1) return c;
  return sqrt(c);
};

TEST_CASE("circuit: a callable with branches shows the path that is taken") {
  BOTH(lz::circuit(stairs)(launder(-2.0), 2.0).table() == "gate              value ↓  gradient ↑\n"
                                                          "x0                  -2.00        0.50\n"
                                                          "x1                   2.00       -0.50\n"
                                                          "v1 = x0 * x1        -4.00        0.25\n"
                                                          "v2 = v1 < 0          true\n"
                                                          "v3 = -v1             4.00       -0.25\n"
                                                          "v4 = sqrt(v3)        2.00       -1.00\n"
                                                          "f = -v4             -2.00        1.00\n");
  // What a condition needs as well has a row of its own.
  BOTH(lz::circuit(stairs)(launder(0.5), 0.5).table() == "gate             value ↓  gradient ↑\n"
                                                         "x0                  0.50        0.50\n"
                                                         "x1                  0.50        0.50\n"
                                                         "v1 = x0 * x1        0.25        1.00\n"
                                                         "v2 = v1 < 0        false\n"
                                                         "v3 = v1 < 1         true\n"
                                                         "f = v1              0.25        1.00\n");
  BOTH(lz::circuit(stairs)(launder(-2.0), 2.0).path() == 0);
  BOTH(lz::circuit(stairs)(launder(0.5), 0.5).path() == 1);
  BOTH(lz::circuit(stairs)(launder(2.0), 2.0).path() == 2);
}

TEST_CASE("circuit: nothing of another path is computed") {
  constexpr auto picture = lz::circuit(stairs)(0.5, 0.5);
  for (int i = 0; i < picture.size(); ++i) {
    CHECK(picture.value_of(i) == picture.value_of(i));
    CHECK(picture.gradient_of(i) == picture.gradient_of(i));
  }
}

TEST_CASE("circuit: a literal of a callable stands on its gate") {
  BOTH(lz::circuit([](auto a) { return a + 1e-300; })(launder(2.0)).table() ==
       "gate                value ↓  gradient ↑\n"
       "x0                     2.00        1.00\n"
       "f = x0 + 1e-300        2.00        1.00\n");
}

TEST_CASE("circuit: of a callable, for Graphviz") {
  std::ostringstream dot;
  lz::circuit(stairs)(0.5, 0.5).write_dot(dot);
  CHECK(dot.str().find("label=\"sqrt\"") == std::string::npos);
  CHECK(dot.str().find("<font color=\"#0a8a2a\">true</font>") != std::string::npos);
  CHECK(dot.str().find(":e -> f;") != std::string::npos);
}

}  // namespace
