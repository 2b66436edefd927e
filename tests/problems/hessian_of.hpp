// hessian_of: the matrix of second derivatives of a function by its first argument.
//
//   in    hessian_of([](const auto& x) { return x[0] * x[1]; })(std::array{2.0, 3.0})
//   out   {{0, 1}, {1, 0}}
#pragma once

#include <leibniz/leibniz.hpp>

/// The gradient of f as a function that can be differentiated itself.
template <class F>
struct gradient_of {
  constexpr auto operator()(const auto& x, const auto&... fixed) const {
    return leibniz::gradient(F{}, leibniz::wrt<0>)(x, fixed...);
  }
};

template <class F>
constexpr auto hessian_of(const F&) {
  return leibniz::jacobian(gradient_of<F>{}, leibniz::wrt<0>);
}
