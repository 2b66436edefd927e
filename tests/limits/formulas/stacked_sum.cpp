// A sum of 1,100 terms in one call: more operands than compilers nest templates.
#include <leibniz/leibniz.hpp>
#include <utility>

namespace stacked_sum {

constexpr auto v = leibniz::vec<"v", 2>;
template <std::size_t... I>
constexpr auto of_both(std::index_sequence<I...>) {
  return sum(leibniz::stack(v[leibniz::constant<I % 2>{}]...));
}
constexpr auto f = of_both(std::make_index_sequence<1100>());

double value(const double* in) { return f(v = in); }

}  // namespace stacked_sum
