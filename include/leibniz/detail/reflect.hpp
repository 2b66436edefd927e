// reflect: from a type to a constant that describes it, and back from the constant's address to the type.
//
//   in    &description_of<op::sin>      a pointer that a graph can hold as a value
//   out   reflected<&description_of<op::sin>>   is op::sin again
//
// The way there is an ordinary variable template. The way back is a friend function: it is declared by a key that is
// made from the address alone, and defined by a registration that also knows the type. The address names its type
// and nothing else does, so the answer cannot depend on the order of instantiation.
#pragma once

#include "config.hpp"

namespace leibniz::detail {

template <class T>
struct type_identity {
  using type = T;
};

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-template-friend"
#endif
template <auto Address>
struct reflection_key {
  friend constexpr auto reflection(reflection_key<Address>);
};
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

template <auto Address, class T>
struct reflection_entry {
  friend constexpr auto reflection(reflection_key<Address>) { return type_identity<T>{}; }
  static constexpr bool entered = true;
};

#if defined(__GNUC__) && !defined(__clang__)
// While GCC looks for null pointers (-fsanitize=undefined), a constant expression may know that two addresses are
// equal, but not that they differ: there, what is not known is a difference. A function, since as part of the
// initializer of a constant `__builtin_constant_p` is answered before the pointers are known.
template <class T>
constexpr bool is_same_address(T* a, T* b) {
  if (__builtin_is_constant_evaluated()) return __builtin_constant_p(a == b) && a == b;
  return a == b;
}
template <class T>
constexpr bool is_same_address(T* a, decltype(nullptr)) {
  return is_same_address<T>(a, static_cast<T*>(nullptr));
}
#endif

/// The type whose description lies at this address.
template <auto Address>
using reflected = typename decltype(reflection(reflection_key<Address>{}))::type;

}  // namespace leibniz::detail
