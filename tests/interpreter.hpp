// interpreter: the value of a graph as it stands, node by node, without any rewrite. What passes make is held
// against it.
//
//   in    a graph, a number for each slot, the captured numbers
//   out   the value of every node; what is true or false as 1 or 0
#pragma once

#include <boost/hana/for_each.hpp>
#include <cmath>
#include <leibniz/leibniz.hpp>
#include <utility>
#include <vector>

namespace interpreter {

template <class T>
T number(const leibniz::detail::exact& value) {
  return T(static_cast<T>(value.numerator) / static_cast<T>(value.denominator));
}

/// op::power at run time, where the exponent is no longer a type.
template <class T>
T power(const T& a, const leibniz::detail::exact& n) {
  using std::pow;
  if (n.denominator != 1) return T(pow(a, number<T>(n)));
  T result(1);
  for (long long k = 0; k < n.numerator || k < -n.numerator; ++k) result = k == 0 ? a : T(result * a);
  return n.numerator < 0 ? T(T(1) / result) : result;
}

/// One row of the table, applied to numbers.
template <class Op, class T>
T apply(const std::vector<T>& a) {
  namespace op = leibniz::op;
  if constexpr (Op::arity == leibniz::any_number_of_operands)
    return Op::value(leibniz::operand_span<T>{a.data(), a.size()});
  else if constexpr (std::is_same_v<Op, op::logical_and> || std::is_same_v<Op, op::logical_or>)
    return T(Op::value(a[0] != T(0), a[1] != T(0)));
  else if constexpr (std::is_same_v<Op, op::logical_not>)
    return T(Op::value(a[0] != T(0)));
  else if constexpr (std::is_same_v<Op, op::select>)
    return Op::value(a[0] != T(0), a[1], a[2]);
  else
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return T(Op::value(a[I]...));
    }(std::make_index_sequence<static_cast<std::size_t>(Op::arity)>{});
}

/// False for a row that a number type does not have.
template <class Op, class T>
inline constexpr bool has_row = true;

/// Applies a row, if it is that of the node.
template <class Op, class T>
bool try_row(const leibniz::detail::graph& g, const leibniz::detail::node& n, const std::vector<T>& operands,
             T& result) {
  if constexpr (has_row<Op, T>) {
    if (n.op != &leibniz::detail::primitive_info_of<Op>) return false;
    if constexpr (std::is_same_v<Op, leibniz::op::power>)
      result = power(operands[0], g.at(g.operand(n, 1)).value);
    else
      result = apply<Op>(operands);
    return true;
  }
  return false;
}
/// The same for several rows. A pointer to it says which there are besides those of the table, so that what follows is
/// compiled once for a number type and not for each of them.
template <class T, class... Rows>
bool try_rows(const leibniz::detail::graph& g, const leibniz::detail::node& n, const std::vector<T>& operands,
              T& result) {
  return (try_row<Rows>(g, n, operands, result) || ...);
}
template <class T>
using more_rows = bool (*)(const leibniz::detail::graph&, const leibniz::detail::node&, const std::vector<T>&, T&);

/// The value of an operation, whichever row it is.
template <class T>
T apply_operation(const leibniz::detail::graph& g, const leibniz::detail::node& n, const std::vector<T>& values,
                  more_rows<T> more) {
  std::vector<T> operands;
  for (int k = 0; k < n.count; ++k) operands.push_back(values[static_cast<std::size_t>(g.operand(n, k))]);
  T result(0);
  bool known = false;
  boost::hana::for_each(leibniz::detail::primitives, [&](auto row) {
    known = known || try_row<typename decltype(row)::type>(g, n, operands, result);
  });
  return known || more(g, n, operands, result) ? result : T(std::nan(""));
}

/// The value of one node, after those before it.
template <class T>
T value_of(const leibniz::detail::graph& g, const leibniz::detail::node& n, const std::vector<T>& slots,
           const std::vector<T>& captured, const std::vector<T>& values, more_rows<T> more = &try_rows<T>) {
  switch (n.kind) {
  case leibniz::detail::node_kind::input: return slots[static_cast<std::size_t>(n.first)];
  case leibniz::detail::node_kind::literal: return T(n.literal());
  case leibniz::detail::node_kind::captured: return captured[static_cast<std::size_t>(n.first)];
  case leibniz::detail::node_kind::constant: return number<T>(n.value);
  case leibniz::detail::node_kind::operation: break;
  }
  return apply_operation(g, n, values, more);
}

/// The values of all nodes.
template <class T>
std::vector<T> run(const leibniz::detail::graph& g, const std::vector<T>& slots, const std::vector<T>& captured = {},
                   more_rows<T> more = &try_rows<T>) {
  std::vector<T> values;
  for (const leibniz::detail::node& n : g.nodes) values.push_back(value_of(g, n, slots, captured, values, more));
  return values;
}

/// The values of the outputs.
template <class T>
std::vector<T> outputs(const leibniz::detail::graph& g, const std::vector<T>& slots,
                       const std::vector<T>& captured = {}, more_rows<T> more = &try_rows<T>) {
  const std::vector<T> values = run(g, slots, captured, more);
  std::vector<T> result;
  for (const int output : g.outputs) result.push_back(values[static_cast<std::size_t>(output)]);
  return result;
}

}  // namespace interpreter
