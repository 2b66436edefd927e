// output_names: what the outputs of a program are called.
//
//   in    f   a vector   gradient(f, wrt(w))    a jacobian of a callable    hessian(f)          hvp(f)
//   out   f   f[0] …     df/dw[0] …             df[0]/dx1[2] …              ddf/dx dw[0] …      (Hv)/x …
#pragma once

#include "../evaluate/cost.hpp"
#include "notation.hpp"

namespace leibniz::detail {

/// Writes the name of output `which` of a path.
template <class Program>
struct output_names {
  using source = typename Program::source;

  static constexpr void append_to(text_buffer& out, int which) {
    const entry e = Program::entry_at(which);
    switch (e.part) {
    case entry_part::value: return append_result(out, e.result);
    case entry_part::first: return append_first(out, e);
    case entry_part::second: return append_second(out, e);
    }
  }

 private:
  static constexpr derivative_kind kind = Program::asked.kind;
  static constexpr int order = kind == derivative_kind::derivative ? Program::asked.order : 1;

  static constexpr void append_result(text_buffer& out, int result) {
    append(out, "f");
    if (source::has_several) append_index(out, result, source::columns);
  }
  /// Number `i` among those by which one differentiates.
  static constexpr void append_slot(text_buffer& out, int i) {
    if constexpr (kind != derivative_kind::value) {
      const named_number n = source::number(typename Program::by{}, i);
      append_input(out, *n.input, n.index);
    }
  }
  static constexpr void append_first(text_buffer& out, const entry& e) {
    switch (kind) {
    case derivative_kind::jvp:
      append(out, "d");
      append_result(out, e.result);
      return;
    case derivative_kind::vjp: append(out, "cotangent "); return append_slot(out, e.column);
    case derivative_kind::taylor:
      append_result(out, e.result);
      append(out, " t^");
      return append_integer(out, e.column);
    default: break;
    }
    append_order(out);
    append_result(out, e.result);
    append(out, "/d");
    append_slot(out, kind == derivative_kind::derivative ? 0 : e.column);
    if (order > 1) append_power(out);
  }
  /// d, or d^3 of a third derivative.
  static constexpr void append_order(text_buffer& out) {
    append(out, "d");
    if (order <= 1) return;
    append_power(out);
    out.push_back(' ');
  }
  static constexpr void append_power(text_buffer& out) {
    append(out, "^");
    append_integer(out, order);
  }
  static constexpr void append_second(text_buffer& out, const entry& e) {
    if (kind == derivative_kind::hvp) {
      append(out, "Hv ");
      return append_slot(out, e.column);
    }
    append(out, "ddf/d");
    append_slot(out, e.row);
    append(out, " d");
    append_slot(out, e.column);
  }
};

}  // namespace leibniz::detail
