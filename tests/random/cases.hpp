// cases: what a generated file hands over for each of its formulas. Inputs are x, y, w[0_c], w[1_c], in this order.
#pragma once

#include <leibniz/evaluate/derivative.hpp>
#include <leibniz/evaluate/value.hpp>
#include <leibniz/words/geometry.hpp>
#include <span>

#include "plain.hpp"

namespace random_formulas {

inline constexpr int input_count = 4;

/// Some formulas at once, in words and in plain doubles.
struct value_case {
  static constexpr int size = 8;
  const char* text[size];
  void (*words)(const double*, double*);
  void (*plain)(const double*, double*);
};

/// What the library says about a formula at a point.
template <class T>
struct derivatives {
  T value{};
  T gradient[input_count]{};    ///< by each input, by reverse mode
  T derivative{};               ///< by one input, as a formula
  T second_row[input_count]{};  ///< the gradient of that
};

struct derivative_case {
  const char* text;
  int by;  ///< the input of the derivative that is a formula; -1: none is taken
  derivatives<double> (*words)(const double*);
  derivatives<real> (*exact)(const real*);
  double (*plain)(const double*);
  real (*plain_exact)(const real*);
};

/// The generated files, as they register themselves.
struct batch {
  const char* name;
  std::span<const value_case> values;
  std::span<const derivative_case> derivatives;
};
struct registered {
  explicit registered(const batch& b);
};

using namespace leibniz::literals;
inline constexpr auto x = leibniz::var<"x">;
inline constexpr auto y = leibniz::var<"y">;
inline constexpr auto w = leibniz::vec<"w", 2>;
inline constexpr auto inputs = leibniz::wrt(x, y, w);

/// f at a point, with what of the inputs it has.
template <class Formula>
inline constexpr const auto& code_of = leibniz::detail::code_of<leibniz::detail::formula_source<Formula>>;
template <class Formula, class Callable, class T, int... I>
auto call_with(const Callable& f, [[maybe_unused]] const T* p, std::integer_sequence<int, I...>) {
  [[maybe_unused]] const auto bind = [p]<class Input>(Input) {
    if constexpr (leibniz::detail::InputVector<Input>)
      return w = p + 2;
    else if constexpr (std::is_same_v<Input, std::remove_const_t<decltype(x)>>)
      return x = p[0];
    else
      return y = p[1];
  };
  return f(bind(leibniz::detail::reflected<code_of<Formula>.inputs[I].info>{})...);
}
template <class Formula, class Callable, class T>
auto call_at(const Formula&, const Callable& f, const T* p) {
  return call_with<Formula>(f, p, std::make_integer_sequence<int, code_of<Formula>.input_count>{});
}

/// Value and gradient, for doubles and for fifty digits.
template <class Formula, class T>
derivatives<T> differentiate(const Formula& f, const T* p) {
  derivatives<T> result;
  result.value = call_at(f, f, p);
  const auto gradient = call_at(f, leibniz::gradient(f, inputs), p);
  for (int i = 0; i < input_count; ++i) result.gradient[i] = gradient.data()[i];
  return result;
}
/// The derivative by one input as a formula besides, and its gradient.
template <class Formula, class By, class T>
derivatives<T> differentiate(const Formula& f, const By& by, const T* p) {
  derivatives<T> result = differentiate(f, p);
  const auto slope = leibniz::derivative(f, by);
  result.derivative = T(call_at(slope, slope, p));
  const auto second = call_at(slope, leibniz::gradient(slope, inputs), p);
  for (int i = 0; i < input_count; ++i) result.second_row[i] = second.data()[i];
  return result;
}

}  // namespace random_formulas
