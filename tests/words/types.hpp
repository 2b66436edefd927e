// types: comparison of formulas by their type, which is what a formula is.
#pragma once

#include <concepts>

#include "both.hpp"
#include "call.hpp"

template <class A, class B>
constexpr bool same(const A&, const B&) {
  return std::same_as<A, B>;
}
