// positional_call: a derivative of a callable, called with its arguments.
//
//   in    gradient(f)(weights, 0.5)       vjp(f)(at(weights, 0.5), cotangents)
//   out   the numbers of the arguments, then those of the seed, read where they are used
//
// Here stands what is said where arguments or seeds do not fit.
#pragma once

#include "callable.hpp"
#include "named_call.hpp"

namespace leibniz::detail {

/// Every argument of a call.
struct all_arguments {};

template <class By, std::size_t Count>
struct chosen_arguments {
  using type = By;
};
template <std::size_t Count>
struct chosen_arguments<all_arguments, Count> {
  template <std::size_t... I>
  static argument_set<I...> of(std::index_sequence<I...>);
  using type = decltype(of(std::make_index_sequence<Count>{}));
};

template <class By, std::size_t Count>
inline constexpr bool are_arguments = true;
template <std::size_t... I, std::size_t Count>
inline constexpr bool are_arguments<argument_set<I...>, Count> = all_of({(I < Count)...});

/// Whether tangents have the shapes of the arguments that one differentiates by.
template <class By, class Arguments, class Tangents>
inline constexpr bool are_shaped_alike = false;
template <std::size_t... I, class... Arguments, class... Tangents>
  requires(sizeof...(I) == sizeof...(Tangents) && (... && Shape<Tangents>))
inline constexpr bool are_shaped_alike<argument_set<I...>, std::tuple<Arguments...>, std::tuple<Tangents...>> =
    all_of({std::is_same_v<in_doubles<nth<I, Arguments...>>, in_doubles<Tangents>>...});
/// A gradient of several arguments is a tuple of them, and a tangent as well.
template <std::size_t... I, class... Arguments, class... Tangents>
  requires(sizeof...(I) > 1)
inline constexpr bool
    are_shaped_alike<argument_set<I...>, std::tuple<Arguments...>, std::tuple<std::tuple<Tangents...>>> =
        are_shaped_alike<argument_set<I...>, std::tuple<Arguments...>, std::tuple<Tangents...>>;

/// Says what is wrong with the shape of a result; true where nothing is.
template <request Asked, int Results, int Slots>
constexpr bool check_request() {
  constexpr bool is_one = !is_of_one(Asked.kind) || Results == 1;
  constexpr bool is_by_one = Asked.kind != derivative_kind::derivative || Slots == 1;
  static_assert(is_one || Asked.kind != derivative_kind::gradient,
                "leibniz: a gradient is of one number, but this callable gives several: use jacobian(f)");
  static_assert(is_one || Asked.kind == derivative_kind::gradient,
                "leibniz: a hessian, and its product with a vector, is of one number, but this callable gives several: "
                "write a callable for each of them");
  static_assert(is_by_one,
                "leibniz: derivative<N> is by one number, but this callable was called with more: choose one, wrt<0>, "
                "or use taylor<N>(f) along a tangent");
  return is_one && is_by_one;
}

/// Says what is wrong with a result that is a comparison; true where nothing is.
template <class Result>
constexpr bool check_numbers() {
  constexpr bool is_number = !std::is_same_v<Result, traced_condition> && !HoldsTruth<Result>;
  static_assert(is_number,
                "leibniz: a derivative is one of numbers, but this callable gives what is true or false: return a "
                "number, as select(condition, 1.0, 0.0), or call it for its value alone");
  return is_number;
}

template <class F, class By, request Asked>
struct positional_call {
  template <class... Arguments>
  using chosen = typename chosen_arguments<By, sizeof...(Arguments)>::type;
  template <class... Arguments>
  using source = callable_source<F, in_doubles<Arguments>...>;

  /// Says what is wrong with a call; true where nothing is.
  template <class Seeds, class... Arguments>
  static constexpr bool is_sound() {
    if constexpr (is_asked_soundly<Arguments...>()) return are_seeds_sound<Arguments...>(type_identity<Seeds>{});
    return false;
  }
  /// The same without its seeds.
  template <class... Arguments>
  static constexpr bool is_asked_soundly() {
    constexpr bool are_chosen = are_arguments<By, sizeof...(Arguments)>;
    static_assert(are_chosen,
                  "leibniz: wrt<I...> counts the arguments of a call from 0, but the callable was called with fewer: "
                  "mend the number, or pass the argument");
    if constexpr (are_chosen && check_callable<F, Arguments...>())
      if constexpr (check_numbers<traced_result<F, Arguments...>>())
        return check_request<Asked, source<Arguments...>::width,
                             source<Arguments...>::slot_count(chosen<Arguments...>{})>();
    return false;
  }

  /// A call that is sound.
  template <class Seeds, class... Arguments>
  struct with;
  template <class... Seeds, class... Arguments>
  struct with<std::tuple<Seeds...>, Arguments...> {
    using asked = program<source<Arguments...>, chosen<Arguments...>, Asked>;
    static constexpr int width = source<Arguments...>::width, slots = asked::slots;
    using scalar = common_scalar_t<typename shape_of<Arguments>::scalar..., typename shape_of<Seeds>::scalar...>;
    using value_type = typename shape_of<traced_result<F, in_doubles<Arguments>...>>::template with<scalar>;
    using gradient_type = typename gradient_shape<scalar, chosen<Arguments...>, Arguments...>::type;
    using results = shaped_results<scalar, value_type, gradient_type, Asked>;
    using runs = straight_line<compact<decltype(run_or_recorded<scalar, asked>())>>;

    /// Runs the program; where its outputs go, `to` knows.
    using run = with;
    template <class Number, class Sink>
    LEIBNIZ_INLINE static constexpr void compute(const Number* captured, const Sink& to,
                                                 const std::tuple<const Seeds&...>& seeds,
                                                 const Arguments&... arguments) {
      using in_order = argument_inputs<scalar, Arguments...>;
      const in_order in(arguments...);
      if constexpr (sizeof...(Seeds) == 0)
        runs::template compute<scalar>(in, captured, to);
      else
        std::apply(
            [&](const Seeds&... seed) LEIBNIZ_INLINE_LAMBDA {
              const argument_inputs<scalar, Seeds...> behind(seed...);
              using both = joined_inputs<in_order, argument_inputs<scalar, Seeds...>, in_order::count>;
              runs::template compute<scalar>(both{in, behind}, captured, to);
            },
            seeds);
    }
  };

 private:
  template <class... Arguments, class... Seeds>
  static constexpr bool are_seeds_sound(type_identity<std::tuple<Seeds...>>) {
    if constexpr (has_tangents(Asked.kind)) {
      constexpr bool are_alike = are_shaped_alike<chosen<Arguments...>, std::tuple<Arguments...>, std::tuple<Seeds...>>;
      static_assert(are_alike,
                    "leibniz: a tangent has the shapes of the arguments that one differentiates by, but was given "
                    "others: write along(...) with one for each argument, or choose fewer, wrt<0>");
      return are_alike;
    } else if constexpr (has_cotangents(Asked.kind)) {
      return check_cotangents<source<Arguments...>::width, Seeds...>();
    } else {
      return true;
    }
  }
};

}  // namespace leibniz::detail
