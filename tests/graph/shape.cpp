// How numbers lie in arguments and results: every leaf is found, by its place, in shapes at any depth.
#include <boost/hana/tuple.hpp>
#include <optional>
#include <string>

#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using lz::detail::shape_of;

namespace {

template <class T>
struct camera {
  T rotation[3];
  T focal;
};
template <class T>
struct rig {
  camera<T> first;
  T baseline[2];
  std::array<camera<T>, 2> others;
  T exposure;
};
template <class T, int Size>
struct polynomial {
  T coefficients[Size];
};
template <class T>
struct labelled {
  T value;
  int label;
};
template <class T>
struct guess {
  T value;
  std::optional<T> refined;
};
template <class T>
struct settled {
  const T value;
};
template <class Element>
struct twice {
  Element first, second;
};
struct fixed {
  double x, y;
};

/// Every leaf gets its number, and is read again from a constant.
template <class T>
constexpr bool every_leaf_has_its_place() {
  using Shape = shape_of<T>;
  T all{};
  return [&]<int... I>(std::integer_sequence<int, I...>) {
    ((Shape::template leaf<I>(all) = I), ...);
    const T& read = all;
    return ((Shape::template leaf<I>(read) == I) && ...);
  }(std::make_integer_sequence<int, Shape::leaves>{});
}

TEST_CASE("leaves are counted and found") {
  static_assert(shape_of<double>::leaves == 1);
  static_assert(shape_of<std::array<double, 3>>::leaves == 3);
  static_assert(shape_of<camera<double>>::leaves == 4);
  static_assert(shape_of<rig<double>>::leaves == 15);
  static_assert(shape_of<std::tuple<rig<double>, float[2], std::pair<double, double>>>::leaves == 19);
  static_assert(shape_of<boost::hana::tuple<double, camera<float>>>::leaves == 5);
  static_assert(shape_of<lz::matrix_values<double, 2, 3>>::leaves == 6);
  BOTH(every_leaf_has_its_place<double>());
  BOTH(every_leaf_has_its_place<std::array<std::array<double, 2>, 3>>());
  BOTH(every_leaf_has_its_place<rig<double>>());
  BOTH(every_leaf_has_its_place<std::tuple<rig<double>, float, std::pair<double, camera<double>>>>());
  BOTH(every_leaf_has_its_place<boost::hana::tuple<double, camera<float>>>());
  BOTH(every_leaf_has_its_place<polynomial<double, 5>>());
  BOTH(every_leaf_has_its_place<twice<camera<double>>>());
  BOTH(every_leaf_has_its_place<twice<std::tuple<double, std::array<double, 2>>>>());
  BOTH(every_leaf_has_its_place<lz::values<double, 3>>());
  BOTH(every_leaf_has_its_place<lz::matrix_values<double, 2, 3>>());
}

TEST_CASE("a shape can be made of another number") {
  static_assert(std::same_as<shape_of<rig<float>>::with<lz::tracer>, rig<lz::tracer>>);
  static_assert(std::same_as<shape_of<polynomial<float, 5>>::with<double>, polynomial<double, 5>>);
  static_assert(std::same_as<shape_of<float[3]>::with<double>, std::array<double, 3>>);
  static_assert(
      std::same_as<shape_of<std::tuple<float, camera<float>>>::with<double>, std::tuple<double, camera<double>>>);
  static_assert(std::same_as<shape_of<lz::values<float, 3>>::with<double>, lz::values<double, 3>>);
  static_assert(std::same_as<shape_of<std::tuple<float, camera<double>>>::scalar, double>);
}

TEST_CASE("what is not made of numbers of its own template is no shape") {
  static_assert(!lz::detail::Shape<std::string>);
  static_assert(!lz::detail::Shape<const char*>);
  static_assert(!lz::detail::Shape<fixed>);
  static_assert(!lz::detail::Shape<labelled<double>>);
  static_assert(!lz::detail::Shape<guess<double>>);
  static_assert(!lz::detail::Shape<settled<double>>);
  static_assert(!lz::detail::Shape<std::tuple<double, std::string>>);
}

}  // namespace
