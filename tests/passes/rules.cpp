// Every rule of the library keeps the promise of its class, on special values and on samples.
#include "passes/rule_check.hpp"

#include <boost/hana/for_each.hpp>
#include <boost/hana/length.hpp>

namespace lz = leibniz;
using lz::detail::rewrite_class;

namespace {

constexpr int rules_in_library = decltype(boost::hana::length(lz::detail::rules::all))::value;
static_assert(rules_in_library == lz::detail::all_rules_for<void>.count);

TEST_CASE("every rule keeps its promise") {
  int seen = 0;
  boost::hana::for_each(lz::detail::rules::all, [&](auto rule) {
    CAPTURE(seen);
    const rule_check::outcome outcome = rule_check::hold(rule);
    CHECK(outcome.broken == 0);
    CHECK(outcome.tried >= 2000);
    ++seen;
  });
  CHECK(seen == rules_in_library);
}

TEST_CASE("the rules of halves, which are code, keep the same promise") {
  using namespace lz::detail::rules;
  const auto joined =
      lz::detail::rules::list_of(bit_exact(square(relu(a)) + square(relu(-a)), square(a)),
                                 bit_exact(relu(a) * relu(a) + relu(-a) * relu(-a), a * a),
                                 bit_exact(square(max(a, 0_c)) + square(max(-a, 0_c)), square(a)),
                                 bit_exact(max(a, 0_c) * max(a, 0_c) + max(-a, 0_c) * max(-a, 0_c), a * a),
                                 bit_exact(square(relu(a - b)) + square(relu(b - a)), square(a - b)),
                                 bit_exact(0.1_c * square(relu(a)) + 0.1_c * square(relu(-a)), 0.1_c * square(a)),
                                 bit_exact(-3_c * square(max(a, 0_c)) + -3_c * square(max(-a, 0_c)), -3_c * square(a)),
                                 bit_exact(relu(a) - relu(-a), a), bit_exact(relu(a - b) - relu(b - a), a - b));
  boost::hana::for_each(joined, [](auto rule) {
    const rule_check::sides<decltype(rule)> both;
    CHECK(rule_check::hold(rule).broken == 0);
    // and the simplifier applies it
    const lz::detail::graph simplified = lz::detail::simplify<rewrite_class::bit_exact>(both.left.g);
    CHECK(lz::detail::prune(simplified).size() == lz::detail::prune(both.right.g).size());
  });
}

TEST_CASE("a rule says no less than it could: a stricter class would not hold") {
  int bit_exact = 0, weaker = 0;
  boost::hana::for_each(lz::detail::rules::all, [&](auto rule) {
    const rule_check::sides<decltype(rule)> both;
    CAPTURE(bit_exact + weaker);
    if (rule.allowed == rewrite_class::bit_exact) {
      ++bit_exact;
      return;
    }
    ++weaker;
    CHECK(rule_check::hold(rewrite_class::bit_exact, both.left, both.right).broken > 0);
    if (rule.allowed == rewrite_class::rounding)
      CHECK(rule_check::hold(rewrite_class::finite_exact, both.left, both.right).broken > 0);
  });
  CHECK(bit_exact + weaker == rules_in_library);
}

TEST_CASE("the sides of a rule are no one graph, and the right one is made of what the left one has") {
  boost::hana::for_each(lz::detail::rules::all, [](auto rule) {
    const rule_check::sides<decltype(rule)> both;
    CHECK(lz::detail::is_valid(both.left.g));
    CHECK(lz::detail::is_valid(both.right.g));
    for (const char letter : {'a', 'b', 'c', 'k', 'm'}) CHECK((both.left.has(letter) || !both.right.has(letter)));
  });
}

}  // namespace
