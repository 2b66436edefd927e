// output_names: what the outputs of a graph are called.
//
//   in    a formula   a vector   gradient(f, wrt(w))    a callable with several results, and its jacobian
//   out   f           f[0] …     df/dw[0] …             f[0] …                               df[0]/dx1[2] …
#pragma once

#include "../evaluate/cost.hpp"
#include "notation.hpp"

namespace leibniz::detail {

/// What the outputs of a callable are called, in order.
template <class Formula>
struct output_names {
  static constexpr void append_to(text_buffer& out, int which) {
    append(out, "f");
    if (Several<Formula>) append_index(out, which, static_cast<int>(column_count<Formula>));
  }
};
template <class Variable>
struct named_variable {
  static constexpr const input_info& info = input_info_of<Variable>;
  static constexpr int first = 0, size = info.size;
};
template <class Whole, std::size_t Index>
struct named_variable<element<Whole, Index>> {
  static constexpr const input_info& info = input_info_of<Whole>;
  static constexpr int first = static_cast<int>(Index), size = 1;
};
template <class Formula, class... Variables, bool WithValue>
struct output_names<gradient_function<Formula, variable_set<Variables...>, WithValue>> {
  static constexpr void append_to(text_buffer& out, int which) {
    append(out, WithValue && which == 0 ? "f" : "df/d");
    int next = WithValue ? 1 : 0;
    const auto one = [&](const input_info& info, int first, int size) {
      if (which >= next && which < next + size) append_input(out, info, first + which - next);
      next += size;
      return 0;
    };
    const int in_order[] = {
        one(named_variable<Variables>::info, named_variable<Variables>::first, named_variable<Variables>::size)..., 0};
    static_cast<void>(in_order);
  }
};

/// The same for a callable, whose arguments are x0, x1, …, and for its derivatives: f[0], df[0]/dx1[2].
template <class F, class... Arguments>
struct output_names<call_of<F, Arguments...>> {
  static constexpr void append_to(text_buffer& out, int which) {
    append(out, "f");
    if (!Leaf<traced_result<F, Arguments...>>) append_index(out, which, 0);
  }
};
template <class F, class Wrt, derivative_form Form, class... Arguments>
struct output_names<call_of<callable_derivative<F, Wrt, Form>, Arguments...>> {
  static constexpr void append_to(text_buffer& out, int which) {
    append(out, which, typename chosen_arguments<Wrt, sizeof...(Arguments)>::type{});
  }

 private:
  template <std::size_t... I>
  static constexpr void append(text_buffer& out, int which, argument_set<I...>) {
    const input_info* const chosen[] = {&input_info_of<argument<I, nth<I, Arguments...>>>..., nullptr};
    int width = callable_derivative<F, Wrt, Form>::with_value ? 1 : 0, next = width;
    for (std::size_t k = 0; k < sizeof...(I); ++k) width += chosen[k]->size;
    const int place = which % width;
    if (place >= next) out.push_back('d');
    output_names<call_of<F, Arguments...>>::append_to(out, which / width);
    if (place >= next) detail::append(out, "/d");
    for (std::size_t k = 0; k < sizeof...(I); next += chosen[k++]->size)
      if (place >= next && place < next + chosen[k]->size) append_input(out, *chosen[k], place - next);
  }
};

}  // namespace leibniz::detail
