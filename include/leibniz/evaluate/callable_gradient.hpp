// callable_gradient: derivatives of ordinary functions, in the shape of their arguments.
//
//   in    constexpr auto f = [](const auto& w, auto x) { return sigmoid(w[0] * x + w[1]); };
//         value_and_gradient(f, wrt<0>)(std::array{2.0, 1.0}, 0.5)
//   out   {value, gradient}, with the gradient a std::array<double, 2>, as w is
//
// A gradient is for one number. A callable with several has a jacobian: in the shape of its result, where each number
// has become a gradient.
#pragma once

#include "callable.hpp"
#include "straight_line.hpp"

namespace leibniz {

/// A value and the Jacobian there: auto [value, jacobian] = value_and_jacobian(f)(...).
template <class Value, class Jacobian>
struct value_with_jacobian {
  Value value;
  Jacobian jacobian;
};

namespace detail {

enum class derivative_form { gradient, value_and_gradient, jacobian, value_and_jacobian };

/// Every argument of a call.
struct all_arguments;

template <class Wrt, std::size_t Count>
struct chosen_arguments {
  using type = Wrt;
};
template <std::size_t Count>
struct chosen_arguments<all_arguments, Count> {
  template <std::size_t... I>
  static argument_set<I...> of(std::index_sequence<I...>);
  using type = decltype(of(std::make_index_sequence<Count>{}));
};

template <class Wrt, std::size_t Count>
inline constexpr bool are_arguments = true;
template <std::size_t... I, std::size_t Count>
inline constexpr bool are_arguments<argument_set<I...>, Count> = all_of({(I < Count)...});

/// The shape of a gradient: of the one argument, or a tuple of several.
template <class T, class Wrt, class... Arguments>
struct gradient_shape;
template <class T, std::size_t I, class... Arguments>
struct gradient_shape<T, argument_set<I>, Arguments...> {
  using type = typename shape_of<nth<I, Arguments...>>::template with<T>;
};
template <class T, std::size_t... I, class... Arguments>
  requires(sizeof...(I) != 1)
struct gradient_shape<T, argument_set<I...>, Arguments...> {
  using type = std::tuple<typename shape_of<nth<I, Arguments...>>::template with<T>...>;
};

/// Where the outputs of a graph go: each value, if it is wanted, before its derivatives. Those of a value lie where it
/// lies in its own shape.
template <bool WithValue, class Value, class Gradient, class Derivative>
struct derivative_outputs {
  Value* value;
  Derivative& derivative;
};
template <int I, bool WithValue, class Value, class Gradient, class Derivative>
LEIBNIZ_INLINE constexpr decltype(auto) place(derivative_outputs<WithValue, Value, Gradient, Derivative>& to) {
  constexpr int width = shape_of<Gradient>::leaves + (WithValue ? 1 : 0);
  constexpr int which = I % width - (WithValue ? 1 : 0);
  if constexpr (which < 0)
    return stored_apart{shape_of<Value>::template leaf<I / width>(*to.value)};
  else
    return (shape_of<Gradient>::template leaf<which>(shape_of<Value>::template leaf<I / width>(to.derivative)));
}

}  // namespace detail

/// A derivative of a callable, as a callable: what gradient(fn) returns.
template <class F, class Wrt, detail::derivative_form Form>
struct callable_derivative {
  static constexpr bool with_value =
      Form == detail::derivative_form::value_and_gradient || Form == detail::derivative_form::value_and_jacobian;
  static constexpr bool is_gradient =
      Form == detail::derivative_form::gradient || Form == detail::derivative_form::value_and_gradient;

  /// The steps that run for arguments of these types.
  template <class... Arguments>
  using steps =
      detail::callable_derivative_steps<with_value, typename detail::chosen_arguments<Wrt, sizeof...(Arguments)>::type,
                                        F, detail::in_doubles<Arguments>...>;

  template <class... Arguments>
  LEIBNIZ_INLINE constexpr auto operator()(const Arguments&... arguments) const {
    if constexpr (is_sound<Arguments...>()) {
      using T = common_scalar<Arguments...>;
      using Value = typename detail::shape_of<detail::traced_result<F, Arguments...>>::template with<T>;
      using Chosen = typename detail::chosen_arguments<Wrt, sizeof...(Arguments)>::type;
      using Gradient = typename detail::gradient_shape<T, Chosen, Arguments...>::type;
      using Derivative = typename detail::shape_of<Value>::template with<Gradient>;
      const detail::flat_arguments<T, Arguments...> in(arguments...);
      if constexpr (with_value) {
        std::conditional_t<is_gradient, value_with_gradient<Value, Derivative>, value_with_jacobian<Value, Derivative>>
            result{};
        auto& [value, derivative] = result;
        compute<Value, Gradient, T, Arguments...>(in.numbers, &value, derivative);
        return result;
      } else {
        Derivative result{};
        compute<Value, Gradient, T, Arguments...>(in.numbers, static_cast<Value*>(nullptr), result);
        return result;
      }
    } else {
      return detail::said{};
    }
  }

 private:
  template <class... Arguments>
  using record_steps =
      detail::callable_record_steps<with_value, typename detail::chosen_arguments<Wrt, sizeof...(Arguments)>::type, F,
                                    detail::in_doubles<Arguments>...>;

  template <class... Arguments>
  using common_scalar = detail::common_scalar_t<typename detail::shape_of<Arguments>::scalar...>;

  template <class Value, class Gradient, class T, class... Arguments, class Derivative>
  LEIBNIZ_INLINE static constexpr void compute(const T* in, Value* value, Derivative& derivative) {
    detail::derivative_outputs<with_value, Value, Gradient, Derivative> outputs{value, derivative};
    if constexpr (detail::Tracer<T>)
      detail::straight_line<record_steps<Arguments...>>::template compute<T>(in, in, outputs);
    else
      detail::straight_line<steps<Arguments...>>::template compute<T>(in, in, outputs);
  }

 public:
  /// Says what is wrong with a call; true where nothing is.
  template <class... Arguments>
  static constexpr bool is_sound() {
    constexpr bool are_chosen = detail::are_arguments<Wrt, sizeof...(Arguments)>;
    static_assert(are_chosen,
                  "leibniz: wrt<I...> counts the arguments of a call from 0, but the callable was called with fewer: "
                  "mend the number, or pass the argument");
    if constexpr (are_chosen && detail::check_callable<F, Arguments...>()) {
      constexpr bool is_one = !is_gradient || detail::shape_of<detail::traced_result<F, Arguments...>>::leaves == 1;
      static_assert(is_one, "leibniz: a gradient is of one number, but this callable gives several: use jacobian(f)");
      return is_one;
    }
    return false;
  }
};

// gradient and the others for callables; the words for formulas stand in gradient.hpp.
#define LEIBNIZ_CALLABLE_WORD(name)                                                                                    \
  template <Callable F>                                                                                                \
  constexpr auto name(const F&) {                                                                                      \
    return callable_derivative<F, detail::all_arguments, detail::derivative_form::name>{};                             \
  }                                                                                                                    \
  template <Callable F, std::size_t... I>                                                                              \
  constexpr auto name(const F&, detail::argument_set<I...>) {                                                          \
    return callable_derivative<F, detail::argument_set<I...>, detail::derivative_form::name>{};                        \
  }                                                                                                                    \
  template <Callable F, class Set>                                                                                     \
  constexpr auto name(const F&, Set (*)()) {                                                                           \
    return callable_derivative<F, Set, detail::derivative_form::name>{};                                               \
  }

/// The gradient of a callable by all its arguments, or by those that are chosen: gradient(f, wrt<0>)(a, b). In the
/// shape of the one argument, or a tuple of the shapes of several. Traced, differentiated and simplified at compile
/// time; allocates nothing, throws nothing.
LEIBNIZ_CALLABLE_WORD(gradient)
/// Value and gradient, with every common part computed once.
LEIBNIZ_CALLABLE_WORD(value_and_gradient)
/// The Jacobian of a callable with several results: its result's shape, in each place the gradient of that number.
LEIBNIZ_CALLABLE_WORD(jacobian)
/// Values and Jacobian, with every common part computed once.
LEIBNIZ_CALLABLE_WORD(value_and_jacobian)

#undef LEIBNIZ_CALLABLE_WORD

#define LEIBNIZ_CALLABLE_BY_VARIABLES(name)                                                                            \
  template <Callable F, class... Variables>                                                                            \
  constexpr auto name(const F&, detail::variable_set<Variables...>) {                                                  \
    static_assert(detail::never<F>,                                                                                    \
                  "leibniz: a callable is differentiated by its arguments, but was given variables, which only "       \
                  "formulas have: count its arguments from 0 and write wrt<0>");                                       \
    return detail::said{};                                                                                             \
  }
LEIBNIZ_CALLABLE_BY_VARIABLES(gradient)
LEIBNIZ_CALLABLE_BY_VARIABLES(value_and_gradient)
LEIBNIZ_CALLABLE_BY_VARIABLES(jacobian)
LEIBNIZ_CALLABLE_BY_VARIABLES(value_and_jacobian)
#undef LEIBNIZ_CALLABLE_BY_VARIABLES

namespace detail {

template <class F, class T, class... Arguments>
concept Writes =
    requires(const F& f, T* results, const Arguments&... arguments) { f(as_pointer(arguments)..., results); };

template <class F, int Count>
struct written_outputs {
  static constexpr int most_paths = detail::most_paths<F>;
  [[no_unique_address]] F function;  ///< so that there is data here where there is data in it

  template <class... Arguments, class T = common_scalar_t<typename shape_of<Arguments>::scalar...>>
    requires Writes<F, T, Arguments...>
  constexpr auto operator()(const Arguments&... arguments) const {
    std::array<T, static_cast<std::size_t>(Count)> results{};
    function(as_pointer(arguments)..., results.data());
    return results;
  }
};

}  // namespace detail

/// A callable that writes its results through its last pointer, as one that returns them: outputs<2>(f)(a, b) calls
/// f(a, b, residuals), with pointers to the first elements where a and b are arrays.
template <int Count, Callable F>
constexpr auto outputs(const F& f) {
  return detail::written_outputs<F, Count>{f};
}

namespace detail {

template <class F, int Most>
struct more_paths {
  static constexpr int most_paths = Most;
  [[no_unique_address]] F function;

  template <class... Arguments>
    requires TakesDirectly<F, Arguments...>
  constexpr auto operator()(const Arguments&... arguments) const {
    return function(arguments...);
  }
};

}  // namespace detail

/// A callable that may have more than 64 paths through its `if`s, or fewer: gradient(max_paths<128>(f)). Each path is
/// traced and compiled.
template <int Most, Callable F>
constexpr auto max_paths(const F& f) {
  static_assert(Most > 0, "leibniz: a callable has one path at least, but was allowed less: write max_paths<128>(f)");
  return detail::more_paths<F, Most>{f};
}

}  // namespace leibniz
