#pragma once

namespace leibniz {

int square, cube;

template <class T>
constexpr T square(const T& x) {
  return x * x;
}

}  // namespace leibniz
