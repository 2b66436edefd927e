// hana: inputs, nodes, sets of variables and bindings as models of Boost.Hana's concepts.
//
//   in    hana::equal(x, y)                  hana::unpack((x + y) * z, f)     hana::first(x = 1.0)
//   out   hana::false_c                      f(x + y, z)                      x
//
//   input         Comparable, Hashable: it can be the key of a hana::map
//   node, vector  Foldable: the operands, the parts; a matrix: the rows
//   primitives    Foldable: hana::type of every row
//   variable_set  Foldable and Searchable: wrt(x, y) contains x
//   binding       Product: first the input, second its value
//   point         Foldable of bindings, Searchable by input: hana::at_key(point(x = 1.0), x)
#pragma once

#include <boost/hana/any_of.hpp>
#include <boost/hana/at_key.hpp>
#include <boost/hana/bool.hpp>
#include <boost/hana/equal.hpp>
#include <boost/hana/find_if.hpp>
#include <boost/hana/first.hpp>
#include <boost/hana/hash.hpp>
#include <boost/hana/keys.hpp>
#include <boost/hana/optional.hpp>
#include <boost/hana/second.hpp>
#include <boost/hana/transform.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/type.hpp>
#include <boost/hana/unpack.hpp>

#include "matrix.hpp"
#include "point.hpp"
#include "primitives.hpp"
#include "variable.hpp"
#include "wrt.hpp"

namespace boost::hana {

template <>
struct equal_impl<leibniz::detail::input_tag, leibniz::detail::input_tag> {
  template <class A, class B>
  static constexpr auto apply(const A&, const B&) {
    return bool_c<std::is_same_v<A, B>>;
  }
};
template <>
struct hash_impl<leibniz::detail::input_tag> {
  template <class Input>
  static constexpr auto apply(const Input&) {
    return type_c<Input>;
  }
};

template <>
struct unpack_impl<leibniz::detail::node_tag> {
  template <class Op, class... Operands, class F>
  static constexpr decltype(auto) apply(const leibniz::apply<Op, Operands...>& node, F&& f) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) -> decltype(auto) {
      return static_cast<F&&>(f)(node.template operand<I>()...);
    }(std::index_sequence_for<Operands...>{});
  }
  template <class... Parts, class F>
  static constexpr decltype(auto) apply(const leibniz::vector<Parts...>& parts, F&& f) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) -> decltype(auto) {
      return static_cast<F&&>(f)(parts.template part<I>()...);
    }(std::index_sequence_for<Parts...>{});
  }
};

template <>
struct unpack_impl<leibniz::detail::matrix_tag> {
  template <class M, class F>
  static constexpr decltype(auto) apply(const M& matrix, F&& f) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) -> decltype(auto) {
      return static_cast<F&&>(f)(matrix.template row<I>()...);
    }(std::make_index_sequence<M::rows()>{});
  }
};

template <>
struct unpack_impl<leibniz::detail::primitive_table_tag> {
  template <class... Rows, class F>
  static constexpr decltype(auto) apply(const leibniz::detail::primitive_table<Rows...>&, F&& f) {
    return static_cast<F&&>(f)(type_c<Rows>...);
  }
};

template <>
struct unpack_impl<leibniz::detail::variable_set_tag> {
  template <class... Variables, class F>
  static constexpr decltype(auto) apply(const leibniz::detail::variable_set<Variables...>&, F&& f) {
    return static_cast<F&&>(f)(Variables{}...);
  }
};
template <>
struct any_of_impl<leibniz::detail::variable_set_tag> {
  template <class... Variables, class Predicate>
  static constexpr auto apply(const leibniz::detail::variable_set<Variables...>&, Predicate&& predicate) {
    return any_of(make_tuple(Variables{}...), static_cast<Predicate&&>(predicate));
  }
};
template <>
struct find_if_impl<leibniz::detail::variable_set_tag> {
  template <class... Variables, class Predicate>
  static constexpr auto apply(const leibniz::detail::variable_set<Variables...>&, Predicate&& predicate) {
    return find_if(make_tuple(Variables{}...), static_cast<Predicate&&>(predicate));
  }
};

template <>
struct first_impl<leibniz::detail::binding_tag> {
  template <class Binding>
  static constexpr auto apply(const Binding&) {
    return typename Binding::bound{};
  }
};
template <>
struct second_impl<leibniz::detail::binding_tag> {
  template <class Binding>
  static constexpr decltype(auto) apply(const Binding& b) {
    return leibniz::detail::bound_value(b);
  }
  // of what is about to end a copy, here and in at_key
  template <class Binding>
  static constexpr auto apply(const Binding&& b) {
    return leibniz::detail::bound_value(b);
  }
};

template <>
struct unpack_impl<leibniz::detail::point_tag> {
  template <class... Bindings, class F>
  static constexpr decltype(auto) apply(const leibniz::point<Bindings...>& p, F&& f) {
    return static_cast<F&&>(f)(static_cast<const Bindings&>(p)...);
  }
};
template <>
struct keys_impl<leibniz::detail::point_tag> {
  template <class... Bindings>
  static constexpr auto apply(const leibniz::point<Bindings...>&) {
    return make_tuple(typename Bindings::bound{}...);
  }
};
template <>
struct any_of_impl<leibniz::detail::point_tag> {
  template <class... Bindings, class Predicate>
  static constexpr auto apply(const leibniz::point<Bindings...>&, Predicate&& predicate) {
    return any_of(make_tuple(typename Bindings::bound{}...), static_cast<Predicate&&>(predicate));
  }
};
template <>
struct find_if_impl<leibniz::detail::point_tag> {
  template <class... Bindings, class Predicate>
  static constexpr auto apply(const leibniz::point<Bindings...>& p, Predicate&& predicate) {
    return transform(find_if(make_tuple(typename Bindings::bound{}...), static_cast<Predicate&&>(predicate)),
                     [&](const auto& input) { return at_key(p, input); });
  }
};
template <>
struct at_key_impl<leibniz::detail::point_tag> {
  template <class... Bindings, class Input>
  static constexpr decltype(auto) apply(const leibniz::point<Bindings...>& p, const Input&) {
    return leibniz::detail::bound_value(leibniz::detail::binding_of<Input>(static_cast<const Bindings&>(p)...));
  }
  template <class... Bindings, class Input>
  static constexpr auto apply(const leibniz::point<Bindings...>&& p, const Input& input) {
    return apply(p, input);
  }
};

}  // namespace boost::hana
