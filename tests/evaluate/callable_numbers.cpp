// What ordinary functions use besides arithmetic: the constants of <numbers>, the limits of their number, isnan and its
// kin, and the algorithms of the standard library that compare.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "both.hpp"
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;

namespace {

using quad = boost::multiprecision::cpp_bin_float_quad;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// The factor by which a callable multiplies.
template <class F, class T>
constexpr T factor(const F& f, const T& one) {
  return lz::gradient(f)(one);
}
/// The same constant for every type of number.
template <class F>
bool is_right(const F& f, double in_double, float in_float, long double in_long_double, const char* digits) {
  const quad more = lz::gradient(f)(quad(1));
  return factor(f, launder(1.0)) == in_double && factor(f, launder(1.0F)) == in_float &&
         factor(f, launder(1.0L)) == in_long_double &&
         abs(more / quad(digits) - 1) < 4 * std::numeric_limits<quad>::epsilon();
}
#define IS_RIGHT(name, digits)                                                                                         \
  is_right([]<class T>(const T& x) { return std::numbers::name##_v<T> * x; }, std::numbers::name,                      \
           std::numbers::name##_v<float>, std::numbers::name##_v<long double>, digits)

TEST_CASE("the constants of <numbers>, in the precision of whatever is computed with") {
  CHECK(IS_RIGHT(e, "2.71828182845904523536028747135266249775724709369996"));
  CHECK(IS_RIGHT(log2e, "1.44269504088896340735992468100189213742664595415299"));
  CHECK(IS_RIGHT(log10e, "0.434294481903251827651128918916605082294397005803666566"));
  CHECK(IS_RIGHT(pi, "3.14159265358979323846264338327950288419716939937511"));
  CHECK(IS_RIGHT(inv_pi, "0.318309886183790671537767526745028724068919291480912897"));
  CHECK(IS_RIGHT(inv_sqrtpi, "0.564189583547756286948079451560772585844050629328998857"));
  CHECK(IS_RIGHT(ln2, "0.693147180559945309417232121458176568075500134360255254"));
  CHECK(IS_RIGHT(ln10, "2.30258509299404568401799145468436420760110148862877"));
  CHECK(IS_RIGHT(sqrt2, "1.41421356237309504880168872420969807856967187537695"));
  CHECK(IS_RIGHT(sqrt3, "1.73205080756887729352744634150587236694280525381038"));
  CHECK(IS_RIGHT(inv_sqrt3, "0.577350269189625764509148780501957455647601751270126793"));
  CHECK(IS_RIGHT(egamma, "0.577215664901532860606512090082402431042159335939923599"));
  CHECK(IS_RIGHT(phi, "1.61803398874989484820458683436563811772030917980576"));
}

TEST_CASE("arithmetic on such constants") {
  constexpr auto area = []<class T>(const T& r) { return std::numbers::pi_v<T> * r * r; };
  BOTH(lz::gradient(area)(launder(1.0)) == 2 * std::numbers::pi);
  constexpr auto turn = []<class T>(const T& x) { return 2 * std::numbers::pi_v<T> * x; };
  BOTH(lz::gradient(turn)(launder(1.0)) == 2 * std::numbers::pi);
  BOTH(lz::gradient(turn)(launder(1.0L)) == 2 * std::numbers::pi_v<long double>);
  constexpr auto degrees = []<class T>(const T& x) { return x * (std::numbers::pi_v<T> / 180); };
  BOTH(lz::gradient(degrees)(launder(1.0)) == std::numbers::pi / 180);
  constexpr auto half = []<class T>(const T& x) { return std::numbers::pi_v<T> / 2 - x; };
  BOTH(lz::value_and_gradient(half)(launder(0.0)).value == std::numbers::pi / 2);
  constexpr auto picture = []<class T>(const T& x) { return std::numbers::pi_v<T> * x; };
  BOTH(lz::listing(picture, 1.0) == "v1 = 3.14159 * x0\nf = v1\n1 operation: 1 arithmetic, 0 divisions, 0 functions\n");
}

TEST_CASE("isnan, isinf, isfinite and signbit in a callable, where an `if` asks and in a select") {
  constexpr auto kind = []<class T>(const T& x) {
    using std::isfinite, std::isinf, std::isnan, std::signbit;
    if (isnan(x)) return 1 * x;
    if (isinf(x)) return signbit(x) ? 2 * x : 3 * x;
    if (!isfinite(x)) return 4 * x;
    return signbit(x) ? 5 * x : 6 * x;
  };
  BOTH(lz::gradient(kind)(launder(not_a_number)) == 1);
  BOTH(lz::gradient(kind)(launder(-infinity)) == 2);
  BOTH(lz::gradient(kind)(launder(infinity)) == 3);
  BOTH(lz::gradient(kind)(launder(-0.0)) == 5);
  BOTH(lz::gradient(kind)(launder(-1e-320)) == 5);
  BOTH(lz::gradient(kind)(launder(0.0)) == 6);
  BOTH(lz::gradient(kind)(launder(1.7e308)) == 6);
  BOTH(lz::gradient(kind)(launder(3e38F)) == 6);
  BOTH(lz::gradient(kind)(launder(std::numeric_limits<float>::infinity())) == 3);
  CHECK(lz::gradient(kind)(std::numeric_limits<quad>::infinity()) == 3);
  CHECK(lz::gradient(kind)(quad(-1)) == 5);
  CHECK((lz::isnan(std::numeric_limits<quad>::quiet_NaN()) && lz::isfinite(quad(0)) && lz::signbit(quad(-1))));
  constexpr auto chosen = [](auto x) { return lz::select(lz::isfinite(x), x * x, 0); };
  BOTH(lz::value_and_gradient(chosen)(launder(infinity)).value == 0);
  BOTH(lz::gradient(chosen)(launder(infinity)) == 0);
  BOTH(lz::gradient(chosen)(launder(3.0)) == 6);
  constexpr auto known = []<class T>(const T& x) {
    return isinf(std::numeric_limits<T>::infinity()) && isnan(std::numeric_limits<T>::quiet_NaN()) && !isnan(T(1)) &&
                   isfinite(T(1)) && signbit(T(-0.0))
               ? 2 * x
               : x;
  };
  BOTH(lz::gradient(known)(launder(3.0)) == 2);
  BOTH(lz::cost(known, 1.0).all == 1);
}

TEST_CASE("std::max, std::min, std::clamp and abs of one type compare by a branch") {
  constexpr auto f = []<class T>(const T& x) {
    using std::abs, std::fabs;
    return std::max(x, T(0)) + 10 * std::min(x, T(0)) + 100 * std::clamp(x, T(-1), T(1)) + 1000 * abs(x) +
           10000 * fabs(x) + 100000 * std::max({x, T(2), x * x});
  };
  BOTH(lz::gradient(f)(launder(0.5)) == 11101);
  BOTH(lz::gradient(f)(launder(-0.5)) == 110 - 11000);
  BOTH(lz::gradient(f)(launder(-3.0)) == 10 - 11000 - 600000);
}

TEST_CASE("the limits of a traced number") {
  constexpr auto f = []<class T>(const T& x) {
    using limits = std::numeric_limits<T>;
    return x > limits::epsilon() && x < limits::max() && x > limits::lowest() && x > limits::min() &&
                   x != limits::infinity() && limits::digits == 53
               ? x * x
               : x;
  };
  BOTH(lz::gradient(f)(launder(3.0)) == 6);
  BOTH(lz::gradient(f)(launder(1e-17)) == 1);
}

}  // namespace
