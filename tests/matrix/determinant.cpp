// Trace and determinant: identities, and the gradient by every element.
#include "square.hpp"

namespace {

template <std::size_t N, class T = double>
constexpr bool determinant_is_right(double tolerance = 1e-14) {
  const auto a = numbers<T, N>(0.3);
  return is_near<T>(determinant(A<N>)(A<N> = a.numbers), determinant_by_recursion<N>(a), tolerance);
}

/// det(AB) = det A · det B
template <std::size_t N>
constexpr bool determinant_of_product() {
  const auto a = numbers<double, N>(0.3), b = numbers<double, N>(0.6);
  return close(determinant(A<N> * B<N>)(A<N> = a.numbers, B<N> = b.numbers),
               determinant(A<N>)(A<N> = a.numbers) * determinant(B<N>)(B<N> = b.numbers), 1e-13);
}

/// Jacobi: ∂det/∂A = det A · A⁻ᵀ
template <std::size_t N, class T = double>
constexpr bool gradient_of_determinant(double tolerance = 1e-13) {
  const auto a = numbers<T, N>(0.7);
  const auto [value, gradient] = lz::value_and_gradient(determinant(A<N>))(A<N> = a.numbers);
  const auto expected = (determinant(A<N>) * transpose(inverse(A<N>)))(A<N> = a.numbers);
  bool same = is_near<T>(value, determinant_by_recursion<N>(a), tolerance);
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = 0; j < N; ++j) same = same && is_near<T>(gradient[A<N>][i][j], expected[i][j], tolerance);
  return same;
}

TEST_CASE("the determinant is the sum over permutations") {
  BOTH(determinant_is_right<1>());
  BOTH(determinant_is_right<2>());
  BOTH(determinant_is_right<3>());
  BOTH(determinant_is_right<4>());
  BOTH(determinant(A<3>)(A<3> = {{launder(2.0), 0.0, 1.0}, {1.0, 3.0, 2.0}, {1.0, 1.0, 4.0}}) == 18);
  CHECK(determinant_is_right<3, fifty_digits>(1e-48));
  CHECK(determinant_is_right<4, fifty_digits>(1e-48));
}

TEST_CASE("det(AB) = det A det B, det(Aᵀ) = det A, det(A⁻¹) = 1 / det A") {
  BOTH(determinant_of_product<2>());
  BOTH(determinant_of_product<3>());
  CHECK(determinant_of_product<4>());
  const auto a = numbers<double, 4>(0.3);
  const double of_a = determinant(A<4>)(A<4> = a.numbers);
  CHECK(close(determinant(transpose(A<4>))(A<4> = a.numbers), of_a, 1e-14));
  const auto inverted = inverse(A<4>)(A<4> = a.numbers);
  CHECK(close(determinant(A<4>)(A<4> = inverted), 1 / of_a, 1e-13));
}

TEST_CASE("the gradient of the determinant is the matrix of cofactors") {
  BOTH(gradient_of_determinant<1>());
  BOTH(gradient_of_determinant<2>());
  BOTH(gradient_of_determinant<3>());
  BOTH(gradient_of_determinant<4>());
  CHECK(gradient_of_determinant<4, fifty_digits>(1e-47));
  // also where there is no inverse
  constexpr auto at_singular = [] {
    return gradient(determinant(A<2>))(A<2> = {{launder(1.0), 2.0}, {2.0, 4.0}})[A<2>];
  };
  BOTH(at_singular() == lz::matrix_values<double, 2, 2>{{4, -2, -2, 1}});
}

TEST_CASE("minors are shared: the operations of determinant and inverse") {
  static_assert(lz::cost(determinant(A<2>)).all == 3);
  static_assert(lz::cost(determinant(A<3>)).all == 14);
  static_assert(lz::cost(determinant(A<4>)).all == 45);
  static_assert(lz::cost(inverse(A<3>)).divisions == 1);
  static_assert(lz::cost(inverse(A<4>)).divisions == 1);
  CHECK(lz::cost(inverse(A<4>)).all <= 152);
}

TEST_CASE("trace") {
  BOTH(trace(A<3>)(A<3> = numbers<double, 3>(0.3).numbers) == numbers<double, 3>(0.3).numbers[0][0] +
                                                                  numbers<double, 3>(0.3).numbers[1][1] +
                                                                  numbers<double, 3>(0.3).numbers[2][2]);
  BOTH(gradient(trace(A<2> * A<2>))(A<2> = {{launder(1.0), 2.0}, {3.0, 4.0}})[A<2>] ==
       lz::matrix_values<double, 2, 2>{{2, 6, 4, 8}});
  static_assert(std::is_same_v<decltype(trace(A<1>)), decltype(A<1>[0_c][0_c])>);
}

}  // namespace
