// circuit: each gate of a formula with its value and its gradient, as in a lecture on backpropagation.
//
//   in    circuit((x + y) * z)(x = -2.0, y = 5.0, z = -4.0)
//   out   gate             value ↓  gradient ↑
//         x                  -2.00       -4.00
//         y                   5.00       -4.00
//         z                  -4.00        3.00
//         v1 = x + y          3.00       -4.00
//         f = v1 * z        -12.00        1.00
//
// Values flow downwards, gradients upwards. The gates are those of the formula as it is written, before every pass.
#pragma once

#include "../evaluate/bindings.hpp"
#include "../evaluate/values.hpp"
#include "../passes/node_gradients.hpp"
#include "circuit_forms.hpp"

namespace leibniz {

namespace detail {

template <class Formula>
struct circuit_steps {
  static constexpr identity known_by = identity{}.with('c').with(identity_of<Formula>);
  static constexpr graph run() {
    const graph source = written_code<Formula>.thaw();
    return lower(node_gradients(source, 0, active_slots(source)));
  }
};

template <class Formula, bool IsDot>
struct make_circuit_form {
  constexpr text_buffer operator()() const {
    const graph g = written_code<Formula>.thaw();
    const buffer<bool> active = activity(g, active_slots(g));
    if constexpr (IsDot)
      return dot_form(g, active);
    else
      return table_form(g, active);
  }
};

/// The node of a part of a formula, -1 where it is no part of it.
template <class Formula, class Part>
consteval int node_of_part() {
  const graph written = written_code<Formula>.thaw();
  builder to(written);
  const int number = type_walk(to).node_of(&description_of<Part>, 0);
  return number < written.size() && Part::captured_count == 0 ? number : -1;
}

}  // namespace detail

/// A formula at a point: what each gate computes, and how the result depends on it.
template <class Formula, class T>
class circuit_picture {
 public:
  using value_type = T;
  static constexpr int count = written_code<Formula>.node_count;
  values<T, 2 * static_cast<std::size_t>(count)> numbers;  ///< the value of every gate, then the gradient of every gate

  /// How many nodes there are: inputs, constants and gates, operands before their gates, the result last.
  static constexpr int size() { return count; }

  /// By number, 0 <= i < size().
  constexpr const T& value_of(int i) const { return numbers.numbers[i]; }
  constexpr const T& gradient_of(int i) const { return numbers.numbers[count + i]; }
  /// By formula: value_of(x), gradient_of(x + y).
  template <Expression Part>
  constexpr const T& value_of(const Part&) const {
    return value_of(number_of<Part>());
  }
  template <Expression Part>
  constexpr const T& gradient_of(const Part&) const {
    return gradient_of(number_of<Part>());
  }

  /// As a table; as text for Graphviz, with values in green above the wires and gradients in red below. Neither
  /// allocates.
  constexpr auto table() const { return picture<false>(); }
  constexpr auto dot() const { return picture<true>(); }
  template <class Stream>
  Stream& write_text(Stream& stream) const {
    stream << table();
    return stream;
  }
  template <class Stream>
  Stream& write_dot(Stream& stream) const {
    stream << dot();
    return stream;
  }
  template <class Stream>
    requires requires(Stream& stream, const char* p) { stream.write(p, 1); }
  friend Stream& operator<<(Stream& stream, const circuit_picture& c) {
    return c.write_text(stream);
  }

 private:
  template <class Part>
  static consteval int number_of() {
    constexpr int number = detail::node_of_part<Formula, Part>();
    static_assert(number >= 0,
                  "leibniz: a circuit is asked for the value or gradient of a part of its formula, but this is no part "
                  "of it, or holds a run-time number: name a part as it is written there, or ask by number");
    return number < 0 ? 0 : number;
  }
  template <bool IsDot>
  constexpr auto picture() const {
    constexpr text form = detail::frozen_text<detail::make_circuit_form<Formula, IsDot>>;
    return detail::filled<detail::filled_size(form)>(form, numbers.numbers);
  }
};

/// A circuit as a callable: what circuit(f) returns.
template <class Formula>
struct circuit_function {
  [[no_unique_address]] Formula formula;

  template <class... Bindings>
  constexpr auto operator()(const Bindings&... bindings) const {
    using steps = compact<detail::circuit_steps<Formula>>;
    if constexpr (detail::check_call<steps, Bindings...>()) {
      using T = detail::scalar_of_bindings<Bindings...>;
      circuit_picture<Formula, T> result;
      detail::straight_line<steps>::template run<T, detail::match_of<steps, Bindings...>>(formula.captured(),
                                                                                          result.numbers, bindings...);
      return result;
    }
  }
  template <class... Bindings>
  constexpr auto operator()(const point<Bindings...>& p) const {
    return (*this)(static_cast<const Bindings&>(p)...);
  }
};

/// The circuit of a formula: circuit(f)(x = 1.0) has the value and the gradient of every gate.
template <class Formula>
constexpr auto circuit(const Formula& f) {
  static_assert(
      Expression<Formula>,
      "leibniz: circuit needs one formula, but was given something else: a vector of formulas has a circuit for each "
      "part");
  if constexpr (Expression<Formula>) return circuit_function<Formula>{f};
}

}  // namespace leibniz
