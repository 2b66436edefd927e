// operators: the arithmetic, comparisons and logic of formulas.
//
//   in    (x + y) * z
//   out   apply<op::mul, apply<op::add, variable<"x">, variable<"y">>, variable<"z">>
//
// They are hidden friends of one base that is not a template: the compiler finds them only where a formula takes
// part, and considers one set of them however many types of formulas there are.
#pragma once

#include "../detail/config.hpp"
#include "concepts.hpp"

namespace leibniz {

namespace op {
struct add;
struct sub;
struct mul;
struct div;
struct neg;
struct less;
struct less_equal;
struct greater;
struct greater_equal;
struct equal;
struct not_equal;
struct logical_and;
struct logical_or;
struct logical_not;
}  // namespace op

/// A primitive applied to its operands.
template <class Op, class... Operands>
struct apply;

namespace detail {

/// Customization point: what a call of a formula runs. value_of<Formula>::type::at(numbers, bindings...) gives the
/// value from the numbers that the formula carries and the values of its inputs; evaluate/value.hpp says how.
template <class Formula>
struct value_of;

template <class Op, class... Operands>
struct made_by;

template <class... Operands>
concept AllFormulas = all_of({__is_base_of(expression_mark, Operands)...});

template <class... Operands>
struct outcome {
  template <class Op>
  using of = typename made_by<Op, Operands...>::type;
};
template <class... Operands>
  requires AllFormulas<Operands...>
struct outcome<Operands...> {
  template <class Op>
  using of = apply<Op, Operands...>;
};

template <class... Operands>
concept AnyTerm = any_of({__is_base_of(term_mark, Operands)...});

/// The same for operators. They are also considered for class templates over terms, vec3<tracer>, and have no outcome
/// there.
template <class... Operands>
struct outcome_of_terms {};
template <class... Operands>
  requires AnyTerm<Operands...>
struct outcome_of_terms<Operands...> {
  template <class Op>
  using of = typename made_by<Op, Operands...>::type;
};
template <class... Operands>
  requires AnyTerm<Operands...> && AllFormulas<Operands...>
struct outcome_of_terms<Operands...> {
  template <class Op>
  using of = apply<Op, Operands...>;
};

}  // namespace detail

/// What a primitive gives for operands of these types: formulas give a formula, vectors a vector, tracers a tracer,
/// numbers a number. Every word says its type this way and not by `auto`, since the words of one row may lead back to
/// the row itself.
template <class Op, class... Operands>
using made = typename detail::outcome<Operands...>::template of<Op>;

/// Applies a primitive to operands.
template <class Op, class... Operands>
constexpr made<Op, Operands...> make(const Operands&... operands);

namespace detail {

// Clang looks at the type of an operator before it looks at what the operator requires.
template <class Op, class... Operands>
using made_of_terms = typename outcome_of_terms<Operands...>::template of<Op>;

// Formulas nest hundreds of levels deep, and a compiler pays for each name in proportion to its depth: one operator is
// one function and one class a level, and nothing in between. Hence a macro, where a helper function would double that.
#define LEIBNIZ_BINARY(symbol, name)                                                                                   \
  template <class A, class B>                                                                                          \
    requires(Term<A> || Term<B>)                                                                                       \
  friend constexpr made_of_terms<op::name, A, B> operator symbol(const A & a, const B & b) {                           \
    if constexpr (PlainFormula<A> && PlainFormula<B>)                                                                  \
      return {};                                                                                                       \
    else                                                                                                               \
      return make<op::name>(a, b);                                                                                     \
  }
#define LEIBNIZ_UNARY(symbol, name)                                                                                    \
  template <Term A>                                                                                                    \
  friend constexpr made_of_terms<op::name, A> operator symbol(const A & a) {                                           \
    return make<op::name>(a);                                                                                          \
  }

namespace bases {

/// Whatever takes part in formulas derives from this.
struct operators {
  LEIBNIZ_BINARY(+, add)
  LEIBNIZ_BINARY(-, sub)
  LEIBNIZ_BINARY(*, mul)
  LEIBNIZ_BINARY(/, div)
  LEIBNIZ_BINARY(<, less)
  LEIBNIZ_BINARY(<=, less_equal)
  LEIBNIZ_BINARY(>, greater)
  LEIBNIZ_BINARY(>=, greater_equal)
  LEIBNIZ_BINARY(==, equal)
  LEIBNIZ_BINARY(!=, not_equal)
  LEIBNIZ_BINARY(&&, logical_and)
  LEIBNIZ_BINARY(||, logical_or)
  LEIBNIZ_UNARY(-, neg)
  LEIBNIZ_UNARY(!, logical_not)
  template <Term A>
  friend constexpr A operator+(const A& a) {
    return a;
  }

  /// Always an error that says what to do: a formula has no truth before it has a value.
  template <std::same_as<bool> Bool>
  constexpr explicit operator Bool() const {
    static_assert(
        never<Bool>,
        "leibniz: `if`, `?:`, `&&` and `while` need a bool, but this is a formula, which has no value until it "
        "is called: write select(condition, a, b) in the formula, or call it first, f(x = 1.0)");
    return false;
  }
};

}  // namespace bases

#undef LEIBNIZ_BINARY
#undef LEIBNIZ_UNARY

using bases::operators;

/// The base of each formula and each vector of formulas: what can be done with any of them.
template <class Self>
struct formula : operators {
  /// The value at a point: f(x = 1.0, w = weights).
  template <class... Bindings>
  LEIBNIZ_INLINE constexpr auto operator()(const Bindings&... bindings) const {
    return value_of<Self>::type::at(static_cast<const Self&>(*this).captured(), bindings...);
  }
};

}  // namespace detail
}  // namespace leibniz
