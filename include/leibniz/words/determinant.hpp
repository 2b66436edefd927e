// determinant: trace, determinant and inverse; the last two of matrices of up to four rows, by cofactors.
//
//   in    determinant(mat<"A", 2, 2>)                       inverse(mat<"A", 2, 2>)
//   out   A[0][0] * A[1][1] - A[0][1] * A[1][0]             the cofactors, times one reciprocal of the determinant
//
// The minors of two rows are shared: 45 operations for the determinant of four rows, where 24 products of four factors
// would take 95. Where the determinant is zero, the inverse is infinite or not a number.
#pragma once

#include "matrix_operators.hpp"

namespace leibniz {

namespace detail {

template <std::size_t Rows, std::size_t Columns>
constexpr bool check_is_square() {
  static_assert(Rows == Columns,
                "leibniz: trace, determinant and inverse need a square matrix, but the one with the rows and columns "
                "named in `check_is_square` is not: choose as many columns as rows");
  return Rows == Columns;
}

// Rows and columns are sets: bit i stands for row i.
constexpr std::size_t count_of(unsigned set) { return static_cast<std::size_t>(__builtin_popcount(set)); }
constexpr std::size_t nth_in(unsigned set, std::size_t n) {
  std::size_t i = 0;
  for (;; ++i)
    if ((set >> i & 1u) != 0 && n-- == 0) return i;
}
constexpr unsigned without(unsigned set, std::size_t i) { return set & ~(1u << i); }

/// The row by which a minor is expanded: the first; with three rows of four the one whose absence leaves the first or
/// the last two, so that all minors of two rows are minors of these.
constexpr std::size_t expanded_row(unsigned rows, std::size_t size) {
  return size == 4 && count_of(rows) == 3 && (rows & 3u) == 3u ? nth_in(rows, 2) : nth_in(rows, 0);
}

/// a - b + c - d
template <class... Terms>
constexpr auto alternating(const Terms&... terms) {
  if constexpr (sizeof...(Terms) == 2)
    return make<op::sub>(terms...);
  else
    return [](const auto& a, const auto& b, const auto& c, const auto&... d) {
      const auto three = make<op::add>(make<op::sub>(a, b), c);
      if constexpr (sizeof...(d) == 0)
        return three;
      else
        return make<op::sub>(three, d...);
    }(terms...);
}

// |A| = Σⱼ ±aᵢⱼ·|A without row i and column j|; the row is the first or, of three, the last, so the signs begin with +
template <unsigned Rows, unsigned Columns, class A>
constexpr auto minor_of(const A& a) {
  constexpr std::size_t row = expanded_row(Rows, A::rows());
  if constexpr (count_of(Rows) == 1)
    return a.template at<row, nth_in(Columns, 0)>();
  else
    return [&]<std::size_t... K>(std::index_sequence<K...>) {
      return alternating(make<op::mul>(a.template at<row, nth_in(Columns, K)>(),
                                       minor_of<without(Rows, row), without(Columns, nth_in(Columns, K))>(a))...);
    }(std::make_index_sequence<count_of(Columns)>{});
}

template <Matrix A>
inline constexpr unsigned every_index = (1u << A::rows()) - 1u;

template <Matrix A>
constexpr bool check_has_determinant() {
  constexpr bool is_small = A::rows() <= 4;
  static_assert(
      is_small,
      "leibniz: determinant and inverse need a matrix of at most four rows, but this one has more: the closed "
      "form grows as fast as the factorial, so solve larger systems with numbers");
  if constexpr (!check_is_square<A::rows(), A::columns()>())
    return false;
  else
    return is_small;
}

}  // namespace detail

/// The sum of the diagonal, from the left.
template <Matrix A>
constexpr auto trace(const A& a) {
  if constexpr (!detail::check_is_square<A::rows(), A::columns()>())
    return constant<0>{};
  else if constexpr (A::rows() == 1)
    return a.template at<0, 0>();
  else
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return make<op::sum>(a.template at<I, I>()...);
    }(std::make_index_sequence<A::rows()>{});
}

/// |A|, of a square matrix of up to four rows.
template <Matrix A>
constexpr auto determinant(const A& a) {
  if constexpr (detail::check_has_determinant<A>())
    return detail::minor_of<detail::every_index<A>, detail::every_index<A>>(a);
  else
    return constant<0>{};
}

/// A⁻¹, of a square matrix of up to four rows. (A⁻¹)ᵢⱼ = ±|A without row j and column i| / |A|
template <Matrix A>
constexpr auto inverse(const A& a) {
  using namespace literals;
  if constexpr (!detail::check_has_determinant<A>()) {
    return a;
  } else if constexpr (A::rows() == 1) {
    return detail::matrix_of<1, 1>(make<op::div>(1_c, a.template at<0, 0>()));
  } else {
    const auto reciprocal = make<op::div>(1_c, determinant(a));
    return detail::matrix_from<A::rows(), A::rows()>([&]<std::size_t I, std::size_t J>() {
      constexpr unsigned all = detail::every_index<A>;
      const auto minor = detail::minor_of<detail::without(all, J), detail::without(all, I)>(a);
      if constexpr ((I + J) % 2 == 0)
        return make<op::mul>(minor, reciprocal);
      else
        return make<op::mul>(minor, make<op::neg>(reciprocal));
    });
  }
}

}  // namespace leibniz
