// second_derivatives: holds Hessians against the derivative of the gradient's graph, by the reverse sweep.
//
//   in    a way to make the Hessian of a graph, a graph, the slots, a point
//   out   a check that value, gradient and all entries agree, and that the two triangles are the same nodes
#pragma once

#include <doctest/doctest.h>

#include <boost/hana/for_each.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "both.hpp"
#include "interpreter.hpp"
#include "laws/formula.hpp"

namespace second_derivatives {

namespace lz = leibniz;
using buffer = lz::detail::buffer<int>;

/// The first so many slots.
constexpr buffer slots_of(int count) {
  buffer result;
  for (int slot = 0; slot < count; ++slot) result.push_back(slot);
  return result;
}

/// A few units of the last place, of the size that numbers of such a derivative have.
inline bool agrees(double found, double expected, double size) {
  if (std::isnan(expected)) return true;  // what has no derivative in the sweep may have one
  return found == expected || std::abs(found - expected) <= 1e-13 * (size + std::abs(expected));
}

/// The same by reverse over reverse: each gradient is differentiated as it stands.
inline lz::detail::graph reverse_over_reverse(const lz::detail::graph& source, const buffer& slots) {
  const lz::detail::graph gradients = lz::detail::differentiate_reverse(source, slots);
  const lz::detail::graph all = lz::detail::differentiate_reverse(gradients, slots);
  const int n = slots.size(), block = (n + 1) * (n + 1);
  lz::detail::graph result = all;
  result.outputs.shrink(source.decisions.size());
  for (int path = 0; path < source.path_count(); ++path) {
    const int* const out = all.outputs.data() + source.decisions.size() + path * block;
    for (int k = 0; k <= n; ++k) result.outputs.push_back(out[k * (n + 1)]);
    for (int row = 0; row < n; ++row)
      for (int column = 0; column < n; ++column) result.outputs.push_back(out[(1 + row) * (n + 1) + 1 + column]);
  }
  return lz::detail::prune(result);
}

/// How many numbers of a Hessian are not what the derivative of the gradient is; -1 where its shape is wrong.
template <class Make>
int count_wrong(const Make& make, const lz::detail::graph& source, const buffer& slots, const std::vector<double>& at) {
  const lz::detail::graph found = make(source, slots), expected = reverse_over_reverse(source, slots);
  const int n = slots.size(), first = source.decisions.size(), block = 1 + n + n * n;
  if (!lz::detail::is_valid(found) || found.outputs.size() != expected.outputs.size()) return -1;
  for (int path = 0; path < source.path_count(); ++path)
    for (int row = 0; row < n; ++row)
      for (int column = 0; column < row; ++column)
        if (found.output(path, 1 + n + row * n + column) != found.output(path, 1 + n + column * n + row)) return -1;
  const std::vector<double> a = interpreter::outputs(found, at), b = interpreter::outputs(expected, at);
  int wrong = 0;
  for (int i = 0; i < static_cast<int>(a.size()); ++i) {
    const int k = i < first ? -1 : (i - first) % block;
    double size = 0;
    for (int other = i - (k < 0 ? 0 : k); k > n && other < static_cast<int>(b.size()) && other - i < block - k; ++other)
      if (std::isfinite(b[static_cast<std::size_t>(other)]))
        size = std::fmax(size, std::abs(b[static_cast<std::size_t>(other)]));
    const bool good = agrees(a[static_cast<std::size_t>(i)], b[static_cast<std::size_t>(i)], size);
    if (!good && wrong < 5)
      MESSAGE("number ", k, " is ", a[static_cast<std::size_t>(i)], " and not ", b[static_cast<std::size_t>(i)]);
    wrong += good ? 0 : 1;
  }
  return wrong;
}
template <class Make>
void check_hessian(const Make& make, const lz::detail::graph& source, const buffer& slots,
                   const std::vector<double>& at) {
  CHECK(count_wrong(make, source, slots, at) == 0);
}

/// A row between other operations: its operands are products, and what it gives is squared.
template <class Op>
lz::detail::graph row_source() {
  using namespace laws;
  if constexpr (std::is_same_v<Op, lz::op::select>) {
    constexpr auto f = select(a < b, a * c, b * c) * a;
    return lz::detail::graph_of<std::remove_const_t<decltype(f)>>(
        &lz::detail::simplify_operation<lz::detail::rewrite_class::bit_exact>);
  } else {
    constexpr auto inner = apply<Op>(a * (1.25_c - 0.25_c * a), b * a, c * b);
    constexpr auto f = inner * inner + inner * a;
    return lz::detail::prune(lz::detail::graph_of<std::remove_const_t<decltype(f)>>(
        &lz::detail::simplify_operation<lz::detail::rewrite_class::bit_exact>));
  }
}

/// Every row that has a derivative; how many there were.
template <class Make>
int over_table(const Make& make) {
  int rows = 0;
  boost::hana::for_each(lz::detail::primitives, [&](auto row) {
    using op = typename decltype(row)::type;
    CAPTURE(std::string(op::name));
    ++rows;
    if constexpr (!op::boolean) {
      const lz::detail::graph source = row_source<op>();
      const double low = op::sample.low, width = op::sample.high - op::sample.low;
      std::vector<double> at;
      for (const lz::detail::input_slot& input : source.inputs)
        at.push_back(low + width * (0.375 + 0.25 * (input.info->name[0] - 'a')));
      if (low >= 0)
        for (double& x : at) x = std::fmin(x, 0.97);
      check_hessian(make, source, slots_of(static_cast<int>(at.size())), at);
    }
  });
  return rows;
}

}  // namespace second_derivatives
