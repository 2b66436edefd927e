// shape: how numbers lie in what a callable takes and gives.
//
//   in    camera<double>, where template <class T> struct camera { T rotation[3]; T focal; }
//   out   4 leaves; with<tracer> is camera<tracer>; leaf<3>(c) is c.focal
//
// A number is a leaf. Arrays, std::array, tuples, pairs, Hana's tuples, and aggregates that are templates over what
// they are made of, are shapes of shapes, at any depth.
#pragma once

#include <array>
#include <boost/hana/at.hpp>
#include <boost/hana/tuple.hpp>
#include <tuple>

#include "../detail/fields.hpp"
#include "../detail/reflect.hpp"
#include "../words/operand.hpp"
#include "../words/reading.hpp"

namespace leibniz::detail {

/// For a shape: `leaves`, how many numbers it has; `with<T>`, the same shape of another number; `scalar`, the type in
/// which its numbers meet; `leaf<I>(x)`, one of them by reference, where x is a T or any with<U>.
template <class T>
struct shape_of {
  static constexpr bool is_known = false;
};
struct unknown_shape {
  static constexpr bool is_known = false;
};

template <class T>
concept Shape = shape_of<T>::is_known;

template <Leaf T>
struct shape_of<T> {
  static constexpr bool is_known = true;
  static constexpr int leaves = 1;
  using scalar = T;
  template <class U>
  using with = U;
  template <int I, class X>
  LEIBNIZ_INLINE static constexpr X& leaf(X& x) {
    return x;
  }
};

/// An array: elements of one shape.
template <class Element, std::size_t Count>
struct shape_of_elements {
  static constexpr bool is_known = true;
  static constexpr int leaves = shape_of<Element>::leaves * static_cast<int>(Count);
  using scalar = typename shape_of<Element>::scalar;
  /// As a built-in array would be returned, were that possible.
  template <class U>
  using with = std::array<typename shape_of<Element>::template with<U>, Count>;

  template <int I, class X>
  LEIBNIZ_INLINE static constexpr decltype(auto) leaf(X& x) {
    constexpr int width = shape_of<Element>::leaves;
    return shape_of<Element>::template leaf<I % width>(x[I / width]);
  }
};

/// Which of several parts a leaf is in, and where in it. The parts have `widths` leaves.
struct place_among {
  int part, leaf;
};
constexpr place_among place_of_leaf(std::initializer_list<int> widths, int i) {
  int part = 0;
  for (const int width : widths) {
    if (i < width) break;
    i -= width;
    ++part;
  }
  return {part, i};
}

/// A product of parts of different shapes: a tuple, a pair, an aggregate. `Get::part<K>(x)` is the K-th of them.
template <class Get, class... Parts>
struct shape_of_parts {
  static constexpr bool is_known = true;
  static constexpr int leaves = static_cast<int>(sum_of({static_cast<std::size_t>(shape_of<Parts>::leaves)...}));
  using scalar = common_scalar_t<typename shape_of<Parts>::scalar...>;

  template <int I, class X>
  LEIBNIZ_INLINE static constexpr decltype(auto) leaf(X& x) {
    constexpr place_among at = place_of_leaf({shape_of<Parts>::leaves...}, I);
    using Part = nth<static_cast<std::size_t>(at.part), Parts...>;
    return shape_of<Part>::template leaf<at.leaf>(Get::template part<at.part>(x));
  }
};

template <Shape Element, std::size_t Count>
struct shape_of<Element[Count]> : shape_of_elements<Element, Count> {};
template <Shape Element, std::size_t Count>
struct shape_of<std::array<Element, Count>> : shape_of_elements<Element, Count> {};

struct standard_part {
  template <int K, class X>
  LEIBNIZ_INLINE static constexpr auto& part(X& x) {
    return std::get<static_cast<std::size_t>(K)>(x);
  }
};
template <Shape... Parts>
struct shape_of<std::tuple<Parts...>> : shape_of_parts<standard_part, Parts...> {
  template <class U>
  using with = std::tuple<typename shape_of<Parts>::template with<U>...>;
};
template <Shape A, Shape B>
struct shape_of<std::pair<A, B>> : shape_of_parts<standard_part, A, B> {
  template <class U>
  using with = std::pair<typename shape_of<A>::template with<U>, typename shape_of<B>::template with<U>>;
};

/// Numbers that lie elsewhere, their count in the type, as in std::span<const double, 3>: an array of as many.
template <class T>
concept FixedView = requires(const T& x) {
  typename T::element_type;
  requires(T::extent != static_cast<std::size_t>(-1));
  x[0];
};
template <FixedView T>
  requires Shape<std::remove_const_t<typename T::element_type>>
struct shape_of<T> : shape_of_elements<std::remove_const_t<typename T::element_type>, T::extent> {};

struct hana_part {
  template <int K, class X>
  LEIBNIZ_INLINE static constexpr auto& part(X& x) {
    return boost::hana::at_c<static_cast<std::size_t>(K)>(x);
  }
};
template <Shape... Parts>
struct shape_of<boost::hana::tuple<Parts...>> : shape_of_parts<hana_part, Parts...> {
  template <class U>
  using with = boost::hana::tuple<typename shape_of<Parts>::template with<U>...>;
};

/// A template over what it is made of, and perhaps sizes: `part`, and the same template made of something else.
template <class T>
struct template_over {};
template <template <class> class Outer, class T>
struct template_over<Outer<T>> {
  using part = T;
  template <class U>
  using with = Outer<U>;
};
template <template <class, auto> class Outer, class T, auto Size>
struct template_over<Outer<T, Size>> {
  using part = T;
  template <class U>
  using with = Outer<U, Size>;
};
template <template <auto, class> class Outer, auto Size, class T>
struct template_over<Outer<Size, T>> {
  using part = T;
  template <class U>
  using with = Outer<Size, U>;
};
template <template <auto, auto, class> class Outer, auto Rows, auto Columns, class T>
struct template_over<Outer<Rows, Columns, T>> {
  using part = T;
  template <class U>
  using with = Outer<Rows, Columns, U>;
};
template <template <class, auto, auto> class Outer, class T, auto Rows, auto Columns>
struct template_over<Outer<T, Rows, Columns>> {
  using part = T;
  template <class U>
  using with = Outer<U, Rows, Columns>;
};

/// Converts to any base of an aggregate, which such a base takes as its initializer, and nothing else.
template <class Aggregate>
struct any_base_of {
  template <class Base>
    requires(std::is_base_of_v<Base, Aggregate> && !std::same_as<Base, Aggregate>)
  constexpr operator Base() const;
};
template <class Aggregate>
concept HasBase = requires(const any_base_of<Aggregate>& base) { Aggregate{base}; };

/// The number of members of an aggregate over some part, each made of its numbers, or of parts that are no aggregates.
template <class T, class Part>
inline constexpr int members_over = [] {
  constexpr int of_numbers = field_count<T, typename shape_of<Part>::scalar>();
  if constexpr (of_numbers > 0 || Leaf<Part>)
    return of_numbers;
  else
    return field_count<T, Part>();
}();

/// An array is an aggregate over its numbers too, but has a shape of its own: nobody should count its members.
template <class T>
inline constexpr bool is_array = false;
template <class T, std::size_t Size>
inline constexpr bool is_array<std::array<T, Size>> = true;

/// An aggregate that is a template over what its members are made of, and has nothing but such members.
template <class T>
concept ShapedAggregate = !Leaf<T> && !Term<T> && !is_array<T> && std::is_aggregate_v<T> && requires {
  requires Shape<typename template_over<T>::part>;
  requires !HasBase<T>;
  requires members_over<T, typename template_over<T>::part> > 0;
};

template <int Count>
struct field_part {
  template <int K, class First, class... Rest>
  LEIBNIZ_INLINE static constexpr auto& pick(First& first, Rest&... rest) {
    if constexpr (K == 0)
      return first;
    else
      return pick<K - 1>(rest...);
  }
  template <int K, class X>
  LEIBNIZ_INLINE static constexpr auto& part(X& x) {
    return visit_fields<Count>(x, [](auto&... fields) -> auto& { return pick<K>(fields...); });
  }
};

template <int Count>
struct shapes_of_fields {
  template <class... Fields>
  constexpr auto operator()(Fields&...) const {
    return std::conditional_t<all_of({Shape<Fields>...}), type_identity<shape_of_parts<field_part<Count>, Fields...>>,
                              type_identity<unknown_shape>>{};
  }
};
template <class T, int Count>
using shape_of_fields = typename decltype(visit_fields<Count>(std::declval<T&>(), shapes_of_fields<Count>{}))::type;

/// What is read as a number is a leaf as well, and the shape of anything made in its place is that number. There is
/// nothing in it to write to, so that its leaf is a value.
template <ReadOnce T>
  requires(!ShapedAggregate<T>)
struct shape_of<T> : shape_of<typename read_as<T>::type> {
  template <int I>
  LEIBNIZ_INLINE static constexpr auto leaf(const T& x) {
    return read(x);
  }
};

template <ShapedAggregate T>
struct shape_of<T> : shape_of_fields<T, members_over<T, typename template_over<T>::part>> {
  template <class U>
  using with =
      typename template_over<T>::template with<typename shape_of<typename template_over<T>::part>::template with<U>>;
};

}  // namespace leibniz::detail
