// The ledger: how many operations each derivative of the ten kernels takes, value and derivative counted together, and
// its weight in additions. A count that grows is seen here.
#include <iomanip>
#include <iostream>

#include "../../bench/zoo/kernels.hpp"

namespace {

namespace lz = leibniz;

template <std::size_t Count>
using numbers = std::array<double, Count>;

void print(const char* what, const lz::operation_count& count) {
  std::cout << "  " << std::left << std::setw(24) << what << std::right << std::setw(5) << count.all << std::setw(6)
            << count.weight() << '\n';
}

template <class Kernel, class... Arguments>
void of_one_result(const Arguments&... arguments) {
  constexpr auto f = Kernel::callable;
  std::cout << Kernel::name << '\n';
  print("value", lz::cost(f, arguments...));
  print("value_and_gradient", lz::cost(lz::value_and_gradient(f), arguments...));
  print("value_gradient_hessian", lz::cost(lz::value_gradient_hessian(f, lz::lower), arguments...));
  print("value_and_jvp", lz::cost(lz::value_and_jvp(f), arguments...));
  print("gradient_and_hvp", lz::cost(lz::gradient_and_hvp(f), arguments...));
}

}  // namespace

int main() {
  std::cout << std::setw(31) << "operations" << std::setw(7) << "weight" << "\n\n";
  of_one_result<zoo::product_of_sum>(1.0, 1.0, 1.0);
  of_one_result<zoo::sigmoid_neuron>(numbers<3>{}, numbers<2>{});
  of_one_result<zoo::black_scholes>(1.0, 1.0, 1.0, 1.0, 1.0);
  of_one_result<zoo::rosenbrock<10>>(numbers<10>{});
  of_one_result<zoo::cross_entropy>(numbers<10>{});
  of_one_result<zoo::product_of_ten>(numbers<10>{});
  of_one_result<zoo::lennard_jones>(numbers<3>{}, numbers<3>{});
  of_one_result<zoo::chain>(1.0);

  std::cout << zoo::tanh_network::name << '\n';
  constexpr auto network = zoo::tanh_network::callable;
  print("value_and_gradient", lz::cost(lz::value_and_gradient(network, lz::wrt<0>), numbers<33>{}, numbers<2>{}, 1.0));

  std::cout << zoo::reprojection::name << '\n';
  constexpr auto residual = zoo::reprojection::callable;
  const auto of_residual = [](const char* what, const auto& f) {
    print(what, lz::cost(f, numbers<9>{}, numbers<3>{}, numbers<2>{}));
  };
  of_residual("value", residual);
  of_residual("value_and_jacobian", lz::value_and_jacobian(residual, lz::wrt<0, 1>));
  of_residual("value_and_jvp", lz::value_and_jvp(residual, lz::wrt<0, 1>));
  of_residual("value_and_vjp", lz::value_and_vjp(residual, lz::wrt<0, 1>));
}
