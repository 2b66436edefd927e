// identity: what a formula is known by.
//
//   in    apply<op::mul, apply<op::add, ...>, ...>
//   out   {0x5f3a..., not foreign}: a hash of all that makes it what it is
//
// What is made of a formula is named after it, see frozen.hpp. A hash is enough where the words are the library's own,
// since those mean one thing in the whole program. A formula with a primitive or a number type of the user's is
// foreign: only its type tells apart types of one name in two translation units.
#pragma once

#include "../words/matrix.hpp"
#include "from_type.hpp"

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

}  // namespace leibniz::detail
