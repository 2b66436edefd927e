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
//
//   in    circuit([](auto x, auto y) { return (x + y) * x; })(-2.0, 5.0)
//   out   the same for a callable, with inputs x0 and x1; where it branches, the gates of the path that is taken
#pragma once

#include "../evaluate/bindings.hpp"
#include "circuit_forms.hpp"

namespace leibniz {

namespace detail {

template <class Source>
struct circuit_steps {
  static constexpr identity known_by = identity{}.with('c').with(Source::known_by);
  template <rewrite_class Allowed = rewrite_class::rounding>
  static constexpr graph of_gates(const graph& source) {
    return lower(node_gradients<Allowed>(source, active_slots(source)));
  }
  static constexpr graph run() { return of_gates(frozen<written_steps<Source>>.thaw()); }
};

template <class Source, bool IsDot, int Path>
struct make_circuit_form {
  constexpr text_buffer operator()() const {
    const graph g = frozen<written_steps<Source>>.thaw();
    if constexpr (IsDot)
      return dot_form(g, Path);
    else
      return table_form(g, Path);
  }
};

/// The node of a part of a formula, -1 where it is no part of it.
template <class Source, class Part>
consteval int node_of_part() {
  const graph written = frozen<written_steps<Source>>.thaw();
  builder to(written);
  const int number = type_walk(to).node_of(&description_of<Part>, 0);
  return number < written.size() && Part::captured_count == 0 ? number : -1;
}

}  // namespace detail

/// A formula at a point: what each gate computes, and how the result depends on it.
template <class Source, class T>
class circuit_picture {
 public:
  using value_type = T;
  static constexpr int count = detail::frozen<detail::written_steps<Source>>.node_count;
  static constexpr int path_count = detail::frozen<detail::written_steps<Source>>.path_count;
  /// The value of every gate, then the gradient of every gate; where there are several paths, then the one taken.
  values<T, 2 * static_cast<std::size_t>(count) + (path_count > 1 ? 1 : 0)> numbers;

  /// How many nodes there are: inputs, constants and gates, operands before their gates, the result last.
  [[nodiscard]] static constexpr int size() noexcept { return count; }

  /// Which path of a callable was taken. The nodes of all others have zeros and are not shown.
  [[nodiscard]] constexpr int path() const {
    if constexpr (path_count > 1)
      return static_cast<int>(numbers.numbers[2 * count]);
    else
      return 0;
  }

  /// By number, 0 <= i < size().
  [[nodiscard]] constexpr const T& value_of(int i) const noexcept { return numbers.numbers[i]; }
  [[nodiscard]] constexpr const T& gradient_of(int i) const noexcept { return numbers.numbers[count + i]; }
  /// By formula: value_of(x), gradient_of(x + y).
  template <Expression Part>
  [[nodiscard]] constexpr const T& value_of(const Part&) const noexcept {
    return value_of(number_of<Part>());
  }
  template <Expression Part>
  [[nodiscard]] constexpr const T& gradient_of(const Part&) const noexcept {
    return gradient_of(number_of<Part>());
  }

  /// As a table; as text for Graphviz, with values in green above the wires and gradients in red below. Neither
  /// allocates.
  [[nodiscard]] constexpr auto table() const { return picture<false>(); }
  [[nodiscard]] constexpr auto dot() const { return picture<true>(); }
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
    constexpr int number = detail::node_of_part<Source, Part>();
    static_assert(number >= 0,
                  "leibniz: a circuit is asked for the value or gradient of a part of its formula, but this is no part "
                  "of it, or holds a run-time number: name a part as it is written there, or ask by number");
    return number < 0 ? 0 : number;
  }
  template <bool IsDot>
  constexpr auto picture() const {
    return [&]<int... Path>(std::integer_sequence<int, Path...>) {
      constexpr text forms[] = {detail::frozen_text<detail::make_circuit_form<Source, IsDot, Path>>...};
      constexpr std::size_t capacity = detail::largest_of({detail::filled_size(forms[Path])...});
      return detail::filled<capacity>(forms[path()], numbers.numbers);
    }(std::make_integer_sequence<int, path_count>{});
  }
};

namespace detail {

/// A circuit as a callable: what circuit(f) returns.
template <class Formula>
struct circuit_function {
  [[no_unique_address]] Formula formula;

  template <class... Bindings>
  constexpr auto operator()(const Bindings&... bindings) const {
    using source = formula_source<Formula>;
    using steps = compact<circuit_steps<source>>;
    if constexpr (check_call<steps, Bindings...>()) {
      using T = scalar_of_bindings<Bindings...>;
      circuit_picture<source, T> result;
      T in[frozen<steps>.slot_count() + 1];
      fill_row<match_of<steps, Bindings...>>(in, bindings...);
      straight_line<steps>::template compute<T>(number_row<T>{in}, formula.captured(), result.numbers);
      return result;
    }
  }
  template <class... Bindings>
  constexpr auto operator()(const point<Bindings...>& p) const {
    return (*this)(static_cast<const Bindings&>(p)...);
  }
};

/// A circuit of a callable, as a callable with the same arguments.
template <class F>
struct callable_circuit {
  template <class... Arguments>
  constexpr auto operator()(const Arguments&... arguments) const {
    if constexpr (check_callable<F, Arguments...>()) {
      using source = callable_source<F, in_doubles<Arguments>...>;
      constexpr bool is_one = source::width == 1;
      static_assert(is_one,
                    "leibniz: a circuit is of one number, but this callable gives several: a callable for each of them "
                    "has a circuit");
      if constexpr (is_one) {
        using T = common_scalar_t<typename shape_of<Arguments>::scalar...>;
        circuit_picture<source, T> result;
        const argument_inputs<T, Arguments...> in(arguments...);
        constexpr const T* no_captured = nullptr;
        straight_line<circuit_steps<source>>::template compute<T>(in, no_captured, result.numbers);
        return result;
      }
    }
  }
};

}  // namespace detail

/// The circuit of a formula: circuit(f)(x = 1.0) has the value and the gradient of every gate.
template <class Formula>
[[nodiscard]] constexpr auto circuit(const Formula& f) {
  static_assert(
      Expression<Formula>,
      "leibniz: circuit needs one formula, but was given something else: a vector of formulas has a circuit for each "
      "part");
  if constexpr (Expression<Formula>) return detail::circuit_function<Formula>{f};
}

/// The circuit of a callable: circuit(f)(1.0, x) has the value and the gradient of every gate on the path that is
/// taken.
template <Callable F>
[[nodiscard]] constexpr auto circuit(const F&) {
  return detail::callable_circuit<F>{};
}

}  // namespace leibniz
