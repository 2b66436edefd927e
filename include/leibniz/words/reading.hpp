// reading: values that are no numbers themselves, and are read as one.
//
//   in    volatile double v;  std::atomic<float> a;  f(x = v, y = a)
//   out   the double in v and the float in a, each read once, when it is bound
//
// Elsewhere a call takes its numbers by reference, and may read one of them several times.
#pragma once

#include "concepts.hpp"

namespace leibniz {

namespace detail {

// A template cannot be asked whether it has an operator() that takes just anything. But where it has one, the name
// means two things in a class that inherits from it and from another one that has it.
struct call_operator {
  void operator()();
};
template <class F>
struct call_probe : F, call_operator {};
template <class F>
inline constexpr bool has_call_operator = !requires { &call_probe<F>::operator(); };
template <class F>
  requires std::is_final_v<F>
inline constexpr bool has_call_operator<F> = true;  // there is no way to ask

/// The number that a class names as its own, as std::atomic does, or else the one that it converts to.
template <class T>
struct held_number {
  using type = std::remove_cvref_t<decltype(+std::declval<const T&>())>;
};
template <class T>
  requires std::is_arithmetic_v<typename T::value_type>
struct held_number<T> {
  using type = typename T::value_type;
};

/// A bool, or what stands for one: volatile bool, std::atomic<bool>, an element of std::vector<bool>. It could be asked
/// for a number as well, but has none.
template <class T>
concept HoldsTruth =
    std::same_as<std::remove_cv_t<T>, bool> || (std::is_class_v<T> && std::is_convertible_v<const T&, bool> &&
                                                requires(const T& holder) { holder.operator bool(); });

/// A class that converts to a number, and is nothing else: no number itself, no truth, no range and no callable, as
/// std::integral_constant is.
template <class T>
concept HoldsNumber = std::is_class_v<T> && !Term<T> && !Scalar<T> && requires(const T& holder) {
  +holder;
  static_cast<typename held_number<T>::type>(holder);
  requires std::is_arithmetic_v<typename held_number<T>::type> && Scalar<typename held_number<T>::type>;
} && !HoldsTruth<T> && !requires(const T& holder) { holder.begin(); } && !has_call_operator<std::remove_cv_t<T>>;

/// The type of number that a value is read as.
template <class T>
struct read_as {};
template <class T>
  requires(std::is_arithmetic_v<T> && Scalar<T>)
struct read_as<volatile T> {
  using type = T;
};
template <HoldsNumber T>
struct read_as<T> {
  using type = typename held_number<T>::type;
};

template <class T>
concept ReadOnce = requires { typename read_as<T>::type; };

/// The number that is in it now.
template <ReadOnce T>
LEIBNIZ_INLINE constexpr typename read_as<T>::type read(const T& from) {
  return static_cast<typename read_as<T>::type>(from);
}

}  // namespace detail
}  // namespace leibniz
