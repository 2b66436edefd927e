// A pack of numbers gives what each of its numbers gives alone: over every row of the table, value and derivatives, bit
// for bit.
#include <cmath>
#include <limits>

#include "both.hpp"
#include "laws/over_table.hpp"

namespace {

using namespace laws;

// A pack of four, as libraries have them: comparisons give masks, nothing converts to bool, and <cmath>'s names are
// found as friends. What a row looks at number by number it asks for by lane_by_lane.
constexpr int lanes = 4;
struct mask {
  bool lane[lanes];
  friend mask operator&&(const mask& a, const mask& b) {
    mask result{};
    for (int i = 0; i < lanes; ++i) result.lane[i] = a.lane[i] && b.lane[i];
    return result;
  }
  friend mask operator||(const mask& a, const mask& b) {
    mask result{};
    for (int i = 0; i < lanes; ++i) result.lane[i] = a.lane[i] || b.lane[i];
    return result;
  }
  mask operator!() const {
    mask result{};
    for (int i = 0; i < lanes; ++i) result.lane[i] = !lane[i];
    return result;
  }
};
struct pack {
  double lane[lanes];
  pack() = default;
  pack(double each) {
    for (double& one : lane) one = each;
  }
  pack operator-() const {
    return lane_by_lane([](double a) { return -a; }, *this);
  }
  template <class F, class... Packs>
  friend pack lane_by_lane(F f, const pack& first, const Packs&... rest) {
    pack result;
    for (int i = 0; i < lanes; ++i) result.lane[i] = f(first.lane[i], rest.lane[i]...);
    return result;
  }
  friend pack select(const mask& m, const pack& a, const pack& b) {
    pack result;
    for (int i = 0; i < lanes; ++i) result.lane[i] = m.lane[i] ? a.lane[i] : b.lane[i];
    return result;
  }

#define ARITHMETIC(symbol)                                                                                             \
  friend pack operator symbol(const pack& a, const pack& b) {                                                          \
    return lane_by_lane([](double x, double y) { return x symbol y; }, a, b);                                          \
  }
  ARITHMETIC(+)
  ARITHMETIC(-)
  ARITHMETIC(*)
  ARITHMETIC(/)
#define COMPARISON(symbol)                                                                                             \
  friend mask operator symbol(const pack& a, const pack& b) {                                                          \
    mask result{};                                                                                                     \
    for (int i = 0; i < lanes; ++i) result.lane[i] = a.lane[i] symbol b.lane[i];                                       \
    return result;                                                                                                     \
  }
  COMPARISON(<)
  COMPARISON(<=)
  COMPARISON(>)
  COMPARISON(>=)
  COMPARISON(==)
  COMPARISON(!=)
  // clang-format off
#define FUNCTION(name) \
  friend pack name(const pack& a) { return lane_by_lane([](double x) { return std::name(x); }, a); }
  FUNCTION(exp) FUNCTION(exp2) FUNCTION(expm1) FUNCTION(log) FUNCTION(log2) FUNCTION(log10) FUNCTION(log1p)
  FUNCTION(sqrt) FUNCTION(cbrt) FUNCTION(sin) FUNCTION(cos) FUNCTION(tan) FUNCTION(asin) FUNCTION(acos) FUNCTION(atan)
  FUNCTION(sinh) FUNCTION(cosh) FUNCTION(tanh) FUNCTION(asinh) FUNCTION(acosh) FUNCTION(atanh)
  FUNCTION(erf) FUNCTION(erfc) FUNCTION(tgamma) FUNCTION(lgamma)
  FUNCTION(floor) FUNCTION(ceil) FUNCTION(trunc) FUNCTION(round) FUNCTION(fabs)
#define FUNCTION_2(name)                               \
  friend pack name(const pack& a, const pack& b) {     \
    return lane_by_lane([](double x, double y) { return std::name(x, y); }, a, b); \
  }
  FUNCTION_2(hypot) FUNCTION_2(pow) FUNCTION_2(atan2) FUNCTION_2(fmod) FUNCTION_2(remainder)
  FUNCTION_2(copysign) FUNCTION_2(fmin) FUNCTION_2(fmax) FUNCTION_2(fdim)
  friend pack fma(const pack& a, const pack& b, const pack& c) {
    return lane_by_lane([](double x, double y, double z) { return std::fma(x, y, z); }, a, b, c);
  }
#undef ARITHMETIC
#undef COMPARISON
#undef FUNCTION
#undef FUNCTION_2
  // clang-format on
};
static_assert(lz::Scalar<pack> && lz::detail::is_pack<pack> && !lz::detail::is_pack<double> &&
              !lz::detail::is_pack<real>);

/// Three packs of operands, and whether what they give is bit for bit what their numbers give.
struct operands {
  pack a, b, c;
};
template <class F>
bool lanes_agree(const F& f, const operands& all) {
  const auto together = lz::value_and_gradient(f, lz::wrt(a, b, c))(a = all.a, b = all.b, c = all.c);
  bool agree = true;
  for (int i = 0; i < lanes; ++i) {
    const auto alone =
        lz::value_and_gradient(f, lz::wrt(a, b, c))(a = all.a.lane[i], b = all.b.lane[i], c = all.c.lane[i]);
    agree = agree && same_bits(together.value.lane[i], alone.value);
    for (std::size_t k = 0; k < 3; ++k)
      agree = agree && same_bits(together.gradient.data()[k].lane[i], alone.gradient.data()[k]);
  }
  return agree;
}

/// Four samples of a row in one pack; where it is not finite, zeros, infinities and what is no number as well.
template <class Op>
operands samples_of(int first) {
  operands all{};
  for (int i = 0; i < lanes; ++i) {
    const point p = tested<Op>.sample(first + i);
    all.a.lane[i] = p.a.convert_to<double>();
    all.b.lane[i] = p.b.convert_to<double>();
    all.c.lane[i] = p.c.convert_to<double>();
  }
  return all;
}
operands special(int first) {
  constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double numbers[] = {0.0, -0.0, 1.0, -1.0, 0.5, infinity, -infinity, nan, 1e300, -1e-300, 2.0, 3.0};
  operands all{};
  for (int i = 0; i < lanes; ++i) {
    const auto at = [&](int step) { return launder(numbers[(first + i * step) % 12]); };
    all.a.lane[i] = at(1);
    all.b.lane[i] = at(5);
    all.c.lane[i] = at(7);
  }
  return all;
}

/// A row as a number: what is true or false chooses.
template <class Op>
constexpr auto number_of() {
  if constexpr (Op::boolean)
    return lz::select(formula<Op>, a, b) + 0_c * (a + b + c);
  else
    return formula<Op> + 0_c * (a + b + c);
}

TEST_CASE("a pack of four gives what four numbers give, for every row") {
  int rows = 0;
  boost::hana::for_each(lz::detail::primitives, [&](auto row) {
    using op = typename decltype(row)::type;
    CAPTURE(std::string(op::name));
    constexpr auto f = number_of<op>();
    for (int first = 0; first < 8; first += lanes) CHECK(lanes_agree(f, samples_of<op>(first)));
    // the order of polygamma is a whole number
    if constexpr (!std::is_same_v<op, lz::op::polygamma>)
      for (int first = 0; first < 12; ++first) CHECK(lanes_agree(f, special(first)));
    ++rows;
  });
  CHECK(rows == rows_in_table);
}

TEST_CASE("words on plain packs") {
  const operands all = samples_of<lz::op::add>(0);
  const auto agrees = [&](const pack& together, auto word) {
    bool agree = true;
    for (int i = 0; i < lanes; ++i)
      agree = agree && same_bits(together.lane[i], word(all.a.lane[i], all.b.lane[i], all.c.lane[i]));
    CHECK(agree);
  };
#define WORD(...)                                                                                                      \
  agrees([](auto x, auto y, auto z) { return static_cast<void>(y), static_cast<void>(z), __VA_ARGS__; }(all.a, all.b,  \
                                                                                                        all.c),        \
         [](auto x, auto y, auto z) { return static_cast<void>(y), static_cast<void>(z), __VA_ARGS__; })
  WORD(lz::relu(x));
  WORD(lz::leaky_relu(x, y));
  WORD(lz::leaky_relu(x));
  WORD(lz::elu(x));
  WORD(lz::elu(x, y));
  WORD(lz::huber(x));
  WORD(lz::sigmoid(x));
  WORD(lz::softplus(x));
  WORD(lz::mish(x));
  WORD(lz::gelu(x));
  WORD(lz::silu(x));
  WORD(lz::sign(x));
  WORD(lz::max(x, y));
  WORD(lz::min(x, 0_c));
  WORD(lz::clamp(x, y, z));
  WORD(lz::lerp(x, y, z));
  WORD(lz::gaussian(x));
  WORD(lz::digamma(x));
  WORD(lz::log_norm_cdf(x));
  WORD(lz::hypot(x, y, z));
  WORD(lz::log_add_exp(x, y));
  WORD(lz::log_sum_exp(x, y, z));
  WORD(lz::sinpi(x));
  WORD(lz::pow(x, 3_c));
  WORD(lz::select(x < y, x, 1_c));
#undef WORD
}

}  // namespace
