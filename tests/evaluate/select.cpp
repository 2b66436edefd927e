// The arm of a select that is not taken has no part in a derivative, whatever it holds.
#include <limits>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

/// Both partials, by the reverse sweep, by the forward sweep, and as formulas, which all have to agree.
struct pair {
  double by_x, by_y;
  constexpr bool operator==(const pair&) const = default;
};
template <class Formula>
constexpr bool slopes_are(const Formula& f, double a, double b, pair expected) {
  const auto of_x = x = launder(a);
  const auto of_y = y = launder(b);
  const auto reverse = gradient(f, lz::wrt(x, y))(of_x, of_y);
  const pair forward{gradient(f, lz::wrt(x))(of_x, of_y)[x], gradient(f, lz::wrt(y))(of_x, of_y)[y]};
  const pair formulas{double(call(derivative(f, x), of_x, of_y)), double(call(derivative(f, y), of_x, of_y))};
  return pair{reverse[x], reverse[y]} == expected && forward == expected && formulas == expected;
}

// What the arm not taken holds is NaN in its value, or infinite in its slope.
constexpr auto root = sqrt(x);
constexpr auto guarded = select(x > 0, root, y) + 0_c * y;

TEST_CASE("a root in the arm not taken") {
  BOTH(slopes_are(guarded, -1, 2, {0, 1}));
  BOTH(slopes_are(guarded, 0, 2, {0, 1}));
  BOTH(slopes_are(guarded, 4, 2, {0.25, 0}));
  // the same as the second arm
  BOTH(slopes_are(select(x <= 0, y, root), -1, 2, {0, 1}));
  BOTH(slopes_are(select(x <= 0, y, root), 4, 2, {0.25, 0}));
}

TEST_CASE("rational arms") {
  constexpr auto f = select(x == 0, y * x, y / x);
  BOTH(slopes_are(f, 2, 3, {-0.75, 0.5}));
  BOTH(slopes_are(f, 0, 3, {3, 0}));
  constexpr auto g = select(x < y, x * y, 3_c * x);
  BOTH(slopes_are(g, 2, 5, {5, 2}));
  BOTH(slopes_are(g, 5, 2, {3, 0}));
}

TEST_CASE("both arms are dangerous where they are not taken") {
  constexpr auto f = select(x > 0, sqrt(x) * y, sqrt(-x) * y);
  BOTH(slopes_are(f, 4, 3, {0.75, 2}));
  BOTH(slopes_are(f, -4, 3, {-0.75, 2}));
  constexpr auto g = select(x > 0, log(x), log(-x)) + y;
  BOTH(slopes_are(g, 4, 3, {0.25, 1}));
  BOTH(slopes_are(g, -4, 3, {-0.25, 1}));
}

TEST_CASE("selects in the arms of selects") {
  constexpr auto f = select(x > 0, select(y > 0, sqrt(x) * sqrt(y), sqrt(x) * y), y);
  BOTH(slopes_are(f, 4, 9, {0.75, 1.0 / 3}));
  BOTH(slopes_are(f, 4, -9, {-2.25, 2}));
  BOTH(slopes_are(f, -4, 9, {0, 1}));
  BOTH(slopes_are(f, -4, -9, {0, 1}));
  BOTH(slopes_are(f, 0, 0, {0, 1}));
}

TEST_CASE("one dangerous node, shared by two selects") {
  constexpr auto f = select(x > 0, root, y) + select(y > 0, root * y, y);
  BOTH(slopes_are(f, 4, 3, {0.25 + 0.75, 2}));
  BOTH(slopes_are(f, 4, -3, {0.25, 1}));
  BOTH(slopes_are(f, -4, -3, {0, 2}));
  // the root is asked for by the second select alone
  constexpr auto g = select(x > 5, root, y) + select(x > 0, 3_c * root, y);
  BOTH(slopes_are(g, 4, 1, {0.75, 1}));
  BOTH(slopes_are(g, 16, 1, {0.5, 0}));
  BOTH(slopes_are(g, -4, 1, {0, 2}));
  BOTH(slopes_are(g, 0, 1, {0, 2}));
}

TEST_CASE("one dangerous node in both arms of one select") {
  constexpr auto f = select(y > 0, root * y, 2_c * root);
  BOTH(slopes_are(f, 4, 3, {0.75, 2}));
  BOTH(slopes_are(f, 4, -3, {0.5, 0}));
  constexpr auto g = select(x > 0, select(y > 0, root, 2_c * root), y);
  BOTH(slopes_are(g, 4, 3, {0.25, 0}));
  BOTH(slopes_are(g, 4, -3, {0.5, 0}));
  BOTH(slopes_are(g, 0, 3, {0, 1}));
}

TEST_CASE("a chain below the arm, and a chain above the select") {
  constexpr auto f = exp(select(x > 0, log(sqrt(x)), y) * 2_c);
  BOTH(slopes_are(f, 0, 0, {0, 2}));
  BOTH(slopes_are(f, -1, 0, {0, 2}));
  constexpr auto g = select(x > 0, sqrt(sqrt(x)), 1_c) * y;
  BOTH(slopes_are(g, 0, 2, {0, 1}));
  BOTH(slopes_are(g, 16, 2, {0.0625, 2}));
}

TEST_CASE("three arms by nested selects, each dangerous outside of its own") {
  constexpr auto f = select(x < 0, sqrt(-x), select(x < 1, sqrt(1_c - x), sqrt(x - 1_c))) + y;
  BOTH(slopes_are(f, -4, 0, {-0.25, 1}));
  BOTH(slopes_are(f, 0.75, 0, {-1, 1}));
  BOTH(slopes_are(f, 5, 0, {0.25, 1}));
}

TEST_CASE("logic in the condition") {
  constexpr auto f = select(x > 0 && y > 0, sqrt(x) * sqrt(y), x + y);
  BOTH(slopes_are(f, 4, 4, {0.5, 0.5}));
  BOTH(slopes_are(f, -4, 4, {1, 1}));
  BOTH(slopes_are(f, 0, 0, {1, 1}));
  constexpr auto g = select(!(x <= 0) || y > 5, sqrt(x), y);
  BOTH(slopes_are(g, -4, 4, {0, 1}));
  BOTH(slopes_are(g, 4, 4, {0.25, 0}));
}

TEST_CASE("second derivatives are not poisoned either") {
  constexpr auto f = select(x > 0, x * sqrt(x), x * x);
  constexpr auto second = lz::derivative<2>(f, x);
  BOTH(second(x = launder(-1.0)) == 2);
  BOTH(second(x = launder(0.0)) == 2);
  BOTH(close(second(x = launder(4.0)), 0.375));
}

TEST_CASE("what max, min, abs and relu do not take cannot poison either") {
  // the smaller operand has an infinite slope
  BOTH(slopes_are(max(sqrt(x), y), 0, 2, {0, 1}));
  BOTH(slopes_are(min(sqrt(x), y), 0, -2, {0, 1}));
  BOTH(slopes_are(relu(sqrt(x) - y), 0, 2, {0, 0}));
}

}  // namespace
