// Conditions that are known while a callable is traced: literals, and comparisons of numbers without a node. They fold
// to their side, in a function, in its gradient, and in a gradient that is itself traced.
#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto y = lz::var<"y">;

template <class Op, class A>
constexpr auto logic(const A& a) {
  return lz::make<Op>(a);
}
template <class Op, class A, class B>
constexpr auto logic(const A& a, const B& b) {
  return lz::make<Op>(a, b);
}
constexpr auto both_hold = [](auto a, auto b) { return logic<lz::op::logical_and>(a, b); };
constexpr auto one_holds = [](auto a, auto b) { return logic<lz::op::logical_or>(a, b); };
constexpr auto fails = [](auto a) { return logic<lz::op::logical_not>(a); };

/// How many operations a trace has.
template <class F>
constexpr int operations(const F&) {
  return lz::cost(F{}, 1.0).all;
}

TEST_CASE("&&, ||, ! and select with bools beside a traced condition") {
  constexpr auto truths = []<class T>(T w) {
    return lz::select(both_hold(w > 1, true), w * w, w) + lz::select(both_hold(false, w > 1), w * w, w) +
           lz::select(one_holds(w > 1, false), w * w, w) + lz::select(one_holds(true, w > 1), w * w, w);
  };
  BOTH(lz::gradient(truths)(launder(3.0)) == 6 + 1 + 6 + 6);
  BOTH(lz::gradient(truths)(launder(0.5)) == 1 + 1 + 1 + 1);
  constexpr auto constants = []<class T>(T w) {
    return lz::select(true, w * w, w) + lz::select(fails(true), w * w, w) + lz::select(both_hold(true, false), w, 2);
  };
  BOTH(lz::value_and_gradient(constants)(launder(3.0)).value == 14);
  BOTH(lz::gradient(constants)(launder(3.0)) == 7);
}

TEST_CASE("the same with comparisons of numbers that are known") {
  constexpr auto f = []<class T>(T w) {
    const T one = 1, two = 2;
    return lz::select(both_hold(w > 1, one < two), w * w, w) + lz::select(one_holds(two < one, w > 1), w * w, w) +
           lz::select(fails(both_hold(w > 1, two < one)), w * w, w) + lz::select(one < two, w * w, w);
  };
  BOTH(lz::gradient(f)(launder(3.0)) == 24);
  BOTH(lz::gradient(f)(launder(0.5)) == 4);
  constexpr auto by_pi = []<class T>(T w) { return w * lz::select(T(1) < T(2), acos(-1_c), w); };
  CHECK(close(lz::gradient(by_pi)(launder(1.0L)), 3.14159265358979323846264338327950288L, 1e-18));
}

TEST_CASE("what is known leaves nothing behind") {
  BOTH(operations([](auto w) { return lz::select(w > 1, w * w, w); }) == 3);
  BOTH(operations([](auto w) { return lz::select(both_hold(w > 1, true), w * w, w); }) == 3);
  BOTH(operations([](auto w) { return lz::select(one_holds(w > 1, true), w * w, w); }) == 1);
  BOTH(operations([](auto w) { return lz::select(both_hold(w > 1, false), w * w, w); }) == 0);
  BOTH(operations([]<class T>(T w) { return lz::select(T(2) < T(1), w * w, w); }) == 0);
}

TEST_CASE("arms that are conditions are 1 and 0, numbers as conditions are true where they are not zero") {
  constexpr auto arms = [](auto w) { return lz::select(w < 1, w < 2, 0.5) * w; };
  BOTH(lz::gradient(arms)(launder(0.5)) == 1);
  BOTH(lz::gradient(arms)(launder(1.5)) == 0.5);
  constexpr auto numbers = [](auto w) { return lz::select(both_hold(w, w < 2), w * w, w); };
  BOTH(lz::gradient(numbers)(launder(0.5)) == 1);
  BOTH(lz::gradient(numbers)(launder(0.0)) == 1);
  BOTH(lz::gradient(numbers)(launder(3.0)) == 1);
}

TEST_CASE("formulas that are called with what is known") {
  constexpr auto f = [](auto w) { return select(x > 0 && y > 0, x * x, x)(x = w, y = 1.0); };
  BOTH(lz::gradient(f)(launder(3.0)) == 6);
  BOTH(lz::gradient(f)(launder(-3.0)) == 1);
  constexpr auto neither = [](auto w) {
    const auto g = select(!(x > 0 || y > 1), x * x, x);
    return g(x = w, y = 2.0) + g(x = w, y = 0.0) + g(x = 1.0, y = w);
  };
  BOTH(lz::gradient(neither)(launder(3.0)) == 2);
  BOTH(lz::gradient(neither)(launder(-3.0)) == -5);
  constexpr auto with_bool = [](auto w) { return select(x > 0 && true, x * x, x)(x = w); };
  BOTH(lz::gradient(with_bool)(launder(3.0)) == 6);
}

TEST_CASE("a gradient in a traced function, whose partials compare what is known there") {
  static constexpr auto power = [](auto w) { return pow(w, 2.0) + pow(2.0, w); };
  static constexpr auto slope = [](auto w) { return lz::gradient(power)(w); };
  constexpr auto curvature = [](auto w) { return lz::gradient(slope)(w); };
  constexpr double log_2 = 0.6931471805599453;
  BOTH(close(lz::gradient(power)(launder(3.0)), 6 + 8 * log_2));
  BOTH(close(lz::gradient(slope)(launder(3.0)), 2 + 8 * log_2 * log_2));
  BOTH(close(lz::gradient(curvature)(launder(3.0)), 8 * log_2 * log_2 * log_2));
  static constexpr auto bounded = [](auto w, auto b) {
    return lz::fmax(w, b) + lz::clamp(w, b, 3.0) + lz::fdim(b, w) + lz::max(b, w) + lz::select(b > 1, w * w, w);
  };
  constexpr auto in_first = [](auto w) { return std::get<0>(lz::gradient(bounded)(w, 2.0)) * w; };
  constexpr auto in_second = [](auto w) { return std::get<1>(lz::gradient(bounded)(2.5, w)) * w; };
  BOTH(lz::gradient(in_first)(launder(2.5)) == 3 + 10);
  BOTH(lz::gradient(in_second)(launder(2.75)) == 1 + 1 + 1 + 1);
}

}  // namespace
