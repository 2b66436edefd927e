// losses: what a classifier pays, as words over a vector of scores.
//
//   in    softmax_cross_entropy(scores, label)      label one-hot, a vector like the scores; or the class, 2_c
//   out   a formula: log Σ e^scores - scores[class]
//
// Both stay finite and accurate for scores of any size.
#pragma once

#include "primitives.hpp"

namespace leibniz {

namespace detail {

// Its type is deduced, so that it is looked into as soon as it is called, also in a callable that is traced.
template <class Scores>
constexpr auto check_scores() {
  constexpr bool is_formula = Expression<Scores> || Tracer<Scores>;
  static_assert(Vector<Scores> || !is_formula,
                "leibniz: a loss needs a vector of scores, one for each class, but was given a single formula: write "
                "stack(s0, s1, s2)");
  static_assert(Vector<Scores> || is_formula,
                "leibniz: a loss is a formula of a vector of scores, but was given plain numbers, or an array of them: "
                "write it of variables, vec<\"s\", 3>, and call it with the numbers, (s = numbers)");
}

}  // namespace detail

/// Softmax cross-entropy Σ labelⱼ·(log Σ e^s - sⱼ), the negative log-likelihood of the label. The label is one-hot or a
/// probability for each class, or the class itself as a constant.
template <class Scores, class Label>
constexpr auto softmax_cross_entropy(const Scores& scores, const Label& label) {
  detail::check_scores<Scores>();
  if constexpr (!Vector<Scores>)
    return scores;
  else if constexpr (Vector<Label>)
    return dot(label, log_sum_exp(scores) - scores);
  else
    return log_sum_exp(scores) - scores[label];
}

/// Multiclass hinge loss Σ_{j≠c} max(0, sⱼ - s_c + 1) of Weston and Watkins (1999), c the class of the label. The label
/// is one-hot, or the class itself as a constant.
template <class Scores, class Label>
constexpr auto hinge_loss(const Scores& scores, const Label& label) {
  using namespace literals;
  detail::check_scores<Scores>();
  if constexpr (!Vector<Scores>) {
    return scores;
  } else if constexpr (Vector<Label>) {
    return dot(1_c - label, relu(scores - dot(label, scores) + 1_c));
  } else {
    constexpr std::size_t correct = detail::index_of<Label>();
    const auto paid = relu(scores - scores[label] + 1_c);
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return make<op::sum>(paid.template part<(I < correct ? I : I + 1)>()...);
    }(std::make_index_sequence<Scores::size() - 1>{});
  }
}

}  // namespace leibniz
