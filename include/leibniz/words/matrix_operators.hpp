// matrix_operators: the arithmetic of matrices.
//
//   in    A * v   v * A   A * B   A + B   -A   2.0 * A   A / x
//   out   formulas: each element is a formula of elements, a sum of products from the left
//
// The operators are those of all formulas; here stands what they make of matrices. Between two matrices, and between a
// matrix and a vector, * is the product of linear algebra; a vector on the left stands as a row. Other words take the
// elements, exp(A[0_c][1_c]).
#pragma once

#include "matrix.hpp"
#include "reductions.hpp"

namespace leibniz {

namespace detail {

/// A matrix with a word applied to each element.
template <Matrix A, class Word>
constexpr auto each_element(const A& a, const Word& word) {
  return matrix_from<A::rows(), A::columns()>(
      [&]<std::size_t I, std::size_t J>() { return word(a.template at<I, J>()); });
}

/// Σ aₖ·bₖ from the left, over the parts of two vectors.
template <Vector A, Vector B>
constexpr auto product_of_parts(const A& a, const B& b) {
  return [&]<std::size_t... K>(std::index_sequence<K...>) {
    if constexpr (sizeof...(K) == 1)
      return make<op::mul>(a.template part<0>(), b.template part<0>());
    else
      return make<op::sum>(make<op::mul>(a.template part<K>(), b.template part<K>())...);
  }(std::make_index_sequence<A::size()>{});
}

// These checks carry the sizes in their names, so that the error shows them.
template <std::size_t ColumnsOnTheLeft, std::size_t RowsOnTheRight>
constexpr bool check_product() {
  constexpr bool fits = ColumnsOnTheLeft == RowsOnTheRight;
  static_assert(
      fits, "leibniz: a product of matrices needs as many columns on the left as rows on the right, but those named "
            "in `check_product` differ: transpose one of them, or mend its shape");
  return fits;
}
template <std::size_t Columns, std::size_t Size>
constexpr bool check_product_with_vector() {
  constexpr bool fits = Columns == Size;
  static_assert(fits,
                "leibniz: a product of a matrix and a vector needs a part of the vector for each column, or for each "
                "row where the vector stands on the left, but those named in `check_product_with_vector` differ: "
                "transpose the matrix, or mend its shape");
  return fits;
}
template <class A, class B>
constexpr bool check_elementwise() {
  constexpr bool fits = [] {
    if constexpr (Matrix<A> && Matrix<B>)
      return A::rows() == B::rows() && A::columns() == B::columns();
    else
      return false;
  }();
  static_assert(fits,
                "leibniz: + and - of a matrix need another matrix of the same shape, but were given something else: "
                "transpose one of them, or write the elements that belong together");
  return fits;
}
template <class Divisor>
constexpr bool check_divisor() {
  constexpr bool is_one_number = !Several<Divisor>;
  static_assert(is_one_number,
                "leibniz: a matrix is divided by a number or a formula, but here the divisor is a matrix or a vector: "
                "multiply by inverse(B), or write the elements that belong together");
  return is_one_number;
}

// (A·B)ᵢⱼ = Σ aᵢₖ·bₖⱼ   (A·v)ᵢ = Σ aᵢₖ·vₖ   (v·B)ⱼ = Σ vₖ·bₖⱼ   (s·A)ᵢⱼ = s·aᵢⱼ
template <class A, class B>
  requires(Matrix<A> || Matrix<B>)
struct made_by<op::mul, A, B> {
  static constexpr auto from(const A& a, const B& b) {
    if constexpr (Matrix<A> && Matrix<B>) {
      if constexpr (check_product<A::columns(), B::rows()>())
        return matrix_from<A::rows(), B::columns()>([&]<std::size_t I, std::size_t J>() {
          return product_of_parts(a.template row<I>(), b.template column<J>());
        });
      else
        return a;
    } else if constexpr (Vector<B>) {
      if constexpr (check_product_with_vector<A::columns(), B::size()>())
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
          return vector_of(product_of_parts(a.template row<I>(), b)...);
        }(std::make_index_sequence<A::rows()>{});
      else
        return b;
    } else if constexpr (Vector<A>) {
      if constexpr (check_product_with_vector<B::rows(), A::size()>())
        return [&]<std::size_t... J>(std::index_sequence<J...>) {
          return vector_of(product_of_parts(a, b.template column<J>())...);
        }(std::make_index_sequence<B::columns()>{});
      else
        return a;
    } else if constexpr (Matrix<A>) {
      return each_element(a, [&](const auto& element) { return make<op::mul>(element, b); });
    } else {
      return each_element(b, [&](const auto& element) { return make<op::mul>(a, element); });
    }
  }
  using type = decltype(from(std::declval<const A&>(), std::declval<const B&>()));
};

template <class A, class B>
  requires(Matrix<A> || Matrix<B>)
struct made_by<op::div, A, B> {
  static constexpr auto from(const A& a, const B& b) {
    if constexpr (check_divisor<B>())
      return each_element(a, [&](const auto& element) { return make<op::div>(element, b); });
    else
      return a;
  }
  using type = decltype(from(std::declval<const A&>(), std::declval<const B&>()));
};

template <class Op, class A, class B>
struct made_element_by_element {
  static constexpr auto from(const A& a, const B& b) {
    if constexpr (check_elementwise<A, B>())
      return matrix_from<A::rows(), A::columns()>(
          [&]<std::size_t I, std::size_t J>() { return make<Op>(a.template at<I, J>(), b.template at<I, J>()); });
    else
      return a;
  }
  using type = decltype(from(std::declval<const A&>(), std::declval<const B&>()));
};
template <class A, class B>
  requires(Matrix<A> || Matrix<B>)
struct made_by<op::add, A, B> : made_element_by_element<op::add, A, B> {};
template <class A, class B>
  requires(Matrix<A> || Matrix<B>)
struct made_by<op::sub, A, B> : made_element_by_element<op::sub, A, B> {};

template <Matrix A>
struct made_by<op::neg, A> {
  static constexpr auto from(const A& a) {
    return each_element(a, [](const auto& element) { return make<op::neg>(element); });
  }
  using type = decltype(from(std::declval<const A&>()));
};

/// Every other word, of a matrix as a whole.
template <class Op, class First>
struct not_made {
  using type = First;
  static constexpr const First& from(const First& first, const auto&...) {
    static_assert(never<Op>,
                  "leibniz: a matrix takes + and - with a matrix, * with matrices, vectors and numbers, and / by a "
                  "number, but was given to another word: apply that to the elements, exp(A[0_c][1_c])");
    return first;
  }
};
template <class Op, class A>
  requires Matrix<A>
struct made_by<Op, A> : not_made<Op, A> {};
template <class Op, class A, class B>
  requires(Matrix<A> || Matrix<B>)
struct made_by<Op, A, B> : not_made<Op, A> {};
template <class Op, class A, class B, class C>
  requires(Matrix<A> || Matrix<B> || Matrix<C>)
struct made_by<Op, A, B, C> : not_made<Op, A> {};

}  // namespace detail
}  // namespace leibniz
