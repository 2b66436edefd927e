// Every row of the table of primitives: what it looks like as a formula in a, b and c, its derivatives, and what it
// costs. A new row shows up here by itself.
#include <boost/hana/for_each.hpp>
#include <cstddef>
#include <iostream>
#include <string>

#include "laws/formula.hpp"

namespace {

namespace lz = leibniz;

/// Text of at most so many characters, cut where it is longer. One character may be several bytes.
std::string at_most(std::size_t width, const std::string& text) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xc0u) != 0x80u;
    if (begins && ++characters > width) return text.substr(0, i) + " …";
  }
  return text;
}

template <class Formula>
void show(const char* what, const Formula& f) {
  std::cout << "  " << what << "  " << at_most(100, std::string(lz::infix(f))) << "\n";
}

void show_cost(const lz::operation_count& count) {
  std::cout << count.arithmetic << " + " << count.divisions << " + " << count.functions;
}

template <class Op>
void show_row() {
  using namespace laws;
  constexpr auto f = formula<Op>;
  std::cout << "\n" << Op::name << "\n";
  show("f    ", f);
  std::cout << "  cost   ";
  show_cost(lz::cost(f));
  if constexpr (!Op::boolean) {
    constexpr int operands = std::is_same_v<Op, lz::op::power> ? 3 : Op::arity;
    std::cout << ", with the gradient ";
    show_cost(lz::cost(lz::value_and_gradient(f)));
    std::cout << "\n";
    show("df/da", lz::derivative(f, a));
    if constexpr (operands != 1) show("df/db", lz::derivative(f, b));
    if constexpr (operands != 1 && operands != 2) show("df/dc", lz::derivative(f, c));
  } else {
    std::cout << "\n";
  }
}

}  // namespace

int main() {
  std::cout << "Cost: arithmetic + divisions + calls of functions.\n";
  boost::hana::for_each(leibniz::detail::primitives, [](auto row) { show_row<typename decltype(row)::type>(); });
}
