// hana: results as models of Boost.Hana's concepts.
//
//   in    g = gradient(f)(x = -2.0, y = 5.0, z = -4.0)
//   out   hana::at_key(g, x) == -4    hana::keys(g) is a tuple of x, y, z    hana::for_each(g, f) calls f with pairs
//         of a variable and its number    hana::unpack(g, f) calls f with all of them
#pragma once

#include <boost/hana/pair.hpp>

#include "../words/hana.hpp"
#include "values.hpp"

namespace boost::hana {

template <>
struct at_key_impl<leibniz::variable_values_tag> {
  template <class T, class... Variables, class Variable>
  static constexpr auto apply(const leibniz::variable_values<T, Variables...>& result, const Variable& variable) {
    return result[variable];
  }
};
template <>
struct keys_impl<leibniz::variable_values_tag> {
  template <class T, class... Variables>
  static constexpr auto apply(const leibniz::variable_values<T, Variables...>&) {
    return make_tuple(Variables{}...);
  }
};
template <>
struct unpack_impl<leibniz::variable_values_tag> {
  template <class T, class... Variables, class F>
  static constexpr decltype(auto) apply(const leibniz::variable_values<T, Variables...>& result, F&& f) {
    return static_cast<F&&>(f)(make_pair(Variables{}, result[Variables{}])...);
  }
};
template <>
struct any_of_impl<leibniz::variable_values_tag> {
  template <class T, class... Variables, class Predicate>
  static constexpr auto apply(const leibniz::variable_values<T, Variables...>&, Predicate&& predicate) {
    return any_of(make_tuple(Variables{}...), static_cast<Predicate&&>(predicate));
  }
};
template <>
struct find_if_impl<leibniz::variable_values_tag> {
  template <class T, class... Variables, class Predicate>
  static constexpr auto apply(const leibniz::variable_values<T, Variables...>& result, Predicate&& predicate) {
    return transform(find_if(make_tuple(Variables{}...), static_cast<Predicate&&>(predicate)),
                     [&](const auto& variable) { return result[variable]; });
  }
};

}  // namespace boost::hana
