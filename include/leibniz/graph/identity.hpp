// identity: a short name for a long formula.
//
//   in    value_steps<apply<op::mul, apply<op::add, ...>, ...>>
//   out   program<0x5f3a...>, which runs the same steps
//
// Every function of an evaluator carries the type it is made for in its name, once for each node. Compilers pay for
// that in proportion to the square of the formula, and debuggers spell it out. So evaluators are named after a hash of
// all that makes the formula what it is. That is safe where its words are the library's own, since those mean one thing
// in the whole program; a formula with a primitive or a number type of the user's keeps its long name, which tells
// apart even types of one name in two translation units.
#pragma once

#include "../words/matrix.hpp"
#include "from_type.hpp"
#include "frozen.hpp"

namespace leibniz::detail {

/// What a formula, or what is made of it, is known by.
struct identity {
  std::uint64_t hash = hash_seed;
  bool is_foreign = false;  ///< takes part in types that are not the library's

  constexpr identity with(std::uint64_t word) const { return {hash_combine(hash, word), is_foreign}; }
  constexpr identity with(identity other) const {
    return {hash_combine(hash, other.hash), is_foreign || other.is_foreign};
  }
};

/// What is not listed here keeps its long name.
template <class Formula>
inline constexpr identity identity_of = {hash_seed, true};
template <Expression Formula>
inline constexpr identity identity_of<Formula> = {description_of<Formula>.hash, description_of<Formula>.is_foreign};
template <InputVector Input>
inline constexpr identity identity_of<Input> = {hash_of_input(input_info_of<Input>, 0), false};

constexpr identity combined(identity all, std::initializer_list<identity> parts) {
  for (const identity& part : parts) all = all.with(part);
  return all;
}
template <class... Parts>
inline constexpr identity identity_of<vector<Parts...>> =
    combined(identity{}.with(sizeof...(Parts)), {identity_of<Parts>...});
template <std::size_t Rows, std::size_t Columns, class... Parts>
inline constexpr identity identity_of<matrix<Rows, Columns, Parts...>> =
    combined(identity{}.with(Rows).with(Columns), {identity_of<Parts>...});

/// Steps by their short name.
template <std::uint64_t Key>
struct program {
  static constexpr graph run() { return reflected<Key>::run(); }
};
template <std::uint64_t Key>
  requires requires { reflected<Key>::room; }
struct program<Key> {
  static constexpr graph_size room = reflected<Key>::room;
  static constexpr graph run() { return reflected<Key>::run(); }
};

template <class Steps, bool IsForeign>
struct short_name {
  using type = Steps;
};
template <class Steps>
struct short_name<Steps, false> {
  static constexpr std::uint64_t key = Steps::known_by.hash;
  static_assert(reflection_entry<key, Steps>::entered);
  using type = program<key>;
};

/// The steps themselves, or a short name for them. `Steps::known_by` is their identity.
template <class Steps>
using compact = typename short_name<Steps, Steps::known_by.is_foreign>::type;

}  // namespace leibniz::detail
