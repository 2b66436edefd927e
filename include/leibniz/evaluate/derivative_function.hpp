// derivative_function: a derivative as a callable: what gradient(f), hessian(f) and all the others return.
//
//   in    derivative_function<F, variable_set<x, y>, asked::gradient>
//   out   called as f is called; .into(memory) writes where it is told
#pragma once

#include "memory.hpp"
#include "positional_call.hpp"

namespace leibniz {

namespace detail {

template <class Of>
inline constexpr bool is_called_by_name = Expression<Of> || Several<Of>;

template <class Of, class By, request Asked>
  requires is_called_by_name<Of>
named_call<Of, By, Asked> call_for();
template <class Of, class By, request Asked>
positional_call<Of, By, Asked> call_for();

/// A callable is traced without an object, and has no numbers to carry.
struct no_object {
  constexpr no_object() = default;
  template <class Of>
  constexpr no_object(const Of&) {}

  static constexpr const no_number* captured() { return nullptr; }
};
/// What a derivative keeps of its function: a formula, for the numbers that it carries. By declarations, since
/// debuggers would be given the name of a choice between types, spelled out.
template <class Of>
  requires is_called_by_name<Of>
Of kept_of();
template <class Of>
no_object kept_of();
template <class Of>
using kept_function = decltype(kept_of<Of>());

}  // namespace detail

#define LEIBNIZ_OUTLIVES(Memory)                                                                                       \
  static_assert((... && detail::outlives_statement<Memory>),                                                           \
                "leibniz: into(...) needs memory that stays, but was given an array or a number that ends with the "   \
                "statement: give it a name, or hand over a pointer or a span of it")

/// A derivative of a formula or a callable, as a callable. It is called as its function is, with at(...) where there is
/// a tangent or a cotangent as well. With views, it writes its numbers into that memory of the caller's: what
/// gradient(f).into(out) returns.
template <class Of, class By, class Asked, class... Views>
struct derivative_function {
  static constexpr bool is_along = detail::has_tangents(Asked::asks.kind),
                        is_seeded = is_along || detail::has_cotangents(Asked::asks.kind);
  [[no_unique_address]] detail::kept_function<Of> of;
  [[no_unique_address]] std::tuple<Views...> views;

  /// That of a callable is traced without an object, as the callable itself.
  constexpr derivative_function()
    requires(!detail::is_called_by_name<Of> && sizeof...(Views) == 0)
  {}
  constexpr explicit derivative_function(const detail::kept_function<Of>& kept, const Views&... kept_views)
      : of(kept),
        views(kept_views...) {}

  template <class... Arguments>
  LEIBNIZ_INLINE constexpr auto operator()(const Arguments&... arguments) const {
    if constexpr (is_seeded)
      return detail::refuse_seeds<Asked::asks>(), detail::said{};
    else
      return answer(std::tuple<>{}, arguments...);
  }
  template <class... Bindings>
    requires(!is_seeded)
  LEIBNIZ_INLINE constexpr auto operator()(const point<Bindings...>& p) const {
    return answer(std::tuple<>{}, static_cast<const Bindings&>(p)...);
  }
  template <class... Arguments, class... Tangents>
    requires is_along
  LEIBNIZ_INLINE constexpr auto operator()(const arguments_at<Arguments...>& where,
                                           const tangents_along<Tangents...>& direction) const {
    return at(where, direction.values, std::index_sequence_for<Arguments...>{}, std::index_sequence_for<Tangents...>{});
  }
  template <class... Arguments, class... Cotangents>
    requires(is_seeded && !is_along)
  LEIBNIZ_INLINE constexpr auto operator()(const arguments_at<Arguments...>& where,
                                           const Cotangents&... cotangents) const {
    return at(where, std::tie(cotangents...), std::index_sequence_for<Arguments...>{},
              std::index_sequence_for<Cotangents...>{});
  }

  /// The derivative where the numbers go that are given: memory for each part of the result, in order.
  template <class... Memory>
    requires(sizeof...(Views) == 0)
  [[nodiscard]] constexpr auto into(Memory&&... memory) const {
    LEIBNIZ_OUTLIVES(Memory);
    return writing<false>(memory...);
  }
  /// The same, added to the numbers that are there.
  template <class... Memory>
    requires(sizeof...(Views) == 0)
  [[nodiscard]] constexpr auto accumulate_into(Memory&&... memory) const {
    LEIBNIZ_OUTLIVES(Memory);
    return writing<true>(memory...);
  }

 private:
  // Without std::apply, whose way from call to call would stand above every error.
  template <class... Arguments, class... Seeds, std::size_t... I, std::size_t... K>
  LEIBNIZ_INLINE constexpr auto at(const arguments_at<Arguments...>& where, const std::tuple<Seeds...>& seeds,
                                   std::index_sequence<I...>, std::index_sequence<K...>) const {
    return at_each(std::tuple<const std::remove_cvref_t<Seeds>&...>(std::get<K>(seeds)...),
                   std::get<I>(where.values)...);
  }
  template <class Seeds, class... Arguments>
  LEIBNIZ_INLINE constexpr auto at_each(const Seeds& seeds, const Arguments&... arguments) const {
    return answer(seeds, arguments...);
  }
  template <class Seeds, class... Bindings>
  LEIBNIZ_INLINE constexpr auto at_each(const Seeds& seeds, const point<Bindings...>& p) const {
    return answer(seeds, static_cast<const Bindings&>(p)...);
  }

  template <class... Seeds, class... Arguments>
  LEIBNIZ_INLINE constexpr auto answer(const std::tuple<const Seeds&...>& seeds, const Arguments&... arguments) const {
    using call = decltype(detail::call_for<Of, By, Asked::asks>());
    if constexpr (call::template is_sound<std::tuple<Seeds...>, Arguments...>()) {
      using with = typename call::template with<std::tuple<Seeds...>, Arguments...>;
      static_assert(detail::look_ahead<typename with::asked>());
      if constexpr (sizeof...(Views) > 0) {
        if constexpr (detail::check_memory<typename with::asked, typename with::scalar, Views...>())
          with::run::compute(of.captured(), detail::sink_into_memory<Asked::asks, with::width, with::slots>(views),
                             seeds, arguments...);
      } else if constexpr (Asked::asks.is_sparse) {
        using view = detail::memory_view<typename with::scalar, false, false>;
        values<typename with::scalar, std::size_t{with::asked::outputs}> result{};
        with::run::compute(of.captured(), detail::entry_row<view>{{result.numbers}}, seeds, arguments...);
        return result;
      } else {
        using results = typename with::results;
        typename detail::result_parts<Asked::asks, results>::whole result;
        with::run::compute(of.captured(), detail::sink_into<Asked::asks, with::width, with::slots, results>(result),
                           seeds, arguments...);
        return result;
      }
    } else if constexpr (sizeof...(Views) == 0) {
      return detail::said{};
    }
  }

  template <bool IsAdded, class... Memory>
  constexpr auto writing(Memory&... memory) const {
    return derivative_function<Of, By, Asked, decltype(detail::view_of<IsAdded>(memory))...>(
        of, detail::view_of<IsAdded>(memory)...);
  }
};

#undef LEIBNIZ_OUTLIVES

namespace detail {

template <class T>
inline constexpr bool is_derivative_of_formula = false;
template <class Formula, class By, class Asked>
inline constexpr bool is_derivative_of_formula<derivative_function<Formula, By, Asked>> = is_called_by_name<Formula>;
/// It is called by name, and so nothing that can be traced.
template <class T>
concept DerivativeOfFormula = is_derivative_of_formula<T>;

}  // namespace detail
}  // namespace leibniz
