// What one differentiates by: variables by name, arguments by number, with and without a call, as many as there are.
#include <boost/hana/contains.hpp>
#include <boost/hana/length.hpp>

#include <tuple>

#include "words/types.hpp"

namespace lz = leibniz;
namespace hana = boost::hana;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;
constexpr auto w = lz::vec<"w", 3>;

constexpr auto product = [](auto a, auto b, auto c, auto d, auto e, auto f, auto g, auto h, auto i, auto j) {
  return a * b * c * d * e * f * g * h * i * j;
};

TEST_CASE("variables are a set, in the order in which they are named") {
  static_assert(std::same_as<decltype(lz::wrt(w[2_c], x)),
                             lz::detail::variable_set<lz::element<lz::vector_variable<"w", 3>, 2>, lz::variable<"x">>>);
  BOTH(hana::length(lz::wrt()) == hana::size_c<0>);
  BOTH(hana::length(lz::wrt(x, w)) == hana::size_c<2>);
  BOTH(hana::contains(lz::wrt(x, w), w) && !hana::contains(lz::wrt(x, w), y));
  BOTH(lz::gradient(x * y, lz::wrt(y))(x = launder(2.0), y = 3.0)[y] == 2);
}

TEST_CASE("arguments are counted, and need no call") {
  static_assert(std::same_as<decltype(lz::wrt<2, 0>()), lz::detail::argument_set<2, 0>>);
  static_assert(std::same_as<decltype(lz::wrt<2, 0>), lz::detail::argument_set<2, 0>()>);
  constexpr auto f = [](auto a, auto b) { return a * a * b; };
  BOTH(lz::gradient(f, lz::wrt<0>)(launder(3.0), 2.0) == 12);
  BOTH(lz::gradient(f, lz::wrt<0>())(launder(3.0), 2.0) == 12);
  BOTH(lz::gradient(f, lz::wrt<1, 0>)(launder(3.0), 2.0) == std::tuple(9.0, 12.0));
  constexpr auto chosen = lz::wrt<1>;
  BOTH(lz::gradient(f, chosen)(launder(3.0), 2.0) == 9);
}

TEST_CASE("by more arguments than anyone writes out") {
  const auto at = [](double last) {
    return lz::gradient(product, lz::wrt<9, 8, 7, 6, 5, 4, 3, 2, 1, 0>)(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0,
                                                                        last);
  };
  BOTH(std::get<0>(at(launder(2.0))) == 1 && std::get<1>(at(launder(2.0))) == 2 && std::get<9>(at(2.0)) == 2);
}

}  // namespace
