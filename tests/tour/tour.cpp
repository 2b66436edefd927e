// The tour: from a formula to its gradient, and from there to a classifier trained on real data. Read it from the top.
#include <leibniz/leibniz.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <span>
#include <string>

#include "iris.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

void title(const char* text) { std::cout << "\n── " << text << " ──\n\n"; }

// Draws a circuit as SVG into the build folder, where Graphviz is installed.
void draw(const auto& circuit, const std::string& name) {
  const std::string path = std::string(TOUR_PICTURES) + "/" + name;
  {
    std::ofstream file(path + ".dot");
    circuit.write_dot(file);
  }
  const std::string command = "dot -Tsvg '" + path + ".dot' -o '" + path + ".svg' 2>&1";
  if (std::system("command -v dot >/dev/null 2>&1") == 0 && std::system(command.c_str()) == 0)
    std::cout << "drawn: " << path << ".svg\n";
  else
    std::cout << "not drawn: Graphviz is not installed; its text is in " << path << ".dot\n";
}

// ── 1. A formula is a type, and so are its derivatives ───────────────────────────────────────────────────────────────

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;

constexpr auto f = (x + y) * z;

// The compiler knows the value and the gradient.
static_assert(f(x = -2.0, y = 5.0, z = -4.0) == -12.0);
constexpr auto g = lz::gradient(f)(x = -2.0, y = 5.0, z = -4.0);
static_assert(g[x] == -4.0 && g[y] == -4.0 && g[z] == 3.0);

// Formulas are empty, and derivatives are the types that one would write by hand.
static_assert(sizeof(f) == 1 && std::is_empty_v<decltype(f)>);
static_assert(std::same_as<decltype(lz::derivative(f, x)), lz::variable<"z">>);
static_assert(std::same_as<decltype(lz::derivative(f, z)), decltype(x + y)>);

void first_formula() {
  title("f = (x + y) * z at (-2, 5, -4)");
  std::cout << "f      " << lz::infix(f) << "\n"
            << "type   " << lz::spelling(f) << "\n"
            << "df/dx  " << lz::infix(lz::derivative(f, x)) << ", of type " << lz::spelling(lz::derivative(f, x))
            << "\n"
            << "df/dy  " << lz::infix(lz::derivative(f, y)) << ", of type " << lz::spelling(lz::derivative(f, y))
            << "\n"
            << "df/dz  " << lz::infix(lz::derivative(f, z)) << ", of type " << lz::spelling(lz::derivative(f, z))
            << "\n\n";

  const auto circuit = lz::circuit(f)(x = -2.0, y = 5.0, z = -4.0);
  circuit.write_text(std::cout);

  const auto [value, gradient] = lz::value_and_gradient(f)(x = -2.0, y = 5.0, z = -4.0);
  std::printf("\nq = x + y = %g, f = %g, df/dx = %g, df/dy = %g, df/dz = %g\n", (x + y)(x = -2.0, y = 5.0), value,
              gradient[x], gradient[y], gradient[z]);
  std::fflush(stdout);
  draw(circuit, "product");

  std::cout << "\nWhat runs for value and gradient:\n\n" << lz::listing(lz::value_and_gradient(f));
}

// ── 2. A neuron, gate by gate and as one gate ────────────────────────────────────────────────────────────────────────

constexpr auto w0 = lz::var<"w0">;
constexpr auto w1 = lz::var<"w1">;
constexpr auto w2 = lz::var<"w2">;
constexpr auto x0 = lz::var<"x0">;
constexpr auto x1 = lz::var<"x1">;

constexpr auto gate_by_gate = 1_c / (1_c + exp(-(w0 * x0 + w1 * x1 + w2)));
constexpr auto fused = sigmoid(w0 * x0 + w1 * x1 + w2);

void neuron() {
  title("the sigmoid neuron at w = (2, -3, -3), x = (-1, -2)");
  const auto at = lz::point(w0 = 2.0, w1 = -3.0, w2 = -3.0, x0 = -1.0, x1 = -2.0);

  std::cout << lz::infix(gate_by_gate) << "\n\n";
  const auto circuit = lz::circuit(gate_by_gate)(at);
  circuit.write_text(std::cout);
  draw(circuit, "neuron");

  std::cout << "\nThe same with the sigmoid as one gate: " << lz::infix(fused) << "\n\n";
  const auto fused_circuit = lz::circuit(fused)(at);
  fused_circuit.write_text(std::cout);
  draw(fused_circuit, "fused_neuron");

  const auto a = lz::gradient(gate_by_gate)(at);
  const auto b = lz::gradient(fused)(at);
  std::printf("\ninput      w0      x0      w1      x1      w2\n");
  for (const auto& gradient : {a, b})
    std::printf("gradient %5.2f   %5.2f   %5.2f   %5.2f   %5.2f\n", gradient[w0], gradient[x0], gradient[w1],
                gradient[x1], gradient[w2]);
  std::fflush(stdout);
}

// ── 3. Three gates, three rules ──────────────────────────────────────────────────────────────────────────────────────

void gate_rules() {
  title("three gates, three rules");
  std::cout << "add distributes: both inputs get the gradient of the output\n\n";
  lz::circuit((x + y) * 2_c)(x = 3.0, y = -4.0).write_text(std::cout);
  std::cout << "\nmax routes: the larger input gets it all\n\n";
  lz::circuit(max(x, y) * 2_c)(x = 2.0, y = -1.0).write_text(std::cout);
  std::cout << "\nmultiply swaps: each input gets the gradient times the other\n\n";
  lz::circuit(x * y * 2_c)(x = 3.0, y = -4.0).write_text(std::cout);
}

// ── 4. Training on real data ─────────────────────────────────────────────────────────────────────────────────────────

// A linear classifier: three scores W·features + b. The data are parameters, so nothing is differentiated by them.
constexpr auto features = lz::parameter<"features", 4>;
constexpr auto label = lz::parameter<"label", 3>;
constexpr auto setosa = lz::vec<"setosa", 4>;
constexpr auto versicolor = lz::vec<"versicolor", 4>;
constexpr auto virginica = lz::vec<"virginica", 4>;
constexpr auto bias = lz::vec<"bias", 3>;

constexpr auto scores = lz::stack(dot(setosa, features), dot(versicolor, features), dot(virginica, features)) + bias;

// Descends along the gradient of the mean loss over all flowers.
void train(const char* name, const auto& loss, const std::vector<flower>& flowers) {
  constexpr int steps = 300;
  constexpr double rate = 0.5;
  const auto loss_and_gradient = lz::value_and_gradient(loss, lz::wrt(setosa, versicolor, virginica, bias));

  std::array<double, 15> weights{};
  const std::span<const double, 15> all = weights;
  double first_loss = 0, last_loss = 0, accuracy = 0;
  for (int step = 0; step <= steps; ++step) {
    double total = 0;
    std::array<double, 15> slope{};
    int correct = 0;
    const auto model = lz::point(setosa = all.subspan<0, 4>(), versicolor = all.subspan<4, 4>(),
                                 virginica = all.subspan<8, 4>(), bias = all.subspan<12, 3>());
    for (const flower& flower : flowers) {
      const auto at = lz::joined(model, lz::point(features = flower.features));
      const auto [value, gradient] = loss_and_gradient(lz::joined(at, lz::point(label = flower.label)));
      const auto s = scores(at);
      total += value;
      std::transform(slope.begin(), slope.end(), gradient.begin(), slope.begin(), std::plus<>());
      correct += std::max_element(s.begin(), s.end()) == s.begin() + flower.species ? 1 : 0;
    }
    const auto count = static_cast<double>(flowers.size());
    last_loss = total / count;
    accuracy = 100 * correct / count;
    if (step == 0) first_loss = last_loss;
    if (step % 50 == 0)
      std::printf("%-8s step %3d of %d: loss %6.3f, accuracy %5.1f %%\n", name, step, steps, last_loss, accuracy);
    std::fflush(stdout);
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] -= rate * slope[i] / count;
  }
  std::printf("%-8s the loss went from %.3f to %.3f, %.1f %% of the flowers are recognized\n\n", name, first_loss,
              last_loss, accuracy);
  std::fflush(stdout);
}

void training() {
  title("a linear classifier for 150 irises, by gradient descent");
  std::vector<flower> flowers = read_iris(TOUR_IRIS);
  standardize(flowers);
  std::cout << flowers.size() << " flowers, 4 lengths each, 3 species, 15 weights\n\n";
  train("hinge", hinge_loss(scores, label), flowers);
  train("softmax", softmax_cross_entropy(scores, label), flowers);
}

}  // namespace

int main() {
  first_formula();
  neuron();
  gate_rules();
  training();
}
