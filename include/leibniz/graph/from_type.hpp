// from_type: a formula's type becomes a graph.
//
//   in    apply<op::mul, apply<op::add, variable<"x">, variable<"y">>, variable<"z">>
//   out   0 input x   1 input y   2 add 0 1   3 input z   4 mul 2 3, inputs x, y, z in the order in which they appear
//
// Each distinct type is described by one constant, which points to those of its operands, so that a walk over
// pointers sees each type once, however often it occurs: linear in distinct nodes. The walk keeps its own stack:
// formulas may be deeper than compilers let constant functions recurse.
#pragma once

#include <initializer_list>

#include "../words/variable.hpp"
#include "symbol.hpp"

namespace leibniz::detail {

/// A type of formula as data.
struct description {
  node_kind kind = node_kind::constant;
  const primitive_info* op = nullptr;
  const description* operands[3] = {};      ///< of an operation with up to three
  const description* const* all = nullptr;  ///< of an operation with more
  int count = 0;
  exact value{};
  const input_info* input = nullptr;
  int index = 0;            ///< of an element in its vector
  int captured_count = 0;   ///< how many numbers are captured below
  std::uint64_t hash = 0;   ///< of the whole expression: rows, constants, inputs
  bool is_foreign = false;  ///< a primitive or a number type that is not the library's takes part

  constexpr const description* operand(int i) const { return LEIBNIZ_SAME(all, nullptr) ? operands[i] : all[i]; }
};

constexpr std::uint64_t hash_of_exact(exact value) {
  return hash_combine(hash_combine(hash_seed, static_cast<std::uint64_t>(value.numerator)),
                      static_cast<std::uint64_t>(value.denominator));
}
constexpr std::uint64_t hash_of_input(const input_info& input, std::size_t index) {
  const std::uint64_t kind =
      static_cast<std::uint64_t>(input.columns) * 4u + (input.is_vector ? 2u : 0u) + (input.is_active ? 1u : 0u);
  return hash_combine(hash_combine(hash_combine(hash_of(input.name), static_cast<std::uint64_t>(input.size)), kind),
                      index);
}
/// Which of the language's floating-point types, 0 for any other.
template <class T>
inline constexpr std::uint64_t floating_kind = std::is_same_v<T, float>         ? 1
                                               : std::is_same_v<T, double>      ? 2
                                               : std::is_same_v<T, long double> ? 3
                                                                                : 0;

constexpr std::uint64_t hash_of_operands(std::uint64_t hash, std::initializer_list<std::uint64_t> operands) {
  for (const std::uint64_t operand : operands) hash = hash_combine(hash, operand);
  return hash;
}

// One level of instantiation for each level of a formula, and no function in between: compilers allow 900.
template <class Formula>
inline constexpr description description_of = [] {
  static_assert(never<Formula>, "leibniz: a graph is made of a formula, without const and reference, but was asked of "
                                "another type: write std::remove_cvref_t<decltype(f)>");
  return description{};
}();
template <Constant Formula>
  requires(!std::is_const_v<Formula>)
inline constexpr description description_of<Formula> = {
    .kind = node_kind::constant, .value = Formula::exact_value, .hash = hash_of_exact(Formula::exact_value)};
template <class T>
inline constexpr description description_of<number<T>> = {.kind = node_kind::captured,
                                                          .captured_count = 1,
                                                          .hash = hash_combine(hash_seed, floating_kind<T>),
                                                          .is_foreign = floating_kind<T> == 0};
template <Input Formula>
  requires(!std::is_const_v<Formula>)
inline constexpr description description_of<Formula> = {
    .kind = node_kind::input, .input = &input_info_of<Formula>, .hash = hash_of_input(input_info_of<Formula>, 0)};
template <class Whole, std::size_t Index>
inline constexpr description description_of<element<Whole, Index>> = {
    .kind = node_kind::input,
    .input = &input_info_of<Whole>,
    .index = static_cast<int>(Index),
    .hash = hash_of_input(input_info_of<Whole>, Index + 1)};

template <class Op, class... Operands>
  requires(sizeof...(Operands) <= 3)
inline constexpr description description_of<apply<Op, Operands...>> = {
    .kind = node_kind::operation,
    .op = &primitive_info_of<Op>,
    .operands = {&description_of<Operands>...},
    .count = sizeof...(Operands),
    .captured_count = static_cast<int>(apply<Op, Operands...>::captured_count),
    .hash = hash_of_operands(primitive_info_of<Op>.hash, {description_of<Operands>.hash...}),
    .is_foreign = primitive_info_of<Op>.is_foreign || any_of({description_of<Operands>.is_foreign...})};
template <class... Operands>
inline constexpr const description* descriptions_of[] = {&description_of<Operands>...};
template <class Op, class... Operands>
  requires(sizeof...(Operands) > 3)
inline constexpr description description_of<apply<Op, Operands...>> = {
    .kind = node_kind::operation,
    .op = &primitive_info_of<Op>,
    .all = descriptions_of<Operands...>,
    .count = sizeof...(Operands),
    .captured_count = static_cast<int>(apply<Op, Operands...>::captured_count),
    .hash = hash_of_operands(primitive_info_of<Op>.hash, {description_of<Operands>.hash...}),
    .is_foreign = primitive_info_of<Op>.is_foreign || any_of({description_of<Operands>.is_foreign...})};

/// Walks descriptions and builds their nodes.
class type_walk {
 public:
  constexpr explicit type_walk(builder& to) : to_(to), heads_(256, -1) {
    for (int i = 0; i < to.result().inputs.size(); ++i) index_input(i);
  }

  /// The node of a formula whose captured numbers begin at `first_captured`.
  constexpr int node_of(const description* root, int first_captured) {
    captured_ = first_captured;
    steps_.push_back({root, 0});
    while (!steps_.empty()) {
      const description* d = steps_.back().what;
      if (steps_.back().next == 0) {
        const int known = d->kind == node_kind::operation ? find(d) : leaf(d);
        if (known >= 0) {
          finish(known);
          continue;
        }
      }
      if (steps_.back().next < d->count) {
        const description* operand = d->operand(steps_.back().next++);
        steps_.push_back({operand, 0});
        continue;
      }
      const int number = to_.operation(d->op, finished_.end() - d->count, d->count);
      finished_.shrink(finished_.size() - d->count);
      remember(d, number);
      finish(number);
    }
    const int number = finished_.back();
    finished_.pop_back();
    return number;
  }

 private:
  struct step {
    const description* what;
    int next;
  };
  struct memory {
    const description* what;
    int number;
    int next;
  };

  constexpr void finish(int number) {
    steps_.pop_back();
    finished_.push_back(number);
  }

  constexpr int leaf(const description* d) {
    if (d->kind == node_kind::constant) return to_.constant(d->value);
    if (d->kind == node_kind::captured) return to_.captured(captured_++);
    return to_.input(first_slot(d->input) + d->index);
  }

  constexpr int first_slot(const input_info* info) {
    buffer<input_slot>& slots = to_.result().inputs;
    for (int i = input_heads_[head_of(info)]; i >= 0; i = next_inputs_[i])
      if (LEIBNIZ_SAME(slots[i].info, info)) return slots[i].first;
    const int first = slots.empty() ? 0 : slots.back().first + slots.back().info->size;
    slots.push_back({info, first});
    index_input(slots.size() - 1);
    return first;
  }
  static constexpr int head_of(const input_info* info) { return static_cast<int>(info->hash % 256); }
  constexpr void index_input(int i) {
    int& head = input_heads_[head_of(to_.result().inputs[i].info)];
    next_inputs_.push_back(head);
    head = i;
  }

  // Equal types with captured numbers are different formulas: only those without are remembered.
  constexpr int find(const description* d) const {
    if (d->captured_count > 0) return -1;
    for (int i = heads_[static_cast<int>(d->hash % 256)]; i >= 0; i = memories_[i].next)
      if (LEIBNIZ_SAME(memories_[i].what, d)) return memories_[i].number;
    return -1;
  }
  constexpr void remember(const description* d, int number) {
    if (d->captured_count > 0) return;
    int& head = heads_[static_cast<int>(d->hash % 256)];
    memories_.push_back({d, number, head});
    head = memories_.size() - 1;
  }

  builder& to_;
  int captured_ = 0;
  buffer<step> steps_;
  buffer<int> finished_;
  buffer<memory> memories_;
  buffer<int> heads_;
  buffer<int> input_heads_ = buffer<int>(256, -1);
  buffer<int> next_inputs_;
};

template <class Formula>
constexpr int node_of_closed_formula(builder& to, const Formula&) {
  static_assert(Formula::captured_count == 0, "leibniz: a row of the table is written with exact constants, 0.5_c, and "
                                              "not with run-time numbers");
  return type_walk(to).node_of(&description_of<Formula>, 0);
}

/// The graph of a formula, with one output, or of a vector or matrix of formulas, with one output for each part.
template <class Formula>
constexpr graph graph_of(builder::rewriter rewrite = nullptr) {
  builder to(rewrite);
  type_walk walk(to);
  if constexpr (Several<Formula>) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      int first_captured = 0;
      const auto one = [&]<class Part>(const Part&) {
        to.result().outputs.push_back(walk.node_of(&description_of<Part>, first_captured));
        first_captured += static_cast<int>(Part::captured_count);
        return 0;
      };
      const int in_order[] = {one(Formula{}.template part<I>())...};
      static_cast<void>(in_order);
    }(std::make_index_sequence<Formula::size()>{});
  } else {
    to.result().outputs.push_back(walk.node_of(&description_of<Formula>, 0));
  }
  return to.result();
}

}  // namespace leibniz::detail
