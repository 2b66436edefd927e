// Every kind of picture, for the two formulas of the tour, the three gate rules, and what else has a look of its own.
#include <iostream>
#include <leibniz/leibniz.hpp>

namespace {

namespace lz = leibniz;
using namespace lz::literals;

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto z = lz::var<"z">;
constexpr auto w = lz::vec<"w", 3>;
constexpr auto v = lz::vec<"x", 2>;
constexpr auto k = lz::parameter<"k">;

void title(const char* what) { std::cout << "\n== " << what << " ==\n\n"; }

template <class Formula>
void show(const char* what, const Formula& f) {
  title(what);
  std::cout << lz::infix(f) << "\n\n"
            << lz::spelling(f) << "\n\n"
            << lz::tree(f) << "\n"
            << lz::listing(f) << "\n"
            << lz::listing(lz::gradient(f)) << "\n"
            << lz::listing(lz::value_and_gradient(f)) << "\n"
            << lz::graphviz(f);
}

template <class Circuit>
void show_circuit(const char* what, const Circuit& circuit) {
  title(what);
  std::cout << circuit.table() << "\n" << circuit.dot();
}

}  // namespace

int main() {
  constexpr auto product = (x + y) * z;
  show("product", product);
  show_circuit("product as a circuit", lz::circuit(product)(x = -2.0, y = 5.0, z = -4.0));

  constexpr auto linear = w[0_c] * v[0_c] + w[1_c] * v[1_c] + w[2_c];
  constexpr auto neuron = 1_c / (1_c + exp(-linear));
  const auto at = [](const auto& circuit) { return circuit(w = {2.0, -3.0, -3.0}, v = {-1.0, -2.0}); };
  show("neuron, gate by gate", neuron);
  show_circuit("neuron, gate by gate, as a circuit", at(lz::circuit(neuron)));
  show("neuron, one gate", sigmoid(linear));
  show_circuit("neuron, one gate, as a circuit", at(lz::circuit(sigmoid(linear))));

  show_circuit("add distributes", lz::circuit((x + y) * 2_c)(x = 3.0, y = -4.0));
  show_circuit("max routes", lz::circuit(max(x, y) * 2_c)(x = 2.0, y = -1.0));
  show_circuit("multiply swaps", lz::circuit(x * y * 2_c)(x = 3.0, y = -4.0));

  show_circuit("conditions, parameters, numbers, functions with a constant",
               lz::circuit(select(x < y, pow(x, 3_c) * k, 1e9 * sqrt(x - y)))(x = 1.0, y = 2.0, k = 0.5));

  title("a vector of formulas");
  constexpr auto both = lz::stack(product, 2.0 * x / (1_c - y));
  std::cout << lz::infix(both) << "\n\n" << lz::tree(both) << "\n" << lz::listing(both) << "\n" << lz::graphviz(both);

  title("derivatives");
  std::cout << lz::infix(lz::derivative(neuron, w[0_c])) << "\n" << lz::infix(lz::derivative<2>(sin(x) * x, x)) << "\n";
}
