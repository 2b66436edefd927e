// derivatives: the words with which one asks, of formulas and callables alike.
//
//   in    jacobian(stack(x * y, sin(x)), wrt(x))
//   out   derivative_function<...>, called as the function is: jacobian(...)(x = 0.0, y = 2.0) is {{2.0}, {1.0}}
//
//   word                       what it gives
//   gradient                   the derivative of one number by each of many
//   jacobian                   the gradient of each of several results
//   hessian                    the second derivatives of one number
//   jvp, vjp, hvp              Jacobian times tangent, cotangents times Jacobian, Hessian times tangent
//   derivative<N>              of a callable of one number, the N-th
//   taylor<N>                  the coefficients of t ↦ f(x + t·v), up to t to the N
//   value_and_..., ..._and_... several at once, with every common part computed once
#pragma once

#include "derivative_function.hpp"

namespace leibniz {

/// How first derivatives are taken: gradient(f, forward). By counting unless it is said.
template <derivative_mode Mode>
struct mode_choice {};
inline constexpr mode_choice<derivative_mode::forward> forward{};
inline constexpr mode_choice<derivative_mode::reverse> reverse{};
inline constexpr mode_choice<derivative_mode::elimination> elimination{};
/// Of a Hessian the lower triangle alone: hessian(f, lower).
struct lower_triangle {};
inline constexpr lower_triangle lower{};

namespace detail {

/// The variables of a formula by its steps, in the order in which they appear in it.
template <class Steps>
struct variables_of {
  static constexpr const auto& code = frozen<Steps>;
  static constexpr int count = [] {
    int active = 0;
    for (int i = 0; i < code.input_count; ++i) active += code.inputs[i].info->is_active ? 1 : 0;
    return active;
  }();
  static constexpr int input(int which) {
    int i = 0;
    while (!code.inputs[i].info->is_active || which-- > 0) ++i;
    return i;
  }
  template <int... I>
  static variable_set<reflected<code.inputs[input(I)].info>...> of(std::integer_sequence<int, I...>);
  using type = decltype(of(std::make_integer_sequence<int, count>{}));
};

/// By what a derivative is taken that does not say it. By a function, as short_name.
template <class Of>
constexpr auto taken_by_default() {
  if constexpr (is_called_by_name<Of>)
    return typename variables_of<compact<source_steps<formula_source<Of>>>>::type{};
  else
    return all_arguments{};
}
template <class Of>
using by_default = decltype(taken_by_default<Of>());

template <derivative_mode Mode>
constexpr request with_option(request r, mode_choice<Mode>) {
  r.mode = Mode;
  return r;
}
constexpr request with_option(request r, lower_triangle) {
  r.is_lower = true;
  return r;
}
template <class... Options>
constexpr request with_options(request r) {
  static_cast<void>(((r = with_option(r, Options{})), ..., 0));
  return r;
}

template <class T>
concept Option = requires(const T& option) { with_option(request{}, option); };

/// Several formulas that stand in a tuple, as one vector of formulas.
template <class T>
inline constexpr bool is_tuple_of_formulas = false;
template <class... Formulas>
inline constexpr bool is_tuple_of_formulas<std::tuple<Formulas...>> = (... && Expression<Formulas>);
template <class... Formulas>
inline constexpr bool is_tuple_of_formulas<boost::hana::tuple<Formulas...>> = (... && Expression<Formulas>);
template <class T>
concept TupleOfFormulas = is_tuple_of_formulas<T>;
template <class... Formulas>
constexpr auto stacked(const std::tuple<Formulas...>& all) {
  return std::apply([](const auto&... formulas) { return stack(formulas...); }, all);
}
template <class... Formulas>
constexpr auto stacked(const boost::hana::tuple<Formulas...>& all) {
  return boost::hana::unpack(all, [](const auto&... formulas) { return stack(formulas...); });
}

/// A function that derivatives are there for: a formula, several, or a callable.
template <class F>
concept DifferentiableFunction =
    is_called_by_name<F> || (Callable<F> && !DerivativeOfFormula<F> && !TupleOfFormulas<F>);

/// Looks at the rows of a formula before anything is made of it, so that what is wrong with one is said at once.
template <class F>
inline constexpr bool looked_at = true;
template <Expression F>
inline constexpr bool looked_at<F> = identity_of<F>.is_foreign || true;

}  // namespace detail

/// What the words ask for, each with its request: the type of a derivative reads as it was asked for.
namespace asked {

#define LEIBNIZ_ASKED(name, ...)                                                                                       \
  struct name {                                                                                                        \
    static constexpr request asks{__VA_ARGS__};                                                                        \
  };
LEIBNIZ_ASKED(gradient, .kind = derivative_kind::gradient)
LEIBNIZ_ASKED(value_and_gradient, .kind = derivative_kind::gradient, .with_value = true)
LEIBNIZ_ASKED(jacobian, .kind = derivative_kind::jacobian)
LEIBNIZ_ASKED(value_and_jacobian, .kind = derivative_kind::jacobian, .with_value = true)
LEIBNIZ_ASKED(hessian, .kind = derivative_kind::hessian)
LEIBNIZ_ASKED(value_gradient_hessian, .kind = derivative_kind::hessian, .with_value = true, .with_gradient = true)
LEIBNIZ_ASKED(jvp, .kind = derivative_kind::jvp)
LEIBNIZ_ASKED(value_and_jvp, .kind = derivative_kind::jvp, .with_value = true)
LEIBNIZ_ASKED(vjp, .kind = derivative_kind::vjp)
LEIBNIZ_ASKED(value_and_vjp, .kind = derivative_kind::vjp, .with_value = true)
LEIBNIZ_ASKED(hvp, .kind = derivative_kind::hvp)
LEIBNIZ_ASKED(gradient_and_hvp, .kind = derivative_kind::hvp, .with_gradient = true)
#undef LEIBNIZ_ASKED

template <int Order>
struct taylor {
  static_assert(Order >= 0, "leibniz: taylor<N> needs an order from 0 on, but was given less: write taylor<2>(f)");
  static constexpr request asks{.kind = derivative_kind::taylor, .order = Order < 0 ? 0 : Order};
};
template <int Order>
struct derivative {
  static_assert(Order >= 1, "leibniz: derivative<N> of a callable needs an order from 1 on, but was given less: write "
                            "derivative<1>(f), or call f itself");
  static constexpr request asks{.kind = derivative_kind::derivative, .order = Order < 1 ? 1 : Order};
};

/// With a mode, or of a matrix the lower triangle alone.
template <class Asked, class... Options>
struct with {
  static constexpr request asks = detail::with_options<Options...>(Asked::asks);
  static constexpr bool is_hessian = asks.kind == derivative_kind::hessian;
  static_assert(
      !asks.is_lower || is_hessian,
      "leibniz: a lower triangle is that of a hessian, but was asked of another derivative: leave `lower` out");
  static_assert(
      asks.mode == derivative_mode::cheapest || is_hessian || asks.kind == derivative_kind::gradient ||
          asks.kind == derivative_kind::jacobian,
      "leibniz: gradients, jacobians and hessians are made in several modes, but another derivative was asked "
      "for in one: leave `forward`, `reverse` or `elimination` out");
};

}  // namespace asked

namespace detail {

template <class Asked, class... Options>
struct asked_with {
  using type = asked::with<Asked, Options...>;
};
template <class Asked>
struct asked_with<Asked> {
  using type = Asked;
};

}  // namespace detail

// Each word is by all variables or arguments, or by those that are chosen: gradient(f, wrt(x)), gradient(f, wrt<0>).
#define LEIBNIZ_DERIVATIVE_WORD(name)                                                                                  \
  template <detail::DifferentiableFunction F, detail::Option... Options>                                               \
  [[nodiscard]] constexpr auto name(const F& f, const Options&...) {                                                   \
    LEIBNIZ_CHECK_WORD(name, F);                                                                                       \
    return derivative_function<F, detail::by_default<F>, typename detail::asked_with<asked::name, Options...>::type>(  \
        f);                                                                                                            \
  }                                                                                                                    \
  template <detail::DifferentiableFunction F, class... Variables, detail::Option... Options>                           \
    requires detail::is_called_by_name<F>                                                                              \
  [[nodiscard]] constexpr auto name(const F& f, detail::variable_set<Variables...>, const Options&...) {               \
    LEIBNIZ_CHECK_WORD(name, F);                                                                                       \
    return derivative_function<F, detail::variable_set<Variables...>,                                                  \
                               typename detail::asked_with<asked::name, Options...>::type>(f);                         \
  }                                                                                                                    \
  template <detail::DifferentiableFunction F, std::size_t... I, detail::Option... Options>                             \
    requires(!detail::is_called_by_name<F>)                                                                            \
  [[nodiscard]] constexpr auto name(const F& f, detail::argument_set<I...>, const Options&...) {                       \
    return derivative_function<F, detail::argument_set<I...>,                                                          \
                               typename detail::asked_with<asked::name, Options...>::type>(f);                         \
  }                                                                                                                    \
  template <detail::TupleOfFormulas Tuple, class... By>                                                                \
  [[nodiscard]] constexpr auto name(const Tuple& all, const By&... by) {                                               \
    return name(detail::stacked(all), by...);                                                                          \
  }                                                                                                                    \
  template <detail::DifferentiableFunction F, class Set, detail::Option... Options>                                    \
    requires(!detail::is_called_by_name<F>)                                                                            \
  [[nodiscard]] constexpr auto name(const F& f, Set (*)(), const Options&...) {                                        \
    return derivative_function<F, Set, typename detail::asked_with<asked::name, Options...>::type>(f);                 \
  }
#define LEIBNIZ_CHECK_WORD(name, F)                                                                                    \
  static_assert(detail::looked_at<F>);                                                                                 \
  static_assert(!detail::Several<F> || !detail::is_of_one(asked::name::asks.kind),                                     \
                "leibniz: " #name                                                                                      \
                " needs one formula, but was given a vector of formulas, which has several results: "                  \
                "use jacobian(f), or ask for each part")

#define LEIBNIZ_ORDER_WORD(name)                                                                                       \
  template <int Order, detail::DifferentiableFunction F>                                                               \
  [[nodiscard]] constexpr auto name(const F& f) {                                                                      \
    return derivative_function<F, detail::by_default<F>, asked::name<Order>>(f);                                       \
  }                                                                                                                    \
  template <int Order, detail::DifferentiableFunction F, class... Variables>                                           \
    requires detail::is_called_by_name<F>                                                                              \
  [[nodiscard]] constexpr auto name(const F& f, detail::variable_set<Variables...>) {                                  \
    return derivative_function<F, detail::variable_set<Variables...>, asked::name<Order>>(f);                          \
  }                                                                                                                    \
  template <int Order, detail::DifferentiableFunction F, std::size_t... I>                                             \
    requires(!detail::is_called_by_name<F>)                                                                            \
  [[nodiscard]] constexpr auto name(const F& f, detail::argument_set<I...>) {                                          \
    return derivative_function<F, detail::argument_set<I...>, asked::name<Order>>(f);                                  \
  }                                                                                                                    \
  template <int Order, detail::DifferentiableFunction F, class Set>                                                    \
    requires(!detail::is_called_by_name<F>)                                                                            \
  [[nodiscard]] constexpr auto name(const F& f, Set (*)()) {                                                           \
    return derivative_function<F, Set, asked::name<Order>>(f);                                                         \
  }

/// The gradient of one number by many. In a constant expression and at run time; allocates nothing, throws nothing.
LEIBNIZ_DERIVATIVE_WORD(gradient)
/// Value and gradient, with every common part computed once; so are all that follow.
LEIBNIZ_DERIVATIVE_WORD(value_and_gradient)
/// The Jacobian: for each result its gradient. Of a callable in the shape of its result, where each number has become a
/// gradient; of formulas, stack(f, g), a matrix with a row for each.
LEIBNIZ_DERIVATIVE_WORD(jacobian)
LEIBNIZ_DERIVATIVE_WORD(value_and_jacobian)
/// All second derivatives of one number, symmetric bit for bit; hessian(f, lower) stores the lower triangle alone.
LEIBNIZ_DERIVATIVE_WORD(hessian)
LEIBNIZ_DERIVATIVE_WORD(value_gradient_hessian)
/// The Jacobian times a tangent: jvp(f)(at(x...), along(v...)).
LEIBNIZ_DERIVATIVE_WORD(jvp)
LEIBNIZ_DERIVATIVE_WORD(value_and_jvp)
/// Cotangents, shaped like the result, times the Jacobian: vjp(f)(at(x...), w...).
LEIBNIZ_DERIVATIVE_WORD(vjp)
LEIBNIZ_DERIVATIVE_WORD(value_and_vjp)
/// The Hessian times a tangent: hvp(f)(at(x...), along(v...)).
LEIBNIZ_DERIVATIVE_WORD(hvp)
LEIBNIZ_DERIVATIVE_WORD(gradient_and_hvp)

/// The Taylor coefficients c[0] … c[N] of t ↦ f(x + t·v): taylor<N>(f)(at(x...), along(v...)). The work grows as N²
/// (Griewank and Walther, Evaluating Derivatives, section 13.2).
LEIBNIZ_ORDER_WORD(taylor)

#undef LEIBNIZ_ORDER_WORD
#undef LEIBNIZ_DERIVATIVE_WORD
#undef LEIBNIZ_CHECK_WORD

}  // namespace leibniz
