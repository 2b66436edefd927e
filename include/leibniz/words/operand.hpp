// operand: what may stand in a formula, and how a primitive takes it up.
//
//   in    make<op::mul>(2.0, x)
//   out   apply<op::mul, number<double>, variable<"x">>
//
// Formulas give formulas, vectors give vectors element by element, tracers record, and plain numbers give a number:
// every function of the library is one call of make.
#pragma once

#include "node.hpp"

namespace leibniz {

namespace op {
struct not_equal;
}

/// Formulas in order: vector<f, g, h>. Each part is a formula of its own.
template <class... Parts>
struct vector : detail::formula<vector<Parts...>>,
                detail::vector_mark,
                detail::captured_numbers<typename detail::common_captured<typename Parts::captured_type...>::type,
                                         detail::sum_of({Parts::captured_count...})> {
  using hana_tag = detail::node_tag;
  constexpr vector() = default;
  constexpr explicit vector(const Parts&... parts) {
    if constexpr (vector::captured_count > 0) detail::capture(*this, parts...);
  }
  [[nodiscard]] static constexpr std::size_t size() noexcept { return sizeof...(Parts); }
  template <std::size_t I>
  constexpr auto part() const {
    return detail::operand_of<I, Parts...>(*this);
  }
  template <class Index>
  constexpr auto operator[](const Index&) const;
};

/// The arity of primitives such as sum, which take any number of operands.
inline constexpr int any_number_of_operands = -1;

/// The operands of such a primitive.
template <class T>
struct operand_span {
  const T* first;
  std::size_t count;
  [[nodiscard]] constexpr std::size_t size() const noexcept { return count; }
  [[nodiscard]] constexpr const T& operator[](std::size_t i) const noexcept { return first[i]; }
};

namespace detail {

/// An operand as a formula holds it: integral constants and ratios are exact constants, numbers are captured.
template <class T>
constexpr auto as_operand(const T& x) {
  if constexpr (Expression<T> || Tracer<T>) {
    return x;
  } else if constexpr (IntegralConstant<T>) {
    return constant<static_cast<long long>(T::value)>{};
  } else if constexpr (RatioConstant<T>) {
    constexpr exact ratio = reduced(T::num, T::den).value;
    return constant<ratio.numerator, ratio.denominator>{};
  } else if constexpr (std::same_as<T, bool>) {
    // A formula carries numbers: the condition is whether this one is not 0.
    return apply<op::not_equal, number<double>, constant<0>>(number<double>(x ? 1 : 0), constant<0>{});
  } else {
    static_assert(
        Scalar<T>,
        "leibniz: a formula takes formulas, numbers and exact constants as operands, but was combined with "
        "another type, which it cannot hold: convert that to a number first, or bind it to a variable in a call");
    if constexpr (Scalar<T>)
      return number<typename carried<T>::type>(static_cast<typename carried<T>::type>(x));
    else
      return constant<0>{};
  }
}

/// An index in the type: 0_c, std::integral_constant, hana::size_c.
template <class Index>
consteval std::size_t index_of() {
  using Operand = decltype(as_operand(std::declval<const Index&>()));
  static_assert(
      Constant<Operand>,
      "leibniz: a vector of formulas needs an index that is part of the type, but was given a run-time number: "
      "write w[0_c]");
  if constexpr (Constant<Operand>) {
    static_assert(Operand::exact_value.denominator == 1 && Operand::exact_value.numerator >= 0,
                  "leibniz: an index needs to be a whole number from 0 on: write w[0_c]");
    return static_cast<std::size_t>(Operand::exact_value.numerator);
  }
}

/// How many formulas a vector or a matrix holds, and in how many columns a matrix does; else 0.
template <class T>
inline constexpr std::size_t vector_size = 0;
template <Several T>
inline constexpr std::size_t vector_size<T> = T::size();
template <class T>
inline constexpr std::size_t column_count = 0;
template <Matrix T>
inline constexpr std::size_t column_count<T> = T::columns();

/// The size that all vectors among the operands share.
template <class... Operands>
consteval std::size_t common_size() {
  std::size_t size = 0;
  bool equal = true;
  for (const std::size_t one : {vector_size<Operands>...}) {
    if (one != 0 && size != 0 && one != size) equal = false;
    if (one > size) size = one;
  }
  return equal ? size : 0;
}

/// The I-th part of a vector; a scalar stands for itself in every place.
template <std::size_t I, class T>
constexpr auto part_of(const T& x) {
  if constexpr (Vector<T>)
    return x.template part<I>();
  else
    return x;
}

template <class... Parts>
constexpr auto vector_of(const Parts&... parts) {
  return vector<Parts...>(parts...);
}

/// True where a primitive has a number as its result: exact constants next to a number are numbers as well.
template <class... Operands>
inline constexpr bool all_numbers =
    all_of({(Scalar<Operands> || std::same_as<Operands, bool> || Constant<Operands>)...}) &&
    any_of({(Scalar<Operands> || std::same_as<Operands, bool>)...});

/// The type in which numbers meet: the widest that is not an integer, double where all are integers.
template <class T>
struct scalar_of {
  using type = T;
};
template <class T>
  requires std::integral<T> || Constant<T>
struct scalar_of<T> {
  using type = no_number;
};
template <class T>
struct or_double {
  using type = T;
};
template <>
struct or_double<no_number> {
  using type = double;
};
template <class... T>
using common_scalar_t = typename or_double<typename common_captured<typename scalar_of<T>::type...>::type>::type;

template <class T, class From>
LEIBNIZ_INLINE constexpr auto as_scalar(const From& x) {
  if constexpr (Constant<From>)
    return x.template as<T>();
  else if constexpr (std::same_as<From, bool>)
    return x;
  else
    return static_cast<T>(x);
}

namespace unfound {
void lane_by_lane() = delete;
}
/// The value of a row that looks at one number at a time, for packs of them: the pack's own lane_by_lane(f, a, b, ...)
/// gives that of f(a₀, b₀, ...), f(a₁, b₁, ...), ...
template <class Op, class... Packs>
LEIBNIZ_INLINE constexpr auto value_of_lanes(const Packs&... packs) {
  using unfound::lane_by_lane;
  return lane_by_lane([](const auto&... lanes) { return Op::value(lanes...); }, packs...);
}

/// The value of a primitive for plain numbers.
template <class Op, class... Numbers>
LEIBNIZ_INLINE constexpr auto number_from(const Numbers&... numbers) {
  using T = common_scalar_t<Numbers...>;
  if constexpr (Op::arity == any_number_of_operands) {
    const T values[] = {as_scalar<T>(numbers)...};
    return Op::value(operand_span<T>{values, sizeof...(Numbers)});
  } else if constexpr (is_pack<T> && Op::lane_by_lane) {
    return value_of_lanes<Op>(as_scalar<T>(numbers)...);
  } else {
    return Op::value(as_scalar<T>(numbers)...);
  }
}

/// How a primitive is applied to operands: `type` is the type of the outcome, `from` makes it.
template <class Op, class... Operands>
struct made_by {};

template <class Op, class... Operands>
  requires(!all_numbers<Operands...> && !any_of({Vector<Operands>...}) && !any_of({Tracer<Operands>...}) &&
           any_of({Expression<Operands>...}))
struct made_by<Op, Operands...> {
  using type = apply<Op, decltype(as_operand(std::declval<const Operands&>()))...>;
  static constexpr type from(const Operands&... operands) { return type(as_operand(operands)...); }
};

template <class Op, class... Operands>
  requires all_numbers<Operands...>
struct made_by<Op, Operands...> {
  using type = decltype(number_from<Op>(std::declval<const Operands&>()...));
  LEIBNIZ_INLINE static constexpr type from(const Operands&... operands) { return number_from<Op>(operands...); }
};

template <class... Operands>
struct first_tracer;
template <class First, class... Rest>
struct first_tracer<First, Rest...> : first_tracer<Rest...> {};
template <Tracer First, class... Rest>
struct first_tracer<First, Rest...> {
  using type = First;
};

template <class Op, class... Operands>
  requires(!any_of({Vector<Operands>...}) && any_of({Tracer<Operands>...}))
struct made_by<Op, Operands...> {
  using tracer_type = typename first_tracer<Operands...>::type;
  using type = typename tracer_type::template recorded<Op, Operands...>;
  static constexpr type from(const Operands&... operands) { return tracer_type::template record<Op>(operands...); }
};

template <class Op, class... Operands>
  requires(any_of({Vector<Operands>...}))
struct made_by<Op, Operands...> {
  static constexpr std::size_t size = common_size<Operands...>();
  static_assert(size > 0,
                "leibniz: vectors in one operation need the same size, but these differ: write the parts that belong "
                "together");
  template <std::size_t I>
  static constexpr auto place(const Operands&... operands) {
    return make<Op>(part_of<I>(operands)...);
  }
  template <std::size_t... I>
  static constexpr auto places(std::index_sequence<I...>, const Operands&... operands) {
    return vector_of(as_operand(place<I>(operands...))...);
  }
  static constexpr auto from(const Operands&... operands) {
    return places(std::make_index_sequence<size>{}, operands...);
  }
  using type = decltype(from(std::declval<const Operands&>()...));
};

}  // namespace detail

template <class... Parts>
template <class Index>
constexpr auto vector<Parts...>::operator[](const Index&) const {
  constexpr std::size_t index = detail::index_of<Index>();
  static_assert(index < sizeof...(Parts),
                "leibniz: an index needs to be less than the size of its vector, but this one is not: "
                "w[0_c] is the first");
  return this->template part<(index < sizeof...(Parts) ? index : 0)>();
}

template <class Op, class... Operands>
LEIBNIZ_INLINE constexpr made<Op, Operands...> make(const Operands&... operands) {
  if constexpr (detail::all_of({detail::PlainFormula<Operands>...}))
    return {};
  else
    return detail::made_by<Op, Operands...>::from(operands...);
}

/// A vector of formulas, each an expression, a number or a constant.
template <class... Parts>
constexpr auto stack(const Parts&... parts) {
  return detail::vector_of(detail::as_operand(parts)...);
}

}  // namespace leibniz
