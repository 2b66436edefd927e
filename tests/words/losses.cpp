// hinge_loss and softmax_cross_entropy: against the sums of a lecture, and for scores of any size.
#include <cmath>
#include <concepts>

#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto s = lz::vec<"s", 3>;
constexpr auto label = lz::parameter<"label", 3>;

// Scores of a cat image for cat, car and frog, from a lecture on linear classifiers: 2.9 and 0, as 5.1 - 3.2 + 1.
constexpr auto cat(auto of) { return of(s = {launder(3.25), 5.125, -1.75}); }
constexpr auto cat_one_hot(auto of) { return of(s = {launder(3.25), 5.125, -1.75}, label = {1.0, 0.0, 0.0}); }

TEST_CASE("the hinge loss pays for each class that comes within a margin of one") {
  constexpr auto loss = hinge_loss(s, 0_c);
  BOTH(cat(loss) == 2.875);
  BOTH(cat(gradient(loss))[s][0] == -1);
  BOTH(cat(gradient(loss))[s][1] == 1);
  BOTH(cat(gradient(loss))[s][2] == 0);
  BOTH(cat(hinge_loss(s, 1_c)) == 0);
  BOTH(cat(hinge_loss(s, 2_c)) == 6 + 7.875);
  BOTH(cat(gradient(hinge_loss(s, 2_c)))[s][2] == -2);
}

TEST_CASE("a label as one-hot vector and as a class are the same loss") {
  BOTH(cat_one_hot(hinge_loss(s, label)) == 2.875);
  BOTH(cat_one_hot(gradient(hinge_loss(s, label)))[s][0] == -1);
  BOTH(cat_one_hot(gradient(hinge_loss(s, label)))[s][1] == 1);
  BOTH(cat_one_hot(gradient(hinge_loss(s, label)))[s][2] == 0);
  BOTH(close(cat_one_hot(softmax_cross_entropy(s, label)), cat(softmax_cross_entropy(s, 0_c))));
  BOTH(close(cat_one_hot(gradient(softmax_cross_entropy(s, label)))[s][0],
             cat(gradient(softmax_cross_entropy(s, 0_c)))[s][0]));
}

TEST_CASE("the cross-entropy is -log of the share of the label, its gradient shares minus label") {
  const auto shares = softmax(s)(s = {launder(3.25), 5.125, -1.75});
  CHECK(close(cat(softmax_cross_entropy(s, 0_c)), -std::log(shares[0])));
  const auto g = cat(gradient(softmax_cross_entropy(s, 0_c)))[s];
  CHECK(close(g[0], shares[0] - 1, 1e-13));
  CHECK(close(g[1], shares[1], 1e-13));
  CHECK(close(g[2], shares[2], 1e-13));
}

TEST_CASE("losses of large scores are finite and right") {
  for (const double scale : {1e3, 1e6, 1e300}) {
    const double right[] = {scale, -scale, 0}, wrong[] = {-scale, scale, 0};
    constexpr auto cross = softmax_cross_entropy(s, 0_c);
    CHECK(cross(s = right) == 0);
    CHECK(close(cross(s = wrong), 2 * scale));
    CHECK(gradient(cross)(s = right)[s][0] == 0);
    CHECK(gradient(cross)(s = wrong)[s][0] == -1);
    CHECK(gradient(cross)(s = wrong)[s][1] == 1);
    CHECK(gradient(cross)(s = wrong)[s][2] == 0);
    constexpr auto hinge = hinge_loss(s, 0_c);
    CHECK(hinge(s = right) == 0);
    CHECK(close(hinge(s = wrong), 3 * scale, 1e-2));
    CHECK(gradient(hinge)(s = wrong)[s][0] == -2);
  }
}

TEST_CASE("scores may be formulas of weights and data") {
  constexpr auto w = lz::vec<"w", 2>;
  constexpr auto data = lz::parameter<"data", 2>;
  constexpr auto loss = softmax_cross_entropy(lz::stack(dot(w, data), 0_c), 0_c);
  // -log σ(w·x)
  const double product = 0.5 * 2 - 0.25 * 3;
  CHECK(close(loss(w = {launder(0.5), -0.25}, data = {2.0, 3.0}), std::log1p(std::exp(-product))));
  CHECK(close(gradient(loss)(w = {launder(0.5), -0.25}, data = {2.0, 3.0})[w][1], -3 / (1 + std::exp(product)), 1e-13));
}

}  // namespace
