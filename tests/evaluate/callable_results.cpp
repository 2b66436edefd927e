// Results of every shape that arguments have, by one argument and by several, and elements that are never assigned.
#include <boost/hana/tuple.hpp>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
namespace hana = boost::hana;

namespace {

template <std::size_t Size>
using numbers = std::array<double, Size>;
using by_two = std::tuple<double, double>;

template <class T>
struct two {
  T a, b;
  constexpr bool operator==(const two&) const = default;
};
template <class T>
struct rig {
  two<T> left[2];
  T focal;
  std::array<two<T>, 2> right;
};
template <class T, int Size>
struct row {
  T x[Size];
};
/// A template over what it is made of, not over its number.
template <class Element>
struct twice {
  Element first, second;
  constexpr bool operator==(const twice&) const = default;
};

TEST_CASE("aggregates by several arguments") {
  constexpr auto f = []<class S>(const S& x, const S& y) { return two<S>{x * y, x}; };
  BOTH(lz::jacobian(f)(launder(3.0), 2.0) == two<by_two>{{2, 3}, {1, 0}});
  BOTH(lz::jacobian(f, lz::wrt<1, 0>)(launder(3.0), 2.0) == two<by_two>{{3, 2}, {0, 1}});
  BOTH(lz::jacobian(f, lz::wrt<1>)(launder(3.0), 2.0) == two<double>{3, 0});
  BOTH(lz::value_and_jacobian(f)(launder(3.0), 2.0).value == two<double>{6, 3});
  BOTH(lz::value_and_jacobian(f)(launder(3.0), 2.0).jacobian == two<by_two>{{2, 3}, {1, 0}});
  static constexpr auto by_shapes = []<class S>(const S& x, const two<S>& y, const std::array<S, 2>& z) {
    return row<S, 2>{{x * y.a, z[1] * y.b}};
  };
  constexpr auto at = [](auto x) { return lz::jacobian(by_shapes)(x, two<double>{2, 1}, numbers<2>{5, 7}); };
  BOTH(at(launder(3.0)).x[0] == std::tuple(2.0, two<double>{3, 0}, numbers<2>{0, 0}));
  BOTH(at(launder(3.0)).x[1] == std::tuple(0.0, two<double>{0, 7}, numbers<2>{0, 1}));
}

TEST_CASE("aggregates in arrays, in aggregates, in tuples, of arrays and of tuples") {
  constexpr auto in_array = []<class S>(const S& x, const S& y) { return std::array{two<S>{x, y}, two<S>{x * y, y}}; };
  BOTH(lz::jacobian(in_array)(launder(3.0), 2.0)[1] == two<by_two>{{2, 3}, {0, 1}});
  static constexpr auto in_aggregate = []<class S>(const S& x, const S& y) {
    return rig<S>{{{x, y}, {x * y, y}}, x + y, {{{y, x}, {y, x * x}}}};
  };
  constexpr auto at = [](auto x) { return lz::jacobian(in_aggregate)(x, 2.0); };
  BOTH(at(launder(3.0)).left[1] == two<by_two>{{2, 3}, {0, 1}});
  BOTH(at(launder(3.0)).focal == by_two{1, 1});
  BOTH(at(launder(3.0)).right[1] == two<by_two>{{0, 1}, {6, 0}});
  constexpr auto in_tuple = []<class S>(const S& x, const S& y) {
    return std::tuple(two<S>{x * y, x}, std::array{std::pair(x, y)}, hana::make_tuple(x, two<S>{y, x}));
  };
  BOTH(std::get<0>(lz::jacobian(in_tuple)(launder(3.0), 2.0)) == two<by_two>{{2, 3}, {1, 0}});
  BOTH(std::get<1>(lz::jacobian(in_tuple)(launder(3.0), 2.0))[0].second == by_two{0, 1});
  BOTH(hana::at_c<1>(std::get<2>(lz::jacobian(in_tuple)(launder(3.0), 2.0))) == two<by_two>{{0, 1}, {1, 0}});
  constexpr auto of_tuples = []<class S>(const S& x, const S& y) {
    return twice<std::tuple<S, S>>{{x * y, x}, {y, y}};
  };
  BOTH(lz::jacobian(of_tuples)(launder(3.0), 2.0).first == std::tuple(by_two{2, 3}, by_two{1, 0}));
}

TEST_CASE("aggregates of tuples and pairs as arguments") {
  constexpr auto of_pairs = [](const auto& p) { return p.first.first * p.second.second; };
  using pairs = twice<std::pair<double, double>>;
  BOTH(lz::gradient(of_pairs)(pairs{{launder(1.0), 2}, {3, 4}}) == pairs{{4, 0}, {0, 1}});
  constexpr auto of_tuples = [](const auto& p) { return std::get<0>(p.first) * std::get<1>(p.second)[0]; };
  using tuples = twice<std::tuple<double, numbers<1>>>;
  BOTH(lz::gradient(of_tuples)(tuples{{launder(1.0), {2}}, {3, {4}}}) == tuples{{4, {0}}, {0, {1}}});
}

TEST_CASE("such results inside of traced functions, as they are and passed on") {
  static constexpr auto f = []<class S>(const S& x, const S& y) { return two<S>{x * x * y, x}; };
  constexpr auto slopes = [](auto x, auto y) { return lz::jacobian(f)(x, y); };
  BOTH(std::get<0>(lz::jacobian(slopes)(launder(3.0), 2.0).a) == by_two{4, 6});
  constexpr auto product = [](auto x, auto y) {
    const auto [value, j] = lz::value_and_jacobian(f)(x, y);
    return std::get<0>(j.a) * std::get<1>(j.a) + value.b;
  };
  BOTH(lz::gradient(product)(launder(3.0), 2.0) == by_two{109, 54});
}

TEST_CASE("what is shown of such functions") {
  constexpr auto f = []<class S>(const S& x, const S& y) { return std::array{two<S>{x * y, x}}; };
  BOTH(lz::listing(lz::jacobian(f), 1.0, 1.0) == R"(df[0]/dx0 = x1
df[0]/dx1 = x0
df[1]/dx0 = 1
df[1]/dx1 = 0
0 operations: 0 arithmetic, 0 divisions, 0 functions
)");
  BOTH(lz::cost(f, 1.0, 1.0).arithmetic == 1);
}

TEST_CASE("elements that are never assigned are 0, and so are their derivatives") {
  constexpr auto nested = []<class S>(const S& x) {
    std::array<std::array<S, 2>, 2> r{};
    r[0][1] = x * x;
    return r;
  };
  using square = std::array<numbers<2>, 2>;
  BOTH(lz::jacobian(nested)(launder(3.0)) == square{numbers<2>{0, 6}, numbers<2>{0, 0}});
  BOTH(lz::value_and_jacobian(nested)(launder(3.0)).value == square{numbers<2>{0, 9}, numbers<2>{0, 0}});
  constexpr auto flat = []<class S>(const S& x, const S& y) { return std::array<S, 3>{x * y}; };
  BOTH(lz::jacobian(flat)(launder(3.0), 2.0) == std::array{by_two{2, 3}, by_two{0, 0}, by_two{0, 0}});
  constexpr auto aggregate = []<class S>(const S& x) {
    rig<S> r{};
    r.right[1].a = x * x;
    return r;
  };
  BOTH(lz::jacobian(aggregate)(launder(3.0)).right[1] == two<double>{6, 0});
  BOTH(lz::jacobian(aggregate)(launder(3.0)).left[1] == two<double>{0, 0});
  constexpr auto tuple = []<class S>(const S& x) {
    std::tuple<S, std::array<S, 2>, std::pair<S, S>> r{};
    std::get<2>(r).second = x * x;
    return r;
  };
  BOTH(lz::jacobian(tuple)(launder(3.0)) == std::tuple(0.0, numbers<2>{0, 0}, std::pair(0.0, 6.0)));
  constexpr auto matrix = []<class S>(const S& x) {
    lz::matrix_values<S, 2, 2> r{};
    r[0][1] = x * x;
    return r;
  };
  BOTH(lz::jacobian(matrix)(launder(3.0)) == lz::matrix_values<double, 2, 2>{0, 6, 0, 0});
  constexpr auto by_path = []<class S>(const S& x) {
    std::array<S, 2> r{};
    if (x > 0)
      r[0] = x * x;
    else
      r[1] = x;
    return r;
  };
  BOTH(lz::jacobian(by_path)(launder(3.0)) == numbers<2>{6, 0});
  BOTH(lz::jacobian(by_path)(launder(-3.0)) == numbers<2>{0, 1});
}

template <class T>
struct accumulator {
  T sum = 2;
  T product{1};
};

TEST_CASE("the same behind a pointer, in local arrays, with default members, and where only a type is asked for") {
  constexpr auto writes = lz::outputs<3>([](const auto* x, auto* r) { r[1] = x[0] * x[0]; });
  BOTH(lz::jacobian(writes)(numbers<1>{launder(3.0)}) == std::array{numbers<1>{0}, numbers<1>{6}, numbers<1>{0}});
  constexpr auto local = []<class S>(const S& x) {
    S r[2][2] = {};
    std::array<accumulator<S>, 2> sums{};
    r[0][1] = x * x;
    return r[0][1] * sums[0].sum + r[1][0] + sums[1].product;
  };
  BOTH(lz::value_and_gradient(local)(launder(3.0)).value == 19);
  BOTH(lz::gradient(local)(launder(3.0)) == 12);
  static constexpr auto inner = []<class S>(const S& x) { return std::array<S, 2>{x * x * x}; };
  constexpr auto outer = [](auto x) { return lz::jacobian(inner)(x)[0] + lz::jacobian(inner)(x)[1]; };
  BOTH(lz::gradient(outer)(launder(3.0)) == 18);
  constexpr auto of_accumulators = []<class S>(const S& x) { return std::array<accumulator<S>, 2>{{{x * x, x}}}; };
  static_assert(std::derived_from<decltype(lz::jacobian(of_accumulators)(1.0)), std::array<accumulator<double>, 2>>);
  BOTH(lz::jacobian(of_accumulators)(launder(3.0))[0].sum == 6);
  BOTH(lz::jacobian(of_accumulators)(launder(3.0))[1].sum == 0);
}

}  // namespace
