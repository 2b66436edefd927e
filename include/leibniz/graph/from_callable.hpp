// from_callable: an ordinary function becomes a graph.
//
//   in    [](auto x, auto y) { return x < y ? x * x : y; }, called with two numbers
//   out   0 input x0   1 input x1   2 less 0 1   3 mul 0 0
//         one decision on 2; the outputs of its two paths are 3 and 1
//
// The callable is called with tracers in the shapes of the arguments, once for each path through its branches. All
// paths share one graph. No captures, no state: what is traced depends on the types alone.
#pragma once

#include "frozen.hpp"
#include "shape.hpp"
#include "tracer.hpp"

namespace leibniz::detail {

/// x0, x1, …: what the arguments of a callable are called in pictures.
template <std::size_t I>
inline constexpr auto argument_name = [] {
  struct {
    char letters[8] = {'x'};
    std::size_t size = 1;
  } result;
  std::size_t unit = 1;
  while (I / unit >= 10) unit *= 10;
  for (; unit > 0; unit /= 10) result.letters[result.size++] = static_cast<char>('0' + I / unit % 10);
  return result;
}();

/// An argument as an input of a graph.
template <std::size_t I, class T>
struct argument {
  static constexpr text input_name = text(argument_name<I>.letters, argument_name<I>.size);
  static constexpr bool input_is_active = true;
};
template <std::size_t I, class T>
  requires(!Leaf<T>)
struct argument<I, T> : vector_mark {
  static constexpr text input_name = text(argument_name<I>.letters, argument_name<I>.size);
  static constexpr bool input_is_active = true;
  static constexpr std::size_t size() { return static_cast<std::size_t>(shape_of<T>::leaves); }
};

/// A pointer to the first element of an array; anything else as it is.
template <class T>
constexpr decltype(auto) as_pointer(T& x) {
  if constexpr (requires { std::tuple_size<T>::value; } && requires { x.data(); })
    return x.data();
  else
    return (x);
}

/// How many paths a callable may have: `if`s one after the other multiply them. A wrapper may say otherwise.
template <class F>
inline constexpr int most_paths = 64;
template <class F>
  requires requires { F::most_paths; }
inline constexpr int most_paths<F> = F::most_paths;

struct empty {};

/// A callable that is the same whatever object of its type is called: there is no data in it.
template <class F>
concept Stateless = std::is_empty_v<F> && (std::is_default_constructible_v<F> || std::is_trivially_copyable_v<F>);

/// An object of such a callable, without a constructor where it has none: a lambda with [&] that captures nothing.
template <Stateless F>
constexpr F object_of() {
  if constexpr (std::is_default_constructible_v<F>)
    return F{};
  else
    return __builtin_bit_cast(F, empty{});
}

/// How a callable is called: with its arguments, or with pointers to the first elements of those that are arrays.
template <class F, class... Arguments>
concept TakesDirectly = requires(const F& f, const Arguments&... arguments) { f(arguments...); };
template <class F, class... Arguments>
concept TakesPointers = requires(const F& f, const Arguments&... arguments) { f(as_pointer(arguments)...); };

template <class F, class... Arguments>
concept Takes = TakesDirectly<F, Arguments...> || TakesPointers<F, Arguments...>;

// As a constant: the callable that is handed over is one, and may have another operator() for objects that are not.
template <class F, class... Arguments>
constexpr auto call(const Arguments&... arguments) {
  if constexpr (TakesDirectly<F, Arguments...>)
    return static_cast<const F&>(object_of<F>())(arguments...);
  else
    return static_cast<const F&>(object_of<F>())(as_pointer(arguments)...);
}

/// An argument that is made of tracers, from an input slot on.
template <class T>
constexpr auto traced_argument(trace_log& log, int first) {
  using Shape = shape_of<T>;
  typename Shape::template with<tracer> result{};
  [&]<int... I>(std::integer_sequence<int, I...>) {
    const int in_order[] = {(static_cast<void>(Shape::template leaf<I>(result) = tracer::input(log, first + I)), 0)...,
                            0};
    static_cast<void>(in_order);
  }(std::make_integer_sequence<int, Shape::leaves>{});
  return result;
}

template <class F, class... Arguments>
using traced_result = decltype(call<F>(std::declval<const typename shape_of<Arguments>::template with<tracer>&>()...));

template <class Number>
constexpr int node_of_result(trace_log& log, const Number& x) {
  return tracer(x).number_in(log);
}

/// The graph of a callable for arguments of these shapes, with the outputs of each of its paths. Without any output
/// where it has too many paths.
template <class F, class... Arguments>
constexpr graph graph_of_callable(builder::rewriter rewrite = nullptr) {
  trace_log log(rewrite, most_paths<F>);
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    const int first[] = {enter(log.to.result(), &input_info_of<argument<I, Arguments>>)..., 0};
    while (log.begin()) {
      const auto result = call<F>(traced_argument<Arguments>(log, first[I])...);
      using Shape = shape_of<std::remove_const_t<decltype(result)>>;
      [&]<int... K>(std::integer_sequence<int, K...>) {
        const int outputs[] = {node_of_result(log, Shape::template leaf<K>(result))..., 0};
        for (int k = 0; k < Shape::leaves; ++k) log.outputs.push_back(outputs[k]);
      }(std::make_integer_sequence<int, Shape::leaves>{});
      log.end();
    }
    static_cast<void>(first);
  }(std::index_sequence_for<Arguments...>{});
  if (log.has_too_many_paths()) return graph{};
  graph& result = log.to.result();
  result.outputs = log.conditions();
  for (const int output : log.outputs) result.outputs.push_back(output);
  return static_cast<graph&&>(result);
}

}  // namespace leibniz::detail
