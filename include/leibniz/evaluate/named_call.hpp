// named_call: a derivative of a formula, called with named values.
//
//   in    gradient(f)(x = 1.0, w = weights)      jvp(f)(at(x = 1.0, w = weights), along(x = 1.0, w = direction))
//   out   the numbers of the formula's inputs, then those of the tangent, in one row
//
// Here stands what is said where names or tangents do not fit.
#pragma once

#include "at.hpp"
#include "bindings.hpp"
#include "inputs.hpp"
#include "result.hpp"
#include "straight_line.hpp"
#include "value.hpp"

namespace leibniz::detail {

/// A seed, a tangent or cotangents, in order: as many numbers as there should be.
template <class... Seeds>
constexpr int seed_count() {
  if constexpr ((... && Shape<Seeds>))
    return (0 + ... + shape_of<Seeds>::leaves);
  else
    return -1;
}

/// Which tangent goes where among the variables that one differentiates by.
template <class By, class... Bindings>
inline constexpr auto tangent_match = 0;
template <class... Variables, class... Bindings>
inline constexpr auto tangent_match<variable_set<Variables...>, Bindings...> = [] {
  input_slot slots[sizeof...(Variables) + 1] = {};
  int next = 0, i = 0;
  const auto enter = [&](const input_info* info, int size) {
    slots[i++] = {info, next};
    next += size;
    return 0;
  };
  const int in_order[] = {enter(&input_info_of<Variables>, static_cast<int>(width<Variables>))..., 0};
  static_cast<void>(in_order);
  const input_info* const given[] = {&input_info_of<typename Bindings::bound>..., nullptr};
  return call_match<sizeof...(Variables), sizeof...(Bindings)>(slots, given);
}();

/// Says what is wrong with a tangent; true where nothing is.
template <class By, int Slots, class... Tangents>
constexpr bool check_tangents() {
  if constexpr (sizeof...(Tangents) > 0 && (... && is_binding<Tangents>)) {
    constexpr const auto& match = tangent_match<By, Tangents...>;
    static_assert(
        match.unknown < 0,
        "leibniz: a tangent has numbers for the variables that one differentiates by, along(x = 1.0), but was "
        "given another name: remove it, or differentiate by it as well, wrt(...)");
    static_assert(
        match.doubled < 0,
        "leibniz: a tangent has one value for each variable, along(x = 1.0), but one of them was given twice: "
        "remove one");
    static_assert(match.missing < 0,
                  "leibniz: a tangent needs a value for each variable that one differentiates by, but one of them has "
                  "none: add it, along(x = 1.0, y = 0.0), or leave it out of wrt(...)");
    return match.is_sound();
  } else {
    constexpr bool fits = seed_count<Tangents...>() == Slots;
    static_assert(
        fits, "leibniz: a tangent needs a number for each one that one differentiates by, but was given more, fewer, "
              "or something else: write along(x = 1.0, y = 0.0), or the numbers in the order of wrt(...)");
    return fits;
  }
}
/// The same of cotangents.
template <int Width, class... Cotangents>
constexpr bool check_cotangents() {
  constexpr bool fits = seed_count<Cotangents...>() == Width;
  static_assert(fits, "leibniz: vjp needs a cotangent for each number of the result, but was given more, fewer, "
                      "or something else: write vjp(f)(at(...), 1.0), or an array of as many numbers as f has results");
  return fits;
}

/// What is said of a call that has to say where, and along what.
template <request Asked>
constexpr void refuse_seeds() {
  static_assert(!has_tangents(Asked.kind),
                "leibniz: jvp, hvp and taylor need a point and a tangent, but were called with something else: write "
                "jvp(f)(at(x = 1.0), along(x = 1.0)), without names for a callable");
  static_assert(!has_cotangents(Asked.kind),
                "leibniz: vjp needs a point and cotangents, but was called with something else: write "
                "vjp(f)(at(x = 1.0), 1.0), without names for a callable");
}

/// The number type of a seed.
template <class Seed>
struct scalar_of_seed {
  using type = typename shape_of<Seed>::scalar;
};
template <class Seed>
  requires is_binding<Seed>
struct scalar_of_seed<Seed> {
  using type = typename Seed::value_type;
};

/// The number type of a call with seeds.
template <class Number, class... Seeds>
struct scalar_with {
  using type = common_scalar_t<Number, typename scalar_of_seed<Seeds>::type...>;
};
template <class Number>
struct scalar_with<Number> {
  using type = Number;
};

/// What runs for a number type: a tracer records composites as a whole.
template <class T, class Program>
Program run_or_recorded();
template <class T, class Program>
  requires Tracer<T>
record_steps<Program> run_or_recorded();

/// Runs a program: by `Runs`, with the inputs of `Matched`. It is named after their steps and after no formula, as
/// value_of_steps is.
template <class T, class Matched, class Runs, class By, class Seeds>
struct named_run;
template <class T, class Matched, class Runs, class By, class... Seeds>
struct named_run<T, Matched, Runs, By, std::tuple<Seeds...>> {
  /// Where its outputs go, `to` knows.
  template <class Number, class Sink, class... Bindings>
  LEIBNIZ_INLINE static constexpr void compute(const Number* captured, const Sink& to,
                                               const std::tuple<const Seeds&...>& seeds, const Bindings&... bindings) {
    constexpr int count = frozen<Matched>.slot_count(), all = Runs::code.slot_count();
    T in[static_cast<std::size_t>(all) + 1];
    fill_row<match_of<Matched, Bindings...>>(in, bindings...);
    if constexpr (all > count) fill_seeds(in + count, seeds);
    Runs::template compute<T>(number_row<T>{in}, captured, to);
  }

 private:
  LEIBNIZ_INLINE static constexpr void fill_seeds(T* row, const std::tuple<const Seeds&...>& seeds) {
    std::apply(
        [&](const Seeds&... seed) LEIBNIZ_INLINE_LAMBDA {
          if constexpr ((... && is_binding<Seeds>)) {
            fill_row<tangent_match<By, Seeds...>>(row, seed...);
          } else {
            const argument_inputs<T, Seeds...> in(seed...);
            [&]<int... I>(std::integer_sequence<int, I...>) LEIBNIZ_INLINE_LAMBDA {
              const int in_order[] = {(static_cast<void>(row[I] = in.template get<I>()), 0)..., 0};
              static_cast<void>(in_order);
            }(std::make_integer_sequence<int, seed_count<Seeds...>()>{});
          }
        },
        seeds);
  }
};

template <class Formula, class By, request Asked>
struct named_call {
  using source = formula_source<Formula>;
  using matched = compact<source_steps<source>>;
  static constexpr int slots = source::slot_count(By{});

  /// Says what is wrong with a call; true where nothing is.
  template <class Seeds, class... Bindings>
  static constexpr bool is_sound() {
    return check_call<matched, Bindings...>() && are_seeds_sound(type_identity<Seeds>{});
  }

  /// A call that is sound.
  template <class Seeds, class... Bindings>
  struct with;
  template <class... Seeds, class... Bindings>
  struct with<std::tuple<Seeds...>, Bindings...> {
    static constexpr int width = source::width, slots = named_call::slots;
    using asked = program<source, By, Asked>;
    using scalar = typename scalar_with<scalar_of_bindings<Bindings...>, Seeds...>::type;
    using value_type = typename value_result<vector_size<Formula>, column_count<Formula>, false, scalar>::type;
    using results = named_results<scalar, value_type, By, Asked, width, slots>;
    using runs = straight_line<compact<decltype(run_or_recorded<scalar, asked>())>>;
    using run = named_run<scalar, matched, runs, By, std::tuple<Seeds...>>;
  };

 private:
  template <class... Seeds>
  static constexpr bool are_seeds_sound(type_identity<std::tuple<Seeds...>>) {
    if constexpr (has_tangents(Asked.kind))
      return check_tangents<By, slots, Seeds...>();
    else if constexpr (has_cotangents(Asked.kind))
      return check_cotangents<source::width, Seeds...>();
    else
      return true;
  }
};

}  // namespace leibniz::detail
