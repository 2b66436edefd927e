// result: what a derivative is returned in.
//
//   in    request{hessian, with value and gradient}
//   out   value_with_gradient_and_hessian{value, gradient, hessian}: auto [value, gradient, hessian] = ...
#pragma once

#include <array>

#include "shaped_values.hpp"
#include "sink.hpp"

namespace leibniz {

/// auto [value, gradient] = value_and_gradient(f)(...)
template <class Value, class Gradient>
struct value_with_gradient {
  Value value;
  Gradient gradient;
};
/// auto [value, jacobian] = value_and_jacobian(f)(...)
template <class Value, class Jacobian>
struct value_with_jacobian {
  Value value;
  Jacobian jacobian;
};
/// auto [value, gradient, hessian] = value_gradient_hessian(f)(...)
template <class Value, class Gradient, class Hessian>
struct value_with_gradient_and_hessian {
  Value value;
  Gradient gradient;
  Hessian hessian;
};
/// auto [value, tangent] = value_and_jvp(f)(...)
template <class Value>
struct value_with_tangent {
  Value value;
  Value tangent;
};
/// auto [value, cotangent] = value_and_vjp(f)(...)
template <class Value, class Gradient>
struct value_with_cotangent {
  Value value;
  Gradient cotangent;
};
/// auto [gradient, product] = gradient_and_hvp(f)(...)
template <class Gradient>
struct gradient_with_product {
  Gradient gradient;
  Gradient product;
};

namespace detail {

/// The types of the parts of a result. `none` is the part that was not asked for.
struct none {};

template <request Asked, class Results>
constexpr auto first_part() {
  constexpr derivative_kind kind = Asked.kind;
  if constexpr (kind == derivative_kind::value ||
                ((kind == derivative_kind::hessian || kind == derivative_kind::hvp) && !Asked.with_gradient))
    return type_identity<none>{};
  else if constexpr (kind == derivative_kind::jacobian)
    return type_identity<typename Results::jacobian_type>{};
  else if constexpr (kind == derivative_kind::jvp || kind == derivative_kind::derivative)
    return type_identity<typename Results::value_type>{};
  else if constexpr (kind == derivative_kind::taylor)
    return type_identity<std::array<typename Results::value_type, std::size_t{Asked.order + 1}>>{};
  else
    return type_identity<typename Results::gradient_type>{};
}
template <request Asked, class Results>
constexpr auto second_part() {
  if constexpr (Asked.kind == derivative_kind::hessian)
    return type_identity<typename Results::hessian_type>{};
  else if constexpr (Asked.kind == derivative_kind::hvp)
    return type_identity<typename Results::gradient_type>{};
  else
    return type_identity<none>{};
}

/// What is returned, as a whole.
template <derivative_kind Kind, class Value, class First, class Second>
struct whole_result;
template <derivative_kind Kind, class First>
struct whole_result<Kind, none, First, none> {
  using type = First;
};
template <derivative_kind Kind, class Second>
struct whole_result<Kind, none, none, Second> {
  using type = Second;
};
template <class Value, class First>
  requires(!std::is_same_v<Value, none>)
struct whole_result<derivative_kind::gradient, Value, First, none> {
  using type = value_with_gradient<Value, First>;
};
template <class Value, class First>
  requires(!std::is_same_v<Value, none>)
struct whole_result<derivative_kind::jacobian, Value, First, none> {
  using type = value_with_jacobian<Value, First>;
};
template <class Value, class First, class Second>
  requires(!std::is_same_v<Value, none>)
struct whole_result<derivative_kind::hessian, Value, First, Second> {
  using type = value_with_gradient_and_hessian<Value, First, Second>;
};
template <class Value, class First>
  requires(!std::is_same_v<Value, none>)
struct whole_result<derivative_kind::jvp, Value, First, none> {
  using type = value_with_tangent<Value>;
};
template <class Value, class First>
  requires(!std::is_same_v<Value, none>)
struct whole_result<derivative_kind::vjp, Value, First, none> {
  using type = value_with_cotangent<Value, First>;
};
template <class First>
  requires(!std::is_same_v<First, none>)
struct whole_result<derivative_kind::hvp, none, First, First> {
  using type = gradient_with_product<First>;
};

template <request Asked, class Results>
struct result_parts {
  using value = std::conditional_t<Asked.with_value, typename Results::value_type, none>;
  using first = typename decltype(first_part<Asked, Results>())::type;
  using second = typename decltype(second_part<Asked, Results>())::type;
  using whole = typename whole_result<Asked.kind, value, first, second>::type;
};

/// Where the outputs of a request go in a result that is returned. Results are written in place: a copy would go
/// through memory.
template <request Asked, int Width, int Slots, class Results, class Whole>
LEIBNIZ_INLINE constexpr auto sink_into(Whole& whole) {
  using parts = result_parts<Asked, Results>;
  using Value = typename parts::value;
  using First = typename parts::first;
  using Second = typename parts::second;
  using to = sink<outputs_of<Asked, Width, Slots>, Results, Value, First, Second>;
  constexpr bool has_value = !std::is_same_v<Value, none>, has_first = !std::is_same_v<First, none>,
                 has_second = !std::is_same_v<Second, none>;
  if constexpr (has_value && has_first && has_second) {
    auto& [value, first, second] = whole;
    return to{&value, &first, &second};
  } else if constexpr (has_value && has_first) {
    auto& [value, first] = whole;
    return to{&value, &first, nullptr};
  } else if constexpr (has_first && has_second) {
    auto& [first, second] = whole;
    return to{nullptr, &first, &second};
  } else if constexpr (has_first) {
    return to{nullptr, &whole, nullptr};
  } else {
    return to{nullptr, nullptr, &whole};
  }
}

}  // namespace detail
}  // namespace leibniz
