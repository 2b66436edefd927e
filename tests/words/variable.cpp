// Inputs: variables, parameters, vectors, their elements, and the words over vectors.
#include <boost/hana/integral_constant.hpp>
#include <type_traits>

#include "words/types.hpp"

namespace lz = leibniz;
namespace op = leibniz::op;
using namespace lz::literals;
using lz::apply;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto k = lz::parameter<"k">;
constexpr auto w = lz::vec<"w", 3>;
constexpr auto v = lz::vec<"v", 3>;
constexpr auto data = lz::parameter<"data", 3>;
using W = lz::vector_variable<"w", 3>;

TEST_CASE("inputs are what their concepts say") {
  static_assert(lz::Variable<lz::variable<"x">> && lz::detail::Input<lz::variable<"x">> &&
                lz::Expression<lz::variable<"x">>);
  static_assert(!lz::Variable<lz::detail::parameter<"k">> && lz::detail::Input<lz::detail::parameter<"k">>);
  static_assert(lz::Vector<W> && lz::detail::InputVector<W> && !lz::Expression<W> && lz::detail::Differentiable<W>);
  static_assert(lz::Variable<lz::element<W, 0>> && !lz::Variable<std::remove_const_t<decltype(data[0_c])>>);
  static_assert(!lz::Variable<decltype(x * x)> && !lz::detail::Input<decltype(x * x)>);
  static_assert(lz::Scalar<double> && lz::Scalar<int> && !lz::Scalar<lz::variable<"x">> && !lz::Scalar<const char*>);
  static_assert(std::same_as<std::remove_const_t<decltype(k)>, lz::detail::parameter<"k">>);
  static_assert(std::same_as<std::remove_const_t<decltype(data)>, lz::detail::parameter<"data", 3>>);
}

TEST_CASE("two inputs are one if they have one name") {
  BOTH(same(x, lz::var<"x">));
  BOTH(!same(x, lz::var<"y">));
  BOTH(!same(lz::var<"k">, k));
  BOTH(!same(w, lz::vec<"w", 4>));
  BOTH(lz::variable<"alpha">::input_name == lz::text("alpha"));
}

TEST_CASE("an element of a vector, by each kind of index in a type") {
  BOTH(same(w[0_c], lz::element<W, 0>{}));
  BOTH(same(w[2_c], lz::element<W, 2>{}));
  BOTH(same(w[std::integral_constant<int, 1>{}], w[1_c]));
  BOTH(same(w[boost::hana::size_c<1>], w[1_c]));
  BOTH(same((w + v)[1_c], w[1_c] + v[1_c]));
  BOTH(same(exp(w)[2_c], exp(w[2_c])));
}

TEST_CASE("operators and words act element by element, a scalar on each") {
  BOTH(same(w + v, lz::stack(w[0_c] + v[0_c], w[1_c] + v[1_c], w[2_c] + v[2_c])));
  BOTH(same(2_c * w, lz::stack(2_c * w[0_c], 2_c * w[1_c], 2_c * w[2_c])));
  BOTH(same(w * x, lz::stack(w[0_c] * x, w[1_c] * x, w[2_c] * x)));
  BOTH(same(-w, lz::stack(-w[0_c], -w[1_c], -w[2_c])));
  BOTH(same(max(w, 0_c), lz::stack(max(w[0_c], 0_c), max(w[1_c], 0_c), max(w[2_c], 0_c))));
  BOTH(same(sin(w), lz::stack(sin(w[0_c]), sin(w[1_c]), sin(w[2_c]))));
  BOTH((w - launder(1.5))(w = {1.0, 2.0, launder(3.0)})[2] == 1.5);
  BOTH((launder(2.0) * w)(w = {1.0, 2.0, launder(3.0)})[1] == 4);
}

TEST_CASE("sum and dot") {
  BOTH(same(sum(w), apply<op::sum, lz::element<W, 0>, lz::element<W, 1>, lz::element<W, 2>>{}));
  BOTH(same(dot(w, v), sum(w * v)));
  BOTH(sum(w)(w = {1.0, 2.0, launder(3.0)}) == 6);
  BOTH(dot(w, data)(w = {1.0, 2.0, launder(3.0)}, data = {4.0, 5.0, launder(6.0)}) == 32);
  BOTH(dot(w, x)(w = {1.0, 2.0, launder(3.0)}, x = launder(2.0)) == 12);
}

TEST_CASE("a stack of formulas, numbers and constants") {
  constexpr auto s = lz::stack(x * x, 2_c, 3.0 * x);
  static_assert(s.size() == 3 && sizeof(s) == sizeof(double));
  BOTH(s(x = launder(2.0))[0] == 4);
  BOTH(s(x = launder(2.0))[1] == 2);
  BOTH(s(x = launder(2.0))[2] == 6);
  BOTH(s[2_c](x = launder(2.0)) == 6);
  BOTH(sum(s + 1.5)(x = launder(2.0)) == 16.5);
}

TEST_CASE("a binding says what it binds and to which type") {
  static_assert(std::same_as<decltype(x = 1.0f), lz::detail::binding<lz::variable<"x">, float>>);
  static_assert(std::same_as<decltype(k = 1), lz::detail::binding<lz::detail::parameter<"k">, int>>);
  BOTH((x = launder(2.5)).value == 2.5);
  BOTH((w = {1.0, 2.0, launder(3.0)})[2] == 3);
}

}  // namespace
