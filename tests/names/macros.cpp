// The headers, included behind macros of every single capital and of other names that programs and systems define.
#include <doctest/doctest.h>

#define A ) not a name
#define B ) not a name
#define C ) not a name
#define D ) not a name
#define E ) not a name
#define F ) not a name
#define G ) not a name
#define H ) not a name
#define I ) not a name
#define J ) not a name
#define K ) not a name
#define L ) not a name
#define M ) not a name
#define N 128
#define O ) not a name
#define P ) not a name
#define Q ) not a name
#define R ) not a name
#define S ) not a name
#define T ) not a name
#define U ) not a name
#define V ) not a name
#define W ) not a name
#define X ) not a name
#define Y ) not a name
#define Z ) not a name
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define minor(device) ((device) & 255)
#define small char
#define slots

#include <leibniz/interop/self_check.hpp>
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto w = lz::vec<"w", 3>;
constexpr auto rotation = lz::mat<"A", 2, 2>;

static_assert(N == 128 && min(2, 1) == 1 && minor(257) == 1, "the macros stand again behind the headers");
#if !defined(I) || !defined(T) || !defined(Z) || !defined(slots)
#error "put_macros_back.hpp has lost a macro"
#endif

TEST_CASE("formulas, callables and pictures beside macros of any name") {
  CHECK(lz::gradient(x * dot(w, w))(x = 2.0, w = {1.0, 2.0, 3.0})[x] == 14);
  CHECK(lz::gradient(determinant(rotation))(rotation = {{1.0, 2.0}, {3.0, 4.0}})[rotation][0][0] == 4);
  CHECK((lz::max)(x, x * 2_c)(x = 3.0) == 6);
  CHECK(lz::gradient([](auto a, auto b) { return lz::exp(a) * b; })(0.0, 2.0) == std::tuple(2.0, 1.0));
  CHECK(lz::infix(derivative(x * x, x)) == "2 * x");
  CHECK(lz::log_sum_exp(w)(w = {0.0, 0.0, 0.0}) > 1);
  CHECK(lz::self_check<lz::op::sinh>());
}

}  // namespace
