// The inverse: it undoes the matrix, and its gradient is what linear algebra says.
#include <limits>

#include "square.hpp"

namespace {

/// A·A⁻¹ = A⁻¹·A = I
template <std::size_t N, class T = double>
constexpr bool inverse_is_right(double tolerance = 1e-14) {
  const auto a = numbers<T, N>(0.4);
  const auto right = (A<N> * inverse(A<N>))(A<N> = a.numbers);
  const auto left = (inverse(A<N>) * A<N>)(A<N> = a.numbers);
  bool same = true;
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = 0; j < N; ++j)
      same = same && is_near<T>(right[i][j], T(i == j ? 1 : 0), tolerance) &&
             is_near<T>(left[i][j], T(i == j ? 1 : 0), tolerance);
  return same;
}

/// ∂ uᵀA⁻¹v / ∂A = -(A⁻ᵀu)(A⁻¹v)ᵀ
template <std::size_t N>
constexpr bool gradient_of_inverse() {
  constexpr auto u = lz::parameter<"u", N>;
  constexpr auto v = lz::parameter<"v", N>;
  const auto a = numbers<double, N>(0.2);
  double left[N] = {}, right[N] = {};
  for (std::size_t i = 0; i < N; ++i) left[i] = 1.0 + static_cast<double>(i), right[i] = 2.0 - static_cast<double>(i);
  const auto g = gradient(dot(u, inverse(A<N>) * v))(A<N> = a.numbers, u = left, v = right);
  const auto p = (transpose(inverse(A<N>)) * u)(A<N> = a.numbers, u = left);
  const auto q = (inverse(A<N>) * v)(A<N> = a.numbers, v = right);
  bool same = true;
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = 0; j < N; ++j) same = same && is_near(g[A<N>][i][j], -(p[i] * q[j]), 1e-13);
  return same;
}

TEST_CASE("the inverse is the transposed matrix of cofactors over the determinant") {
  BOTH(inverse(A<2>)(A<2> = {{launder(2.0), 1.0}, {3.0, 2.0}}) == lz::matrix_values<double, 2, 2>{{2, -1, -3, 2}});
  BOTH(inverse(A<3>)(A<3> = {{launder(1.0), 2.0, 3.0}, {0.0, 1.0, 4.0}, {5.0, 6.0, 0.0}}) ==
       lz::matrix_values<double, 3, 3>{{-24, 18, 5, 20, -15, -4, -5, 4, 1}});
}

// Each element is a cofactor times 1/0.
template <class T>
constexpr bool inverse_of_singular() {
  constexpr T infinity = std::numeric_limits<T>::infinity();
  const auto ones = inverse(A<2>)(A<2> = {{launder(T(1)), T(1)}, {T(1), T(1)}});
  const auto zeros = inverse(A<2>)(A<2> = {{launder(T(0)), T(0)}, {T(0), T(0)}});
  const auto slopes = gradient(inverse(A<2>)[0_c][0_c])(A<2> = {{launder(T(1)), T(1)}, {T(1), T(1)}})[A<2>];
  return ones == lz::matrix_values<T, 2, 2>{{infinity, -infinity, -infinity, infinity}} && zeros[0][0] != zeros[0][0] &&
         slopes[0][0] == -infinity && slopes[0][1] == infinity && slopes[1][1] != slopes[1][1];
}
TEST_CASE("the inverse of a singular matrix is infinite, or not a number where a cofactor is zero") {
  BOTH(inverse_of_singular<double>());
  BOTH(inverse_of_singular<float>());
}

TEST_CASE("the inverse undoes the matrix from both sides") {
  BOTH(inverse_is_right<1>());
  BOTH(inverse_is_right<2>());
  BOTH(inverse_is_right<3>());
  BOTH(inverse_is_right<4>());
  CHECK(inverse_is_right<4, fifty_digits>(1e-48));
}

TEST_CASE("the gradient of the inverse") {
  BOTH(gradient_of_inverse<1>());
  BOTH(gradient_of_inverse<2>());
  BOTH(gradient_of_inverse<3>());
  CHECK(gradient_of_inverse<4>());
}

}  // namespace
