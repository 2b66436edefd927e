// Arguments and results of every shape: the gradient has the shape of the argument.
#include <boost/hana/tuple.hpp>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
namespace hana = boost::hana;

namespace {

template <std::size_t Size>
using numbers = std::array<double, Size>;

/// A small vector as users write their own: operators, member functions, a free function.
template <class T>
struct vec3 {
  T x, y, z;
  constexpr vec3 operator+(const vec3& other) const { return {x + other.x, y + other.y, z + other.z}; }
  friend constexpr vec3 operator-(const vec3& a, const vec3& b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
  constexpr vec3 operator*(const T& factor) const { return {x * factor, y * factor, z * factor}; }
  constexpr vec3 operator-() const { return {-x, -y, -z}; }
  constexpr vec3& operator+=(const vec3& other) { return *this = *this + other; }
  constexpr T squared_norm() const { return x * x + y * y + z * z; }
  constexpr bool operator==(const vec3&) const = default;
};
template <class T>
constexpr vec3<T> operator*(const T& factor, const vec3<T>& v) {
  return v * factor;
}
template <class T>
constexpr T dot(const vec3<T>& a, const vec3<T>& b) {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}
template <class T>
constexpr vec3<T> cross(const vec3<T>& a, const vec3<T>& b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

template <class T>
struct camera {
  T rotation[3];
  T focal;
};
template <class T>
struct rig {
  camera<T> left;
  std::array<camera<T>, 2> others;
  vec3<T> position;
};
/// A template over what it is made of, not over its number.
template <class Element>
struct twice {
  Element first, second;
  constexpr bool operator==(const twice&) const = default;
};

TEST_CASE("a vector type of the user's, with its operators") {
  constexpr auto f = [](const auto& a, const auto& b, const auto& t) {
    auto sum = a + t * b - a * t;
    sum += -b;
    return dot(sum, cross(a, b)) + a.squared_norm();
  };
  // sum = (1 - t) a + (t - 1) b is orthogonal to a × b
  const auto check = [&](const vec3<double>& a, const vec3<double>& b, double t) {
    const auto [by_a, by_b, by_t] = lz::gradient(f)(a, b, t);
    return by_a == vec3<double>{2, 4, 6} && by_b == vec3<double>{0, 0, 0} && by_t == 0;
  };
  CHECK(check({1, 2, 3}, {4, 5, 7}, 0.5));
  constexpr auto squared = []<class T>(const vec3<T>& v) { return v.squared_norm(); };
  BOTH(lz::gradient(squared)(vec3<double>{launder(1.0), 2, 3}) == vec3<double>{2, 4, 6});
  constexpr auto turned = []<class T>(const vec3<T>& v) { return cross(v, vec3<T>{0.0, 0, 1}); };
  BOTH(lz::jacobian(turned)(vec3<double>{launder(1.0), 2, 3}) == vec3<vec3<double>>{{0, 1, 0}, {-1, 0, 0}, {0, 0, 0}});
}

TEST_CASE("arrays of arrays, tuples and pairs") {
  constexpr auto trace = [](const auto& m) { return m[0][0] * m[0][0] + m[1][1]; };
  using matrix = std::array<numbers<2>, 2>;
  BOTH(lz::gradient(trace)(matrix{numbers<2>{launder(3.0), 1}, numbers<2>{2, 4}}) ==
       matrix{numbers<2>{6, 0}, numbers<2>{0, 1}});
  const double plain[2][2] = {{3, 1}, {2, 4}};
  CHECK(lz::gradient(trace)(plain) == matrix{numbers<2>{6, 0}, numbers<2>{0, 1}});

  constexpr auto of_tuple = [](const auto& t) {
    const auto& [x, pair] = t;
    return x * pair.first[1] / pair.second;
  };
  using tuple = std::tuple<double, std::pair<numbers<2>, double>>;
  BOTH(lz::gradient(of_tuple)(tuple{launder(3.0), {{1, 4}, 2}}) == tuple{2, {{0, 1.5}, -3}});
  BOTH(lz::gradient([](const auto& t) { return std::get<0>(t) * std::get<1>(t); })(std::tuple(launder(3.0f), 4.0)) ==
       std::tuple(4.0, 3.0));
}

TEST_CASE("Hana's tuples") {
  constexpr auto f = [](const auto& t) { return hana::at_c<0>(t) * hana::at_c<1>(t)[0]; };
  using tuple = hana::tuple<double, numbers<2>>;
  BOTH(lz::gradient(f)(tuple{launder(3.0), numbers<2>{4, 5}}) == tuple{4.0, numbers<2>{3, 0}});
  using namespace hana::literals;
  constexpr auto g = [](const auto& t) { return hana::make_tuple(t[0_c] * t[1_c], t[0_c]); };
  BOTH(lz::jacobian(g)(hana::make_tuple(launder(3.0), 4.0)) ==
       hana::make_tuple(hana::make_tuple(4.0, 3.0), hana::make_tuple(1.0, 0.0)));
}

TEST_CASE("aggregates of aggregates") {
  constexpr auto f = [](const auto& r) {
    return r.left.focal * r.others[1].rotation[2] + dot(r.position, r.position) / r.others[0].focal;
  };
  const rig<double> at{{{1, 2, 3}, 4}, {{{{5, 6, 7}, 8}, {{9, 10, 11}, 12}}}, {1, 2, 2}};
  const rig<double> g = lz::gradient(f)(at);
  CHECK(g.left.focal == 11);
  CHECK(g.others[1].rotation[2] == 4);
  CHECK(g.others[0].focal == -9.0 / 64);
  CHECK(g.position == vec3<double>{0.25, 0.5, 0.5});
  CHECK(g.left.rotation[0] == 0);
  constexpr auto by_first = [](const auto& pair) { return pair.first[0] * pair.second[1]; };
  BOTH(lz::gradient(by_first)(twice<numbers<2>>{{launder(2.0), 3}, {4, 5}}) == twice<numbers<2>>{{5, 0}, {0, 2}});
}

TEST_CASE("the library's own vectors and matrices") {
  constexpr auto f = [](const auto& v, const auto& m) { return v[0] * m[0][1] + v[1] * m[1][1]; };
  using vector = lz::values<double, 2>;
  using matrix = lz::matrix_values<double, 2, 2>;
  BOTH(lz::gradient(f)(vector{launder(1.0), 2}, matrix{1, 2, 3, 4}) == std::tuple(vector{2, 4}, matrix{0, 1, 0, 2}));
  constexpr auto product = []<class T>(const lz::matrix_values<T, 2, 2>& m, const lz::values<T, 2>& v) {
    lz::values<T, 2> result{};
    for (std::size_t i = 0; i < 2; ++i)
      for (std::size_t j = 0; j < 2; ++j) result[i] += m[i][j] * v[j];
    return result;
  };
  BOTH(lz::jacobian(product, lz::wrt<1>)(matrix{launder(1.0), 2, 3, 4}, vector{5, 6}) ==
       lz::values<vector, 2>{vector{1, 2}, vector{3, 4}});
}

TEST_CASE("a shape of one number stays a shape") {
  constexpr auto f = [](const auto& x) { return x[0] * x[0]; };
  BOTH(lz::gradient(f)(numbers<1>{launder(3.0)}) == numbers<1>{6});
  constexpr auto g = [](auto x) { return std::array{x * x}; };
  BOTH(lz::jacobian(g)(launder(3.0)) == numbers<1>{6});
}

/// Sizes in front of the number, also as a member of another template.
template <int Size, class T>
struct point_of {
  T x[Size];
};
template <int Rows, int Columns, class T>
struct grid_of {
  std::array<std::array<T, Columns>, Rows> x;
};
template <class T>
struct moving {
  point_of<3, T> at, speed;
  T mass;
};

TEST_CASE("templates with sizes in front of their number") {
  constexpr auto momentum = [](const auto& b) { return b.at.x[0] * b.speed.x[2] * b.mass; };
  const moving<double> g = lz::gradient(momentum)(moving<double>{{1, 2, 3}, {4, 5, 6}, launder(7.0)});
  CHECK((g.at.x[0] == 42 && g.at.x[1] == 0 && g.speed.x[2] == 7 && g.mass == 6));
  constexpr auto corners = [](const auto& p) { return p.x[0][1] * p.x[1][0]; };
  const grid_of<2, 2, double> h = lz::gradient(corners)(grid_of<2, 2, double>{{{{1, 2}, {launder(3.0), 4}}}});
  CHECK((h.x[0][1] == 3 && h.x[1][0] == 2));
}

TEST_CASE("up to eight arguments are chosen") {
  constexpr auto f = [](auto a, auto b, auto c, auto d, auto e, auto, auto, auto h) { return a * b * c * d * e * h; };
  const auto g = lz::gradient(f, lz::wrt<0, 1, 2, 3, 4, 5, 6, 7>)(1.0, 2.0, 3.0, 4.0, launder(5.0), 6.0, 7.0, 8.0);
  CHECK((std::get<0>(g) == 960 && std::get<5>(g) == 0 && std::get<7>(g) == 120));
  const auto five = lz::gradient(f, lz::wrt<0, 1, 2, 3, 7>)(1.0, 2.0, 3.0, 4.0, launder(5.0), 6.0, 7.0, 8.0);
  CHECK((std::get<4>(five) == 120));
}

/// How many operations run for a gradient.
template <std::size_t... I, class F, class... Arguments>
constexpr int operations(const F&, lz::detail::argument_set<I...>, const Arguments&...) {
  using source = lz::detail::callable_source<F, Arguments...>;
  using program = lz::detail::program<source, lz::detail::argument_set<I...>, lz::asked::gradient::asks>;
  int count = 0;
  for (const lz::detail::node& n : lz::detail::frozen<program>.thaw().nodes)
    count += n.kind == lz::detail::node_kind::operation;
  return count;
}

TEST_CASE("arguments that are not differentiated by cost nothing") {
  constexpr auto f = [](auto x, auto y, auto z) { return lz::exp(y) * x + lz::sin(z) * lz::cos(z) * x; };
  BOTH(operations(f, lz::detail::argument_set<0>{}, 1.0, 1.0, 1.0) == 5);  // exp y + sin z · cos z
  BOTH(operations(f, lz::detail::argument_set<1>{}, 1.0, 1.0, 1.0) == 2);  // exp y · x
  BOTH(operations(f, lz::detail::argument_set<>{}, 1.0, 1.0, 1.0) == 0);
}

}  // namespace
