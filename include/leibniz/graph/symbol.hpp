// symbol: a node as a number: operations on symbols become nodes, so that the partials of a row, written in words, run
// on a graph under construction.
//
//   in    op::tanh::partials(y, a) with symbols y and a
//   out   the nodes of 1 - y * y, shared with all that the graph has already
#pragma once

#include "graph.hpp"

namespace leibniz {

namespace detail {

/// The node of an exact constant, or of a formula without inputs, such as log(2_c), by what reads formulas.
template <class Formula>
constexpr int node_of_constant(builder& to, const Formula& formula) {
  if constexpr (Constant<Formula>)
    return to.constant(Formula::exact_value);
  else
    return node_of_closed_formula(to, formula);
}

}  // namespace detail

/// A node of a graph under construction, or a constant that has none yet.
class symbol : public detail::operators, public detail::tracer_mark {
 public:
  constexpr symbol(detail::builder& owner, int number) : owner_(&owner), number_(number) {}
  constexpr symbol() = default;
  constexpr explicit symbol(int whole) : literal_{whole, 1} {}

  constexpr int number_in(detail::builder& owner) const {
    return owner_ != nullptr ? number_ : owner.constant(literal_);
  }

  /// The exact value of a symbol that stands for a constant.
  constexpr detail::exact ratio() const { return owner_ != nullptr ? owner_->result().at(number_).value : literal_; }

  template <class Op, class... Operands>
  using recorded = symbol;

  template <class Op, class... Operands>
  static constexpr symbol record(const Operands&... operands) {
    detail::builder* owner = nullptr;
    const int find[] = {((owner = owner != nullptr ? owner : owner_of(operands)), 0)...};
    static_cast<void>(find);
    if (owner == nullptr) __builtin_unreachable();  // an operation on constants alone has no graph to be recorded in
    const int numbers[] = {number_of(*owner, operands)...};
    return {*owner, owner->operation(&detail::primitive_info_of<Op>, numbers, sizeof...(Operands))};
  }
  /// The same for a primitive with any number of operands.
  template <class Op>
  static constexpr symbol record(const symbol& first, operand_span<symbol> rest) {
    detail::builder* const known = first.owner_ != nullptr ? first.owner_ : rest[0].owner_;
    if (known == nullptr) __builtin_unreachable();
    detail::builder& owner = *known;
    detail::buffer<int> numbers(1, first.number_in(owner));
    for (std::size_t i = 0; i < rest.size(); ++i) numbers.push_back(rest[i].number_in(owner));
    return {owner, owner.operation(&detail::primitive_info_of<Op>, numbers.data(), numbers.size())};
  }

  constexpr symbol decremented() const {
    symbol result(0);
    result.literal_ = detail::subtract(ratio(), {1, 1}).value;
    return result;
  }

 private:
  template <class T>
  static constexpr detail::builder* owner_of(const T& x) {
    if constexpr (detail::Tracer<T>)
      return x.owner_;
    else
      return nullptr;
  }
  template <class T>
  static constexpr int number_of(detail::builder& owner, const T& x) {
    if constexpr (detail::Tracer<T>)
      return x.number_in(owner);
    else
      return detail::node_of_constant(owner, detail::as_operand(x));
  }

  detail::builder* owner_ = nullptr;
  int number_ = -1;
  detail::exact literal_{};
};

namespace detail {

template <class Op, class Indices>
struct partials_of;
template <class Op, std::size_t... I>
struct partials_of<Op, std::index_sequence<I...>> {
  using type = decltype(Op::partials(symbol(), (static_cast<void>(I), symbol())...));
};
template <class Op>
struct foreign_row<Op, true>
    : given_partials<Op,
                     typename partials_of<Op, std::make_index_sequence<static_cast<std::size_t>(Op::arity)>>::type> {
  static constexpr bool value = true;
};
template <class Op>
  requires(Op::arity == any_number_of_operands)
struct foreign_row<Op, true>
    : given_partials<Op, boost::hana::tuple<decltype(Op::partial(symbol(), operand_span<symbol>{}, std::size_t()))>> {
  static constexpr bool value = true;
};

/// Calls the words of a row with symbols.
template <class Op>
struct row_of {
  static constexpr int number_in(builder& to, const symbol& x) { return x.number_in(to); }
  template <Expression Formula>
  static constexpr int number_in(builder& to, const Formula& x) {
    return node_of_constant(to, x);
  }

  static constexpr buffer<symbol> symbols(builder& to, const int* operands, int count) {
    buffer<symbol> all;
    for (int i = 0; i < count; ++i) all.push_back(symbol(to, operands[i]));
    return all;
  }

  static constexpr operand_span<symbol> span_of(const buffer<symbol>& all) {
    return {all.data(), static_cast<std::size_t>(all.size())};
  }

  static constexpr void partials(builder& to, int y, const int* operands, int count, int* numbers) {
    if constexpr (Op::arity == any_number_of_operands) {
      const buffer<symbol> all = symbols(to, operands, count);
      for (int i = 0; i < count; ++i)
        numbers[i] = number_in(to, Op::partial(symbol(to, y), span_of(all), static_cast<std::size_t>(i)));
    } else {
      [&]<std::size_t... I>(std::index_sequence<I...>) {
        boost::hana::unpack(Op::partials(symbol(to, y), symbol(to, operands[I])...), [&](const auto&... partial) {
          const int all[] = {number_in(to, partial)...};
          for (int i = 0; i < count; ++i) numbers[i] = all[i];
        });
      }(std::make_index_sequence<static_cast<std::size_t>(Op::arity)>{});
    }
  }

  static constexpr int expand(builder& to, const int* operands, int count) {
    if constexpr (!Op::composite) {
      return -1;
    } else if constexpr (Op::arity == any_number_of_operands) {
      const buffer<symbol> all = symbols(to, operands, count);
      return number_in(to, Op::value(span_of(all)));
    } else {
      return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return number_in(to, Op::value(symbol(to, operands[I])...));
      }(std::make_index_sequence<static_cast<std::size_t>(Op::arity)>{});
    }
  }
};

}  // namespace detail
}  // namespace leibniz
